/**
 * What the year knew before, handed to the plan so that it can tell a correction from a contradiction. Types only;
 * the store answers, and everything taken back by `undo` is left out of the answers.
 */
import type { Fields, StoredRecord } from '../types.ts';

/** A record taken out by `remove`, as it stood, with why. */
export interface RemovedRecord extends StoredRecord {
  readonly reason: string;
  /** Journal entry that removed it, and its local time. */
  readonly removedBy: number;
  readonly removedAt: string;
}

export interface Past {
  /** Versions of one record, oldest first; the last is the present one. */
  versions(key: number): readonly StoredRecord[];
  /** Earlier versions of the staff rows that still stand: names and Mã under which files may still know them. */
  readonly formerStaff: readonly StoredRecord[];
  readonly removed: readonly RemovedRecord[];
  /** What files said of a record and a person chose not to take, the fields of each time. */
  leftOut(key: number): readonly Fields[];
}

/** Of a year without any. */
export const NO_PAST: Past = { versions: () => [], formerStaff: [], removed: [], leftOut: () => [] };
