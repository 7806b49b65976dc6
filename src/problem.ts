/**
 * A Problem: code, level, places and facts. Made in the core, put into words by `words/`, laid out by `render/`.
 * Prints nothing, throws nothing. Order: file, sheet, row, column, code.
 */
import type { Place } from './types.ts';

export type Level = 'error' | 'warning';

/** What the words of a code are made from. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The user's own cells around a problem, under the user's own column letters. */
export interface Excerpt {
  readonly row: number;
  readonly cells: readonly { readonly column: string; readonly text: string; readonly marked?: true }[];
}

export interface Problem {
  /** Unaccented kebab, closed list: the keys of `words/problems.ts`. */
  readonly code: string;
  readonly level: Level;
  readonly at: readonly Place[];
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  readonly hint?: string;
  readonly facts?: Facts;
  readonly cite?: string;
  readonly excerpts?: readonly Excerpt[];
}

/** Words of one code. Sentences lowercase, no full stop, no blame; the mending stands in `hint`. */
export interface ProblemWords {
  readonly level: Level;
  readonly message: (facts: Facts) => string;
  readonly expected?: (facts: Facts) => string | undefined;
  readonly found?: (facts: Facts) => string | undefined;
  readonly hint?: (facts: Facts) => string | undefined;
}

/** A problem that ends the command: bad usage, an unreadable file, a lock. Exit code 2. */
export class CannotProceed extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => `${each.code}: ${each.message}`).join('\n'));
    this.name = 'CannotProceed';
    this.problems = problems;
  }
}

/** Tells a CannotProceed apart even across separately bundled parts, where `instanceof` would not. */
export function isCannotProceed(error: unknown): error is CannotProceed {
  return error instanceof Error && error.name === 'CannotProceed' && 'problems' in error;
}
