/**
 * Columns headed by an award may count it ("LĐTT | 9") rather than mark it with an x. In: columns found; out: the same,
 * those with counts left over. A table of totals is nobody's registration.
 */
import type { Grid } from './grid.ts';
import type { Matched, MatchedColumn } from './match-columns.ts';

/** Rows looked at below the header. */
const LOOKED_AT = 60;

export function withoutCounts(grid: Grid, matched: Matched, bottom: number): Matched {
  const marks = matched.columns.filter((column) => column.mark !== undefined);
  if (!marks.some((column) => counts(grid, column, bottom))) return matched;
  const left = marks.map(({ column, row, heading }) => ({ column, row, heading, levels: [heading] }));
  return {
    columns: matched.columns.filter((column) => column.mark === undefined),
    left: [...matched.left, ...left].sort((a, b) => a.column - b.column),
  };
}

/** More numbers above 1 than marks. */
function counts(grid: Grid, { column }: MatchedColumn, bottom: number): boolean {
  let numbers = 0;
  let marks = 0;
  for (let row = bottom + 1; row <= Math.min(grid.lastRow, bottom + LOOKED_AT); row++) {
    const cell = grid.cell(row, column);
    if (typeof cell?.value === 'number' && cell.value > 1) numbers++;
    else if (cell?.type === 'text') marks++;
  }
  return numbers > marks;
}
