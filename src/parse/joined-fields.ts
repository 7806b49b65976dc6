/**
 * Fields that several columns make together: họ + tên, ngày + tháng + năm sinh, authors + their shares.
 * In: a table and a row; out: the value with the cell it is reported at, or undefined where there are no such columns.
 */
import type { FoundTable } from '../tables/find-tables.ts';
import { wordsOf } from '../tables/grid.ts';
import type { Cell, FieldValue } from '../types.ts';
import { readAuthors, readShares } from '../values/authors.ts';
import type { Converted, ValueIssue } from '../values/converted.ts';
import { BIRTH_DATE, readDateText } from '../values/dates.ts';
import { readName } from '../values/names.ts';
import { decodedText, isBlankText } from '../values/text.ts';
import { convertCell } from './convert.ts';

export interface Joined {
  readonly result: Converted<FieldValue>;
  readonly cell: Cell | undefined;
  readonly column: number;
}

/** Họ and tên. */
export function joinedName(table: FoundTable, row: number): Joined | undefined {
  const columns = columnsOf(table, ['familyName', 'givenName']);
  const [first] = columns;
  if (first === undefined) return undefined;
  const cells = columns.map((column) => table.grid.cellDown(row, column));
  const broken = cells.find((cell) => cell?.type === 'error');
  const written = cells
    .map((cell) => (cell === undefined ? '' : decodedText(cell)))
    .join(' ')
    .trim();
  const at = { cell: broken ?? cells[0], column: broken?.column ?? first };
  if (broken !== undefined) return { result: convertCell(broken, 'name'), ...at };
  return { result: written === '' ? { value: null } : readName(written), ...at };
}

/** Day, month and year of birth in columns of their own. */
export function joinedBirthDate(table: FoundTable, row: number): Joined | undefined {
  const columns = columnsOf(table, ['birthDay', 'birthMonth', 'birthYear']);
  const last = columns.at(-1);
  if (last === undefined) return undefined;
  const cells = columns.flatMap((column) => table.grid.cellDown(row, column) ?? []);
  const broken = cells.find((cell) => cell.type === 'error');
  if (broken !== undefined) return { result: convertCell(broken, 'birthDate'), cell: broken, column: broken.column };
  const parts = cells.map((cell) => wordsOf(cell)).filter((words) => !isBlankText(words));
  const result = parts.length === 0 ? { value: null } : readDateText(parts.join('/'), BIRTH_DATE);
  return { result, cell: cells.at(-1), column: last };
}

/** What stands wrong in the shares is said at the shares' own cell. */
export interface AuthorsRead extends Joined {
  readonly ofShares: readonly ValueIssue[];
  readonly sharesColumn: number | undefined;
}

export function joinedAuthors(table: FoundTable, row: number, column: number): AuthorsRead {
  const cell = table.grid.cellDown(row, column);
  const sharesColumn = columnsOf(table, ['shares'])[0];
  const sharesCell = sharesColumn === undefined ? undefined : table.grid.cellDown(row, sharesColumn);
  if (cell === undefined || cell.type === 'error' || sharesCell === undefined) {
    return { result: convertCell(cell, 'authors'), cell, column, ofShares: [], sharesColumn: undefined };
  }
  const shares = sharesOf(sharesCell);
  const { value, issues = [] } = readAuthors(decodedText(cell), shares ?? []);
  const unread: ValueIssue[] = shares ? [] : [{ code: 'ty-le-khong-doc-duoc', facts: { found: sharesCell.text } }];
  const ofShares = [...issues.filter((issue) => issue.code.startsWith('ty-le')), ...unread];
  const others = issues.filter((issue) => !issue.code.startsWith('ty-le'));
  return { result: { value, issues: others }, cell, column, ofShares, sharesColumn };
}

function sharesOf(cell: Cell): readonly number[] | undefined {
  if (cell.type === 'error') return undefined;
  if (typeof cell.value !== 'number') return readShares(decodedText(cell));
  return [Math.round(cell.value <= 1 ? cell.value * 100 : cell.value)];
}

function columnsOf(table: FoundTable, fields: readonly string[]): number[] {
  return fields.flatMap((field) => table.columns.find((column) => column.field === field)?.column ?? []);
}
