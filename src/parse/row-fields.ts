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
import { type Converted, isRefused, refused } from '../values/converted.ts';
import { BIRTH_DATE, readDate } from '../values/dates.ts';
import { readDecision } from '../values/decisions.ts';
import { markOf } from '../values/flags.ts';
import { isCollectiveName } from '../values/names.ts';
import { readVotes } from '../values/numbers.ts';
import { isBlankText } from '../values/text.ts';
import { convertCell } from './convert.ts';
import { type Joined, joinedAuthors, joinedBirthDate, joinedName } from './joined-fields.ts';
import { columnOf, KIND_COLUMNS } from './kinds/columns.ts';
import { awardOrAwards, readPast } from './past-award.ts';
import { type ProblemSink, report } from './problem-at.ts';

/** Columns whose place tells the sex. */
/** Counts of a ballot that may be written with the number of all votes. */
const VOTES: ReadonlySet<string> = new Set(['votesFor', 'votesAgainst', 'votesInvalid']);
const SEX_COLUMN = /^(?:birthMale|birthFemale|maleMark|femaleMark)$/u;

export interface RowFields {
  readonly fields: Record<string, FieldValue>;
  readonly cells: Record<string, string>;
  /** A1 address of a cell that says something its converter refuses, by field. */
  readonly unread: Record<string, string>;
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
  const unread: Record<string, string> = {};
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
  const put = (field: string, result: Converted<FieldValue>, cell: Cell | undefined, column: number): void => {
    if (isRefused(result)) unread[field] ??= address(cell?.row ?? row.row, column);
    set(field, take(result, cell, column), cell, column);
  };
  const collective = table.kind === 'collective' || isCollectiveName(subjectWords(table, row.row));

  for (const column of table.columns) {
    const cell = table.grid.cellDown(row.row, column.column);
    const { field } = column;
    if (
      field === 'order' ||
      field === 'shares' ||
      PART_OF[field] === 'name' ||
      column.criterion !== undefined ||
      column.schoolYear !== undefined
    )
      continue;
    if (column.mark !== undefined) {
      put(realList(field) ? field : 'rating', marked(cell, column, field), cell, column.column);
    } else if (SEX_COLUMN.test(field)) readSexColumn(column, cell);
    else if (PART_OF[field] !== undefined) continue;
    else if (VOTES.has(field) && cell?.type === 'text') readVotesOf(column.column, field, cell);
    else if (field === 'decisionNo' && cell?.type === 'text') readNumberAndDate(column.column, cell);
    else if (field === 'authors') {
      readAuthorsAndShares(column.column);
    } else if (table.kind === 'decision' && field === 'award') {
      put(field, awardOrAwards(cell, collective), cell, column.column);
    } else if (table.kind === 'history' && (field === 'award' || field === 'rating')) readHistory(column, cell);
    else {
      const type = columnOf(table.kind, field)?.type ?? 'text';
      put(field, convertCell(cell, type, collective), cell, column.column);
    }
  }
  setJoined('name', joinedName(table, row.row));
  setJoined('birthDate', joinedBirthDate(table, row.row));
  for (const { column, movement } of movements) {
    const cell = table.grid.cellDown(row.row, column);
    const mark = cell === undefined ? null : markOf(cell);
    set('movements', mark === true ? [movement] : mark === false ? [] : null, cell, column);
  }
  if (!('team' in fields) && row.team !== undefined && KIND_COLUMNS[table.kind].some((each) => each.field === 'team')) {
    fields.team = row.team.name;
    if (row.team.row !== undefined) cells.team = address(row.team.row, row.team.column ?? 1);
  }
  return { fields, cells, unread };

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
    const past = readPast(cell, column.field, collective);
    put(past.field, past, cell, column.column);
    if (!(column.field in fields)) set(column.field, null, cell, column.column);
  }

  function setJoined(field: string, joined: Joined | undefined): void {
    if (joined !== undefined) put(field, joined.result, joined.cell, joined.column);
  }

  function readAuthorsAndShares(column: number): void {
    const authors = joinedAuthors(table, row.row, column);
    setJoined('authors', authors);
    const { sharesColumn = column, ofShares } = authors;
    take({ value: null, issues: ofShares }, table.grid.cellDown(row.row, sharesColumn), sharesColumn);
  }

  /** "8/9" gives the council's size too, where no column does. */
  function readVotesOf(column: number, field: string, cell: Cell): void {
    const votes = readVotes(cell);
    put(field, isBlankText(cell.text) ? { value: null } : votes, cell, column);
    if (votes.of !== undefined) set('councilSize', votes.of, cell, column);
  }

  /** A date behind the number fills "Ngày quyết định" where the sheet gives none. */
  function readNumberAndDate(column: number, cell: Cell): void {
    const decision = readDecision(cell);
    put('decisionNo', decision, cell, column);
    if (decision.date !== undefined) put('decisionDate', decision.date, cell, column);
  }
}

function realList(field: string): boolean {
  return field === 'awards' || field === 'registeredAwards';
}

/** What a column per award or rating says by its mark; refuses words that are neither yes nor no. */
function marked(cell: Cell | undefined, column: MatchedColumn, field: string): Converted<FieldValue> {
  if (cell?.type === 'error') return convertCell(cell, 'flag');
  const mark = cell === undefined ? null : markOf(cell);
  if (cell !== undefined && mark === undefined) return refused('danh-dau-la', cell.text);
  const yes = mark === true && column.mark !== undefined ? column.mark : null;
  if (!realList(field)) return { value: yes };
  return { value: yes === null ? (mark === false ? [] : null) : [yes] };
}

function subjectWords(table: FoundTable, row: number): string {
  const column = table.columns.find((each) => each.field === 'subject')?.column;
  return column === undefined ? '' : wordsOf(table.grid.cellDown(row, column));
}
