/** Invented rows for tests of people, plan and store. */

import type { NewEntry } from '../../src/store/store.ts';
import type { Fields, Kind, SheetRecord, StoredRecord } from '../../src/types.ts';

let row = 1;

/** A row of an invented sheet; cells stand in column B, C, … of their row. */
export function sheetRow(kind: Kind, fields: Fields, more: Partial<SheetRecord> = {}): SheetRecord {
  row += 1;
  const at = more.row ?? row;
  const letters = 'BCDEFGHIJKLMNOP';
  const cells = Object.fromEntries(Object.keys(fields).map((field, index) => [field, `${letters[index]}${at}`]));
  return {
    kind,
    file: `${kind}.xlsx`,
    sheet: 'Sheet1',
    row: at,
    person: null,
    collective: null,
    fields,
    cells,
    ...more,
  };
}

/** The same rows as the store gives them back. */
export function stored(records: readonly SheetRecord[], byHand = false): StoredRecord[] {
  return records.map((record, at) => ({ ...record, key: at + 1, entry: 1, byHand }));
}

export function entry(action: string, summary = ''): NewEntry {
  return { at: '2025-05-30 14:03:11', who: 'vanthu', action, files: [], summary, counts: {} };
}
