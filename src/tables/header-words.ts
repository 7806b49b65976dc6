/** The words of a table's header rows by column, to tell whether a row further down says them all again. */
import type { Cell } from '../types.ts';
import type { FoundTable } from './find-tables.ts';
import { wordsOf } from './grid.ts';

/** By how many characters a heading and its repetition may differ in length: "(*)", a line break, a colon. */
const SPARE = 6;

interface Heading {
  readonly length: number;
  readonly folded: string;
}

/** Tells of the cells of a row whether they say what some header row says in the same columns. */
export function headerRepeater(table: FoundTable): (cells: readonly Cell[]) => boolean {
  const { grid } = table;
  const rows: ReadonlyMap<number, Heading>[] = [];
  for (let row = table.top; row <= table.bottom; row++) {
    rows.push(new Map(grid.cellsOf(row).flatMap((cell) => headingOf(cell))));
  }
  return (cells) =>
    rows.some((headings) => {
      let same = 0;
      for (const cell of cells) if (repeats(headings.get(cell.column), cell)) same++;
      return same >= 2 ? same * 10 >= cells.length * 8 : same === 1 && cells.length === 1;
    });

  function headingOf(cell: Cell): [number, Heading][] {
    const words = wordsOf(cell);
    const folded = grid.folded(words);
    return folded === '' ? [] : [[cell.column, { length: words.length, folded }]];
  }

  function repeats(heading: Heading | undefined, cell: Cell): boolean {
    if (heading === undefined) return false;
    const words = wordsOf(cell);
    if (Math.abs(words.length - heading.length) > SPARE) return false;
    const first = grid.folded(words.charAt(0));
    return (first === '' || first === heading.folded[0]) && grid.folded(words) === heading.folded;
  }
}
