/**
 * Headings of one candidate header and a kind → which column is which field. A heading near one known spelling is taken,
 * near several it is asked; what stays unknown is left over, never guessed.
 */
import type { Kind, SchoolYear, WhyColumn } from '../types.ts';
import { awardId } from '../values/awards.ts';
import { choiceId } from '../values/choices.ts';
import { MARGIN, toleranceFor } from '../values/near.ts';
import { foldWords } from '../values/text.ts';
import { RATINGS } from '../values/word-lists.ts';
import { spelledOut } from './abbreviations.ts';
import type { Criterion } from './criteria.ts';
import type { HeaderColumn } from './grid.ts';
import { nameOrFamily } from './name-or-family.ts';
import { type NearHeading, nearHeadings } from './near-headings.ts';
import { otherYear, withoutYears } from './past-years.ts';
import { headingKey, type RememberedColumns } from './remembered.ts';
import { KNOWN_HEADINGS, MANY_COLUMNS, PART_OF, SPELLINGS } from './spellings.ts';

export interface MatchedColumn {
  readonly column: number;
  readonly row: number;
  readonly heading: string;
  /** A field id, or a part of one (`familyName`, `birthMale` …; see spellings.ts). */
  readonly field: string;
  readonly why: WhyColumn;
  /** The id an x in this column stands for: an award or a rating named by the heading. */
  readonly mark?: string;
  /** The criterion whose points stand in this column of a score sheet. */
  readonly criterion?: Criterion;
  /** The past year whose award, rating or decision stands in this column. */
  readonly schoolYear?: SchoolYear;
}

export interface LeftColumn {
  readonly column: number;
  readonly row: number;
  readonly heading: string;
  readonly levels: readonly string[];
  /** Fields the heading may mean, where several are near. */
  readonly maybe?: readonly string[];
  /** A person has said that the column isn't needed. */
  readonly settled?: true;
}

export interface Matched {
  readonly columns: readonly MatchedColumn[];
  readonly left: readonly LeftColumn[];
}

const STRENGTH: Readonly<Record<WhyColumn, number>> = { given: 5, remembered: 5, exact: 4, synonym: 3, near: 1 };

type Option = Pick<MatchedColumn, 'field' | 'why' | 'mark'>;
interface Unsure {
  readonly maybe: readonly string[];
}

/** What headings were found to mean, so that rows tried again and again cost one look each. One per sheet. */
export type SeenHeadings = Map<string, SeenHeading>;

/** Headings remembered at once: every row tried counts, and a sheet may have a hundred thousand. */
const MOST_SEEN = 20_000;

interface SeenHeading {
  readonly key: string;
  readonly phrases: readonly string[];
  readonly known: Map<Kind, Option | undefined>;
  readonly near: Map<Kind, Option | Unsure | undefined>;
  /** Headings of any kind near each phrase, once they were looked for. */
  readonly nearPhrases: Map<string, readonly NearHeading[]>;
}

/**
 * @param useNear false while rows far down are tried, where only known headings count
 * @param year    the school year at work: a heading of another one is left over (but in a sheet of past awards)
 */
export function matchColumns(
  headings: readonly HeaderColumn[],
  kind: Kind,
  remembered: RememberedColumns,
  useNear: boolean,
  seen: SeenHeadings = new Map(),
  year?: SchoolYear,
): Matched {
  const left: LeftColumn[] = [];
  const options: MatchedColumn[] = [];
  for (const { column, row, levels } of headings) {
    if (levels.length === 0) continue;
    const at = { column, row, heading: levels.join(' › ') };
    const heading = look(at.heading, levels, seen);
    const settled = remembered[heading.key];
    if (settled?.kind === kind) {
      if (settled.field === null) left.push({ ...at, levels, settled: true });
      else options.push({ ...at, field: settled.field, why: 'remembered' });
      continue;
    }
    if (kind !== 'history' && otherYear(levels, year) !== undefined) {
      left.push({ ...at, levels });
      continue;
    }
    const known = once(heading.known, kind, () => knownOption(heading.phrases, kind) ?? markOption(levels, kind));
    const option = known ?? (useNear ? once(heading.near, kind, () => nearOption(heading, kind)) : undefined);
    if (option === undefined) left.push({ ...at, levels });
    else if ('maybe' in option) left.push({ ...at, levels, maybe: option.maybe });
    else options.push({ ...at, ...option, field: yearNotMale(option.field, levels) });
  }
  for (const each of left.filter(({ maybe }) => maybe !== undefined)) {
    const field = nameOrFamily(each.maybe ?? [], options);
    if (field === undefined) continue;
    left.splice(left.indexOf(each), 1);
    options.push({ column: each.column, row: each.row, heading: each.heading, field, why: 'near' });
  }
  return settleClashes(options, left, headings);
}

/** "Ngày sinh › Năm" folds to the same letters as "Ngày sinh › Nam". */
function yearNotMale(field: string, levels: readonly string[]): string {
  return field === 'birthMale' && /năm$/iu.test(levels.at(-1) ?? '') ? 'birthYear' : field;
}

