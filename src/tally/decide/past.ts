/**
 * Awards of past school years: which rows count as a basis, at which year, decided by the review date.
 * Sudden-merit, thematic and movement awards are no basis (law.md §3, §12 1).
 */
import type { AwardId, StoredRecord } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { rowsOf, yearOf } from '../facts.ts';
import { standsAt, textOf } from '../record-fields.ts';
import { unreadOf } from '../unread.ts';
import type { Words } from './decided.ts';

const MERIT = 'cong-trang';

/** All rows of history about the subject in a school year. */
export function pastRows(deciding: Pick<Deciding, 'subject'>, year: number): readonly StoredRecord[] {
  return deciding.subject.rows.past.get(year) ?? NO_ROWS;
}

const NO_ROWS: readonly StoredRecord[] = [];

/** The rows of that year with an award that may serve as a basis. */
export function pastAwards(deciding: Pick<Deciding, 'subject' | 'law'>, year: number): readonly StoredRecord[] {
  const rows = pastRows(deciding, year);
  return rows.length === 0 ? rows : rows.filter((row) => servesAsBasis(row, deciding.law.asOf));
}

/** Rows with one of these awards in a school year before this one, earliest first. */
export function received(
  deciding: Pick<Deciding, 'subject' | 'law' | 'facts'>,
  awards: readonly AwardId[],
): readonly { readonly year: number; readonly row: StoredRecord }[] {
  const found: { readonly year: number; readonly row: StoredRecord }[] = [];
  for (const row of rowsOf(deciding.subject, 'history')) {
    if (!awards.includes(textOf(row, 'award') ?? '') || !servesAsBasis(row, deciding.law.asOf)) continue;
    const year = yearOf(row);
    if (year !== undefined && year < deciding.facts.year) found.push({ year, row });
  }
  return found.length < 2 ? found : found.sort((a, b) => a.year - b.year);
}

/**
 * A row that may tell of one of these awards, were it whole: one without a school year, with neither award nor rating, or
 * with a cell nobody could read. `year` asks of that school year alone.
 */
export function incompleteRow(
  deciding: Pick<Deciding, 'subject' | 'law'>,
  awards: readonly AwardId[],
  year?: number,
): StoredRecord | undefined {
  return rowsOf(deciding.subject, 'history').find((row) => {
    const own = yearOf(row);
    if (own !== undefined && year !== undefined && own !== year) return false;
    const award = textOf(row, 'award');
    if (award === null) return textOf(row, 'rating') === null || mayServe(row, awards, deciding.law.asOf);
    return mayServe(row, awards, deciding.law.asOf) && (own === undefined || !servesAsBasis(row, deciding.law.asOf));
  });
}

/**
 * A row that may tell of an earlier award of that name which took a school year up: one without its own school year, or
 * with a cell nobody could read. `took` tells whether an award of a year would have.
 */
export function mayHaveTaken(
  deciding: Pick<Deciding, 'subject' | 'law' | 'facts'>,
  award: AwardId,
  took: (year: number) => boolean,
): StoredRecord | undefined {
  return rowsOf(deciding.subject, 'history').find((row) => {
    const own = yearOf(row);
    if (!mayServe(row, [award], deciding.law.asOf)) return false;
    return own === undefined || (!servesAsBasis(row, deciding.law.asOf) && own < deciding.facts.year && took(own));
  });
}

/** Rows whose school year isn't written or couldn't be read. */
export function withoutYear(deciding: Pick<Deciding, 'subject'>): readonly StoredRecord[] {
  return deciding.subject.rows.past.get(undefined) ?? NO_ROWS;
}

/** Where such a row stands and what to do about it. */
export function toComplete(row: StoredRecord): Words {
  const words = () => ({ ...standsAt(row), hint: 'dòng này thiếu năm học hoặc danh hiệu: ghi lại rồi nhập' });
  return unreadOf(row, 'award', 'schoolYear', 'basis') ?? words;
}

/** Whether the row is of one of these awards and counts, or would were its unreadable cells so. */
function mayServe(row: StoredRecord, awards: readonly AwardId[], asOf: string): boolean {
  const award = textOf(row, 'award');
  const named = award === null ? unreadOf(row, 'award') !== undefined : awards.includes(award);
  return named && ofMerit(row) && decidedBy(row, asOf);
}

function servesAsBasis(row: StoredRecord, asOf: string): boolean {
  return textOf(row, 'award') !== null && unreadOf(row, 'basis') === undefined && ofMerit(row) && decidedBy(row, asOf);
}

function ofMerit(row: StoredRecord): boolean {
  return (textOf(row, 'basis') ?? MERIT) === MERIT;
}

function decidedBy(row: StoredRecord, asOf: string): boolean {
  const decided = textOf(row, 'decisionDate');
  return decided === null || decided <= asOf;
}
