/** Changes of a record in words, by the headings of its kind: what the plan, `edit` and the journal show. */
import { columnOf } from '../parse/kinds/columns.ts';
import { wordsOf } from '../parse/words-of.ts';
import type { FieldValue, Kind } from '../types.ts';
import type { Changes } from './merge.ts';

/** "Tổ: Tổ 1 → Tổ 2", one per field. */
export function changeWords(kind: Kind, changes: Changes): string[] {
  return Object.entries(changes).map(
    ([field, change]) => `${valueWords(kind, field, change.old)} → ${shown(kind, field, change.new)}`,
  );
}

/** "Tổ: Tổ 1". */
export function valueWords(kind: Kind, field: string, value: FieldValue): string {
  return `${columnOf(kind, field)?.heading ?? field}: ${shown(kind, field, value)}`;
}

function shown(kind: Kind, field: string, value: FieldValue): string {
  const words = wordsOf(columnOf(kind, field)?.type ?? 'text', value);
  return words === '' ? '(trống)' : words;
}
