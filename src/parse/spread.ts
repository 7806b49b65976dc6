/**
 * One row's fields → the fields of its records: a record per person or per criterion of a score sheet, a record per award
 * where a past year or a decision names several in one cell. A row gives at least one record.
 */
import type { FoundTable } from '../tables/find-tables.ts';
import type { LeftColumn, MatchedColumn } from '../tables/match-columns.ts';
import { address } from '../text/place.ts';
import type { FieldValue } from '../types.ts';
import { type Converted, isRefused } from '../values/converted.ts';
import { isCollectiveName } from '../values/names.ts';
import { convertCell } from './convert.ts';
import { readPast } from './past-award.ts';
import { type ProblemSink, report } from './problem-at.ts';
import { ALL_READ, type RowFields } from './row-fields.ts';

/**
 * How the rows of one table are spread.
 *
 * @param persons columns of persons in a table of criteria
 */
export function spreader(
  table: FoundTable,
  persons: readonly LeftColumn[],
  sink: ProblemSink,
): (row: number, values: RowFields) => RowFields[] {
  const dated = table.columns.filter((column) => column.schoolYear !== undefined);
  const ofOneYear = dated.length === 0 && table.schoolYear === undefined;
  return (row, values) => {
    if (table.kind === 'score') {
      const each = [...ofPersons(table, row, values, persons, sink), ...ofCriteria(table, row, values, sink)];
      return each.length === 0 ? [values] : each;
    }
    if (ofOneYear && !Array.isArray(values.fields.award)) return [values];
    const each = ofYears(table, dated, row, values, sink).flatMap(ofAwards);
    return each.length === 0 ? [values] : each;
  };
}

/** A row of criteria with a column per person is a record per person. */
function ofPersons(
  table: FoundTable,
  row: number,
  values: RowFields,
  persons: readonly LeftColumn[],
  sink: ProblemSink,
): RowFields[] {
  return persons.flatMap((person) => {
    const points = pointsAt(table, row, person.column, sink);
    if (points === undefined) return [];
    const at = { name: address(person.row, person.column), points: address(row, person.column) };
    return [alsoSaying(values, { name: person.levels.at(-1) ?? null, points: points.value }, at, unreadOf(points, at))];
  });
}

/** A person's row with a column per criterion is a record per criterion. */
function ofCriteria(table: FoundTable, row: number, values: RowFields, sink: ProblemSink): RowFields[] {
  return table.columns.flatMap(({ column, row: heading, criterion }) => {
    const points = criterion === undefined ? undefined : pointsAt(table, row, column, sink);
    if (criterion === undefined || points === undefined) return [];
    const at = { criterion: address(heading, column), points: address(row, column) };
    const { name, maxPoints } = criterion;
    return [alsoSaying(values, { criterion: name, maxPoints, points: points.value }, at, unreadOf(points, at))];
  });
}

/** Columns of several past years are a record per year, blank ones too; a year in the title is every row's. */
function ofYears(
  table: FoundTable,
  dated: readonly MatchedColumn[],
  row: number,
  values: RowFields,
  sink: ProblemSink,
): RowFields[] {
  if (dated.length === 0) {
    const { schoolYear } = table;
    return schoolYear === undefined || values.fields.schoolYear ? [values] : [alsoSaying(values, { schoolYear }, {})];
  }
  const years = [...new Set(dated.map((column) => column.schoolYear))];
  return years.map((schoolYear = '') => {
    const fields: Record<string, FieldValue> = { schoolYear };
    const cells: Record<string, string> = {};
    const unread: Record<string, string> = {};
    for (const { column, field } of dated.filter((each) => each.schoolYear === schoolYear)) {
      const cell = table.grid.cellDown(row, column);
      const read = readPast(cell, field, isCollectiveName(String(values.fields.subject ?? '')));
      for (const issue of read.issues ?? []) report(sink, issue.code, row, column, issue.facts);
      if (isRefused(read)) unread[read.field] ??= address(row, column);
      if (fields[read.field] === undefined || fields[read.field] === null) {
        fields[read.field] = read.value;
        cells[read.field] = address(row, column);
      }
    }
    return alsoSaying(values, fields, cells, unread);
  });
}

/** "LĐTT; CSTĐCS" of one year or one decision: both were given. */
function ofAwards(values: RowFields): RowFields[] {
  const { award } = values.fields;
  return Array.isArray(award)
    ? (award as readonly string[]).map((each) => alsoSaying(values, { award: each }, {}))
    : [values];
}

/** Points in a cell; undefined where it is blank. */
function pointsAt(
  table: FoundTable,
  row: number,
  column: number,
  sink: ProblemSink,
): Converted<FieldValue> | undefined {
  const cell = table.grid.cell(row, column);
  if (cell === undefined) return undefined;
  const points = convertCell(cell, 'score');
  for (const issue of points.issues ?? []) report(sink, issue.code, row, column, issue.facts);
  return points;
}

function unreadOf(points: Converted<FieldValue>, at: { readonly points: string }): RowFields['unread'] {
  return isRefused(points) ? { points: at.points } : ALL_READ;
}

function alsoSaying(
  values: RowFields,
  fields: Record<string, FieldValue>,
  cells: Record<string, string>,
  unread: RowFields['unread'] = ALL_READ,
): RowFields {
  return {
    fields: { ...values.fields, ...fields },
    cells: { ...values.cells, ...cells },
    unread: unread === ALL_READ ? values.unread : { ...values.unread, ...unread },
  };
}
