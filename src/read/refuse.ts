/** The one way this room says no: a Problem at the file (and sheet, cell where known), thrown as CannotProceed. */
import { CannotProceed, type Facts } from '../problem.ts';
import type { Place } from '../types.ts';
import { type ProblemCode, problem } from '../words/problems.ts';

/** Ends the reading of a file. */
export function refuse(code: ProblemCode, at: Place, facts: Facts = {}): never {
  throw new CannotProceed([problem(code, at, facts)]);
}

/** "12,5" of 13107200 bytes. */
export function showMegabytes(bytes: number): string {
  const tenths = Math.ceil(bytes / 104_857.6);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
}
