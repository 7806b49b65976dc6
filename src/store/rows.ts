/** Rows of the store ↔ the nouns of the year. Refuses nothing: what stands in the store was checked when it was written. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Fields, Kind, SheetRecord, StoredRecord } from '../types.ts';
import type { JournalEntry } from './store.ts';

type Row = Readonly<Record<string, unknown>>;

/** A row of `version`. */
export function storedRecord(row: Row): StoredRecord {
  return {
    key: Number(row.key),
    entry: Number(row.entry),
    byHand: row.by_hand === 1,
    kind: String(row.kind) as Kind,
    file: String(row.file),
    sheet: String(row.sheet),
    row: Number(row.row),
    person: textOrNull(row.person),
    collective: textOrNull(row.collective),
    fields: JSON.parse(String(row.fields)) as Fields,
    cells: JSON.parse(String(row.cells)) as StoredRecord['cells'],
    ...(row.unread === null ? {} : { unread: JSON.parse(String(row.unread)) as NonNullable<StoredRecord['unread']> }),
  };
}

/** A row of `journal`. */
export function journalEntry(row: Row): JournalEntry {
  return {
    entry: Number(row.entry),
    at: String(row.at),
    who: String(row.who),
    action: String(row.action),
    files: JSON.parse(String(row.files)) as JournalEntry['files'],
    summary: String(row.summary),
    counts: JSON.parse(String(row.counts)) as JournalEntry['counts'],
    ...(row.reason === null ? {} : { reason: String(row.reason) }),
    ...(typeof row.undone_by === 'number' ? { undoneBy: row.undone_by } : {}),
  };
}

export interface NewVersion {
  readonly key: number;
  readonly entry: number;
  readonly byHand: boolean;
  readonly record: SheetRecord;
  /** Why the record was removed; absent for one that stands. */
  readonly removed?: string;
}

/** Adds a version of a record; earlier ones stay. */
export function keepVersion(db: DatabaseSyncInstance, version: NewVersion): void {
  const { key, entry, byHand, record, removed } = version;
  db.prepare(
    `INSERT INTO version (key, entry, removed, reason, by_hand, kind, file, sheet, row, person, collective, fields, cells,
       unread)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    key,
    entry,
    removed === undefined ? 0 : 1,
    removed ?? null,
    byHand ? 1 : 0,
    record.kind,
    record.file,
    record.sheet,
    record.row,
    record.person,
    record.collective,
    JSON.stringify(record.fields),
    JSON.stringify(record.cells),
    record.unread === undefined ? null : JSON.stringify(record.unread),
  );
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
