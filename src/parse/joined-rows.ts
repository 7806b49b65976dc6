/**
 * Rows that continue the row above: an initiative whose title is one merged cell beside an author per row.
 * In: the record above and the row's fields; out: one record with all authors. Says when their shares are not 100 together.
 */
import type { FoundTable } from '../tables/find-tables.ts';
import type { Author, SheetRecord } from '../types.ts';
import type { RowFields } from './row-fields.ts';
import { withUnread } from './unread.ts';

/** Whether the row's title stands in a merged cell that begins above it. */
export function continuesAbove(
  table: FoundTable,
  row: number,
  above: SheetRecord | undefined,
  values: RowFields,
): boolean {
  if (table.kind !== 'initiative' || above === undefined || above.fields.title !== values.fields.title) return false;
  const title = table.columns.find((column) => column.field === 'title');
  const merge = title === undefined ? undefined : table.grid.mergeAt(row, title.column);
  return merge !== undefined && merge.top < row && above.row >= merge.top;
}

/** The record above with this row's authors too. */
export function withAuthors(above: SheetRecord, values: RowFields): SheetRecord {
  const authors = [...authorsOf(above.fields.authors), ...authorsOf(values.fields.authors)];
  const joined = { ...above, fields: { ...above.fields, authors: authors.length === 0 ? null : authors } };
  return withUnread(joined, above.unread);
}

function authorsOf(value: unknown): readonly Author[] {
  return Array.isArray(value) ? (value as readonly Author[]) : [];
}
