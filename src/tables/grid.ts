/** A sheet by row and column, with merged ranges; and the headings of a block of header rows, levels joined. */
import type { Cell, CellRange, Sheet } from '../types.ts';
import { decodedText, foldWords, tidyText } from '../values/text.ts';

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
  /** `foldWords`, each spelling folded once. */
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

export function gridOf(sheet: Sheet): Grid {
  const rows = new Map(sheet.rows.map((row) => [row.row, row.cells]));
  const cells = new Map<number, Map<number, Cell>>();
  for (const row of sheet.rows) cells.set(row.row, new Map(row.cells.map((cell) => [cell.column, cell])));
  const merges = new Map<number, CellRange[]>();
  for (const range of sheet.merges) {
    for (let row = range.top; row <= Math.min(range.bottom, range.top + 5000); row++) {
      const list = merges.get(row);
      if (list) list.push(range);
      else merges.set(row, [range]);
    }
  }
  const cell = (row: number, column: number): Cell | undefined => cells.get(row)?.get(column);
  const mergeAt = (row: number, column: number): CellRange | undefined =>
    merges.get(row)?.find((range) => column >= range.left && column <= range.right);
  const folds = new Map<string, string>();
  return {
    sheet,
    folded: (words) => {
      const before = folds.get(words);
      if (before !== undefined) return before;
      const folded = foldWords(words);
      folds.set(words, folded);
      return folded;
    },
    lastRow: sheet.rows.at(-1)?.row ?? 0,
    cell,
    cellsOf: (row) => rows.get(row) ?? [],
    mergeAt,
    cellDown: (row, column) => {
      const own = cell(row, column);
      if (own) return own;
      const range = mergeAt(row, column);
      return range && range.top < row && range.left === column ? cell(range.top, column) : undefined;
    },
  };
}

/** Words of a cell as a heading or label: decoded, tidy. */
export function wordsOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : tidyText(decodedText(cell));
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
  return [...columns].sort((a, b) => a - b).map((column) => headingAt(grid, top, bottom, column));
}

function headingAt(grid: Grid, top: number, bottom: number, column: number): HeaderColumn {
  const levels: string[] = [];
  let lowest = top;
  let mergedFrom: number | undefined;
  for (let row = top; row <= bottom; row++) {
    const range = grid.mergeAt(row, column);
    const cell = range && range.top >= top ? grid.cell(range.top, range.left) : grid.cell(row, column);
    const words = wordsOf(cell);
    if (words === '' || words === levels.at(-1)) continue;
    levels.push(words);
    lowest = cell?.row ?? row;
    mergedFrom = range && range.left < range.right ? range.left : undefined;
  }
  return { column, row: lowest, levels, ...(mergedFrom === undefined ? {} : { mergedFrom }) };
}
