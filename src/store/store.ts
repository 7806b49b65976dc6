/**
 * The year's memory as every command sees it: one interface, one embedded engine behind it (`store/sqlite.ts`).
 * Each `append` is one transaction: whole or not at all. Nothing here prints.
 */

import type { Past } from '../plan/past.ts';
import type { Write } from '../plan/writes.ts';
import type { IsoDate, Kind, YearData } from '../types.ts';

/** One line of the journal. */
export interface JournalEntry {
  readonly entry: number;
  /** Local time, "2025-05-30 14:03:11". */
  readonly at: string;
  /** Login name of the computer's user. */
  readonly who: string;
  /** "import", "nominate", "withdraw", "vote", "edit", "remove", "same", "undo", "propose", "report", "init". */
  readonly action: string;
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
  /** "thêm 41, đổi 1, giữ 0", in words for people. */
  readonly summary: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly reason?: string;
  /** The entry that took this one back. */
  readonly undoneBy?: number;
}

export type NewEntry = Omit<JournalEntry, 'entry' | 'undoneBy'>;

/** A file written to ket-qua/: to tell ours, unchanged, from one edited by hand. */
export interface WrittenPaper {
  /** Relative to the year's folder, "/" between parts. */
  readonly path: string;
  readonly sha256: string;
}

/** What a step back did. */
export interface TakenBack {
  /** The journal entry of the step back itself. */
  readonly entry: number;
  /** Entries that no longer stand, newest first. */
  readonly undone: readonly JournalEntry[];
  /** Entries that stand again, oldest first. */
  readonly restored: readonly JournalEntry[];
}

export interface Store {
  /** Everything but the config, which stands in thidua.json. */
  load(): Omit<YearData, 'config'>;
  /** Writes records, remembers kinds imported, and adds the journal entry, in one transaction. Returns its number. */
  append(entry: NewEntry, writes: readonly Write[], kindsImported?: readonly Kind[]): number;
  journal(): readonly JournalEntry[];
  /** The last entry that changed a fact and stands; undefined when there is none. */
  lastStep(): JournalEntry | undefined;
  /** What stood before: versions, removals, values left out. Of the present state; ask again after a write. */
  past(): Past;
  /**
   * Back to the state just before entry `before`: later steps are taken back, steps that stood then and were undone
   * since stand again. Itself an entry, so `undo` of its own number brings everything back. undefined when that is
   * the present state: nothing is written then. Steps that changed no fact (init, papers) are passed over.
   */
  undo(entry: NewEntry, before: number): TakenBack | undefined;
  /** Every version ever written, a path as often as it had different contents. */
  writtenPapers(): readonly WrittenPaper[];
  /** Called before the files are written, so that a cut in between leaves none of ours looking edited by hand. */
  rememberPapers(entry: NewEntry, papers: readonly WrittenPaper[]): void;
  close(): void;
}

export interface OpenOptions {
  /** Make it when there is none; otherwise its absence is `thu-muc-khong-phai-nam-hoc`. */
  readonly create?: boolean;
  readonly today: IsoDate;
}
