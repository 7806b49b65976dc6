/**
 * Rows that look like the header of a table about people which no kind recognised. In: a sheet and its tables; out: where
 * such a row stands, so that its rows are said to be unread rather than taken for the table above, or passed over in silence.
 */
import type { Cell } from '../types.ts';
import type { FoundTable } from './find-tables.ts';
import { type Grid, wordsOf } from './grid.ts';
import { SPELLINGS } from './spellings.ts';

/** Rows looked at from the top of a sheet. */
const LOOKED_AT = 400;
const NAME_FIELDS: ReadonlySet<string> = new Set(['name', 'subject', 'familyName']);
const NAMES: ReadonlySet<string> = new Set(
  [...SPELLINGS].flatMap(([kind, spellings]) => {
    if (kind === 'collective' || kind === 'movement' || kind === 'model') return [];
    return [...spellings].flatMap(([words, { field }]) =>
      NAME_FIELDS.has(field) && words.includes('ten') ? [words] : [],
    );
  }),
);

/** Whether all cells are texts, three at least, one of them the heading of a column of names. */
export function isOtherHeader(grid: Grid, cells: readonly Cell[]): boolean {
  const words = cells.map((cell) => (cell.type === 'text' ? wordsOf(cell) : ''));
  return words.length > 2 && !words.includes('') && words.some((each) => NAMES.has(grid.folded(each)));
}

/** Name headings of such rows outside every table, where rows of two cells or more follow. */
export function unreadHeaders(grid: Grid, tables: readonly FoundTable[]): Cell[] {
  const found: Cell[] = [];
  for (const { row, cells } of grid.sheet.rows) {
    if (row > LOOKED_AT) break;
    if (tables.some((table) => row >= table.top && row <= table.end)) continue;
    const filled = cells.filter((cell) => wordsOf(cell) !== '');
    if (!isOtherHeader(grid, filled) || !hasRows(grid, row)) continue;
    const name = filled.find((cell) => NAMES.has(grid.folded(wordsOf(cell))));
    if (name !== undefined) found.push(name);
  }
  return found;
}

function hasRows(grid: Grid, header: number): boolean {
  return [1, 2, 3].some((below) => grid.cellsOf(header + below).filter((cell) => wordsOf(cell) !== '').length > 1);
}
