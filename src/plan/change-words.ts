/** Changes of a record in words, by the headings of its kind: what the plan, `edit` and the journal show. */
import { columnOf } from '../parse/kinds/columns.ts';
import { wordsOf } from '../parse/words-of.ts';
import type { FieldValue, Kind } from '../types.ts';
import type { Changes } from './merge.ts';

/** "Tổ: Tổ 1 → Tổ 2", one per field. A blank in place of a cell nobody could read is a change too. */
export function changeWords(kind: Kind, changes: Changes): string[] {
  return Object.entries(changes).map(([field, change]) => {
    const unread = change.old === null && change.new === null;
    const old = unread ? `${headingOf(kind, field)}: (chưa đọc được)` : valueWords(kind, field, change.old);
    return `${old} → ${shown(kind, field, change.new)}`;
  });
}

/** "Tổ: Tổ 1". */
export function valueWords(kind: Kind, field: string, value: FieldValue): string {
  return `${headingOf(kind, field)}: ${shown(kind, field, value)}`;
}

function headingOf(kind: Kind, field: string): string {
  return columnOf(kind, field)?.heading ?? field;
}

function shown(kind: Kind, field: string, value: FieldValue): string {
  const words = wordsOf(columnOf(kind, field)?.type ?? 'text', value);
  return words === '' ? '(trống)' : words;
}
