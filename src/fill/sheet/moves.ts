/**
 * Where the rows of a template went, and what that does to everything that points at rows: ranges, formulas.
 * A range over repeated rows grows; one inside a repeated block goes along with each copy; what pointed at vanished rows is gone.
 */
import { address, columnLetters, columnNumber } from '../../text/place.ts';
import type { CellRange } from '../../types.ts';
import type { FilledRow } from './expand.ts';

export interface Moves {
  /** Final rows of a template row, ascending; of those, the ones sharing most loops with `near`. */
  rowsOf(row: number, near?: readonly string[]): readonly number[];
  /** Final rows and loops of each copy of a template row. */
  copiesOf(row: number): readonly { readonly row: number; readonly path: readonly string[] }[];
}

/** Moves of a sheet whose template had rows 1…`last`; rows below only shift. */
export function movesOf(filled: readonly FilledRow[], last: number): Moves {
  const copies = new Map<number, { row: number; path: readonly string[] }[]>();
  filled.forEach(({ from, path }, index) => {
    const known = copies.get(from);
    if (known) known.push({ row: index + 1, path });
    else copies.set(from, [{ row: index + 1, path }]);
  });
  const copiesOf = (row: number): readonly { row: number; path: readonly string[] }[] =>
    row > last ? [{ row: row - last + filled.length, path: [] }] : (copies.get(row) ?? []);
  return {
    copiesOf,
    rowsOf(row, near = []) {
      const all = copiesOf(row);
      const most = Math.max(0, ...all.map(({ path }) => shared(path, near)));
      return all.filter(({ path }) => shared(path, near) === most).map((copy) => copy.row);
    },
  };
}

function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

/** The range over everything its rows became; undefined when none of them is left. */
export function moveRange(range: CellRange, moves: Moves, near: readonly string[] = []): CellRange | undefined {
  let top = Number.POSITIVE_INFINITY;
  let bottom = 0;
  const edges = range.bottom - range.top > 20_000 ? [range.top, range.bottom] : rowsBetween(range);
  for (const row of edges) {
    for (const final of moves.rowsOf(row, near)) {
      top = Math.min(top, final);
      bottom = Math.max(bottom, final);
    }
  }
  return bottom === 0 ? undefined : { ...range, top, bottom };
}

/** A merge, once for each copy of the block it stands in. */
export function moveMerge(range: CellRange, moves: Moves): CellRange[] {
  const height = range.bottom - range.top;
  const tops = moves.copiesOf(range.top);
  if (tops.length > 1 || moves.copiesOf(range.bottom).length > 1) {
    return tops.map(({ row }) => ({ ...range, top: row, bottom: row + height }));
  }
  const moved = moveRange(range, moves);
  return moved === undefined ? [] : [moved];
}

function rowsBetween({ top, bottom }: CellRange): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

const RANGE = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7}))?$/u;

/** "A1:B2" → range; undefined for whole columns and anything else. */
export function readRange(text: string): CellRange | undefined {
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const [, , left = '', , top = '', , right = left, , bottom = top] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

export function showRange({ top, left, bottom, right }: CellRange): string {
  const first = address(top, left);
  const last = address(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

const REFERENCE =
  /"(?:[^"]|"")*"|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})(?::(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6}))?(?![\p{L}\p{N}_(!.])/gu;

/**
 * A formula (unescaped) with its row numbers brought along.
 *
 * @param movesFor moves of the sheet a reference names; undefined name: the formula's own sheet
 * @param near     loops around the formula's cell, so that a copy points at its own block
 */
export function moveFormula(
  formula: string,
  movesFor: (sheet: string | undefined) => Moves | undefined,
  near: readonly string[] = [],
): string {
  return formula.replace(REFERENCE, (whole, sheet, fixed1, left, fixed2, top, fixed3, right, fixed4, bottom) => {
    if (left === undefined) return whole;
    const named =
      sheet === undefined ? undefined : String(sheet).slice(0, -1).replace(/^'|'$/gu, '').replaceAll("''", "'");
    const moves = movesFor(named);
    if (moves === undefined) return whole;
    const range = {
      top: Number(top),
      left: columnNumber(left),
      bottom: Number(bottom ?? top),
      right: columnNumber(right ?? left),
    };
    const moved = moveRange(range, moves, near);
    if (moved === undefined) return '0';
    const first = `${sheet ?? ''}${fixed1}${columnLetters(range.left)}${fixed2}${moved.top}`;
    return bottom === undefined && moved.top === moved.bottom
      ? first
      : `${first}:${fixed3 ?? fixed1}${columnLetters(range.right)}${fixed4 ?? fixed2}${moved.bottom}`;
  });
}
