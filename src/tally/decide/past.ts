/**
 * Awards of past school years: which rows count as a basis, at which year, decided by the review date.
 * Sudden-merit, thematic and movement awards are no basis (law.md §3, §12 1).
 */
import type { AwardId, StoredRecord } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { rowsOf } from '../facts.ts';
import { textOf } from '../record-fields.ts';
import { startYear } from '../school-years.ts';

const MERIT = 'cong-trang';

/** All rows of history about the subject in a school year. */
export function pastRows(deciding: Pick<Deciding, 'subject'>, year: number): readonly StoredRecord[] {
  return rowsOf(deciding.subject, 'history').filter((row) => yearOf(row) === year);
}

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
