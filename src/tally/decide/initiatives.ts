/**
 * Counting recognised initiatives or projects: level, years, share of the author, decision. The same title in two years
 * is one. Each is met, unknown (number, level or year missing) or doesn't count.
 */
import type { Clause, Condition, InitiativeLevel } from '../../law/vocabulary.ts';
import { foldName } from '../../text/fold.ts';
import type { Because, StoredRecord } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { rowsOf } from '../facts.ts';
import { oncePer } from '../once-per.ts';
import { authorsOf, placeOf, standsAt, textOf } from '../record-fields.ts';
import { daysMeant, isBy, schoolYearOf, startYear } from '../school-years.ts';
import { unreadOf } from '../unread.ts';
import { type Decided, leaf } from './decided.ts';

type InitiativesCondition = Extract<Condition, { readonly initiatives: unknown }>['initiatives'];

/** How high each level counts: the ministry's as high as the province's. */
const HEIGHT: Readonly<Record<InitiativeLevel, number>> = { 'co-so': 1, tinh: 2, bo: 2, 'toan-quoc': 3 };

/** Cells of which a blank means something, or of which none may be blank. */
const CELLS = ['type', 'decisionNo', 'level', 'schoolYear', 'decisionDate'] as const;

interface Counted {
  readonly key: string;
  readonly row: StoredRecord;
  readonly sure: boolean;
  readonly lacks?: string;
}

export function decideInitiatives(
  clause: Clause & { readonly initiatives: InitiativesCondition },
  deciding: Deciding,
): Decided {
  const { facts, subject } = deciding;
  const asked = clause.initiatives;
  if (subject.kind === 'collective') return leaf(clause, 'not-met');
  if (!facts.has('initiative')) {
    return leaf(clause, 'unknown', () => ({ hint: 'chưa nhập bảng sáng kiến của năm học: thidua import <tệp>' }));
  }
  const years = new Set([
    ...(asked.years === 'run' ? [] : [facts.year]),
    ...(asked.years === 'this' ? [] : (deciding.run?.years ?? [])),
  ]);
  const rows = rowsOf(subject, 'initiative');
  noteTwice(deciding, rows);
  const ways = asked.types.map((type) => {
    const counted = count(
      deciding,
      rows.filter((row) => isOfType(row, type)),
      asked,
      years,
    );
    return { counted, sure: counted.filter((each) => each.sure) };
  });
  const best = ways.find((way) => way.sure.length >= asked.count);
  if (best !== undefined) {
    const used = best.sure.slice(0, asked.count);
    const words = (): Partial<Because> =>
      used.length === 1 ? standsAt(used[0]?.row, 'title') : { children: used.map(found) };
    return leaf(
      clause,
      'met',
      words,
      used.map((each) => each.key),
    );
  }
  const possible = ways.find((way) => way.counted.length >= asked.count);
  if (possible !== undefined) {
    const doubtful = possible.counted.find((each) => !each.sure);
    return leaf(clause, 'unknown', () => ({
      ...standsAt(doubtful?.row, 'title'),
      hint: `ghi ${doubtful?.lacks ?? 'đủ thông tin'} của sáng kiến “${textOf(doubtful?.row, 'title') ?? ''}”`,
      ...unreadOf(doubtful?.row, ...CELLS)?.(),
      children: possible.counted.map(found),
    }));
  }
  const has = Math.max(0, ...ways.map((way) => way.counted.length));
  return leaf(clause, 'not-met', () => ({
    hint: `cần ${asked.count} sáng kiến hoặc đề tài được công nhận, hiện có ${has}`,
  }));
}

/** A blank means an initiative; a word nobody could read may be either. */
function isOfType(row: StoredRecord, type: string): boolean {
  return (textOf(row, 'type') ?? 'sang-kien') === type || unreadOf(row, 'type') !== undefined;
}

