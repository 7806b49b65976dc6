/**
 * One found table → its report and records. A row without what names its person or thing is refused; a cell its converter
 * refuses is null with a problem. read = taken + refused + skipped, always.
 */
import type { FoundTable } from '../tables/find-tables.ts';
import type { LeftColumn, MatchedColumn } from '../tables/match-columns.ts';
import { classifyRows, type DataRow, type TableRows } from '../tables/rows.ts';
import { PART_OF } from '../tables/spellings.ts';
import { address, columnLetters } from '../text/place.ts';
import type { SheetRecord, SkippedRows, TableReport } from '../types.ts';
import { convertCell } from './convert.ts';
import { KIND_COLUMNS, type KindColumn } from './kinds/columns.ts';
import { movementColumns, personColumns } from './mark-columns.ts';
import { type ProblemSink, report } from './problem-at.ts';
import { type MovementColumn, type RowFields, readRow } from './row-fields.ts';

export interface ParsedTable {
  readonly report: TableReport;
  readonly records: readonly SheetRecord[];
}

export function parseTable(table: FoundTable, sink: ProblemSink): ParsedTable {
  const rows = classifyRows(table);
  const movements = movementColumns(table, rows.data);
  const persons = personColumns(table, rows.data);
  const required = KIND_COLUMNS[table.kind].filter((column) => column.required !== undefined);
  reportMissingColumns(table, rows, required, sink);
  const records: SheetRecord[] = [];
  let refused = 0;
  for (const row of rows.data) {
    const before = sink.problems.length;
    const values = readRow(table, row, movements, sink);
    if (!stands(table, row, values, required, sink, before)) {
      refused++;
      continue;
    }
    for (const each of spread(table, row, values, persons, sink))
      records.push(recordOf(table, row.row, each, sink.file));
  }
  return { report: reportOf(table, rows, movements, persons, refused), records };
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
  const already = new Set(sink.problems.slice(before).map((each) => each.at[0]?.cell));
  const missing = required.filter(({ field, required: how }) => {
    const value = values.fields[field];
    return value === null || (value === undefined && how === 'names');
  });
  const unnamed = missing.filter((each) => each.required === 'names');
  for (const { field, heading } of unnamed.length > 0 ? unnamed : missing) {
    const column =
      table.columns.find((each) => (PART_OF[each.field] ?? each.field) === field)?.column ?? table.leftmost;
    if (already.has(address(row.row, column))) continue;
    report(sink, unnamed.length > 0 ? 'dong-thieu-ten' : 'o-bat-buoc-trong', row.row, column, { heading });
  }
  return unnamed.length === 0;
}

/** A row of criteria with a column per person is a record per person. */
function spread(
  table: FoundTable,
  row: DataRow,
  values: RowFields,
  persons: readonly LeftColumn[],
  sink: ProblemSink,
): RowFields[] {
  if (persons.length === 0) return [values];
  const each = persons.flatMap((person): RowFields[] => {
    const cell = table.grid.cell(row.row, person.column);
    if (cell === undefined) return [];
    const points = convertCell(cell, 'score');
    for (const issue of points.issues ?? []) report(sink, issue.code, row.row, person.column, issue.facts);
    const fields = { ...values.fields, name: person.levels.at(-1) ?? null, points: points.value };
    const at = { name: address(person.row, person.column), points: address(row.row, person.column) };
    return [{ fields, cells: { ...values.cells, ...at } }];
  });
  return each.length === 0 ? [values] : each;
}

function recordOf(table: FoundTable, row: number, { fields, cells }: RowFields, file: string): SheetRecord {
  return { kind: table.kind, file, sheet: table.grid.sheet.name, row, person: null, collective: null, fields, cells };
}

function reportMissingColumns(
  table: FoundTable,
  rows: TableRows,
  required: readonly KindColumn[],
  sink: ProblemSink,
): void {
  for (const { field, heading, required: how } of required) {
    if (how !== 'kept' || table.columns.some((column) => (PART_OF[column.field] ?? column.field) === field)) continue;
    if (field === 'team' && rows.data.some((row) => row.team !== undefined)) continue;
    report(sink, 'thieu-cot', table.bottom, table.leftmost, { heading });
  }
}

type ReportedColumn = Pick<MatchedColumn, 'column' | 'heading' | 'field' | 'why'> & { readonly movement?: string };

function reportOf(
  table: FoundTable,
  rows: TableRows,
  movements: readonly MovementColumn[],
  persons: readonly LeftColumn[],
  refused: number,
): TableReport {
  const headerRows = Array.from({ length: table.bottom - table.top + 1 }, (_each, at) => table.top + at);
  const used = new Map(movements.map((each) => [each.column, each.movement]));
  const scored = new Set(persons.map((each) => each.column));
  const columns: ReportedColumn[] = table.columns.map((each) => ({
    ...each,
    field: PART_OF[each.field] ?? each.field,
  }));
  for (const { column, heading } of table.left) {
    const movement = used.get(column);
    if (scored.has(column)) columns.push({ column, heading, field: 'points', why: 'given' });
    else if (movement !== undefined) columns.push({ column, heading, field: 'movements', why: 'given', movement });
  }
  columns.sort((a, b) => a.column - b.column);
  const ignored = table.left.filter((each) => !used.has(each.column) && !scored.has(each.column));
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

function skippedRows({ first, last, why }: TableRows['skipped'][number]): SkippedRows {
  return { rows: first === last ? String(first) : `${first}-${last}`, count: last - first + 1, why };
}
