/** How marked cells looked before, as the hidden column of an earlier list of problems keeps it. In: that sheet; out: style by cell, by sheet. */
import type { Sheet } from '../types.ts';
import { stylesInColumn } from './cells.ts';
import { CELL_COLUMN, LOOKS, SHEET_COLUMN } from './list-sheet.ts';
import type { Raw } from './raw-xml.ts';

/** Number of a cell style, by address. */
export type Looks = ReadonlyMap<string, number>;

/** Empty where there is no earlier list. */
export function earlierLooks(sheet: Sheet | undefined, xml: Raw | undefined): ReadonlyMap<string, Looks> {
  const looks = new Map<string, Map<string, number>>();
  if (sheet === undefined || xml === undefined) return looks;
  const styles = stylesInColumn(xml, LOOKS);
  for (const { row, cells } of sheet.rows) {
    const text = (column: number): string => String(cells.find((each) => each.column === column)?.value ?? '');
    const style = styles.get(row);
    if (style === undefined) continue;
    const ofSheet = looks.get(text(SHEET_COLUMN)) ?? new Map<string, number>();
    looks.set(text(SHEET_COLUMN), ofSheet.set(text(CELL_COLUMN), style));
  }
  return looks;
}
