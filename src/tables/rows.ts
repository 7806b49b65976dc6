/**
 * What each row below a header is: somebody's row, or a group, number, example, blank, STT-only, footer or repeated header row.
 * Every row down to the last that isn't blank gets exactly one answer.
 */

import type { Cell } from '../types.ts';
import { isMostRow } from './criteria.ts';
import type { FoundTable } from './find-tables.ts';
import { wordsOf } from './grid.ts';
import { headerRepeater } from './header-words.ts';
import { isOtherHeader } from './other-headers.ts';
import { isFooter, isGroupWords, isTeamWords, teamName } from './row-words.ts';
import { teamAbove } from './team-above.ts';

export type WhySkipped =
  | 'dong-nhom'
  | 'dong-so-thu-tu-cot'
  | 'dong-vi-du'
  | 'dong-trong'
  | 'dong-chi-co-stt'
  | 'dong-cuoi-bang'
  | 'tieu-de-lap-lai'
  | 'dong-diem-toi-da'
  | 'dong-don-vi'
  | 'dong-ghi-chu'
  | 'bang-khac';

export interface DataRow {
  readonly row: number;
  /** Label and cell of the group row above, where it names a tổ. */
  readonly team?: { readonly name: string; readonly row?: number; readonly column?: number };
}

export interface TableRows {
  /** Rows below the header to the last one that isn't blank. */
  readonly read: number;
  readonly data: readonly DataRow[];
  /** Ascending; runs of blank and of STT-only rows as one range. */
  readonly skipped: readonly { readonly first: number; readonly last: number; readonly why: WhySkipped }[];
  /** Row where the header of another table stands, from which on nothing is read. */
  readonly other?: number;
}

/** Sorts the rows of a table; read = data + the rows of all skipped ranges. */
export function classifyRows(table: FoundTable): TableRows {
  const { grid } = table;
  let last = table.end;
  while (last > table.bottom && regionCells(table, last).length === 0) last--;
  const data: DataRow[] = [];
  const skipped: { first: number; last: number; why: WhySkipped }[] = [];
  const repeatsHeader = headerRepeater(table);
  let team = teamAbove(table);
  let footer = 'none' as 'none' | 'total' | 'signature';
  const skip = (row: number, why: WhySkipped): void => {
    const before = skipped.at(-1);
    const joins = why === 'dong-trong' || why === 'dong-chi-co-stt' || why === 'bang-khac';
    if (joins && before?.why === why && before.last === row - 1) before.last = row;
    else skipped.push({ first: row, last: row, why });
  };
  for (let row = table.bottom + 1; row <= last; row++) {
    const cells = regionCells(table, row);
    const group = groupOf(table, cells);
    const found = isNumbered(table, row) ? 'none' : isFooter(cells, nameWords(table, row));
    if (cells.length === 0) skip(row, 'dong-trong');
    else if (repeatsHeader(cells)) {
      footer = 'none';
      skip(row, 'tieu-de-lap-lai');
    } else if (isPeople(table) && !isNumbered(table, row) && isOtherHeader(grid, cells)) {
      for (let rest = row; rest <= last; rest++) skip(rest, 'bang-khac');
      return { read: last - table.bottom, data, skipped, other: row };
    } else if (isExample(cells)) skip(row, 'dong-vi-du');
    else if (table.kind === 'score' && row <= table.bottom + 2 && isMostRow(cells)) skip(row, 'dong-diem-toi-da');
    else if (row === table.bottom + 1 && isUnits(cells)) skip(row, 'dong-don-vi');
    else if (onlyOrder(table, cells)) skip(row, 'dong-chi-co-stt');
    else if (isNumberRow(table, cells)) skip(row, 'dong-so-thu-tu-cot');
    else if (found !== 'none') {
      footer = found === 'signature' || footer === 'signature' ? 'signature' : 'total';
      skip(row, 'dong-cuoi-bang');
    } else if (group !== undefined && footer !== 'signature') {
      footer = 'none';
      team = isTeamWords(group.words) ? { name: teamName(group.words), row, column: group.column } : undefined;
      skip(row, 'dong-nhom');
    } else if (isNote(table, cells)) skip(row, 'dong-ghi-chu');
    else if (footer !== 'none' && !resumes(table, row, cells, footer)) skip(row, 'dong-cuoi-bang');
    else {
      footer = 'none';
      data.push({ row, ...(team === undefined ? {} : { team }) });
    }
  }
  return { read: Math.max(0, last - table.bottom), data, skipped };

  function regionCells(of: FoundTable, row: number): readonly Cell[] {
    return grid.cellsOf(row).filter((cell) => {
      return cell.column >= of.leftmost && cell.column <= of.rightmost && !idle(cell);
    });
  }
}

/** Blank, or a formula filled down over rows nobody has used yet. */
function idle(cell: Cell): boolean {
  return wordsOf(cell) === '' || (cell.formula === true && (cell.value === 0 || cell.type === 'error'));
}

