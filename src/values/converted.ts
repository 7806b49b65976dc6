/** What every converter gives back: a value, or null with the reason; never a guess without saying so. */
import type { Facts } from '../problem.ts';
import type { valueProblems } from '../words/problems/values.ts';

export interface ValueIssue {
  readonly code: keyof typeof valueProblems;
  readonly facts: Facts;
}

export interface Converted<T> {
  /** null: blank, or refused (then an issue says why). */
  readonly value: T | null;
  readonly issues?: readonly ValueIssue[];
}

export const BLANK: Converted<never> = { value: null };

export function read<T>(value: T): Converted<T> {
  return { value };
}

export function refused(code: ValueIssue['code'], found: string, more: Facts = {}): Converted<never> {
  return { value: null, issues: [{ code, facts: { found, ...more } }] };
}

export function readWith<T>(value: T, code: ValueIssue['code'], found: string, more: Facts = {}): Converted<T> {
  return { value, issues: [{ code, facts: { found, ...more } }] };
}

/** Whether something stood there that gave no value: not the same as a blank. */
export function isRefused({ value, issues }: Converted<unknown>): boolean {
  return value === null && issues !== undefined && issues.length > 0;
}
