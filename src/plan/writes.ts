/** What an import or a correction decides to write, made without a disk; `store.append` carries it out. */
import type { Problem } from '../problem.ts';
import type { Fields, Place, Plan, SheetRecord } from '../types.ts';

export type Write =
  | { readonly do: 'insert'; readonly record: SheetRecord; readonly byHand: boolean }
  | { readonly do: 'update'; readonly key: number; readonly record: SheetRecord; readonly byHand: boolean }
  | { readonly do: 'remove'; readonly key: number; readonly reason: string }
  /** The file says `fields` of the record, and a person chose to keep what is stored. */
  | { readonly do: 'leave-out'; readonly key: number; readonly fields: Fields }
  /** Two ids are one person from now on. */
  | { readonly do: 'join'; readonly kept: string; readonly other: string };

/** Something only a person can settle: the file says one thing, the store another. */
export interface Conflict {
  /** Names the conflict in answers: stable between two plans of the same rows and store. */
  readonly id: string;
  /** corrected: set by hand since · other-source: another file said otherwise since · removed: taken out by hand. */
  readonly why: 'corrected' | 'other-source' | 'removed';
  /** Index of its item in `plan.items`. */
  readonly item: number;
  /** Where the file says so, and where the store's value comes from. */
  readonly fileSays: Place;
  readonly storeSays: Place;
  /** Written when a person answers "file", and when "store". */
  readonly takeFile: readonly Write[];
  readonly keepStore: readonly Write[];
  /** What is said while nobody has answered. */
  readonly problem: Problem;
}

export type Answer = 'file' | 'store';

export interface ImportPlan {
  readonly plan: Plan;
  readonly writes: readonly Write[];
  readonly conflicts: readonly Conflict[];
  /** A problem per conflict still open, and per row refused. */
  readonly problems: readonly Problem[];
  /** Rows that say which record they are and speak of another one's person or thing: no item, nothing written. */
  readonly refused: readonly SheetRecord[];
}
