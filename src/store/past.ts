/** What stood before, read from the versions that nothing has taken back. In: an open database; out: a Past. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Past, RemovedRecord } from '../plan/past.ts';
import type { Fields } from '../types.ts';
import { storedRecord } from './rows.ts';

/** Rows of an entry that no undo has taken back. */
export const STANDS = 'entry IN (SELECT entry FROM journal WHERE undone_by IS NULL)';
/** Ids of the newest standing version of each record. */
export const NEWEST = `SELECT max(id) FROM version WHERE ${STANDS} GROUP BY key`;

/** Staff and removals are read at once, the versions of a record when they are asked for. */
export function pastOf(db: DatabaseSyncInstance): Past {
  const versions = db.prepare(`SELECT * FROM version WHERE key = ? AND removed = 0 AND ${STANDS} ORDER BY id`);
  const leftOut = db.prepare(`SELECT fields FROM left_out WHERE key = ? AND ${STANDS} ORDER BY id`);
  return {
    versions: (key) => versions.all(key).map(storedRecord),
    formerStaff: db
      .prepare(
        `SELECT * FROM version WHERE kind = 'staff' AND removed = 0 AND ${STANDS} AND id NOT IN (${NEWEST})
         AND key IN (SELECT key FROM version WHERE id IN (${NEWEST}) AND removed = 0) ORDER BY id`,
      )
      .all()
      .map(storedRecord),
    removed: db
      .prepare(
        `SELECT version.*, journal.at FROM version JOIN journal USING (entry)
         WHERE version.id IN (${NEWEST}) AND removed = 1 ORDER BY version.id`,
      )
      .all()
      .map(removedRecord),
    leftOut: (key) => leftOut.all(key).map(({ fields }) => JSON.parse(String(fields)) as Fields),
  };
}

function removedRecord(row: Readonly<Record<string, unknown>>): RemovedRecord {
  const record = storedRecord(row);
  return { ...record, reason: String(row.reason ?? ''), removedBy: record.entry, removedAt: String(row.at) };
}
