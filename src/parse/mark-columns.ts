/** Columns no heading is known for, whose cells tell what they are: movements marked x, persons with points. */
import type { FoundTable } from '../tables/find-tables.ts';
import type { LeftColumn } from '../tables/match-columns.ts';
import type { DataRow } from '../tables/rows.ts';
import { KNOWN_HEADINGS } from '../tables/spellings.ts';
import { markOf } from '../values/flags.ts';
import { readScore } from '../values/numbers.ts';
import { foldWords } from '../values/text.ts';
import type { MovementColumn } from './row-fields.ts';

/** Movement columns of a registration: every filled cell is a mark and one at least says yes, or they stand under "Phong trào". */
export function movementColumns(table: FoundTable, rows: readonly DataRow[]): MovementColumn[] {
  if (table.kind !== 'registration') return [];
  return open(table).flatMap(({ column, levels }) => {
    const movement = levels.at(-1) ?? '';
    const under = levels.length > 1 && levels.slice(0, -1).some((level) => /\bphong trao\b/u.test(foldWords(level)));
    const marks = rows.map((row) => table.grid.cell(row.row, column)).map((cell) => (cell ? markOf(cell) : null));
    const onlyMarks = marks.every((mark) => mark !== undefined);
    return onlyMarks && (under || marks.includes(true)) ? [{ column, movement }] : [];
  });
}

/** Columns of persons in a table of criteria: a name above, only numbers below. */
export function personColumns(table: FoundTable, rows: readonly DataRow[]): LeftColumn[] {
  if (table.kind !== 'score' || table.columns.some((each) => each.field === 'name')) return [];
  return open(table).filter(({ column, levels }) => {
    const name = levels.at(-1) ?? '';
    const cells = rows.flatMap((row) => table.grid.cell(row.row, column) ?? []);
    return (
      /^\p{L}+(?:\s+\p{L}+)+$/u.test(name) && cells.length > 0 && cells.some((cell) => readScore(cell).value !== null)
    );
  });
}

function open(table: FoundTable): LeftColumn[] {
  return table.left.filter(({ settled, maybe, levels, heading }) => {
    if (settled || maybe !== undefined) return false;
    return !KNOWN_HEADINGS.has(foldWords(levels.at(-1) ?? '')) && !KNOWN_HEADINGS.has(foldWords(heading));
  });
}
