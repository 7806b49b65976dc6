/** Problems of a table at their cells, with the user's own row as excerpt. */
import type { Excerpt, Facts, Problem } from '../problem.ts';
import type { Grid } from '../tables/grid.ts';
import { address, columnLetters } from '../text/place.ts';
import { type ProblemCode, problem } from '../words/problems.ts';

const MOST_CELLS = 8;
const LONGEST = 60;

/** Where problems of one table go. */
export interface ProblemSink {
  readonly file: string;
  readonly grid: Grid;
  readonly problems: Problem[];
}

export function report(sink: ProblemSink, code: ProblemCode, row: number, column: number, facts: Facts = {}): void {
  const place = { file: sink.file, sheet: sink.grid.sheet.name, cell: address(row, column) };
  sink.problems.push({ ...problem(code, place, facts), excerpts: [excerptOf(sink.grid, row, column)] });
}

/** The row's cells nearest to the marked one; a blank marked cell is shown blank. */
function excerptOf(grid: Grid, row: number, column: number): Excerpt {
  const texts = new Map(grid.cellsOf(row).map((cell) => [cell.column, cell.text]));
  if (!texts.has(column)) texts.set(column, '');
  const nearest = [...texts.keys()].sort((a, b) => Math.abs(a - column) - Math.abs(b - column)).slice(0, MOST_CELLS);
  const cells = nearest
    .sort((a, b) => a - b)
    .map((at) => {
      const text = texts.get(at) ?? '';
      const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
      return { column: columnLetters(at), text: shown, ...(at === column ? { marked: true as const } : {}) };
    });
  return { row, cells };
}
