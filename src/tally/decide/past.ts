/**
 * Awards of past school years: which rows count as a basis, at which year, decided by the review date.
 * Sudden-merit, thematic and movement awards are no basis (law.md §3, §12 1).
 */
import type { AwardId, StoredRecord } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { rowsOf, type Subject } from '../facts.ts';
import { oncePer } from '../once-per.ts';
import { textOf } from '../record-fields.ts';
import { startYear } from '../school-years.ts';

const MERIT = 'cong-trang';

/** All rows of history about the subject in a school year. */
export function pastRows(deciding: Pick<Deciding, 'subject'>, year: number): readonly StoredRecord[] {
  return rowsByYear(deciding.subject).get(year) ?? NO_ROWS;
}

const NO_ROWS: readonly StoredRecord[] = [];

const rowsByYear = oncePer((subject: Subject): ReadonlyMap<number | undefined, readonly StoredRecord[]> => {
  const years = new Map<number | undefined, StoredRecord[]>();
  for (const row of rowsOf(subject, 'history')) {
    const rows = years.get(yearOf(row));
    if (rows === undefined) years.set(yearOf(row), [row]);
    else rows.push(row);
  }
  return years;
});

/** The rows of that year with an award that may serve as a basis. */
export function pastAwards(deciding: Pick<Deciding, 'subject' | 'law'>, year: number): readonly StoredRecord[] {
  return pastRows(deciding, year).filter((row) => servesAsBasis(row, deciding.law.asOf));
}

/** Rows with one of these awards in a school year before this one, earliest first. */
export function received(
  deciding: Pick<Deciding, 'subject' | 'law' | 'facts'>,
  awards: readonly AwardId[],
): readonly { readonly year: number; readonly row: StoredRecord }[] {
  return rowsOf(deciding.subject, 'history')
    .filter((row) => awards.includes(textOf(row, 'award') ?? '') && servesAsBasis(row, deciding.law.asOf))
    .flatMap((row) => {
      const year = yearOf(row);
      return year !== undefined && year < deciding.facts.year ? [{ year, row }] : [];
    })
    .sort((a, b) => a.year - b.year);
}

/**
 * A row that may tell of one of these awards, were it whole: one without a school year, or with neither award nor rating.
 * `year` asks of that school year alone.
 */
export function incompleteRow(
  deciding: Pick<Deciding, 'subject' | 'law'>,
  awards: readonly AwardId[],
  year?: number,
): StoredRecord | undefined {
  return rowsOf(deciding.subject, 'history').find((row) => {
    const [award, own] = [textOf(row, 'award'), yearOf(row)];
    if (award !== null) return own === undefined && awards.includes(award) && servesAsBasis(row, deciding.law.asOf);
    return textOf(row, 'rating') === null && (own === undefined || year === undefined || own === year);
  });
}

/** A row that names the award without a school year: which years that award rested on can't be told. */
export function yearlessRow(deciding: Pick<Deciding, 'subject' | 'law'>, award: AwardId): StoredRecord | undefined {
  return withoutYear(deciding).find((row) => textOf(row, 'award') === award && servesAsBasis(row, deciding.law.asOf));
}

/** Rows whose school year isn't written or couldn't be read. */
export function withoutYear(deciding: Pick<Deciding, 'subject'>): readonly StoredRecord[] {
  return rowsByYear(deciding.subject).get(undefined) ?? NO_ROWS;
}

/** What to do about such a row. */
export const COMPLETE_ROW = 'dòng này thiếu năm học hoặc danh hiệu: ghi lại rồi nhập';

/** The school year of a history row, by the year it starts in. */
export function yearOf(row: StoredRecord): number | undefined {
  const year = textOf(row, 'schoolYear');
  return year === null ? undefined : startYear(year);
}

function servesAsBasis(row: StoredRecord, asOf: string): boolean {
  const decided = textOf(row, 'decisionDate');
  return (
    textOf(row, 'award') !== null && (textOf(row, 'basis') ?? MERIT) === MERIT && (decided === null || decided <= asOf)
  );
}
