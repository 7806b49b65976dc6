/**
 * A header's columns → the kind of table they speak of, by points. In: headings and the words above them; out: the best kind
 * with its columns, and its rivals. A sheet of past awards and a score sheet are known by more than their headings.
 */
import { KINDS, type Kind, type SchoolYear } from '../types.ts';
import { withoutCounts } from './counted-marks.ts';
import { withCriteria } from './criteria.ts';
import type { Grid, HeaderColumn } from './grid.ts';
import { kindPoints } from './kinds.ts';
import type { Matched, SeenHeadings } from './match-columns.ts';
import { withYears, yearOfTitle } from './past-years.ts';
import type { RememberedColumns } from './remembered.ts';
import { formOf, matchForm } from './seen-forms.ts';

export interface Search {
  readonly remembered: RememberedColumns;
  readonly kind?: Kind;
  /** The school year at work. */
  readonly year?: SchoolYear;
  readonly seen: SeenHeadings;
}

export interface Candidate extends Matched {
  readonly kind: Kind;
  readonly rivals: readonly Kind[];
  readonly points: number;
  readonly top: number;
  readonly bottom: number;
  readonly leftmost: number;
  readonly rightmost: number;
  readonly schoolYear?: SchoolYear;
  readonly titledYear?: SchoolYear;
}

/** Kinds whose rows may be of earlier years. */
const OF_ANY_YEAR: ReadonlySet<Kind> = new Set<Kind>(['history', 'initiative', 'staff']);

/** The kind whose columns a header names best, with those that do so equally well; undefined where none does. */
export function bestKind(
  grid: Grid,
  headings: readonly HeaderColumn[],
  top: number,
  bottom: number,
  words: string,
  options: Search,
  useNear: boolean,
): Candidate | undefined {
  const kinds = options.kind === undefined ? KINDS : [options.kind];
  const titled = yearOfTitle(words);
  const past = titled !== undefined && options.year !== undefined && titled < options.year ? titled : undefined;
  const form = formOf(headings, options.remembered, useNear, options.year);
  const scored = kinds.flatMap((kind) => {
    const given = options.kind !== undefined;
    const known = matchForm(form, headings, kind, options.remembered, useNear, options.seen, options.year);
    const matched =
      kind === 'score'
        ? withCriteria(grid, known, bottom, words, given)
        : kind === 'history'
          ? withYears(known, headings, options.year)
          : withoutCounts(grid, known, bottom);
    const points = kindPoints(kind, matched, words, given, past);
    return points === undefined ? [] : [{ kind, matched, points }];
  });
  const others = scored.filter((each) => !givesWay(each, scored, past));
  const ranked = (others.length > 0 ? others : scored).sort((a, b) => b.points - a.points);
  const best = ranked[0];
  if (best === undefined) return undefined;
  const schoolYear = best.kind === 'history' && past !== undefined ? { schoolYear: past } : {};
  const titledOther = titled !== undefined && options.year !== undefined && titled !== options.year;
  const ofOther = titledOther && !OF_ANY_YEAR.has(best.kind) ? { titledYear: titled } : {};
  const rivals = ranked
    .slice(1)
    .filter((each) => each.points === best.points)
    .map((each) => each.kind);
  const columns = [...best.matched.columns, ...best.matched.left].map((each) => each.column);
  const span = { leftmost: Math.min(...columns), rightmost: Math.max(...columns) };
  return {
    ...best.matched,
    kind: best.kind,
    rivals,
    points: best.points,
    top,
    bottom,
    ...span,
    ...schoolYear,
    ...ofOther,
  };
}

/** Staff lists and columns of past years stand beside what a sheet is really about; decisions of a past year are history. */
function givesWay(
  each: { kind: Kind; matched: Matched },
  all: readonly { kind: Kind }[],
  past: SchoolYear | undefined,
): boolean {
  if (each.kind === 'staff') return true;
  if (each.kind === 'decision') return past !== undefined && all.some(({ kind }) => kind === 'history');
  const dated = each.kind === 'history' && each.matched.columns.some((column) => column.schoolYear !== undefined);
  return dated && all.some(({ kind }) => kind !== 'history' && kind !== 'staff' && kind !== 'decision');
}
