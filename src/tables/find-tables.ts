/**
 * A sheet → its tables: header rows, kind, columns. Every row may begin a header of one to three levels; the best-scored win.
 * A sheet without a table gets the code of the reason; a header two kinds claim alike is reported, not guessed.
 */
import type { Cell, Kind, SchoolYear, Sheet } from '../types.ts';
import { foldWords } from '../values/text.ts';
import { bestKind, type Candidate, type Search } from './best-kind.ts';
import { type Grid, gridOf, type HeaderColumn, headingsOf, wordsOf } from './grid.ts';
import { isLowerLevel, LEVELS, leastDepth } from './header-depth.ts';
import { headingEvidence, isKnownHeading } from './heading-evidence.ts';
import { isListOfProblems } from './list-of-problems.ts';
import type { Matched, SeenHeadings } from './match-columns.ts';
import type { RememberedColumns } from './remembered.ts';

export interface FoundTable extends Matched {
  readonly grid: Grid;
  readonly kind: Kind;
  readonly top: number;
  readonly bottom: number;
  /** Last row that may belong to it: the row before the next table, or the sheet's last. */
  readonly end: number;
  readonly leftmost: number;
  readonly rightmost: number;
  /** The past year a sheet of awards is about, where its title says so. */
  readonly schoolYear?: SchoolYear;
  /** Another year than the one at work, named by the title of a table that should be this year's. */
  readonly titledYear?: SchoolYear;
}

export interface FindOptions {
  /** The school year at work. */
  readonly year?: SchoolYear;
  readonly remembered: RememberedColumns;
  readonly kind?: Kind;
  /** What headings met before may mean; one map may serve many sheets and workbooks. */
  readonly seen?: SeenHeadings;
}

export type WhyIgnored =
  | 'trang-trong'
  | 'trang-an'
  | 'trang-huong-dan'
  | 'trang-danh-muc'
  | 'trang-loi-can-sua'
  | 'trang-khong-co-bang'
  | 'loai-bang-chua-ro';

export interface FoundInSheet {
  readonly tables: readonly FoundTable[];
  /** Set when there is no table. */
  readonly why?: WhyIgnored;
  /** Kinds that fit a header equally well. */
  readonly unsure?: { readonly row: number; readonly kinds: readonly Kind[] };
}

const NEAR_ROWS = 40;
/** What a block apart must add, in points, to be part of the table rather than a list beside it. */
const ONE_COLUMN = 10;
export function findTables(sheet: Sheet, options: FindOptions): FoundInSheet {
  const grid = gridOf(sheet);
  if (grid.lastRow === 0) return { tables: [], why: 'trang-trong' };
  if (isListOfProblems(sheet)) return { tables: [], why: 'trang-loi-can-sua' };
  const name = foldWords(sheet.name);
  if (options.kind === undefined && /\bhuong dan\b|^hd nhap/u.test(name)) return { tables: [], why: 'trang-huong-dan' };
  const seen: SeenHeadings = options.seen ?? new Map();
  const chosen = choose(candidatesOf(grid, { ...options, seen }));
  const sure = chosen.filter((candidate) => candidate.rivals.length === 0);
  const tables = sure.map((candidate) => ({ ...candidate, grid, end: endOf(candidate, sure, grid.lastRow) }));
  if (tables.length > 0) return { tables };
  const unsure = chosen[0];
  if (unsure) {
    return {
      tables: [],
      why: 'loai-bang-chua-ro',
      unsure: { row: unsure.top, kinds: [unsure.kind, ...unsure.rivals] },
    };
  }
  if (/\bdanh muc\b|^(?:dm|list|data|lookup)\b/u.test(name) || onlyLists(grid))
    return { tables: [], why: 'trang-danh-muc' };
  return { tables: [], why: 'trang-khong-co-bang' };
}

/** A sheet of one to three columns of short words feeds a dropdown. */
function onlyLists(grid: Grid): boolean {
  const listed = (cell: Cell): boolean =>
    cell.column <= 4 && cell.text.length <= 60 && !isKnownHeading(grid, wordsOf(cell));
  return grid.sheet.rows.every((row) => row.cells.every(listed));
}