function columnOf(table: FoundTable, field: string): number | undefined {
  return table.columns.find((column) => column.field === field)?.column;
}

/** Kinds whose "name" is a thing's. */
const OF_THINGS: ReadonlySet<string> = new Set(['collective', 'movement', 'model', 'score']);
const NAMING = ['name', 'subject', 'familyName', 'title', 'criterion'];

function nameColumn(table: FoundTable): number | undefined {
  return table.columns.find((column) => NAMING.includes(column.field))?.column;
}

function nameWords(table: FoundTable, row: number): string {
  const column = nameColumn(table);
  return column === undefined ? '' : wordsOf(table.grid.cellDown(row, column));
}

function isExample(cells: readonly Cell[]): boolean {
  return cells
    .slice(0, 3)
    .some((cell) => /^[([]?\s*(?:vd|v\/d|ví dụ|vi du|mẫu)(?:[\s:.)\]\d-]|$)/iu.test(wordsOf(cell)));
}

function onlyOrder(table: FoundTable, cells: readonly Cell[]): boolean {
  const [only, second] = cells.filter((cell) => cell.value !== 0 && cell.value !== false);
  return (
    only !== undefined && second === undefined && only.column === columnOf(table, 'order') && isNumeral(wordsOf(only))
  );
}

/** "(ngày) | (điểm)" right under the header. */
function isUnits(cells: readonly Cell[]): boolean {
  return cells.every((cell) => /^\(\s*[\p{L}%][\p{L}\s%/]{0,20}\)$/u.test(wordsOf(cell)));
}

function isNumeral(words: string): boolean {
  return /^\d{1,5}(?:[.,]0)?[.)]?$/u.test(words);
}

/** A line of words with a colon, a figure or in brackets, alone in its row: no name. */
function isNote(table: FoundTable, cells: readonly Cell[]): boolean {
  const [only, second] = cells;
  if (only === undefined || second !== undefined || only.type !== 'text' || !isPeople(table)) return false;
  return /^[^\d].*(?:[:%]|,\s*\d{1,2}[/.-]\d)|^[(*].*/u.test(wordsOf(only)) && only.column <= (nameColumn(table) ?? 0);
}

/** Whether the rows are named by people. */
function isPeople(table: FoundTable): boolean {
  return (
    table.columns.some(({ field }) => field === 'name' || field === 'subject' || field === 'familyName') &&
    !OF_THINGS.has(table.kind)
  );
}

/** "1 2 3 …", "(1) (2) …", "A B 1 2 …" under a header: three or more cells, each the next. */
function isNumberRow(table: FoundTable, cells: readonly Cell[]): boolean {
  if (cells.length < Math.min(3, table.columns.length)) return false;
  const numbers: number[] = [];
  for (const cell of cells) {
    const match = /^[([]?\s*(?:(\d{1,2})|[A-Da-d])\s*(?:[)\]]|=.*)?$/u.exec(wordsOf(cell));
    if (!match) return false;
    if (match[1] !== undefined) numbers.push(Number(match[1]));
  }
  return numbers.length >= 2 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** The words of a group row: one text (with a numeral or a count beside it at most). */
function groupOf(table: FoundTable, cells: readonly Cell[]): { words: string; column: number } | undefined {
  const texts = cells.filter(
    (cell) => !/^[\d.,]+$/u.test(wordsOf(cell)) && !/^[IVX]{1,4}[.)]?$|^[A-H][.)]?$/u.test(wordsOf(cell)),
  );
  const [text] = texts;
  if (text === undefined || texts.length > 1) return undefined;
  const words = wordsOf(text);
  const order = cells.find((cell) => cell.column === columnOf(table, 'order') && cell !== text);
  const range = table.grid.mergeAt(text.row, text.column);
  const wide = range !== undefined && range.right - range.left >= 2;
  if (order !== undefined && isNumeral(wordsOf(order))) return undefined;
  if (wide) return { words, column: text.column };
  const namesThing =
    columnOf(table, 'name') === text.column && ['collective', 'movement', 'model'].includes(table.kind);
  const naming = namesThing || columnOf(table, 'subject') === text.column;
  if (naming && order === undefined) return undefined;
  return isGroupWords(words) || order !== undefined ? { words, column: text.column } : undefined;
}

function isNumbered(table: FoundTable, row: number): boolean {
  const order = columnOf(table, 'order');
  return order !== undefined && isNumeral(wordsOf(table.grid.cell(row, order)));
}

/** After a total, numbered rows go on; after signatures only numbered ones with a name do. */
function resumes(table: FoundTable, row: number, cells: readonly Cell[], footer: 'total' | 'signature'): boolean {
  const order = columnOf(table, 'order');
  const filled = cells.filter((cell) => cell.column !== order).length;
  if (nameWords(table, row) === '') return false;
  if (isNumbered(table, row)) return filled >= 1;
  return footer === 'total' && order === undefined && filled >= 2;
}
