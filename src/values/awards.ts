/**
 * Cells naming awards → ids, several in a cell with ; , / + or a line break.
 * Refuses an unknown one with the nearest as "có phải …?"; the others of the cell stand.
 */
import type { AwardId } from '../types.ts';
import { AWARD_PATTERNS, AWARDS, COLLECTIVE_MEANING } from './award-words.ts';
import { choiceId, nearChoice } from './choices.ts';
import { BLANK, type Converted, refused, type ValueIssue } from './converted.ts';
import { foldWords, isBlankText, tidyText } from './text.ts';
import { RATINGS } from './word-lists.ts';

/** Id, null for "không", undefined for words that name no award. */
export function awardId(written: string, collective = false): AwardId | null | undefined {
  const direct = choiceId(written, AWARDS);
  const id = direct === undefined ? byPattern(trimmedPhrase(written)) : direct;
  return (collective && id ? COLLECTIVE_MEANING.get(id) : undefined) ?? id;
}

function byPattern(folded: string): AwardId | null | undefined {
  const listed = AWARDS.byWords.get(folded);
  if (listed !== undefined) return listed;
  return AWARD_PATTERNS.find(([pattern]) => pattern.test(folded))?.[1];
}

function trimmedPhrase(written: string): string {
  return foldWords(written)
    .replace(/^(?:danh hieu|dat|de nghi|dang ky|dk|dh|hinh thuc|tang|duoc tang|\d)\s+/u, '')
    .replace(/\s+(?:nam hoc )?(?:nam )?\d{4}(?: \d{4})?$/u, '');
}

/** Awards of one cell; `rating` when a rating stood among them. */
export interface AwardsRead extends Converted<readonly AwardId[]> {
  readonly rating?: string;
}

/** All awards a cell names. null: blank; []: a written "không". */
export function readAwards(written: string, collective = false): AwardsRead {
  if (isBlankText(written)) return BLANK;
  const whole = awardId(written, collective);
  if (whole !== undefined && !namesSeveral(written)) return { value: whole === null ? [] : [whole] };
  const found: AwardId[] = [];
  const issues: ValueIssue[] = [];
  let rating: string | undefined;
  for (const part of parts(written)) {
    const id = awardId(part, collective);
    if (id) {
      if (!found.includes(id)) found.push(id);
    } else if (id === undefined) {
      const rated = choiceId(part, RATINGS);
      if (rated) rating = rated;
      else issues.push(unknownAward(part));
    }
  }
  return {
    value: found.length === 0 && (issues.length > 0 || rating !== undefined) ? null : found,
    ...(issues.length === 0 ? {} : { issues }),
    ...(rating === undefined ? {} : { rating }),
  };
}

/** The one award of a cell; more than one is asked about. */
export function readAward(written: string, collective = false): Converted<AwardId> {
  const all = readAwards(written, collective);
  if (all.value !== null && all.value.length > 1) return refused('nhieu-danh-hieu-mot-o', tidyText(written));
  if (all.value === null && all.rating !== undefined) return { value: null, issues: [unknownAward(tidyText(written))] };
  return { value: all.value?.[0] ?? null, ...(all.issues === undefined ? {} : { issues: all.issues }) };
}

/** Whether a cell that reads as one award names more, by the words between its separators: "Bằng khen cấp tỉnh, Giấy khen". */
function namesSeveral(written: string): boolean {
  if (choiceId(written, AWARDS) !== undefined) return false;
  const [, ...others] = parts(written);
  return others.some((part) => awardId(part) !== undefined || nearChoice(part, AWARDS) !== undefined);
}

/** The words between separators; "và" parts them only where what it joins isn't one award ("Sở Giáo dục và Đào tạo"). */
function parts(written: string): string[] {
  return cut(written, /[;\n\r+,/]|\s(?=\d[.)]\s*\p{L})/u).flatMap((part) => {
    const joined = cut(part, /\s(?:và|va|&)\s/u);
    const isOne = awardId(part) !== undefined && joined.slice(1).every((each) => awardId(each) === undefined);
    return isOne ? [part] : joined;
  });
}

function cut(written: string, at: RegExp): string[] {
  return written
    .split(at)
    .map((part) => tidyText(part.replace(/^\s*(?:[-–•*]|\d[.)])\s*/u, '')))
    .filter((part) => part !== '' && !isBlankText(part));
}

function unknownAward(part: string): ValueIssue {
  const near = nearChoice(part, AWARDS);
  return { code: 'danh-hieu-la', facts: { found: part, ...(near === undefined ? {} : { suggestion: near }) } };
}
