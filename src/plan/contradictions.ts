/**
 * Which of a row's changes only a person can decide. In: the stored record, its versions, the changes; out: those that
 * contradict a correction by hand, or what another file said since. Whatever else differs is simply a change.
 */
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
  for (const [field, change] of Object.entries(changes)) {
    if (leftOut.some((fields) => field in fields && sameValue(fields[field], change.new))) continue;
    const at = setAt(field, versions);
    const setBy = versions[at];
    const why = setBy === undefined ? undefined : contradicted(field, at, setBy, versions, file);
    if (why === undefined) plain[field] = change;
    else {
      if (first.why === undefined && setBy !== undefined) first = { why, setBy };
      open[field] = change;
    }
  }
  return { plain, open, ...first };
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
  if (setBy.byHand) return 'corrected';
  if (setBy.file === file) return undefined;
  const said = versions.findLastIndex((each) => each.file === file && each.cells[field] !== undefined && !each.byHand);
  return said >= 0 && said < at ? 'other-source' : undefined;
}
