/**
 * Reading single fields of stored records as the type expected, with the place they stand at.
 * A value of another type counts as absent.
 */
import { showPlace } from '../text/place.ts';
import type { Author, Because, Place, StoredRecord } from '../types.ts';

export function textOf(record: StoredRecord | undefined, field: string): string | null {
  const value = record?.fields[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberOf(record: StoredRecord | undefined, field: string): number | null {
  const value = record?.fields[field];
  return typeof value === 'number' ? value : null;
}

/** Ids of a list field; a single id counts as a list of one. */
export function idsOf(record: StoredRecord | undefined, field: string): readonly string[] {
  const value = record?.fields[field];
  if (typeof value === 'string' && value !== '') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function authorsOf(record: StoredRecord): readonly Author[] {
  const value = record.fields.authors;
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object') : [];
}

/** Where a field stands; the row's first cell when the field has none; no cell for a value corrected by hand. */
export function placeOf(record: StoredRecord, field?: string): Place {
  if (record.byHand && record.row > 0 && field !== undefined && record.cells[field] === undefined) {
    return { file: 'sửa tay' };
  }
  const cell =
    (field === undefined ? undefined : record.cells[field]) ?? (record.row > 0 ? `A${record.row}` : undefined);
  return {
    file: record.file,
    ...(record.sheet === '' ? {} : { sheet: record.sheet }),
    ...(cell === undefined ? {} : { cell }),
  };
}

/** The `at` and `place` of a leaf. */
export function standsAt(record: StoredRecord | undefined, field?: string): Pick<Because, 'at' | 'place'> {
  if (record === undefined) return {};
  const place = placeOf(record, field);
  return { at: showPlace(place), place };
}
