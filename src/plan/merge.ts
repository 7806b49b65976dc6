/** A stored record and the row that came for it, field by field. A blank that came never wipes what is stored. */
import { withUnread } from '../parse/unread.ts';
import { saysTheSame } from '../people/natural-key.ts';
import type { FieldValue, PlanItem, SheetRecord, StoredRecord } from '../types.ts';

export type Changes = PlanItem['fields'];

/** Fields whose value is another one now: old → new. Fields the sheet doesn't have, or leaves blank, are no change. */
export function changedFields(old: SheetRecord, record: SheetRecord): Changes {
  const changes = Object.entries(record.fields).flatMap(([field, value]) => {
    const before = old.fields[field] ?? null;
    return value === null || sameValue(before, value) ? [] : [[field, { old: before, new: value }] as const];
  });
  return Object.fromEntries(changes);
}

/**
 * The record to keep: the row's place, what is stored, and over it the changes to take. Addresses are given only to
 * values that stand in the row. A cell nobody could read is remembered until it has a value, or its own file has it blank.
 */
export function merged(old: StoredRecord, record: SheetRecord, take: Changes): SheetRecord {
  const fields: Record<string, FieldValue> = { ...old.fields };
  for (const [field, value] of Object.entries(record.fields)) if (value === null) fields[field] ??= null;
  for (const [field, change] of Object.entries(take)) fields[field] = change.new;
  const cells: Record<string, string> = {};
  for (const [field, cell] of Object.entries(record.cells)) {
    if (saysTheSame(field, record.fields[field] ?? null, fields[field] ?? null)) cells[field] = cell;
  }
  if (samePlace(old, record)) for (const [field, cell] of Object.entries(old.cells)) cells[field] ??= cell;
  const next = {
    ...record,
    person: record.person ?? old.person,
    collective: record.collective ?? old.collective,
    fields,
    cells,
  };
  const doubtful = Object.entries(old.unread ?? {}).filter(
    ([field, { file }]) => record.fields[field] === undefined || record.file !== file,
  );
  return withUnread(next, Object.fromEntries(doubtful), record.unread);
}

/** Whether writing `next` over `old` would change nothing. */
export function samePlaceAndFields(old: SheetRecord, next: SheetRecord): boolean {
  return (
    samePlace(old, next) &&
    old.person === next.person &&
    old.collective === next.collective &&
    sameValue(old.fields, next.fields) &&
    sameValue(old.cells, next.cells) &&
    sameUnread(old, next)
  );
}

/** Cells nobody could read that are blank now: a change, although no value is another one. */
export function madeBlank(old: SheetRecord, next: SheetRecord): Changes {
  const blank = Object.keys(old.unread ?? {}).filter(
    (field) => next.unread?.[field] === undefined && (next.fields[field] ?? null) === null,
  );
  return Object.fromEntries(blank.map((field) => [field, { old: null, new: null }]));
}

/** Whether the same cells of both could not be read. */
export function sameUnread(a: SheetRecord, b: SheetRecord): boolean {
  return sameValue(a.unread ?? {}, b.unread ?? {});
}

/** Whether two values are one, whatever the order of their keys, and of the words of a list. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function samePlace(a: SheetRecord, b: SheetRecord): boolean {
  return a.file === b.file && a.sheet === b.sheet && a.row === b.row;
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string') ? [...value].sort() : value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
