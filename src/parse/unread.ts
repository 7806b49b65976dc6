/**
 * Cells that say something nobody could read: the row is kept, their value is null, and they are remembered, for a blank
 * may mean "no" and these don't. In: a record and such places; out: the record with those whose value is still missing.
 */
import type { Place, SheetRecord } from '../types.ts';

export type Unread = NonNullable<SheetRecord['unread']>;

/** The record remembering `unread`, the later lists first; a field that has a value is none of them. */
export function withUnread<T extends SheetRecord>(record: T, ...unread: readonly (Unread | undefined)[]): T {
  const places: Record<string, Place> = {};
  for (const [field, place] of unread.flatMap((each) => Object.entries(each ?? {}))) {
    if ((record.fields[field] ?? null) === null) places[field] = place;
  }
  const { unread: _before, ...rest } = record;
  return (Object.keys(places).length === 0 ? rest : { ...rest, unread: places }) as T;
}