function candidatesOf(grid: Grid, options: Search): Candidate[] {
  const found: Candidate[] = [];
  const evidence = headingEvidence(grid, options.remembered);
  for (const { row, cells } of grid.sheet.rows) {
    const useNear = row <= NEAR_ROWS;
    const texts = cells.filter((cell) => cell.type === 'text' && cell.text.length <= 120);
    const headings = evidence.headingsAmong(texts);
    if (headings.length === 0 || isCountedRow(grid, row)) continue;
    const known = evidence.countSeldom(headings);
    if (known === 0 || (!useNear && known < 2)) continue;
    const depth = leastDepth(grid, row);
    let best = 0;
    for (let bottom = row + depth - 1; bottom < row + LEVELS; bottom++) {
      if (bottom > row + depth - 1 && !isLowerLevel(grid, bottom)) break;
      for (const segment of segmentsOf(grid, row, bottom, options, useNear)) {
        if (bottom > row + depth - 1 && segment.points <= best) continue;
        best = Math.max(best, segment.points);
        found.push(segment);
      }
    }
  }
  return found;
}

/** Whether the row's first cell is a number that the row above or below goes on from: data, whatever words stand in it. */
function isCountedRow(grid: Grid, row: number): boolean {
  const first = grid.cellsOf(row)[0];
  if (first?.type !== 'number' || typeof first.value !== 'number') return false;
  const goesOn = (by: number): boolean => grid.cell(row + by, first.column)?.value === Number(first.value) + by;
  return goesOn(1) || goesOn(-1);
}

/** The whole row as one header; or several side by side, where each stands on its own. */
function segmentsOf(grid: Grid, top: number, bottom: number, options: Search, useNear: boolean): Candidate[] {
  const headings = headingsOf(grid, top, bottom).filter((heading) => heading.levels.length > 0);
  const words = titleWords(grid, top);
  const parts: HeaderColumn[][] = [];
  for (const heading of headings) {
    const last = parts.at(-1);
    if (last !== undefined && (last.at(-1)?.column ?? 0) + 1 === heading.column) last.push(heading);
    else parts.push([heading]);
  }
  if (parts.length > 1) {
    const apart = parts.flatMap((part) => bestKind(grid, part, top, bottom, words, options, useNear) ?? []);
    if (apart.length > 1) return apart;
    const [alone] = apart;
    const joined = bestKind(grid, headings, top, bottom, words, options, useNear);
    if (alone !== undefined && joined !== undefined && joined.points - alone.points < ONE_COLUMN) return [alone];
  }
  const whole = bestKind(grid, headings, top, bottom, words, options, useNear);
  return whole === undefined ? [] : [whole];
}

/** The title block above a header and the sheet's name, folded. */
function titleWords(grid: Grid, top: number): string {
  const words = [grid.sheet.name];
  for (let row = Math.max(1, top - 8); row < top; row++) {
    const cells = grid.cellsOf(row);
    if (cells.length <= 3) words.push(...cells.map((cell) => wordsOf(cell)));
  }
  return words.map(foldWords).join(' | ');
}

/** The best of candidates that overlap; a later one with the same headings only repeats the header. */
function choose(candidates: readonly Candidate[]): Candidate[] {
  const ranked = [...candidates].sort(
    (a, b) => b.points - a.points || a.bottom - a.top - (b.bottom - b.top) || a.top - b.top,
  );
  const apart: Candidate[] = [];
  for (const each of ranked) {
    const clash = apart.some((other) => each.top <= other.bottom && each.bottom >= other.top && besides(each, other));
    if (!clash) apart.push(each);
  }
  const chosen: Candidate[] = [];
  for (const each of apart.sort((a, b) => a.top - b.top || a.leftmost - b.leftmost)) {
    const repeats = chosen.some((other) => other.kind === each.kind && shape(other) === shape(each));
    if (!repeats) chosen.push(each);
  }
  return chosen;
}

function besides(a: Candidate, b: Candidate): boolean {
  return a.leftmost <= b.rightmost && a.rightmost >= b.leftmost;
}

function shape(candidate: Candidate): string {
  return candidate.columns.map(({ column, heading }) => `${column}:${foldWords(heading)}`).join(',');
}

function endOf(table: Candidate, all: readonly Candidate[], lastRow: number): number {
  const below = all.filter((other) => other.top > table.bottom && besides(table, other)).map((other) => other.top - 1);
  return Math.min(lastRow, ...below);
}
