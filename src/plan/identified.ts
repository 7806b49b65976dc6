/**
 * Rows of a workbook that `list --xlsx` wrote, each with the token of its record: which record, as of which entry, and a
 * print of what it said. In: such rows; out: the record meant and what the row changes. A token of another store fits nothing.
 */
import { NAMES_SUBJECT, TELLING } from '../people/natural-key.ts';
import type { Place, SheetRecord, StoredRecord } from '../types.ts';
import { type Changes, sameValue } from './merge.ts';
import type { Past } from './past.ts';

/** Field under which a row's token comes, until the plan has read it. */
export const TOKEN_FIELD = 'storedAs';

export interface Identified {
  /** The record as it is now. */
  readonly stored: StoredRecord;
  /** The record as the workbook was given it. */
  readonly base: StoredRecord;
}

/** "12-7-1x9k2z": record 12 as it was after entry 7. */
export function tokenOf(record: StoredRecord): string {
  return `${record.key}-${record.entry}-${printOf(record)}`;
}

/** The record of a token; undefined where it is none of this store's, or no longer there. */
export function recordOf(
  token: unknown,
  kind: StoredRecord['kind'],
  stored: ReadonlyMap<number, StoredRecord>,
  past: Past,
): Identified | undefined {
  const parts = typeof token === 'string' ? /^(\d{1,9})-(\d{1,9})-([0-9a-z]+)$/u.exec(token.trim()) : null;
  const now = stored.get(Number(parts?.[1]));
  if (parts === null || now === undefined || now.kind !== kind) return undefined;
  const then = past.versions(now.key).findLast(({ entry }) => entry === Number(parts[2])) ?? now;
  return printOf(then) === parts[3] ? { stored: now, base: then } : undefined;
}

/**
 * Rows that may keep their token: a row copied in Excel carries that of the row it was made from, hidden. Of several with
 * one token only the one that still speaks of the same thing is the record; the others are rows like any other.
 */
export function withoutCopies(meant: ReadonlyMap<SheetRecord, Identified>): Map<SheetRecord, Identified> {
  const bearers = new Map<number, [SheetRecord, Identified][]>();
  for (const each of meant) {
    const { key } = each[1].stored;
    bearers.set(key, [...(bearers.get(key) ?? []), each]);
  }
  const kept = [...bearers.values()].map((rows) => {
    if (rows.length === 1) return rows;
    const unchanged = rows.filter(([row, { base }]) => speaksOfTheSame(row, base));
    return unchanged.length === 1 ? unchanged : [];
  });
  return new Map(kept.flat());
}

/** A blank speaks of nothing else. */
function speaksOfTheSame(row: SheetRecord, base: StoredRecord): boolean {
  return [...NAMES_SUBJECT, ...TELLING[row.kind]].every((field) => {
    const value = row.fields[field] ?? null;
    return value === null || sameValue(value, base.fields[field] ?? null);
  });
}

/**
 * What a person changed in the row since it was written out. A cell made blank wipes the value, unless something was
 * wrong with the cell.
 *
 * @param doubtful places whose value was refused
 */
export function changesSince(
  { stored, base }: Identified,
  row: SheetRecord,
  doubtful: ReadonlySet<string>,
): { readonly changes: Changes; readonly clash: boolean } {
  const changes: Record<string, Changes[string]> = {};
  let clash = false;
  for (const [field, value] of Object.entries(row.fields)) {
    const [then, now] = [base.fields[field] ?? null, stored.fields[field] ?? null];
    if (sameValue(value, then) || sameValue(value, now)) continue;
    const cell = row.cells[field];
    if (value === null && (cell === undefined || doubtful.has(placeKey({ ...row, cell })))) continue;
    changes[field] = { old: now, new: value };
    if (!sameValue(then, now)) clash = true;
  }
  return { changes, clash };
}

/** Key of a cell among doubtful ones. */
export function placeKey({ file, sheet, cell }: Place): string {
  return JSON.stringify([file, sheet ?? '', cell ?? '']);
}

/** FNV-1a over what the record says: short, and the same on every machine. */
function printOf(record: StoredRecord): string {
  const words = JSON.stringify([
    record.kind,
    record.person,
    record.collective,
    Object.entries(record.fields).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  let print = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) print = Math.imul(print ^ words.charCodeAt(at), 0x01000193);
  return (print >>> 0).toString(36);
}
