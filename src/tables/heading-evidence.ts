/**
 * Whether a row may be a header at all: how many of its texts are headings that schools are known to write.
 * Asked of every row of a sheet, so what can't be a heading is told apart cheaply.
 */
import type { Cell } from '../types.ts';
import { decodedText, foldWords, tidyText } from '../values/text.ts';
import type { Grid } from './grid.ts';
import type { RememberedColumns } from './remembered.ts';
import { KNOWN_HEADINGS } from './spellings.ts';

/** How often one text may stand in one column and still be taken for a heading; what stands in every row is a value. */
const MOST_TIMES = 6;
/** Headings that are ordinary values too: alone they make no header. */
const VALUES_TOO: ReadonlySet<string> = new Set(['nam', 'nu']);

/** The headings among the cells of a row, and how many of them are no values; rows are to be counted in order. */
export interface HeadingEvidence {
  headingsAmong(cells: readonly Cell[]): readonly Cell[];
  countSeldom(headings: readonly Cell[]): number;
}

export function headingEvidence(grid: Grid, remembered: RememberedColumns): HeadingEvidence {
  const isHeading = headingTest(grid, remembered);
  const times = new Map<string, number>();
  const seldom = (cell: Cell): boolean => {
    const place = `${cell.column} ${cell.text}`;
    const before = times.get(place) ?? 0;
    times.set(place, before + 1);
    return before < MOST_TIMES;
  };
  return {
    headingsAmong: (cells) => cells.filter((cell) => isHeading(decodedText(cell))),
    countSeldom: (headings) => headings.filter(seldom).length,
  };
}

/** What texts were found to be, by what is remembered: the same few stand in row after row, and in book after book. */
const TEXTS = new WeakMap<RememberedColumns, Map<string, boolean>>();
const MOST_TEXTS = 10_000;

/** Tells whether a text is a heading that isn't an ordinary value too. */
function headingTest(grid: Grid, remembered: RememberedColumns): (text: string) => boolean {
  const keys = new Set(Object.keys(remembered));
  const known = TEXTS.get(remembered) ?? new Map<string, boolean>();
  TEXTS.set(remembered, known);
  return (text) => {
    if (keys.size === 0 && isNumbered(text)) return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = tidyText(text);
    const found = isKnown(grid, words, keys) && !VALUES_TOO.has(grid.folded(words));
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}

/** Whether any kind has a heading of these words. */
export function isKnownHeading(grid: Grid, words: string): boolean {
  return isKnown(grid, words, NONE);
}

const NONE: ReadonlySet<string> = new Set();

function isKnown(grid: Grid, words: string, remembered: ReadonlySet<string>): boolean {
  if (remembered.size === 0 && isNumbered(words)) return false;
  const folded = grid.folded(words);
  if (KNOWN_HEADINGS.has(folded) || remembered.has(folded)) return true;
  return words.includes('(') && KNOWN_HEADINGS.has(foldWords(words.replace(/\([^)]*\)?/gu, ' ')));
}

/** A digit outside brackets: no known heading has one, and codes are many and all different. */
function isNumbered(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit === 0x28) return false;
    if (unit >= 0x30 && unit <= 0x39) return true;
  }
  return false;
}
