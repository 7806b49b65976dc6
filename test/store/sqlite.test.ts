import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isCannotProceed } from '../../src/problem.ts';
import { STEPS, upgrade } from '../../src/store/schema.ts';
import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { entry, sheetRow } from './records.ts';

let folder = '';
const opened: Store[] = [];
const file = () => join(folder, 'thidua.db');

async function open(create = false): Promise<Store> {
  const store = await openStore(folder, { create, today: '2025-05-30' });
  opened.push(store);
  return store;
}

async function codeOf(work: () => unknown): Promise<string | undefined> {
  try {
    await work();
  } catch (error) {
    if (isCannotProceed(error)) return error.problems[0]?.code;
    throw error;
  }
  return undefined;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-kho-'));
});

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  rmSync(folder, { recursive: true, force: true });
});

const an = sheetRow('staff', { name: 'Lê Văn An', team: 'Tổ 1', birthDate: '1979' }, { person: 'GV01' });
const ballot = sheetRow('ballot', { subject: 'Lê Văn An', votesFor: 8 }, { person: 'GV01' });

describe('what is written comes back', () => {
  test('records, kinds, joined people, after closing too', async () => {
    const store = await open(true);
    expect(store.append(entry('import', 'thêm 1'), [{ do: 'insert', record: an, byHand: false }], ['staff'])).toBe(1);
    store.append(entry('same'), [{ do: 'join', kept: 'GV01', other: 'le-van-ann' }]);
    store.close();
    opened.pop();
    const again = await open();
    const year = again.load();
    expect(year.records).toEqual([{ ...an, key: 1, entry: 1, byHand: false }]);
    expect(year.kindsImported).toEqual(['staff']);
    expect(year.samePeople).toEqual([['GV01', 'le-van-ann']]);
    expect(again.journal().map(({ action, entry: number }) => [number, action])).toEqual([
      [1, 'import'],
      [2, 'same'],
    ]);
  });

  test('every version of a paper is remembered, each once', async () => {
    const store = await open(true);
    store.rememberPapers(entry('propose'), [{ path: 'to-trinh.docx', sha256: 'a' }]);
    store.rememberPapers(entry('propose'), [{ path: 'to-trinh.docx', sha256: 'b' }]);
    store.rememberPapers(entry('propose'), [{ path: 'to-trinh.docx', sha256: 'a' }]);
    expect(store.writtenPapers()).toEqual([
      { path: 'to-trinh.docx', sha256: 'a' },
      { path: 'to-trinh.docx', sha256: 'b' },
    ]);
  });
});

describe('undo', () => {
  test('takes back inserts, updates and removals one by one, then says there is nothing left', async () => {
    const store = await open(true);
    const moved = { ...an, fields: { ...an.fields, team: 'Tổ 2' } };
    store.append(entry('import'), [{ do: 'insert', record: an, byHand: false }], ['staff']);
    store.append(entry('edit'), [{ do: 'update', key: 1, record: moved, byHand: true }]);
    store.append(entry('remove'), [{ do: 'remove', key: 1, reason: 'chuyển trường' }]);
    expect(store.load().records).toEqual([]);
    const back = (before: number) => store.undo(entry('undo'), before)?.undone.map(({ action }) => action);
    expect(back(3)).toEqual(['remove']);
    expect(store.load().records).toEqual([{ ...moved, key: 1, entry: 2, byHand: true }]);
    expect(
      store
        .past()
        .versions(1)
        .map(({ fields }) => fields.team),
    ).toEqual(['Tổ 1', 'Tổ 2']);
    store.rememberPapers(entry('propose'), []);
    expect(store.lastStep()?.entry).toBe(2);
    expect(back(2)).toEqual(['edit']);
    expect(store.load().records[0]?.fields.team).toBe('Tổ 1');
    expect(back(1)).toEqual(['import']);
    expect(store.load()).toEqual({ records: [], kindsImported: [], samePeople: [] });
    expect(back(1)).toBeUndefined();
    store.append(entry('import'), [{ do: 'insert', record: ballot, byHand: true }]);
    expect(store.load().records.map(({ key }) => key)).toEqual([2]);
  });
});

describe('back to before an entry', () => {
  test('takes back that entry and all later ones in one step, which is itself undone by its number', async () => {
    const store = await open(true);
    for (const team of ['Tổ 1', 'Tổ 2', 'Tổ 3']) {
      const record = { ...an, fields: { ...an.fields, team } };
      store.append(entry('edit'), [
        team === 'Tổ 1' ? { do: 'insert', record, byHand: false } : { do: 'update', key: 1, record, byHand: true },
      ]);
    }
    const full = store.load();
    expect(store.undo(entry('undo'), 2)).toMatchObject({
      entry: 4,
      undone: [{ entry: 3 }, { entry: 2 }],
      restored: [],
    });
    expect(store.load().records[0]?.fields.team).toBe('Tổ 1');
    store.append(entry('remove'), [{ do: 'remove', key: 1, reason: 'thử' }]);
    expect(store.past().removed).toMatchObject([{ key: 1, reason: 'thử', removedBy: 5 }]);
    expect(store.undo(entry('undo'), 4)).toMatchObject({
      undone: [{ entry: 5 }],
      restored: [{ entry: 2 }, { entry: 3 }],
    });
    expect(store.load()).toEqual(full);
    expect(store.past().removed).toEqual([]);
    expect(store.undo(entry('undo'), 6)).toMatchObject({
      undone: [{ entry: 3 }, { entry: 2 }],
      restored: [{ entry: 5 }],
    });
    expect(store.load().records).toEqual([]);
  });

  test('what a person left out is remembered until that step is taken back', async () => {
    const store = await open(true);
    store.append(entry('import'), [{ do: 'insert', record: an, byHand: false }]);
    store.append(entry('import'), [{ do: 'leave-out', key: 1, fields: { team: 'Tổ 9' } }]);
    expect(store.past().leftOut(1)).toEqual([{ team: 'Tổ 9' }]);
    store.undo(entry('undo'), 2);
    expect(store.past().leftOut(1)).toEqual([]);
  });
});

