/**
 * Which rows of the school's own score sheet count for somebody: those of the version a layer names, else those of the file
 * imported last. In: a person's rows; out: rows used and rows of an older version, and the total. Knows no law.
 */

import { foldBare } from '../text/fold.ts';
import { keptByText } from '../text/kept-by-text.ts';
import type { SheetRecord, StoredRecord } from '../types.ts';

export interface RowsInUse<T> {
  readonly used: readonly T[];
  /** Of another version: they count for nothing, and that is said. */
  readonly left: readonly T[];
}

/** @param version words of the file's or the sheet's name, as a layer's `scoreSheet` gives them; null: the latest file */
export function rowsInUse(rows: readonly StoredRecord[], version: string | null): RowsInUse<StoredRecord> {
  const latest = rows.reduce<StoredRecord | undefined>(
    (best, each) => (best === undefined || each.entry > best.entry ? each : best),
    undefined,
  );
  const used: StoredRecord[] = [];
  const left: StoredRecord[] = [];
  for (const row of rows) {
    const counts = version === null ? row.file === latest?.file : isOfVersion(row, version);
    (counts ? used : left).push(row);
  }
  return { used, left };
}

export function isOfVersion(row: Pick<SheetRecord, 'file' | 'sheet'>, version: string): boolean {
  return wordsOf(`${row.file} ${row.sheet}`).includes(wordsOf(version));
}

/** " bang diem 2024 2025 ", so that whole words can be looked for; every row of a sheet asks about the same name. */
const wordsOf = keptByText(1_000, (name) => {
  const words = foldBare(name)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  return ` ${words} `;
});

/** Sum of the points, exact to hundredths; null where none are written. */
export function totalPoints(rows: readonly Pick<SheetRecord, 'fields'>[]): number | null {
  const points = rows.flatMap(({ fields }) => (typeof fields.points === 'number' ? [fields.points] : []));
  return points.length === 0 ? null : points.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100;
}
