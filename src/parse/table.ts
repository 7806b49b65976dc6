/**
 * One found table → its report and records. A row without what names its person or thing is refused; a cell its converter
 * refuses is null with a problem. read = taken + refused + skipped, always.
 */
import type { FoundTable } from '../tables/find-tables.ts';
import { wordsOf } from '../tables/grid.ts';
import type { LeftColumn, MatchedColumn } from '../tables/match-columns.ts';
import { classifyRows, type DataRow, type TableRows } from '../tables/rows.ts';
import { PART_OF } from '../tables/spellings.ts';
import { address, columnLetters } from '../text/place.ts';
import type { Kind, SheetRecord, SkippedRows, TableReport } from '../types.ts';
import { foldWords } from '../values/text.ts';
import { continuesAbove, withAuthors } from './joined-rows.ts';
import { voterColumns, withCounts } from './kinds/ballot-matrix.ts';
import { KIND_COLUMNS, type KindColumn } from './kinds/columns.ts';
import { movementColumns, personColumns } from './mark-columns.ts';
import { type ProblemSink, report } from './problem-at.ts';
import { ALL_READ, type MovementColumn, type RowFields, rowReader } from './row-fields.ts';
import { spreader } from './spread.ts';
import { withUnread } from './unread.ts';

export interface ParsedTable {
  readonly report: TableReport;
  readonly records: readonly SheetRecord[];
}

/** Columns that are known by their cells alone. */
interface MarkColumns {
  readonly movements: readonly MovementColumn[];
  readonly persons: readonly LeftColumn[];
  readonly voters: readonly LeftColumn[];
}

const NO_MARKS: MarkColumns = { movements: [], persons: [], voters: [] };
/** Kinds that may have such columns: all rows are looked at before the first is read. */
const MARKED: ReadonlySet<Kind> = new Set<Kind>(['registration', 'score', 'ballot']);

export function parseTable(table: FoundTable, sink: ProblemSink): ParsedTable {
  const required = requiredOf(table);
  const taken: Taken = { records: [], refused: 0 };
  // A row is read while its cells are at hand: the cells of a large sheet are made anew each time they are asked for.
  const atOnce = MARKED.has(table.kind) ? undefined : rowTaker(table, NO_MARKS, required, taken, sink);
  const rows = classifyRows(table, atOnce);
  const marks = atOnce === undefined ? markColumns(table, rows.data) : NO_MARKS;
  reportMissingColumns(table, rows, required, sink);
  if (rows.other !== undefined) reportOther(table, rows.other, sink);
  reportTwins(table, sink);
  if (atOnce === undefined) rows.data.forEach(rowTaker(table, marks, required, taken, sink));
  return { report: reportOf(table, rows, marks, taken.refused), records: taken.records };
}

function markColumns(table: FoundTable, rows: readonly DataRow[]): MarkColumns {
  return {
    movements: movementColumns(table, rows),
    persons: personColumns(table, rows),
    voters: voterColumns(table, rows),
  };
}

interface Taken {
  readonly records: SheetRecord[];
  refused: number;
}

/** Puts the records of each row it is given into `taken`. */
function rowTaker(
  table: FoundTable,
  { movements, persons, voters }: MarkColumns,
  required: readonly KindColumn[],
  taken: Taken,
  sink: ProblemSink,
): (row: DataRow) => void {
  const readRow = rowReader(table, movements, sink);
  const spread = spreader(table, persons, sink);
  const { records } = taken;
  return (row) => {
    const before = sink.problems.length;
    const values = withCounts(table, row.row, readRow(row), voters, sink);
    if (!stands(table, row, values, required, sink, before)) {
      taken.refused++;
      return;
    }
    const above = records.at(-1);
    if (above !== undefined && continuesAbove(table, row.row, above, values)) {
      records[records.length - 1] = withAuthors(above, values);
      return;
    }
    for (const each of spread(row.row, values)) records.push(recordOf(table, row.row, each, sink.file));
  };
}

/** Columns a row must have filled: in a score sheet with a row per person the name stands in the criterion's place. */
function requiredOf(table: FoundTable): KindColumn[] {
  const columns = KIND_COLUMNS[table.kind];
  if (!table.columns.some((column) => column.criterion !== undefined)) return columns.filter((each) => each.required);
  return columns.filter((each) => each.field === 'name').map((each) => ({ ...each, required: 'names' }));
}

/** Says what a row lacks; false when it lacks what names it. */
function stands(
  table: FoundTable,
  row: DataRow,
  values: RowFields,
  required: readonly KindColumn[],
  sink: ProblemSink,
  before: number,
): boolean {
  const missing = required.filter(({ field, required: how }) => {
    const value = values.fields[field];
    return value === null || (value === undefined && how === 'names');
  });
  if (missing.length === 0) return true;
  const unnamed = missing.filter((each) => each.required === 'names');
  const already = new Set(sink.problems.slice(before).map((each) => each.at[0]?.cell));
  for (const { field, heading } of unnamed.length > 0 ? unnamed : missing) {
    const column =
      table.columns.find((each) => (PART_OF[each.field] ?? each.field) === field)?.column ?? table.leftmost;
    if (already.has(address(row.row, column))) continue;
    report(sink, unnamed.length > 0 ? 'dong-thieu-ten' : 'o-bat-buoc-trong', row.row, column, { heading });
  }
  return unnamed.length === 0;
}

