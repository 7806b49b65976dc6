/**
 * One row of a table → its fields, each with the address of its cell. Columns that share a field are joined here:
 * họ + tên, ngày sinh Nam + Nữ, several columns of awards or movements, authors + shares.
 */
import type { FoundTable } from '../tables/find-tables.ts';
import { wordsOf } from '../tables/grid.ts';
import type { MatchedColumn } from '../tables/match-columns.ts';
import type { DataRow } from '../tables/rows.ts';
import { PART_OF } from '../tables/spellings.ts';
import { address, columnLetters } from '../text/place.ts';
import type { Cell, FieldValue } from '../types.ts';
import { type Converted, isRefused } from '../values/converted.ts';
import { BIRTH_DATE, readDate } from '../values/dates.ts';
import { readDecision } from '../values/decisions.ts';
import { markOf } from '../values/flags.ts';
import { isCollectiveName } from '../values/names.ts';
import { readVotes } from '../values/numbers.ts';
import { isBlankText } from '../values/text.ts';
import { type BlankRow, blankRow } from './blank-row.ts';
import { converterOf } from './convert.ts';
import { type Joined, joinedAuthors, joinedBirthDate, joinedName } from './joined-fields.ts';
import { columnOf } from './kinds/columns.ts';
import { marked, realList } from './marked-cell.ts';
import { awardOrAwards, readPast } from './past-award.ts';
import { type ProblemSink, report } from './problem-at.ts';

/** Counts of a ballot that may be written with the number of all votes. */
const VOTES: ReadonlySet<string> = new Set(['votesFor', 'votesAgainst', 'votesInvalid']);
/** Columns whose place tells the sex. */
const SEX_COLUMN = /^(?:birthMale|birthFemale|maleMark|femaleMark)$/u;

export interface RowFields {
  readonly fields: Record<string, FieldValue>;
  readonly cells: Record<string, string>;
  /** A1 address of a cell that says something its converter refuses, by field. */
  readonly unread: Readonly<Record<string, string>>;
}

/** `unread` of a row every cell of which could be read. */
export const ALL_READ: RowFields['unread'] = {};

/** A movement column of a registration, or any list filled by marks. */
export interface MovementColumn {
  readonly column: number;
  readonly movement: string;
}

/** How the rows of one table are read: what each column needs is settled once, not row by row. */
export function rowReader(
  table: FoundTable,
  movements: readonly MovementColumn[],
  sink: ProblemSink,
): (row: DataRow) => RowFields {
  const reader = new RowReader(table, movements, sink);
  return (row) => reader.read(row);
}

/** Reads one column of the row being read. */
type Step = (cell: Cell | undefined) => void;

interface PlannedColumn {
  readonly column: number;
  readonly take: Step;
}

class RowReader {
  private readonly table: FoundTable;
  private readonly movements: readonly MovementColumn[];
  private readonly sink: ProblemSink;
  private readonly planned: readonly PlannedColumn[];
  /** Fields of the columns that are read each by itself. */
  private readonly plain: string[] = [];
  private readonly subjectColumn: number | undefined;
  private readonly hasTeam: boolean;
  private readonly hasGender: boolean;
  private readonly joinsName: boolean;
  private readonly joinsBirthDate: boolean;
  /** Set where each column fills a field of its own: copied for each row rather than grown field by field. */
  private readonly blank: BlankRow | undefined;
  /** The row being read. */
  private row = 0;
  private digits = '';
  private collective = false;
  private fields: Record<string, FieldValue> = {};
  private cells: Record<string, string> = {};
  private unread: Record<string, string> | undefined;

  constructor(table: FoundTable, movements: readonly MovementColumn[], sink: ProblemSink) {
    const { kind, columns } = table;
    this.table = table;
    this.movements = movements;
    this.sink = sink;
    this.subjectColumn = columns.find((each) => each.field === 'subject')?.column;
    this.hasTeam = columnOf(kind, 'team') !== undefined;
    this.hasGender = columnOf(kind, 'gender') !== undefined;
    this.joinsName = columns.some((each) => PART_OF[each.field] === 'name');
    this.joinsBirthDate = columns.some((each) => PART_OF[each.field] === 'birthDate');
    this.planned = columns.flatMap((column) => {
      const take = this.stepOf(column);
      return take === undefined ? [] : [{ column: column.column, take }];
    });
    this.blank = this.plain.length === this.planned.length ? blankRow(this.plain) : undefined;
  }

  read(from: DataRow): RowFields {
    const { table } = this;
    this.row = from.row;
    this.digits = String(from.row);
    this.fields = { ...this.blank?.fields };
    this.cells = { ...this.blank?.cells };
    this.unread = undefined;
    this.collective = table.kind === 'collective' || this.isOfCollective();
    for (const { column, take } of this.planned) take(table.grid.cellDown(from.row, column));
    if (this.joinsName) this.putJoined('name', joinedName(table, from.row));
    if (this.joinsBirthDate) this.putJoined('birthDate', joinedBirthDate(table, from.row));
    for (const { column, movement } of this.movements) {
      const cell = table.grid.cellDown(from.row, column);
      const mark = cell === undefined ? null : markOf(cell);
      this.set('movements', mark === true ? [movement] : mark === false ? [] : null, cell, column);
    }
    const { fields, cells, unread = ALL_READ } = this;
    if (this.hasTeam && from.team !== undefined && !('team' in fields)) {
      fields.team = from.team.name;
      if (from.team.row !== undefined) cells.team = address(from.team.row, from.team.column ?? 1);
    }
    return { fields, cells, unread };
  }

  private isOfCollective(): boolean {
    const { subjectColumn, table, row } = this;
    return subjectColumn !== undefined && isCollectiveName(wordsOf(table.grid.cellDown(row, subjectColumn)));
  }