test('a store of the first version is brought up with a copy kept, its undone steps undone still', async () => {
  const db = new DatabaseSync(file());
  upgrade(db, file(), true, STEPS.slice(0, 1));
  db.exec(`INSERT INTO journal (at, who, action, files, summary, counts) VALUES
    ('2025-05-30 08:00:00', 'a', 'import', '[]', '', '{}'), ('2025-05-30 08:00:00', 'a', 'import', '[]', '', '{}'),
    ('2025-05-30 08:00:00', 'a', 'undo', '[]', '', '{}');
    INSERT INTO kind_imported (kind, entry) VALUES ('staff', 1), ('council', 2);
    UPDATE journal SET undone_by = 3 WHERE entry = 2`);
  db.close();
  const store = await open();
  expect(readdirSync(folder)).toContain('thidua.db.ban-1');
  expect(store.undo(entry('undo'), 3)).toMatchObject({ undone: [], restored: [{ entry: 2 }] });
});

describe('whole or not at all', () => {
  test('a write that fails in the middle leaves nothing, not even a journal entry', async () => {
    const store = await open(true);
    const writes = [
      { do: 'insert', record: an, byHand: false } as const,
      { do: 'update', key: 99, record: an, byHand: false } as const,
    ];
    expect(() => store.append(entry('import'), writes, ['staff'])).toThrow();
    expect(store.load()).toEqual({ records: [], kindsImported: [], samePeople: [] });
    expect(store.journal()).toEqual([]);
  });

  test('two commands at once: the second is asked to start over, never writes on what it has not seen', async () => {
    const one = await open(true);
    const two = await open();
    one.load();
    two.load();
    one.append(entry('import'), [{ do: 'insert', record: an, byHand: false }]);
    expect(await codeOf(() => two.append(entry('import'), [{ do: 'insert', record: an, byHand: false }]))).toBe(
      'kho-vua-thay-doi',
    );
    two.load();
    two.append(entry('vote'), [{ do: 'insert', record: ballot, byHand: true }]);
    expect(one.load().records).toHaveLength(2);
  });
});

describe('refusals', () => {
  test('no store in the folder', async () => {
    expect(await codeOf(() => open())).toBe('thu-muc-khong-phai-nam-hoc');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that is not there, with create', async () => {
    expect(await codeOf(() => openStore(join(folder, 'x'), { create: true, today: '2025-05-30' }))).toBe(
      'kho-khong-ghi-duoc',
    );
  });

  test('not a database, an emptied file, a torn one', async () => {
    writeFileSync(file(), 'Đây là một lá thư, không phải dữ liệu. '.repeat(200));
    expect(await codeOf(() => open())).toBe('kho-hong');
    writeFileSync(file(), '');
    expect(await codeOf(() => open())).toBe('kho-hong');
    rmSync(file());
    const store = await open(true);
    for (let count = 0; count < 50; count += 1)
      store.append(entry('import'), [{ do: 'insert', record: an, byHand: false }]);
    store.close();
    opened.pop();
    const db = new DatabaseSync(file());
    const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count);
    db.close();
    const { readFileSync } = await import('node:fs');
    writeFileSync(file(), readFileSync(file()).subarray(0, Math.floor(pages / 2) * 4096));
    expect(await codeOf(() => open())).toBe('kho-hong');
  });

  test('somebody else’s database', async () => {
    const db = new DatabaseSync(file());
    db.exec('CREATE TABLE theirs (a)');
    db.close();
    expect(await codeOf(() => open())).toBe('kho-hong');
    expect(await codeOf(() => open(true))).toBe('kho-hong');
  });

  test('written by a newer version', async () => {
    await open(true);
    opened.pop()?.close();
    const db = new DatabaseSync(file());
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(await codeOf(() => open())).toBe('kho-moi-hon');
  });

  test('locked by another command', async () => {
    const store = await open(true);
    const other = new DatabaseSync(file());
    other.exec('BEGIN EXCLUSIVE');
    expect(await codeOf(() => store.append(entry('import'), []))).toBe('kho-dang-bi-giu');
    expect(await codeOf(() => open())).toBe('kho-dang-bi-giu');
    other.exec('ROLLBACK');
    other.close();
    expect(store.append(entry('import'), [])).toBe(1);
  });
});

test('before the tables change, a copy of the old file is kept', () => {
  const db = new DatabaseSync(file());
  const first = 'CREATE TABLE a (x); INSERT INTO a VALUES (7)';
  upgrade(db, file(), true, [first]);
  expect(readdirSync(folder)).toEqual(['thidua.db']);
  upgrade(db, file(), false, [first, 'ALTER TABLE a ADD COLUMN y']);
  db.close();
  const copy = new DatabaseSync(`${file()}.ban-1`);
  expect(copy.prepare('SELECT * FROM a').all()).toEqual([{ x: 7 }]);
  expect(copy.prepare('PRAGMA user_version').get()?.user_version).toBe(1);
  copy.close();
});
