/** Failures of the engine → the problems people can mend. Whatever else goes wrong is our bug and passes through. */
import { CannotProceed, isCannotProceed } from '../problem.ts';
import type { Place } from '../types.ts';
import { type ProblemCode, problem } from '../words/problems.ts';

export const STORE_FILE = 'thidua.db';

/** SQLite's primary result codes. */
const BY_RESULT: Readonly<Record<number, ProblemCode>> = {
  5: 'kho-dang-bi-giu',
  6: 'kho-dang-bi-giu',
  8: 'kho-khong-ghi-duoc',
  10: 'kho-khong-ghi-duoc',
  11: 'kho-hong',
  13: 'kho-khong-ghi-duoc',
  14: 'kho-khong-ghi-duoc',
  26: 'kho-hong',
};

const at: Place = { file: STORE_FILE };

export function refuse(code: ProblemCode, facts: Parameters<typeof problem>[2] = {}, place = at): CannotProceed {
  return new CannotProceed([problem(code, place, facts)]);
}

/** Runs `work`; a failure of the engine that people can mend becomes CannotProceed. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}

/** CannotProceed for known failures, else the error itself. */
export function translated(error: unknown): unknown {
  if (isCannotProceed(error) || !(error instanceof Error)) return error;
  const result = resultCode(error);
  const code = result === undefined ? undefined : BY_RESULT[result];
  return code === undefined ? error : refuse(code);
}

function resultCode(error: Error): number | undefined {
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  if ('sqliteCode' in error && typeof error.sqliteCode === 'number') return error.sqliteCode & 0xff;
  return undefined;
}
