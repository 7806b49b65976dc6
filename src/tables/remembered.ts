/**
 * Columns a person has settled before, kept in the year's folder and given to every later import.
 * JSON-friendly: folded heading → kind and field; field null means "this column is not needed".
 */
import type { Kind } from '../types.ts';
import { foldWords } from '../values/text.ts';

export interface RememberedColumns {
  readonly [foldedHeading: string]: { readonly kind: Kind; readonly field: string | null };
}

/** A heading two fields could claim: asked of a person, never guessed. */
export interface ColumnQuestion {
  readonly file: string;
  readonly sheet: string;
  /** A1 address of the heading's cell. */
  readonly cell: string;
  readonly column: string;
  readonly heading: string;
  /** Key under which the answer is remembered. */
  readonly key: string;
  readonly kind: Kind;
  /** Nearest first; `heading` is the canonical one. */
  readonly choices: readonly { readonly field: string; readonly heading: string }[];
}

/** Key of a heading in RememberedColumns. */
export function headingKey(heading: string): string {
  return foldWords(heading);
}
