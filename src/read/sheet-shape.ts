/**
 * What every format's sheet comes out as: rows and cells ascending, merges and hidden columns no wider than the cells.
 * Refuses merges that cover more rows together than the limits allow.
 */
import type { Cell, CellRange, Sheet, SheetRow } from '../types.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refuse.ts';

/** A run of hidden columns, inclusive, counting from 1. */
export interface ColumnRun {
  readonly from: number;
  readonly to: number;
}

/** What a reader found of one sheet; `rows` ascending already. */
export interface FoundSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenRuns: readonly ColumnRun[];
  readonly hidden: boolean;
  /** Rightmost column with a cell, where the reader knows it already. */
  readonly widest?: number;
}

/**
 * The sheet as other rooms see it. A merge may claim a billion cells and people hide all columns right of the table:
 * both are kept only as far as cells reach.
 */
export function shapeSheet(found: FoundSheet, file: string, limits: Limits): Sheet {
  const { name, rows, merges, hiddenRuns, hidden, widest: known } = found;
  const lastRow = rows.at(-1)?.row ?? 0;
  const widest = known ?? rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0);
  const clipped = merges
    .filter(({ top, left }) => top <= lastRow && left <= widest)
    .map(({ top, left, bottom, right }) => {
      return { top, left, bottom: Math.min(bottom, lastRow), right: Math.min(right, widest) };
    });
  const covered = clipped.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  if (covered > limits.mergedRows) {
    const limit = limits.mergedRows;
    refuse('qua-nhieu-o-gop', { file, sheet: name }, { found: `${merges.length}, phủ hơn ${limit} dòng`, limit });
  }
  const hiddenColumns = new Set<number>();
  for (const { from, to } of hiddenRuns) {
    for (let column = from; column <= Math.min(to, widest); column++) hiddenColumns.add(column);
  }
  return {
    name,
    rows,
    merges: clipped,
    ...(hidden ? { hidden } : {}),
    ...(hiddenColumns.size > 0 ? { hiddenColumns: [...hiddenColumns].sort((a, b) => a - b) } : {}),
  };
}

/** Rows ascending, cells ascending in each; the same row or cell written twice becomes one, the later cell standing. */
export function ordered(rows: readonly SheetRow[]): SheetRow[] {
  const byNumber = new Map<number, { cells: Map<number, Cell>; hidden: boolean }>();
  for (const each of rows) {
    const row = byNumber.get(each.row) ?? { cells: new Map<number, Cell>(), hidden: false };
    byNumber.set(each.row, row);
    for (const cell of each.cells) row.cells.set(cell.column, cell);
    if (each.hidden) row.hidden = true;
  }
  return [...byNumber.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, { cells, hidden }]) => {
      const sorted = [...cells.values()].sort((a, b) => a.column - b.column);
      return hidden ? { row, cells: sorted, hidden } : { row, cells: sorted };
    });
}
