/** A sheet by row and column, with merged ranges; and the headings of a block of header rows, levels joined. */

import { plainlyBegins } from '../text/first-letter.ts';
import { keptByText } from '../text/kept-by-text.ts';
import type { Cell, CellRange, Sheet, SheetRow } from '../types.ts';
import { decodedText, foldWords, garbled, tidyText } from '../values/text.ts';

export interface Grid {
  readonly sheet: Sheet;
  /** Last row holding anything; 0 for an empty sheet. */
  readonly lastRow: number;
  cell(row: number, column: number): Cell | undefined;
  cellsOf(row: number): readonly Cell[];
  /** The merged range a place lies in. */
  mergeAt(row: number, column: number): CellRange | undefined;
  /** The cell itself, or the one whose merge reaches down to it (never sideways). */
  cellDown(row: number, column: number): Cell | undefined;
  /** `foldWords`, each spelling folded once; a heading in TCVN3 or VNI letters as what it would read. */
  folded(words: string): string;
}

export interface HeaderColumn {
  readonly column: number;
  /** Row of the lowest level's cell. */
  readonly row: number;
  /** Top to bottom, without blanks and repetitions. */
  readonly levels: readonly string[];
  /** First column of the merge the lowest level comes from, where it is merged sideways. */
  readonly mergedFrom?: number;
}

/** Folded words kept at a time, whatever sheet they stand in: one may hold a hundred thousand different ones. */
const MOST_FOLDS = 20_000;

export function gridOf(sheet: Sheet): Grid {
  const merges = new Map<number, CellRange[]>();
  for (const range of [...sheet.merges].sort((a, b) => a.left - b.left)) {
    for (let row = range.top; row <= Math.min(range.bottom, range.top + 5000); row++) {
      const list = merges.get(row);
      if (list) list.push(range);
      else merges.set(row, [range]);
    }
  }
  const cellsOf = rowFinder(sheet.rows);
  const cell = (row: number, column: number): Cell | undefined => cellAt(cellsOf(row), column);
  const mergeAt = (row: number, column: number): CellRange | undefined => rangeAt(merges.get(row) ?? [], column);
  return {
    sheet,
    folded,
    lastRow: sheet.rows.at(-1)?.row ?? 0,
    cell,
    cellsOf,
    mergeAt,
    cellDown: (row, column) => {
      const own = cell(row, column);
      if (own) return own;
      const range = mergeAt(row, column);
      return range && range.top < row && range.left === column ? cell(range.top, column) : undefined;
    },
  };
}

const folded = keptByText(MOST_FOLDS, (words) => foldWords(garbled(words) ?? words));

/** Cells by row number. Rows are mostly asked for in order, or near the one asked for before. */
function rowFinder(rows: readonly SheetRow[]): (row: number) => readonly Cell[] {
  let index = 0;
  return (row) => {
    if (rows[index]?.row !== row) index = rows[index + 1]?.row === row ? index + 1 : firstNotBefore(rows, row);
    const found = rows[index];
    return found?.row === row ? found.cells : [];
  };
}

/** The range over a column, of ranges side by side and ascending. */
function rangeAt(ranges: readonly CellRange[], column: number): CellRange | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.left ?? column) <= column) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low - 1];
  return found !== undefined && found.right >= column ? found : undefined;
}

function firstNotBefore(rows: readonly SheetRow[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cells stand ascending and mostly without gaps, so a column is looked for around its own number. */
function cellAt(cells: readonly Cell[], column: number): Cell | undefined {
  let at = Math.min(column, cells.length) - 1;
  while (at > 0 && (cells[at]?.column ?? 0) > column) at--;
  const found = cells[at];
  return found?.column === column ? found : undefined;
}

/** Words of a cell as a heading or label: decoded, tidy. */
export function wordsOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : tidyText(decodedText(cell));
}

/** Whether there are no words in a cell. */
export function saysNothing(cell: Cell): boolean {
  return !plainlyBegins(cell.text) && wordsOf(cell) === '';
}

/** Headings of rows `top`…`bottom`, ascending by column. */
export function headingsOf(grid: Grid, top: number, bottom: number): HeaderColumn[] {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    for (const cell of grid.cellsOf(row)) {
      const range = grid.mergeAt(row, cell.column);
      const right = range && range.top === row ? Math.min(range.right, cell.column + 60) : cell.column;
      for (let column = cell.column; column <= right; column++) columns.add(column);
    }
  }
  const merged = hasMerges(grid, top, bottom);
  return [...columns].sort((a, b) => a - b).map((column) => headingAt(grid, top, bottom, column, merged));
}

function headingAt(grid: Grid, top: number, bottom: number, column: number, merged: boolean): HeaderColumn {
  const levels: string[] = [];
  let lowest = top;
  let mergedFrom: number | undefined;
  for (let row = top; row <= bottom; row++) {
    const range = grid.mergeAt(row, column);
    const own = range && range.top >= top ? grid.cell(range.top, range.left) : grid.cell(row, column);
    const cell = merged || wordsOf(own) !== '' ? own : parentOf(grid, row, bottom, column);
    const words = wordsOf(cell);
    if (words === '' || words === levels.at(-1)) continue;
    levels.push(garbled(words) ?? words);
    lowest = cell?.row ?? row;
    mergedFrom = range && range.left < range.right ? range.left : undefined;
  }
  return { column, row: lowest, levels, ...(mergedFrom === undefined ? {} : { mergedFrom }) };
}

/** Whether a merged range touches these rows. */
export function hasMerges(grid: Grid, top: number, bottom: number): boolean {
  return grid.sheet.merges.some((range) => range.top <= bottom && range.bottom >= top);
}

/** A file that keeps no merges (csv): the heading to the left that spans this column, both having a level below. */
function parentOf(grid: Grid, row: number, bottom: number, column: number): Cell | undefined {
  const hasBelow = (at: number): boolean => {
    for (let below = row + 1; below <= bottom; below++) if (wordsOf(grid.cell(below, at)) !== '') return true;
    return false;
  };
  if (row === bottom || !hasBelow(column)) return undefined;
  for (let left = column - 1; left > 0; left--) {
    const cell = grid.cell(row, left);
    if (wordsOf(cell) !== '') return hasBelow(left) ? cell : undefined;
  }
  return undefined;
}
