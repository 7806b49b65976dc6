/**
 * Tables of the store, as steps: step n brings version n−1 to n. In: an open database; out: one of the newest version.
 * Refuses a newer one, one that isn't ours, and (unless asked to create) an empty one. A copy is made before each change.
 */
import { existsSync } from 'node:fs';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { refuse } from './errors.ts';

/**
 * Nothing is ever overwritten: each write adds a version, undo marks the entry that wrote it.
 * A record is its newest version whose entry stands, unless that version says it was removed.
 */
export const STEPS: readonly string[] = [
  `
  CREATE TABLE journal (
    entry INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
    files TEXT NOT NULL, summary TEXT NOT NULL, counts TEXT NOT NULL, reason TEXT,
    undone_by INTEGER REFERENCES journal (entry)
  ) STRICT;
  CREATE TABLE record (key INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
  CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key INTEGER NOT NULL REFERENCES record (key), entry INTEGER NOT NULL REFERENCES journal (entry),
    removed INTEGER NOT NULL DEFAULT 0, reason TEXT, by_hand INTEGER NOT NULL,
    kind TEXT NOT NULL, file TEXT NOT NULL, sheet TEXT NOT NULL, row INTEGER NOT NULL,
    person TEXT, collective TEXT, fields TEXT NOT NULL, cells TEXT NOT NULL
  ) STRICT;
  CREATE INDEX version_of_record ON version (key, id);
  CREATE TABLE kind_imported (
    kind TEXT NOT NULL, entry INTEGER NOT NULL REFERENCES journal (entry), PRIMARY KEY (kind, entry)
  ) STRICT;
  CREATE TABLE same_people (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kept TEXT NOT NULL, other TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES journal (entry)
  ) STRICT;
  CREATE TABLE paper (path TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (path, sha256)) STRICT;
  `,
  // what each undo took back (stands 0) or brought back (stands 1), and what a person left out although a file says it
  `
  CREATE TABLE turned (
    undo INTEGER NOT NULL REFERENCES journal (entry), entry INTEGER NOT NULL REFERENCES journal (entry),
    stands INTEGER NOT NULL, PRIMARY KEY (undo, entry)
  ) STRICT;
  INSERT INTO turned (undo, entry, stands) SELECT undone_by, entry, 0 FROM journal WHERE undone_by IS NOT NULL;
  CREATE TABLE left_out (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key INTEGER NOT NULL REFERENCES record (key), entry INTEGER NOT NULL REFERENCES journal (entry), fields TEXT NOT NULL
  ) STRICT;
  CREATE INDEX version_of_entry ON version (entry);
  `,
  // cells that say something nobody could read, by field; NULL where there are none
  `
  ALTER TABLE version ADD COLUMN unread TEXT;
  `,
];

/**
 * Brings the database at `path` up to date. `steps` is given only by tests.
 * Throws CannotProceed: kho-moi-hon, kho-hong.
 */
export function upgrade(
  db: DatabaseSyncInstance,
  path: string,
  create: boolean,
  steps: readonly string[] = STEPS,
): void {
  const found = versionOf(db);
  if (found > steps.length) throw refuse('kho-moi-hon', { found, known: steps.length });
  if (found === 0 && (!create || hasTables(db))) throw refuse('kho-hong');
  if (found === steps.length) return;
  if (found > 0) db.prepare('VACUUM INTO ?').run(freePath(`${path}.ban-${found}`));
  inTransaction(db, () => {
    if (versionOf(db) !== found) throw refuse('kho-vua-thay-doi');
    for (const step of steps.slice(found)) db.exec(step);
    db.exec(`PRAGMA user_version = ${steps.length}`);
  });
}

/** Runs `work` in one transaction, whole or not at all. Takes the write lock at once. */
export function inTransaction<T>(db: DatabaseSyncInstance, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(db: DatabaseSyncInstance): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

function hasTables(db: DatabaseSyncInstance): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
}

/** "thidua.db.ban-1", or with a number after it when that is there already. */
function freePath(path: string): string {
  let free = path;
  for (let count = 2; existsSync(free); count += 1) free = `${path}-${count}`;
  return free;
}
