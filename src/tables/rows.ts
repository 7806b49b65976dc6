/**
 * What each row below a header is: somebody's row, or a group, number, example, blank, STT-only, footer or repeated header row.
 * Every row down to the last that isn't blank gets exactly one answer.
 */

import type { Cell } from '../types.ts';
import { isMostRow } from './criteria.ts';
import type { FoundTable } from './find-tables.ts';
import { saysNothing, wordsOf } from './grid.ts';
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

/**
 * Sorts the rows of a table; read = data + the rows of all skipped ranges.
 *
 * @param onData called with each of `data` as soon as it is known
 */
export function classifyRows(table: FoundTable, onData?: (row: DataRow) => void): TableRows {
  const { grid } = table;
  let last = table.end;
  while (last > table.bottom && regionCells(table, last).length === 0) last--;
  const data: DataRow[] = [];
  const skipped: { first: number; last: number; why: WhySkipped }[] = [];
  const known = knownColumns(table);
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
    const numbered = isNumbered(known, row);
    const found = numbered ? 'none' : isFooter(cells, nameWords(known, row));
    const group = footer === 'signature' ? undefined : groupOf(known, cells);
    if (cells.length === 0) skip(row, 'dong-trong');
    else if (repeatsHeader(cells)) {
      footer = 'none';
      skip(row, 'tieu-de-lap-lai');
    } else if (known.people && !numbered && isOtherHeader(grid, cells)) {
      for (let rest = row; rest <= last; rest++) skip(rest, 'bang-khac');
      return { read: last - table.bottom, data, skipped, other: row };
    } else if (isExample(cells)) skip(row, 'dong-vi-du');
    else if (table.kind === 'score' && row <= table.bottom + 2 && isMostRow(cells)) skip(row, 'dong-diem-toi-da');
    else if (row === table.bottom + 1 && isUnits(cells)) skip(row, 'dong-don-vi');
    else if (onlyOrder(known, cells)) skip(row, 'dong-chi-co-stt');
    else if (isNumberRow(table, cells)) skip(row, 'dong-so-thu-tu-cot');
    else if (found !== 'none') {
      footer = found === 'signature' || footer === 'signature' ? 'signature' : 'total';
      skip(row, 'dong-cuoi-bang');
    } else if (group !== undefined) {
      footer = 'none';
      team = isTeamWords(group.words) ? { name: teamName(group.words), row, column: group.column } : undefined;
      skip(row, 'dong-nhom');
    } else if (isNote(known, cells)) skip(row, 'dong-ghi-chu');
    else if (footer !== 'none' && !resumes(known, row, cells, footer)) skip(row, 'dong-cuoi-bang');
    else {
      footer = 'none';
      const found = team === undefined ? { row } : { row, team };
      data.push(found);
      onData?.(found);
    }
  }
  return { read: Math.max(0, last - table.bottom), data, skipped };

  function regionCells(of: FoundTable, row: number): readonly Cell[] {
    const cells: Cell[] = [];
    for (const cell of grid.cellsOf(row)) {
      if (cell.column >= of.leftmost && cell.column <= of.rightmost && !idle(cell)) cells.push(cell);
    }
    return cells;
  }
}

/** Blank, or a formula filled down over rows nobody has used yet. */
function idle(cell: Cell): boolean {
  return saysNothing(cell) || (cell.formula === true && (cell.value === 0 || cell.type === 'error'));
}

function columnOf(table: FoundTable, field: string): number | undefined {
  return table.columns.find((column) => column.field === field)?.column;
}

/** Kinds whose "name" is a thing's. */
const OF_THINGS: ReadonlySet<string> = new Set(['collective', 'movement', 'model', 'score']);
const NAMING = ['name', 'subject', 'familyName', 'title', 'criterion'];

/** What is asked of a table's columns row after row, found once. */
interface KnownColumns {
  readonly table: FoundTable;
  readonly order: number | undefined;
  readonly naming: number | undefined;
  readonly name: number | undefined;
  readonly subject: number | undefined;
  /** Whether the rows are named by people. */
  readonly people: boolean;
}

