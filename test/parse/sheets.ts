/** Workbooks in memory, written as the rows a person would see. */
import type { Cell, CellRange, Sheet, Workbook } from '../../src/types.ts';

export type Written = string | number | boolean | null | { readonly date: string };

/** Rows from `firstRow`; null and "" are blank. */
export function sheetOf(
  name: string,
  rows: readonly (readonly Written[])[],
  more: { merges?: readonly CellRange[]; hidden?: true; firstRow?: number } = {},
): Sheet {
  const first = more.firstRow ?? 1;
  const placed = rows.map((cells, at) => ({
    row: first + at,
    cells: cells.flatMap((value, index) => cellOf(value, first + at, index + 1) ?? []),
  }));
  return {
    name,
    rows: placed.filter((row) => row.cells.length > 0),
    merges: more.merges ?? [],
    ...(more.hidden ? { hidden: more.hidden } : {}),
  };
}

function cellOf(value: Written, row: number, column: number): Cell | undefined {
  if (value === null || value === '') return undefined;
  const at = { row, column };
  if (typeof value === 'string') return { ...at, type: 'text', value, text: value };
  if (typeof value === 'number') return { ...at, type: 'number', value, text: String(value) };
  if (typeof value === 'boolean') return { ...at, type: 'boolean', value, text: String(value) };
  return { ...at, type: 'date', value: value.date, text: value.date.split('-').reverse().join('/') };
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { file: 'Thu.xlsx', sha256: '0'.repeat(64), format: 'xlsx', sheets };
}

export function merge(top: number, left: number, bottom: number, right: number): CellRange {
  return { top, left, bottom, right };
}
