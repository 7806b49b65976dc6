/**
 * One row of a table → its fields, each with the address of its cell. Columns that share a field are joined here:
 * họ + tên, ngày sinh Nam + Nữ, several columns of awards or movements, authors + shares.
 */

import type { FoundTable } from '../tables/find-tables.ts';
import { wordsOf } from '../tables/grid.ts';
import type { MatchedColumn } from '../tables/match-columns.ts';
import type { DataRow } from '../tables/rows.ts';
import { PART_OF } from '../tables/spellings.ts';
import { address } from '../text/place.ts';
import type { Cell, FieldValue } from '../types.ts';
import { readAuthors, readShares } from '../values/authors.ts';
import type { Converted } from '../values/converted.ts';
import { BIRTH_DATE, readDate } from '../values/dates.ts';
import { markOf } from '../values/flags.ts';
import { isCollectiveName, readName } from '../values/names.ts';
import { decodedText } from '../values/text.ts';
import { convertCell } from './convert.ts';
import { columnOf, KIND_COLUMNS } from './kinds/columns.ts';
import { type ProblemSink, report } from './problem-at.ts';

export interface RowFields {
  readonly fields: Record<string, FieldValue>;
  readonly cells: Record<string, string>;
}

/** A movement column of a registration, or any list filled by marks. */
export interface MovementColumn {
  readonly column: number;
  readonly movement: string;
}

export function readRow(
  table: FoundTable,
  row: DataRow,
  movements: readonly MovementColumn[],
  sink: ProblemSink,
): RowFields {
  const fields: Record<string, FieldValue> = {};
  const cells: Record<string, string> = {};
  const set = (field: string, value: FieldValue, cell: Cell | undefined, column: number): void => {
    const before = fields[field];
    if (before === undefined || before === null) {
      fields[field] = value;
      if (before === undefined || value !== null) cells[field] = address(cell?.row ?? row.row, column);
    } else if (Array.isArray(before) && Array.isArray(value)) {
      fields[field] = [...new Set([...(before as readonly string[]), ...(value as readonly string[])])];
    }
  };
  const take = (result: Converted<FieldValue>, cell: Cell | undefined, column: number): FieldValue => {
    for (const issue of result.issues ?? []) report(sink, issue.code, cell?.row ?? row.row, column, issue.facts);
    return result.value;
  };
  const collective = table.kind === 'collective' || isCollectiveName(subjectWords(table, row.row));

  for (const column of table.columns) {
    const cell = table.grid.cellDown(row.row, column.column);
    const { field } = column;
    if (field === 'order' || field === 'shares' || PART_OF[field] === 'name') continue;
    if (column.mark !== undefined)
      set(realList(field) ? field : 'rating', marked(cell, column, field), cell, column.column);
    else if (PART_OF[field] !== undefined) readSexColumn(column, cell);
    else if (field === 'authors') {
      set(field, take(authorsOf(cell, sharesCell()), cell, column.column), cell, column.column);
    } else if (table.kind === 'history' && (field === 'award' || field === 'rating')) readHistory(column, cell);
    else {
      const type = columnOf(table.kind, field)?.type ?? 'text';
      set(field, take(convertCell(cell, type, collective), cell, column.column), cell, column.column);
    }
  }
  joinName();
  for (const { column, movement } of movements) {
    const cell = table.grid.cellDown(row.row, column);
    const mark = cell === undefined ? null : markOf(cell);
    set('movements', mark === true ? [movement] : mark === false ? [] : null, cell, column);
  }
  if (!('team' in fields) && row.team !== undefined && KIND_COLUMNS[table.kind].some((each) => each.field === 'team')) {
    fields.team = row.team.name;
    if (row.team.row !== undefined) cells.team = address(row.team.row, row.team.column ?? 1);
  }
  return { fields, cells };

  function sharesCell(): Cell | undefined {
    const shares = table.columns.find((column) => column.field === 'shares');
    return shares === undefined ? undefined : table.grid.cellDown(row.row, shares.column);
  }

  /** Nam and Nữ columns: of birth dates, or of marks. */
  function readSexColumn(column: MatchedColumn, cell: Cell | undefined): void {
    const gender = /^(?:birthMale|maleMark)$/u.test(column.field) ? 'nam' : 'nu';
    const isMark = cell === undefined || markOf(cell) !== undefined;
    const birth = column.field.startsWith('birth');
    const value =
      birth || !isMark ? (cell === undefined ? null : take(readDate(cell, BIRTH_DATE), cell, column.column)) : null;
    const says = value !== null || (!birth && cell !== undefined && markOf(cell) === true);
    if (says && fields.gender !== undefined && fields.gender !== null && fields.gender !== gender) {
      report(sink, 'hai-gioi-tinh', cell?.row ?? row.row, column.column);
      return;
    }
    if (birth || value !== null) set('birthDate', value, cell, column.column);
    if (columnOf(table.kind, 'gender') !== undefined) set('gender', says ? gender : null, cell, column.column);
  }

  /** Either column may hold an award or a rating. */
  function readHistory(column: MatchedColumn, cell: Cell | undefined): void {
    const rating = convertCell(cell, 'rating');
    const award = convertCell(cell, 'award', collective);
    if (rating.value !== null && award.value === null) set('rating', rating.value, cell, column.column);
    else if (award.value !== null) set('award', take(award, cell, column.column), cell, column.column);
    else set(column.field, take(column.field === 'award' ? award : rating, cell, column.column), cell, column.column);
    if (!(column.field in fields)) set(column.field, null, cell, column.column);
  }

  function joinName(): void {
    const family = table.columns.find((column) => column.field === 'familyName');
    const given = table.columns.find((column) => column.field === 'givenName');
    if (family === undefined && given === undefined) return;
    const parts = [family, given].flatMap((column) => {
      return column === undefined ? [] : [table.grid.cellDown(row.row, column.column)];
    });
    const written = parts
      .map((cell) => (cell === undefined ? '' : decodedText(cell)))
      .join(' ')
      .trim();
    const at = (family ?? given)?.column ?? 1;
    set('name', written === '' ? null : take(readName(written), parts[0], at), parts[0], at);
  }
}

function realList(field: string): boolean {
  return field === 'awards' || field === 'registeredAwards';
}

function marked(cell: Cell | undefined, column: MatchedColumn, field: string): FieldValue {
  const mark = cell === undefined ? null : markOf(cell);
  if (!realList(field)) return mark === true && column.mark !== undefined ? column.mark : null;
  return mark === true && column.mark !== undefined ? [column.mark] : mark === false ? [] : null;
}

function authorsOf(cell: Cell | undefined, sharesCell: Cell | undefined): Converted<FieldValue> {
  if (cell === undefined || cell.type === 'error') return convertCell(cell, 'authors');
  const number = typeof sharesCell?.value === 'number' ? sharesCell.value : undefined;
  if (sharesCell === undefined) return readAuthors(decodedText(cell));
  const shares =
    number === undefined ? readShares(decodedText(sharesCell)) : [Math.round(number <= 1 ? number * 100 : number)];
  const authors = readAuthors(decodedText(cell), shares ?? []);
  if (shares !== undefined) return authors;
  const issue = { code: 'ty-le-khong-doc-duoc' as const, facts: { found: sharesCell.text } };
  return { value: authors.value, issues: [...(authors.issues ?? []), issue] };
}

function subjectWords(table: FoundTable, row: number): string {
  const column = table.columns.find((each) => each.field === 'subject')?.column;
  return column === undefined ? '' : wordsOf(table.grid.cellDown(row, column));
}
