/**
 * How many rows a header has: cells merged downwards, and rows that only name the columns under a heading spanning several.
 * In: the grid and the header's first row. Guesses nothing where two depths are possible; the search tries both.
 */
import { type Grid, hasMerges, wordsOf } from './grid.ts';

/** Levels a header may have. */
export const LEVELS = 3;

/** The fewest rows a header beginning here has. */
export function leastDepth(grid: Grid, row: number): number {
  let depth = 1;
  for (const cell of grid.cellsOf(row)) {
    const range = grid.mergeAt(row, cell.column);
    if (range && range.top === row) depth = Math.max(depth, Math.min(LEVELS, range.bottom - row + 1));
  }
  while (depth < LEVELS && (onlyUnderMerges(grid, row + depth) || onlyNamesColumns(grid, row, row + depth))) depth++;
  return depth;
}

/** Every cell is a text right under a heading merged sideways, two of them at least: never a person's row. */
function onlyUnderMerges(grid: Grid, row: number): boolean {
  const cells = grid.cellsOf(row).filter((cell) => wordsOf(cell) !== '');
  return (
    cells.length > 1 &&
    cells.every((cell) => {
      const above = grid.mergeAt(row - 1, cell.column);
      return cell.type === 'text' && above !== undefined && above.left < above.right && above.bottom === row - 1;
    })
  );
}

/** The same in a file that keeps no merges (csv). */
function onlyNamesColumns(grid: Grid, top: number, row: number): boolean {
  const cells = grid.cellsOf(row).filter((cell) => wordsOf(cell) !== '');
  if (cells.length < 2 || cells.some((cell) => cell.type !== 'text')) return false;
  return !hasMerges(grid, top, row) && isLowerLevel(grid, row);
}

/** Whether a row only names the columns under headings that span several, merged or with blanks to their right. */
export function isLowerLevel(grid: Grid, row: number): boolean {
  const cells = grid.cellsOf(row).filter((cell) => wordsOf(cell) !== '');
  const at = (where: number, column: number): string => wordsOf(grid.cell(where, column));
  return (
    cells.length > 0 &&
    cells.every(({ column }) => {
      if (grid.mergeAt(row - 1, column) !== undefined || at(row - 1, column) === '') return true;
      return at(row - 1, column + 1) === '' && at(row, column + 1) !== '';
    })
  );
}
