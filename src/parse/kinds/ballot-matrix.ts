/**
 * A ballot sheet with a column per member of the council in place of counts: each marks for, against, invalid, in writing.
 * In: a found table and a row; out: the counts, beside the marks they were counted from. Knows no council: who isn't on it
 * is found once people are known (people/voters.ts).
 */
import type { FoundTable } from '../../tables/find-tables.ts';
import type { LeftColumn } from '../../tables/match-columns.ts';
import type { DataRow } from '../../tables/rows.ts';
import { KNOWN_HEADINGS } from '../../tables/spellings.ts';
import { address } from '../../text/place.ts';
import { countMarks } from '../../text/vote-words.ts';
import { type BallotMark, ballotMark } from '../../values/ballot-marks.ts';
import { foldWords } from '../../values/text.ts';
import { type ProblemSink, report } from '../problem-at.ts';
import type { RowFields } from '../row-fields.ts';

const COUNTS = ['votesFor', 'votesAgainst', 'votesInvalid', 'writtenFor'];

/** Columns under a person's name, of a ballot table without counts, if any of them holds a mark. */
export function voterColumns(table: FoundTable, rows: readonly DataRow[]): readonly LeftColumn[] {
  if (table.kind !== 'ballot' || table.columns.some((each) => COUNTS.includes(each.field))) return [];
  const named = table.left.filter(({ settled, levels }) => {
    const name = levels.at(-1) ?? '';
    return settled !== true && /^\p{L}+(?:\s+\p{L}+)+$/u.test(name) && !KNOWN_HEADINGS.has(foldWords(name));
  });
  const marked = named.some((each) => rows.some((row) => typeof markAt(table, row.row, each.column) === 'string'));
  return marked ? named : [];
}

/** The row with its counts; a word that is no mark is told at its cell and counts for nothing. */
export function withCounts(
  table: FoundTable,
  row: number,
  values: RowFields,
  voters: readonly LeftColumn[],
  sink: ProblemSink,
): RowFields {
  if (voters.length === 0) return values;
  const marks = voters.map(({ column }): BallotMark | '' => {
    const mark = markAt(table, row, column);
    if (mark === undefined) {
      report(sink, 'phieu-danh-dau-la', row, column, { found: table.grid.cell(row, column)?.text ?? '' });
    }
    return mark ?? '';
  });
  const names = voters.map(({ levels }) => levels.at(-1) ?? '');
  const first = address(row, voters[0]?.column ?? 1);
  const heads = voters.map(({ row: heading, column }) => address(heading, column));
  return {
    fields: { ...values.fields, ...countMarks(marks), voters: names, voterCells: heads, marks },
    cells: { ...values.cells, votesFor: first, voters: heads[0] ?? first, marks: first },
    unread: values.unread,
  };
}

function markAt(table: FoundTable, row: number, column: number): BallotMark | null | undefined {
  const cell = table.grid.cell(row, column);
  return cell === undefined ? null : ballotMark(cell);
}