/** The initiatives of one type that count or may count, each once. */
function count(
  deciding: Deciding,
  rows: readonly StoredRecord[],
  asked: InitiativesCondition,
  years: ReadonlySet<number>,
): readonly Counted[] {
  const once = new Map<string, Counted>();
  for (const row of rows) {
    const key = initiativeKey(row);
    if (deciding.spent.has(key) || !inTheseYears(deciding, row, rows, years)) continue;
    const decided = textOf(row, 'decisionDate');
    const level = textOf(row, 'level') as InitiativeLevel | null;
    const timely = decided === null ? true : isBy(decided, deciding.law.asOf);
    if (timely === false) continue;
    if (level !== null && HEIGHT[level] < HEIGHT[asked.level]) continue;
    const share = shareOf(deciding, row);
    if (share === 'too-small') continue;
    const lacks =
      textOf(row, 'decisionNo') === null
        ? 'số quyết định công nhận'
        : level === null
          ? 'cấp công nhận'
          : !yearsCertain(deciding, row, years)
            ? 'năm học'
            : share === 'unknown'
              ? 'tỷ lệ đóng góp'
              : timely === undefined
                ? 'đủ ngày, tháng, năm quyết định'
                : undefined;
    const sure = lacks === undefined && unreadOf(row, ...CELLS) === undefined;
    const counted: Counted = { key, row, sure, ...(lacks === undefined ? {} : { lacks }) };
    if (!(once.get(key)?.sure ?? false)) once.set(key, counted);
  }
  return [...once.values()];
}

/** Whether the row's year is among those asked, or unknown. Where reuse is forbidden only an initiative's first year counts. */
function inTheseYears(
  deciding: Deciding,
  row: StoredRecord,
  rows: readonly StoredRecord[],
  years: ReadonlySet<number>,
): boolean {
  const meant = yearsMeant(deciding, row);
  if (meant.length > 0 && !meant.some((each) => years.has(each))) return false;
  const year = yearOfInitiative(deciding, row);
  if (year === undefined || deciding.settings.initiativeReuse.value !== 'forbid') return true;
  return !rows.some(
    (other) => initiativeKey(other) === initiativeKey(row) && (yearOfInitiative(deciding, other) ?? year) < year,
  );
}

/** The school years a row may be of: its own, or by the ends of its decision's date; none where nothing tells. */
function yearsMeant(deciding: Deciding, row: StoredRecord): readonly number[] {
  const year = textOf(row, 'schoolYear');
  if (year !== null) return [startYear(year)];
  if (unreadOf(row, 'schoolYear') !== undefined) return [];
  const decided = textOf(row, 'decisionDate');
  if (decided === null) return [];
  const { first, last } = daysMeant(decided);
  return [first, last].map((day) => schoolYearOf(day, deciding.settings.schoolYearStarts.value));
}

/** Whether every year a row may be of is among those asked. */
function yearsCertain(deciding: Deciding, row: StoredRecord, years: ReadonlySet<number>): boolean {
  const meant = yearsMeant(deciding, row);
  return meant.length > 0 && meant.every((each) => years.has(each));
}

function yearOfInitiative(deciding: Deciding, row: StoredRecord): number | undefined {
  const [first, last = first] = yearsMeant(deciding, row);
  return first === last ? first : undefined;
}

/** School years of the subject's initiatives, where known: an unwritten run may reach back to any of them. */
export function yearsOfInitiatives(deciding: Deciding): readonly number[] {
  return rowsOf(deciding.subject, 'initiative').flatMap((row) => yearOfInitiative(deciding, row) ?? []);
}

function shareOf(deciding: Deciding, row: StoredRecord): 'enough' | 'too-small' | 'unknown' {
  const least = deciding.settings.minCoauthorShare.value;
  const authors = authorsOf(row);
  if (least === null || authors.length < 2) return 'enough';
  const own = authors.find((author) => foldName(author.name) === foldName(deciding.subject.name));
  if (own === undefined || own.sharePercent === null) return 'unknown';
  return own.sharePercent >= least ? 'enough' : 'too-small';
}

/** Same words, same initiative. */
export const initiativeKey = oncePer((row: StoredRecord) =>
  foldName(textOf(row, 'title') ?? `${row.file}/${row.sheet}/${row.row}`),
);

function noteTwice(deciding: Deciding, rows: readonly StoredRecord[]): void {
  if (rows.length < 2) return;
  for (const row of rows) {
    const twin = rows.find(
      (other) =>
        initiativeKey(other) === initiativeKey(row) &&
        (yearOfInitiative(deciding, other) ?? 0) < (yearOfInitiative(deciding, row) ?? 0),
    );
    if (twin === undefined) continue;
    deciding.notes.add('sang-kien-hai-nam', [placeOf(twin, 'title'), placeOf(row, 'title')], {
      title: textOf(row, 'title') ?? '',
    });
  }
}

function found(each: Counted): Because {
  return {
    label: `“${textOf(each.row, 'title') ?? ''}”`,
    status: each.sure ? 'met' : 'unknown',
    ...standsAt(each.row, 'title'),
    children: [],
  };
}
