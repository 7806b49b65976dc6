/**
 * Headers met before in the same words and places: a commune's schools fill in one form, and what its columns mean is
 * found once for a whole import. What a person has answered is part of the key, so that an answer counts at once.
 */
import type { Kind, SchoolYear } from '../types.ts';
import type { HeaderColumn } from './grid.ts';
import { type Matched, matchColumns, type SeenHeadings } from './match-columns.ts';
import type { RememberedColumns } from './remembered.ts';

const FORMS = new Map<string, Matched>();
const MOST_FORMS = 2_000;
const WORDS = new WeakMap<object, string>();

/** As `matchColumns`. */
export function matchForm(
  headings: readonly HeaderColumn[],
  kind: Kind,
  remembered: RememberedColumns,
  useNear: boolean,
  seen: SeenHeadings,
  year: SchoolYear | undefined,
): Matched {
  const key = `${kind} ${useNear} ${year}\n${wordsOf(remembered)}\n${wordsOf(headings)}`;
  const before = FORMS.get(key);
  if (before !== undefined) return before;
  const matched = matchColumns(headings, kind, remembered, useNear, seen, year);
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  FORMS.set(key, matched);
  return matched;
}

function wordsOf(value: object): string {
  const before = WORDS.get(value);
  if (before !== undefined) return before;
  const words = JSON.stringify(value);
  WORDS.set(value, words);
  return words;
}
