/**
 * Which of a row's changes only a person can decide. In: the stored record, its versions, the changes; out: those that
 * contradict a correction by hand, or what another file said since. Whatever else differs is simply a change.
 */
import { saysTheSame } from '../people/natural-key.ts';
import type { Fields, StoredRecord } from '../types.ts';
import { type Changes, sameValue } from './merge.ts';

export interface Sorted {
  /** To be written without asking. */
  readonly plain: Changes;
  /** To be asked. */
  readonly open: Changes;
  /** Why the first of the open ones is open; undefined when none is. */
  readonly why?: 'corrected' | 'other-source';
  /** The version that set the store's value of the first open one. */
  readonly setBy?: StoredRecord;
}

/**
 * Sorts changes of one record.
 *
 * @param versions oldest first, the present one last
 * @param leftOut  what files said before and a person chose not to take: not asked again
 */
export function sortChanges(
  changes: Changes,
  versions: readonly StoredRecord[],
  file: string,
  leftOut: readonly Fields[],
): Sorted {
  const plain: Record<string, Changes[string]> = {};
  const open: Record<string, Changes[string]> = {};
  let first: Pick<Sorted, 'why' | 'setBy'> = {};
  for (const [field, change] of Object.entries(notLeftOut(changes, leftOut))) {
    const at = setAt(field, versions);
    const setBy = versions[at];
    if (setBy !== undefined && onlySpelling(field, change, setBy, file)) continue;
    const why = setBy === undefined ? undefined : contradicted(field, at, setBy, versions, file);
    if (why === undefined) plain[field] = change;
    else {
      if (first.why === undefined && setBy !== undefined) first = { why, setBy };
      open[field] = change;
    }
  }
  return { plain, open, ...first };
}

/** The changes but for those that a person chose not to take. */
export function notLeftOut(changes: Changes, leftOut: readonly Fields[]): Changes {
  const kept = Object.entries(changes).filter(
    ([field, change]) => !leftOut.some((fields) => field in fields && sameValue(fields[field], change.new)),
  );
  return Object.fromEntries(kept);
}

/** A name in other capitals than a person, or another file, wrote it in: each file has its own way. The staff list rules. */
function onlySpelling(field: string, change: Changes[string], setBy: StoredRecord, file: string): boolean {
  return (
    (setBy.byHand || (setBy.kind !== 'staff' && setBy.file !== file)) && saysTheSame(field, change.old, change.new)
  );
}

/** Index of the version that gave a field its present value. */
function setAt(field: string, versions: readonly StoredRecord[]): number {
  let at = versions.length - 1;
  const value = versions[at]?.fields[field] ?? null;
  while (at > 0 && sameValue(versions[at - 1]?.fields[field] ?? null, value)) at -= 1;
  return at;
}

function contradicted(
  field: string,
  at: number,
  setBy: StoredRecord,
  versions: readonly StoredRecord[],
  file: string,
): Sorted['why'] {
  const neverSaid = at === 0 && (setBy.fields[field] ?? null) === null;
  if (setBy.byHand) return neverSaid ? undefined : 'corrected';
  if (setBy.file === file) return undefined;
  const said = versions.findLastIndex((each) => each.file === file && each.cells[field] !== undefined && !each.byHand);
  return said >= 0 && said < at ? 'other-source' : undefined;
}
