/** A stored record and the row that came for it, field by field. A blank that came never wipes what is stored. */
import type { FieldValue, PlanItem, SheetRecord, StoredRecord } from '../types.ts';

/** Fields whose value is another one now: old → new. Fields the sheet doesn't have, or leaves blank, are no change. */
export function changedFields(old: SheetRecord, record: SheetRecord): PlanItem['fields'] {
  const changes = Object.entries(record.fields).flatMap(([field, value]) => {
    const before = old.fields[field] ?? null;
    return value === null || sameValue(before, value) ? [] : [[field, { old: before, new: value }] as const];
  });
  return Object.fromEntries(changes);
}

/** The record to keep: the row's place, its values, and what only the store knows. Addresses of values from elsewhere are dropped. */
export function merged(old: StoredRecord, record: SheetRecord): SheetRecord {
  const fields: Record<string, FieldValue> = { ...old.fields };
  const cells: Record<string, string> = { ...record.cells };
  for (const [field, value] of Object.entries(record.fields)) {
    if (value === null && (old.fields[field] ?? null) !== null) delete cells[field];
    else fields[field] = value;
  }
  if (old.file === record.file && old.sheet === record.sheet && old.row === record.row) {
    for (const [field, cell] of Object.entries(old.cells)) cells[field] ??= cell;
  }
  return {
    ...record,
    person: record.person ?? old.person,
    collective: record.collective ?? old.collective,
    fields,
    cells,
  };
}

/** Whether writing `next` over `old` would change nothing. */
export function samePlaceAndFields(old: SheetRecord, next: SheetRecord): boolean {
  return (
    old.file === next.file &&
    old.sheet === next.sheet &&
    old.row === next.row &&
    old.person === next.person &&
    old.collective === next.collective &&
    sameValue(old.fields, next.fields) &&
    sameValue(old.cells, next.cells)
  );
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
