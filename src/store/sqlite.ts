/**
 * The year's memory in one SQLite file, thidua.db: rollback journal and full sync, for folders on network shares too.
 * In: a folder; out: a Store. Refuses a folder without one, a damaged, newer or locked file, each in words.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Write } from '../plan/writes.ts';
import type { Kind } from '../types.ts';
import { guarded, refuse, STORE_FILE, translated } from './errors.ts';
import { NEWEST, pastOf, STANDS } from './past.ts';
import { journalEntry, keepVersion, storedRecord } from './rows.ts';
import { inTransaction, upgrade } from './schema.ts';
import type { NewEntry, OpenOptions, Store } from './store.ts';
import { lastStep, takeBack } from './undo.ts';

const BUSY_MS = 2000;

/**
 * Opens `folder`/thidua.db, making it with `create`.
 * Throws CannotProceed: thu-muc-khong-phai-nam-hoc, kho-hong, kho-moi-hon, kho-dang-bi-giu, kho-khong-ghi-duoc.
 */
export async function openStore(folder: string, options: OpenOptions): Promise<Store> {
  const path = join(folder, STORE_FILE);
  const create = options.create ?? false;
  if (!create && !existsSync(path)) throw refuse('thu-muc-khong-phai-nam-hoc', {}, { file: folder });
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const db = guarded(() => new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true }));
  try {
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    if (db.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok') throw refuse('kho-hong');
    upgrade(db, path, create);
  } catch (error) {
    db.close();
    throw translated(error);
  }
  return storeOn(db);
}

function storeOn(db: DatabaseSyncInstance): Store {
  let seen = lastEntry(db);
  /** One transaction on what was last loaded; refused when another command wrote since. */
  const write = <T>(work: () => T): T =>
    guarded(() => {
      const result = inTransaction(db, () => {
        if (lastEntry(db) !== seen) throw refuse('kho-vua-thay-doi');
        return work();
      });
      seen = lastEntry(db);
      return result;
    });
  return {
    load: () =>
      guarded(() => {
        seen = lastEntry(db);
        const records = db.prepare(`SELECT * FROM version WHERE id IN (${NEWEST}) AND removed = 0 ORDER BY key`).all();
        const kinds = db.prepare(`SELECT DISTINCT kind FROM kind_imported WHERE ${STANDS} ORDER BY kind`).all();
        const same = db.prepare(`SELECT kept, other FROM same_people WHERE ${STANDS} ORDER BY id`).all();
        return {
          records: records.map(storedRecord),
          kindsImported: kinds.map(({ kind }) => kind as Kind),
          samePeople: same.map(({ kept, other }) => [String(kept), String(other)] as const),
        };
      }),
    append: (entry, writes, kindsImported = []) =>
      write(() => {
        const number = addEntry(db, entry);
        for (const each of writes) carryOut(db, number, each);
        const remember = db.prepare('INSERT OR IGNORE INTO kind_imported (kind, entry) VALUES (?, ?)');
        for (const kind of kindsImported) remember.run(kind, number);
        return number;
      }),
    journal: () => guarded(() => db.prepare('SELECT * FROM journal ORDER BY entry').all().map(journalEntry)),
    lastStep: () => guarded(() => lastStep(db)),
    past: () => guarded(() => pastOf(db)),
    undo: (entry, before) => write(() => takeBack(db, before, () => addEntry(db, entry))),
    writtenPapers: () =>
      guarded(() =>
        db
          .prepare('SELECT path, sha256 FROM paper ORDER BY path, sha256')
          .all()
          .map(({ path, sha256 }) => ({ path: String(path), sha256: String(sha256) })),
      ),
    rememberPapers: (entry, papers) =>
      write(() => {
        addEntry(db, entry);
        const keep = db.prepare('INSERT OR IGNORE INTO paper (path, sha256) VALUES (?, ?)');
        for (const { path, sha256 } of papers) keep.run(path, sha256);
      }),
    close: () => db.close(),
  };
}

function lastEntry(db: DatabaseSyncInstance): number {
  return Number(db.prepare('SELECT coalesce(max(entry), 0) AS last FROM journal').get()?.last);
}

function addEntry(db: DatabaseSyncInstance, entry: NewEntry): number {
  const { at, who, action, files, summary, counts, reason } = entry;
  const added = db
    .prepare('INSERT INTO journal (at, who, action, files, summary, counts, reason) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(at, who, action, JSON.stringify(files), summary, JSON.stringify(counts), reason ?? null);
  return Number(added.lastInsertRowid);
}

function carryOut(db: DatabaseSyncInstance, entry: number, write: Write): void {
  if (write.do === 'insert') {
    const key = Number(db.prepare('INSERT INTO record DEFAULT VALUES').run().lastInsertRowid);
    keepVersion(db, { key, entry, byHand: write.byHand, record: write.record });
    return;
  }
  if (write.do === 'join') {
    db.prepare('INSERT INTO same_people (kept, other, entry) VALUES (?, ?, ?)').run(write.kept, write.other, entry);
    return;
  }
  if (write.do === 'leave-out') {
    const fields = JSON.stringify(write.fields);
    db.prepare('INSERT INTO left_out (key, entry, fields) VALUES (?, ?, ?)').run(write.key, entry, fields);
    return;
  }
  const now = db.prepare(`SELECT * FROM version WHERE key = ? AND ${STANDS} ORDER BY id DESC LIMIT 1`).get(write.key);
  if (now === undefined || now.removed === 1) throw new Error(`no record ${write.key} to ${write.do}`);
  if (write.do === 'update') {
    keepVersion(db, { key: write.key, entry, byHand: write.byHand, record: write.record });
  } else {
    const record = storedRecord(now);
    keepVersion(db, { key: write.key, entry, byHand: record.byHand, record, removed: write.reason });
  }
}