function recordOf(table: FoundTable, row: number, { fields, cells, unread }: RowFields, file: string): SheetRecord {
  const sheet = table.grid.sheet.name;
  const record = { kind: table.kind, file, sheet, row, person: null, collective: null, fields, cells };
  if (unread === ALL_READ) return record;
  const places = Object.entries(unread).map(([field, cell]) => [field, { file, sheet, cell }] as const);
  return withUnread(record, Object.fromEntries(places));
}

function reportOther(table: FoundTable, row: number, sink: ProblemSink): void {
  const found = table.grid
    .cellsOf(row)
    .map((cell) => wordsOf(cell))
    .join(' | ');
  report(sink, 'bang-chua-nhan-ra', row, table.leftmost, { found });
}

/** Two columns of one heading: only the first is read. */
function reportTwins(table: FoundTable, sink: ProblemSink): void {
  for (const left of table.left) {
    const first = table.columns.find((column) => foldWords(column.heading) === foldWords(left.heading));
    if (first === undefined || left.settled) continue;
    const facts = { found: left.heading, read: columnLetters(first.column) };
    report(sink, 'cot-trung-tieu-de', left.row, left.column, facts);
  }
}

function reportMissingColumns(
  table: FoundTable,
  rows: TableRows,
  required: readonly KindColumn[],
  sink: ProblemSink,
): void {
  for (const { field, heading, required: how } of required) {
    if (how !== 'kept' || table.columns.some((column) => (PART_OF[column.field] ?? column.field) === field)) continue;
    if (field === 'schoolYear' && (table.schoolYear ?? table.columns.find((each) => each.schoolYear))) continue;
    if (field === 'team' && rows.data.some((row) => row.team !== undefined)) continue;
    report(sink, 'thieu-cot', table.bottom, table.leftmost, { heading });
  }
}

type ReportedColumn = Pick<MatchedColumn, 'column' | 'heading' | 'field' | 'why'> & { readonly movement?: string };

function reportOf(
  table: FoundTable,
  rows: TableRows,
  { movements, persons, voters }: MarkColumns,
  refused: number,
): TableReport {
  const headerRows = Array.from({ length: table.bottom - table.top + 1 }, (_each, at) => table.top + at);
  const used = new Map(movements.map((each) => [each.column, each.movement]));
  const scored = new Set(persons.map((each) => each.column));
  const voting = new Set(voters.map((each) => each.column));
  const columns: ReportedColumn[] = table.columns.map((each) => ({
    ...each,
    field: PART_OF[each.field] ?? each.field,
  }));
  for (const { column, heading } of table.left) {
    const movement = used.get(column);
    if (scored.has(column)) columns.push({ column, heading, field: 'points', why: 'given' });
    else if (voting.has(column)) columns.push({ column, heading, field: 'voters', why: 'given' });
    else if (movement !== undefined) columns.push({ column, heading, field: 'movements', why: 'given', movement });
  }
  columns.sort((a, b) => a.column - b.column);
  const known = (column: number): boolean => used.has(column) || scored.has(column) || voting.has(column);
  const ignored = [...table.left.filter((each) => !known(each.column)), ...unheaded(table, rows)];
  ignored.sort((a, b) => a.column - b.column);
  return {
    sheet: table.grid.sheet.name,
    kind: table.kind,
    headerRows,
    columns: columns.map(({ column, heading, field, why, movement }) => ({
      column: columnLetters(column),
      heading,
      field,
      why,
      ...(movement === undefined ? {} : { movement }),
    })),
    ignoredColumns: ignored.map(({ column, heading }) => ({ column: columnLetters(column), heading })),
    read: rows.read,
    taken: rows.data.length - refused,
    refused,
    skipped: rows.skipped.map(skippedRows),
  };
}

/** Columns between the others that hold something under no heading at all. */
function unheaded(table: FoundTable, rows: TableRows): { column: number; heading: string }[] {
  const headed = new Set([...table.columns, ...table.left].map((each) => each.column));
  const found: { column: number; heading: string }[] = [];
  for (let column = table.leftmost + 1; column < table.rightmost; column++) {
    if (!headed.has(column) && rows.data.some(({ row }) => wordsOf(table.grid.cell(row, column)) !== '')) {
      found.push({ column, heading: '' });
    }
  }
  return found;
}

function skippedRows({ first, last, why }: TableRows['skipped'][number]): SkippedRows {
  return { rows: first === last ? String(first) : `${first}-${last}`, count: last - first + 1, why };
}