function knownColumns(table: FoundTable): KnownColumns {
  return {
    table,
    order: columnOf(table, 'order'),
    naming: table.columns.find((column) => NAMING.includes(column.field))?.column,
    name: columnOf(table, 'name'),
    subject: columnOf(table, 'subject'),
    people:
      table.columns.some(({ field }) => field === 'name' || field === 'subject' || field === 'familyName') &&
      !OF_THINGS.has(table.kind),
  };
}

function nameWords({ table, naming }: KnownColumns, row: number): string {
  return naming === undefined ? '' : wordsOf(table.grid.cellDown(row, naming));
}

function isExample(cells: readonly Cell[]): boolean {
  return cells
    .slice(0, 3)
    .some((cell) => /^[([]?\s*(?:vd|v\/d|ví dụ|vi du|mẫu)(?:[\s:.)\]\d-]|$)/iu.test(wordsOf(cell)));
}

function onlyOrder({ order }: KnownColumns, cells: readonly Cell[]): boolean {
  const says = (cell: Cell): boolean => cell.value !== 0 && cell.value !== false;
  const only = cells.find(says);
  return only !== undefined && only.column === order && cells.findLast(says) === only && isNumeral(wordsOf(only));
}

/** "(ngày) | (điểm)" right under the header. */
function isUnits(cells: readonly Cell[]): boolean {
  return cells.every((cell) => /^\(\s*[\p{L}%][\p{L}\s%/]{0,20}\)$/u.test(wordsOf(cell)));
}

function isNumeral(words: string): boolean {
  return /^\d{1,5}(?:[.,]0)?[.)]?$/u.test(words);
}

/** A line of words with a colon, a figure or in brackets, alone in its row: no name. */
function isNote({ naming, people }: KnownColumns, cells: readonly Cell[]): boolean {
  const [only, second] = cells;
  if (only === undefined || second !== undefined || only.type !== 'text' || !people) return false;
  return /^[^\d].*(?:[:%]|,\s*\d{1,2}[/.-]\d)|^[(*].*/u.test(wordsOf(only)) && only.column <= (naming ?? 0);
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

interface Group {
  readonly words: string;
  readonly column: number;
}

/** The words of a group row: one text (with a numeral or a count beside it at most). */
function groupOf(known: KnownColumns, cells: readonly Cell[]): Group | undefined {
  const isText = (cell: Cell): boolean => {
    const words = wordsOf(cell);
    if (words.length > 5 && words.charCodeAt(0) > 0x39) return true;
    return !/^[\d.,]+$/u.test(words) && !/^[IVX]{1,4}[.)]?$|^[A-H][.)]?$/u.test(words);
  };
  const text = cells.find(isText);
  if (text === undefined || cells.findLast(isText) !== text) return undefined;
  const words = wordsOf(text);
  const order = cells.find((cell) => cell.column === known.order && cell !== text);
  const { table } = known;
  const range = table.grid.mergeAt(text.row, text.column);
  const wide = range !== undefined && range.right - range.left >= 2;
  if (order !== undefined && isNumeral(wordsOf(order))) return undefined;
  if (wide) return { words, column: text.column };
  const namesThing = known.name === text.column && ['collective', 'movement', 'model'].includes(table.kind);
  const naming = namesThing || known.subject === text.column;
  if (naming && order === undefined) return undefined;
  return isGroupWords(words) || order !== undefined ? { words, column: text.column } : undefined;
}

function isNumbered({ table, order }: KnownColumns, row: number): boolean {
  return order !== undefined && isNumeral(wordsOf(table.grid.cell(row, order)));
}

/** After a total, numbered rows go on; after signatures only numbered ones with a name do. */
function resumes(known: KnownColumns, row: number, cells: readonly Cell[], footer: 'total' | 'signature'): boolean {
  const { order } = known;
  const filled = cells.filter((cell) => cell.column !== order).length;
  if (nameWords(known, row) === '') return false;
  if (isNumbered(known, row)) return filled >= 1;
  return footer === 'total' && order === undefined && filled >= 2;
}