  /** What a column needs; undefined for one that is read with another, or by nobody. */
  private stepOf(column: MatchedColumn): Step | undefined {
    const { field, column: at } = column;
    const { kind } = this.table;
    if (field === 'order' || field === 'shares' || PART_OF[field] === 'name') return undefined;
    if (column.criterion !== undefined || column.schoolYear !== undefined) return undefined;
    if (column.mark !== undefined) {
      const listed = realList(field) ? field : 'rating';
      return (cell) => this.put(listed, marked(cell, column, field), cell, at);
    }
    if (SEX_COLUMN.test(field)) return (cell) => this.takeSexColumn(column, cell);
    if (PART_OF[field] !== undefined) return undefined;
    if (field === 'authors') return () => this.takeAuthorsAndShares(at);
    if (kind === 'decision' && field === 'award') {
      return (cell) => this.put(field, awardOrAwards(cell, this.collective), cell, at);
    }
    if (kind === 'history' && (field === 'award' || field === 'rating')) {
      return (cell) => this.takeHistory(column, cell);
    }
    const type = columnOf(kind, field)?.type ?? 'text';
    const [ofPerson, ofCollective] = [converterOf(type, false), converterOf(type, true)];
    const letters = columnLetters(at);
    const plain: Step = (cell) => {
      const result = (this.collective ? ofCollective : ofPerson)(cell);
      if (this.blank === undefined || result.issues !== undefined) this.put(field, result, cell, at);
      if (this.blank !== undefined) this.fill(field, result.value, cell, letters);
    };
    if (VOTES.has(field)) return (cell) => (cell?.type === 'text' ? this.takeVotes(at, field, cell) : plain(cell));
    if (field === 'decisionNo') {
      return (cell) => (cell?.type === 'text' ? this.takeNumberAndDate(at, cell) : plain(cell));
    }
    this.plain.push(field);
    return plain;
  }

  /** The one value of a field. */
  private fill(field: string, value: FieldValue, cell: Cell | undefined, letters: string): void {
    this.fields[field] = value;
    const own = cell === undefined || cell.row === this.row;
    this.cells[field] = letters + (own ? this.digits : cell.row);
  }

  private set(field: string, value: FieldValue, cell: Cell | undefined, column: number): void {
    const { fields } = this;
    const before = fields[field];
    if (before === undefined || before === null) {
      fields[field] = value;
      if (before === undefined || value !== null) this.cells[field] = address(cell?.row ?? this.row, column);
    } else if (Array.isArray(before) && Array.isArray(value)) {
      fields[field] = [...new Set([...(before as readonly string[]), ...(value as readonly string[])])];
    }
  }

  private take(result: Converted<FieldValue>, cell: Cell | undefined, column: number): FieldValue {
    if (result.issues !== undefined) {
      for (const issue of result.issues) report(this.sink, issue.code, cell?.row ?? this.row, column, issue.facts);
    }
    return result.value;
  }

  private put(field: string, result: Converted<FieldValue>, cell: Cell | undefined, column: number): void {
    if (isRefused(result)) {
      this.unread ??= {};
      this.unread[field] ??= address(cell?.row ?? this.row, column);
    }
    this.set(field, this.take(result, cell, column), cell, column);
  }

  private putJoined(field: string, joined: Joined | undefined): void {
    if (joined !== undefined) this.put(field, joined.result, joined.cell, joined.column);
  }

  /** Nam and Nữ columns: of birth dates, or of marks. */
  private takeSexColumn(column: MatchedColumn, cell: Cell | undefined): void {
    const { fields, row } = this;
    const gender = /^(?:birthMale|maleMark)$/u.test(column.field) ? 'nam' : 'nu';
    const isMark = cell === undefined || markOf(cell) !== undefined;
    const birth = column.field.startsWith('birth');
    const dated = cell !== undefined && (birth || !isMark);
    const value = dated ? this.take(readDate(cell, BIRTH_DATE), cell, column.column) : null;
    const says = value !== null || (!birth && cell !== undefined && markOf(cell) === true);
    if (says && fields.gender !== undefined && fields.gender !== null && fields.gender !== gender) {
      report(this.sink, 'hai-gioi-tinh', cell?.row ?? row, column.column);
      return;
    }
    if (birth || value !== null) this.set('birthDate', value, cell, column.column);
    if (this.hasGender) this.set('gender', says ? gender : null, cell, column.column);
  }

  /** Either column may hold an award or a rating. */
  private takeHistory(column: MatchedColumn, cell: Cell | undefined): void {
    const past = readPast(cell, column.field, this.collective);
    this.put(past.field, past, cell, column.column);
    if (!(column.field in this.fields)) this.set(column.field, null, cell, column.column);
  }

  private takeAuthorsAndShares(column: number): void {
    const authors = joinedAuthors(this.table, this.row, column);
    this.putJoined('authors', authors);
    const { sharesColumn = column, ofShares } = authors;
    this.take({ value: null, issues: ofShares }, this.table.grid.cellDown(this.row, sharesColumn), sharesColumn);
  }

  /** "8/9" gives the council's size too, where no column does. */
  private takeVotes(column: number, field: string, cell: Cell): void {
    const votes = readVotes(cell);
    this.put(field, isBlankText(cell.text) ? { value: null } : votes, cell, column);
    if (votes.of !== undefined) this.set('councilSize', votes.of, cell, column);
  }

  /** A date behind the number fills "Ngày quyết định" where the sheet gives none. */
  private takeNumberAndDate(column: number, cell: Cell): void {
    const decision = readDecision(cell);
    this.put('decisionNo', decision, cell, column);
    if (decision.date !== undefined) this.put('decisionDate', decision.date, cell, column);
  }
}