function look(words: string, levels: readonly string[], seen: SeenHeadings): SeenHeading {
  const place = levels.join('\n');
  const before = seen.get(place);
  if (before !== undefined) return before;
  if (seen.size >= MOST_SEEN) seen.clear();
  const heading = {
    key: headingKey(words),
    phrases: phrases(levels),
    known: new Map(),
    near: new Map(),
    nearPhrases: new Map(),
  };
  seen.set(place, heading);
  return heading;
}

function once<T>(answers: Map<Kind, T | undefined>, kind: Kind, answer: () => T | undefined): T | undefined {
  if (!answers.has(kind)) answers.set(kind, answer());
  return answers.get(kind);
}

/** Phrases under which a column may be known, the fullest first. */
function phrases(levels: readonly string[]): string[] {
  const bare = levels.map((level) =>
    withoutYears(level)
      .replace(/\([^)]*\)?/gu, ' ')
      .replace(/\*/gu, ' '),
  );
  const leaf = levels.at(-1) ?? '';
  const all = [levels.join(' '), bare.join(' '), leaf, bare.at(-1) ?? ''];
  if (levels.length > 2) all.splice(2, 0, bare.slice(-2).join(' '));
  const folded = all.map(foldWords);
  return [...new Set([...folded, ...folded.map(spelledOut)])].filter((phrase) => phrase !== '');
}

function knownOption(phrases: readonly string[], kind: Kind): Option | undefined {
  const spellings = SPELLINGS.get(kind);
  for (const phrase of phrases) {
    const known = spellings?.get(phrase);
    if (known) return known;
  }
  return undefined;
}

const MARK_FIELD: Partial<Record<Kind, string>> = { registration: 'awards', collective: 'registeredAwards' };

/** "Danh hiệu đăng ký › LĐTT": a column per award or rating, marked x. */
function markOption(levels: readonly string[], kind: Kind): Option | undefined {
  const leaf = levels.at(-1) ?? '';
  const awards = MARK_FIELD[kind];
  if (awards !== undefined) {
    const award = awardId(leaf, kind === 'collective');
    if (award) return { field: awards, why: 'synonym', mark: award };
  }
  if (kind === 'evaluation' && foldWords(leaf).length > 1) {
    const rating = choiceId(leaf, RATINGS);
    if (rating) return { field: 'rating', why: 'synonym', mark: rating };
  }
  return undefined;
}

function nearOf(phrase: string, seen: Map<string, readonly NearHeading[]>): readonly NearHeading[] {
  const near = seen.get(phrase) ?? nearHeadings(phrase);
  seen.set(phrase, near);
  return near;
}

/** One near field, several to ask about, or none. */
function nearOption({ phrases, nearPhrases }: SeenHeading, kind: Kind): Option | Unsure | undefined {
  const spellings = SPELLINGS.get(kind);
  if (spellings === undefined) return undefined;
  for (const phrase of phrases) {
    if (KNOWN_HEADINGS.has(phrase)) return undefined;
    const near = nearOf(phrase, nearPhrases).filter(({ word }) => spellings.has(word));
    const best = near[0];
    if (best === undefined || best.steps > toleranceFor(phrase.length)) continue;
    const fields = new Set<string>();
    for (const { word, steps } of near) {
      const field = spellings.get(word)?.field;
      if (field !== undefined && steps < best.steps + MARGIN) fields.add(field);
    }
    const [only, second] = fields;
    if (only === 'movements') return undefined;
    if (only !== undefined && second === undefined) return { field: only, why: 'near' };
    return { maybe: [...fields] };
  }
  return undefined;
}

/** One column per field, the surest first; họ and tên under one merged heading become the parts of the name. */
function settleClashes(
  options: readonly MatchedColumn[],
  left: LeftColumn[],
  headings: readonly HeaderColumn[],
): Matched {
  const byColumn = new Map(headings.map((heading) => [heading.column, heading]));
  const taken = new Map<string, MatchedColumn>();
  const columns: MatchedColumn[] = [];
  const surest = [...options].sort((a, b) => STRENGTH[b.why] - STRENGTH[a.why] || a.column - b.column);
  const leave = (option: MatchedColumn): void => {
    const levels = byColumn.get(option.column)?.levels ?? [option.heading];
    left.push({ column: option.column, row: option.row, heading: option.heading, levels });
  };
  for (const option of surest) {
    const many = MANY_COLUMNS.has(option.field) || option.mark !== undefined;
    const before = many ? undefined : taken.get(option.field);
    if (before === undefined) {
      taken.set(option.field, option);
      columns.push(option);
      continue;
    }
    const merged = byColumn.get(option.column)?.mergedFrom;
    if (option.field === 'name' && merged === before.column && option.column === before.column + 1) {
      columns.splice(columns.indexOf(before), 1, { ...before, field: 'familyName' });
      columns.push({ ...option, field: 'givenName' });
    } else leave(option);
  }
  const hasName = columns.some((column) => column.field === 'name');
  const hasFamily = columns.some((column) => column.field === 'familyName');
  const settled = columns.flatMap((column): MatchedColumn[] => {
    if (PART_OF[column.field] !== 'name') return [column];
    if (hasName) {
      leave(column);
      return [];
    }
    return column.field === 'givenName' && !hasFamily ? [{ ...column, field: 'name' }] : [column];
  });
  const byPosition = (a: { column: number }, b: { column: number }): number => a.column - b.column;
  return { columns: settled.sort(byPosition), left: left.sort(byPosition) };
}
