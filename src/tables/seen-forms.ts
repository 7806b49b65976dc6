/**
 * Headers met before in the same words and places: a commune's schools fill in one form, and what its columns mean is
 * found once for a whole import. What a person has answered is part of the key, so that an answer counts at once.
 */
import type { Kind, SchoolYear } from '../types.ts';
import type { HeaderColumn } from './grid.ts';
import { type Matched, matchColumns, type SeenHeadings } from './match-columns.ts';
import type { RememberedColumns } from './remembered.ts';

/** What a header means, by kind. */
export type Form = Map<Kind, Matched>;

const FORMS = new Map<string, Form>();
const MOST_FORMS = 500;
const WORDS = new WeakMap<object, string>();

/** The form a header belongs to: to be asked once for all kinds. */
export function formOf(
  headings: readonly HeaderColumn[],
  remembered: RememberedColumns,
  useNear: boolean,
  year: SchoolYear | undefined,
): Form {
  const key = `${useNear} ${year}\n${wordsOf(remembered)}\n${wordsOf(headings)}`;
  const before = FORMS.get(key);
  if (before !== undefined) return before;
  const form: Form = new Map();
  if (FORMS.size >= MOST_FORMS) FORMS.clear();
  FORMS.set(key, form);
  return form;
}

/** As `matchColumns`, for a header of that form. */
export function matchForm(
  form: Form,
  headings: readonly HeaderColumn[],
  kind: Kind,
  remembered: RememberedColumns,
  useNear: boolean,
  seen: SeenHeadings,
  year: SchoolYear | undefined,
): Matched {
  const before = form.get(kind);
  if (before !== undefined) return before;
  const matched = matchColumns(headings, kind, remembered, useNear, seen, year);
  form.set(kind, matched);
  return matched;
}

function wordsOf(value: object): string {
  const before = WORDS.get(value);
  if (before !== undefined) return before;
  const words = JSON.stringify(value);
  WORDS.set(value, words);
  return words;
}
