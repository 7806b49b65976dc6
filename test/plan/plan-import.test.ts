import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_PAST } from '../../src/plan/past.ts';
import { planImport } from '../../src/plan/plan-import.ts';
import type { Fields, Kind, SheetRecord, StoredRecord } from '../../src/types.ts';
import { sheetRow, stored } from '../store/records.ts';

const person = (kind: Kind, id: string, fields: Fields, more: Partial<SheetRecord> = {}) =>
  sheetRow(kind, { name: id, ...fields }, { person: id, ...more });

/** What the store would hold after the plan's writes. */
function after(before: readonly StoredRecord[], incoming: readonly SheetRecord[]): StoredRecord[] {
  const records = [...before];
  for (const write of planImport(before, incoming).writes) {
    if (write.do === 'insert')
      records.push({ ...write.record, key: records.length + 1, entry: 2, byHand: write.byHand });
    if (write.do === 'update') {
      const at = records.findIndex(({ key }) => key === write.key);
      records[at] = { ...write.record, key: write.key, entry: 2, byHand: write.byHand };
    }
  }
  return records;
}

const changes = (before: readonly StoredRecord[], incoming: readonly SheetRecord[]) =>
  planImport(before, incoming).plan.items.map(({ change, label }) => [change, label]);

describe('staff list, second version', () => {
  const an = person('staff', 'an', { team: 'Tổ 1', position: 'Giáo viên' });
  const ba = person('staff', 'ba', { team: 'Tổ 1' });
  const chi = person('staff', 'chi', { team: 'Tổ 2' });
  const before = stored([an, ba]);

  test('added, changed (old → new), same and absent', () => {
    const moved = { ...an, fields: { name: 'an', team: 'Tổ 2' } };
    const { plan, writes } = planImport(before, [moved, chi]);
    expect(plan).toMatchObject({ added: 1, changed: 1, same: 0, absent: 1, conflicting: 0 });
    expect(plan.items.find(({ change }) => change === 'changed')?.fields).toEqual({
      team: { old: 'Tổ 1', new: 'Tổ 2' },
    });
    expect(plan.items.find(({ change }) => change === 'absent')?.label).toBe('ba');
    expect(writes.map((write) => write.do)).toEqual(['update', 'insert']);
    expect(after(before, [moved, chi])[0]?.fields).toEqual({ name: 'an', team: 'Tổ 2', position: 'Giáo viên' });
  });

  test('a blank cell does not wipe what is stored, and is no change', () => {
    const blank = { ...an, fields: { ...an.fields, team: null } };
    expect(planImport(before, [blank, ba])).toMatchObject({ plan: { same: 2, changed: 0 }, writes: [] });
  });

  test('the same list with its rows moved: nothing changed, but the places follow', () => {
    const lower = { ...an, row: 90, cells: { name: 'B90', team: 'C90', position: 'D90' } };
    const { plan, writes } = planImport(before, [lower, ba]);
    expect(plan).toMatchObject({ same: 2, changed: 0 });
    expect(writes).toEqual([{ do: 'update', key: 1, record: lower, byHand: false }]);
  });

  test('what a human corrected is kept, and shown', () => {
    const corrected = stored([{ ...an, fields: { ...an.fields, team: 'Tổ 3' } }], true);
    const { plan, writes } = planImport(corrected, [an]);
    expect(plan).toMatchObject({ conflicting: 1, changed: 0 });
    expect(plan.items[0]?.fields).toEqual({ team: { old: 'Tổ 3', new: 'Tổ 1' } });
    expect(writes).toEqual([]);
  });
});

describe('names as each file writes them', () => {
  const capitals = { name: 'ĐỖ THỊ HOÀ' };
  const small = { name: 'Đỗ Thị Hòa' };
  const rated = person('evaluation', 'hoa', { ...small, rating: 'hoan-thanh' }, { file: 'a.xlsx', row: 5 });

  test('another file’s capitals and place of the tone change nothing, and its cell is still told', () => {
    const again = { ...rated, file: 'b.xlsx', fields: { ...rated.fields, ...capitals } };
    expect(planImport(stored([rated]), [again])).toMatchObject({ plan: { same: 1 }, writes: [] });
    const more = { ...again, fields: { ...again.fields, rating: 'hoan-thanh-tot' } };
    const { plan, writes } = planImport(stored([rated]), [more]);
    expect(plan.items[0]?.fields).toEqual({ rating: { old: 'hoan-thanh', new: 'hoan-thanh-tot' } });
    expect(writes[0]).toMatchObject({ record: { fields: small, cells: { name: 'B5' } } });
  });
  test('corrected in its own file, or in another staff list, it is a change', () => {
    const mended = { ...rated, fields: { ...rated.fields, ...capitals } };
    expect(planImport(stored([rated]), [mended]).plan.items[0]?.fields).toEqual({
      name: { old: small.name, new: capitals.name },
    });
    const listed = person('staff', 'hoa', capitals, { file: 'a.xlsx' });
    const other = person('staff', 'hoa', small, { file: 'b.xlsx' });
    expect(planImport(stored([listed]), [other]).plan).toMatchObject({ changed: 1 });
  });
  test('corrected by hand, the file’s old capitals are no conflict', () => {
    const listed = person('staff', 'hoa', capitals);
    expect(planImport(stored([{ ...listed, fields: small }], true), [listed]).plan).toMatchObject({ same: 1 });
  });
});

describe('a blank entered by hand', () => {
  const votes = { award: 'chien-si-thi-dua-co-so', votesFor: 8 };
  const byHand = stored(
    [person('ballot', 'an', { ...votes, votesInvalid: null }, { file: 'nhập tay', cells: {} })],
    true,
  );
  const sheet = person('ballot', 'an', { ...votes, code: 'GV1', councilSize: 9, votesInvalid: 0 });

  test('is filled from the file, and what the hand wrote is asked about', () => {
    expect(planImport(byHand, [sheet]).plan).toMatchObject({ changed: 1, conflicting: 0 });
    const other = { ...sheet, fields: { ...sheet.fields, votesFor: 7 } };
    expect(planImport(byHand, [other]).plan.items[0]).toMatchObject({
      change: 'conflicting',
      fields: { votesFor: { old: 8, new: 7 } },
    });
  });
  test('in place of a value is a correction, kept', () => {
    const [erased] = stored([{ ...sheet, fields: { ...sheet.fields, councilSize: null } }], true);
    const before = { ...stored([sheet])[0], key: 1, entry: 1, byHand: false } as StoredRecord;
    const past = { ...NO_PAST, versions: () => [before, erased as StoredRecord] };
    expect(planImport([erased as StoredRecord], [sheet], { past }).plan).toMatchObject({ conflicting: 1 });
  });
});

test('a row that says it is one record and speaks of another’s person is refused, not the same', () => {
  const [an, ba] = stored([person('evaluation', 'an', {}), person('evaluation', 'ba', {})]) as [
    StoredRecord,
    StoredRecord,
  ];
  const row = person('evaluation', 'ba', {}, { file: 'sua.xlsx' });
  const identified = new Map([[row, { stored: an, base: an }]]);
  const { plan, writes, refused, problems } = planImport([an, ba], [row], { identified });
  expect(plan).toMatchObject({ same: 0, absent: 0, items: [] });
  expect({ writes, refused, codes: problems.map(({ code }) => code) }).toEqual({
    writes: [],
    refused: [row],
    codes: ['trung-nguoi'],
  });
});

describe('absent', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => person('registration', id, {}, { file: 'To1.xlsx' }));
  test('another tổ’s file says nothing of this one', () => {
    expect(changes(stored(rows), [person('registration', 'x', {}, { file: 'To2.xlsx' })])).toEqual([['added', 'x']]);
  });
  test('the same list under another name does', () => {
    const again = rows.slice(0, 3).map((row) => ({ ...row, file: 'To1 (2).xlsx' }));
    expect(changes(stored(rows), again).at(-1)).toEqual(['absent', 'd']);
  });
  test('a row that came and was refused is not absent', () => {
    const { plan } = planImport(stored(rows), rows.slice(0, 3), { refused: rows.slice(3) });
    expect(plan.absent).toBe(0);
  });
  test('a nomination by hand is neither absent nor the sheet’s row', () => {
    const nominated = stored([person('registration', 'a', { nominated: ['giay-khen'] }, { file: 'nhập tay' })], true);
    expect(changes(nominated, [rows[0] as SheetRecord])).toEqual([['added', 'a']]);
  });
});

describe('what makes two rows one', () => {
  test.each<[string, SheetRecord, SheetRecord, 'same' | 'changed' | 'added']>([
    [
      'a title written in other case',
      sheetRow('initiative', { title: 'Vườn chữ', schoolYear: '2024-2025' }),
      sheetRow('initiative', { title: 'VƯỜN CHỮ', schoolYear: '2024-2025' }),
      'changed',
    ],
    [
      'the same title of two authors',
      sheetRow('initiative', { title: 'Vườn chữ', authors: [{ name: 'An', sharePercent: null }] }),
      sheetRow('initiative', { title: 'Vườn chữ', authors: [{ name: 'Ba', sharePercent: null }] }),
      'added',
    ],
    [
      'one award in two years',
      person('history', 'an', { schoolYear: '2022-2023', award: 'lao-dong-tien-tien' }),
      person('history', 'an', { schoolYear: '2023-2024', award: 'lao-dong-tien-tien' }),
      'added',
    ],
    [
      'new votes for the same title',
      person('ballot', 'an', { award: 'lao-dong-tien-tien', votesFor: 7 }),
      person('ballot', 'an', { award: 'lao-dong-tien-tien', votesFor: 8 }),
      'changed',
    ],
  ])('%s', (_what, old, next, change) => {
    expect(planImport(stored([old]), [next]).plan.items[0]?.change).toBe(change);
  });

  test('first known by name, later listed with a Mã: still one person', () => {
    const early = sheetRow('evaluation', { name: 'Lý Một', rating: 'hoan-thanh' }, { person: 'ly-mot' });
    const listed = sheetRow('staff', { code: 'A1', name: 'Lý Một' }, { person: 'A1' });
    const again = { ...early, person: 'A1' };
    expect(planImport(stored([early]), [listed, again]).plan).toMatchObject({ added: 1, same: 1 });
  });
});

const value = fc.constantFrom<Fields[string]>(null, 'Tổ 1', 'Tổ 2', 3, true);
const rowsOf = fc
  .uniqueArray(
    fc.record({ id: fc.constantFrom('an', 'ba', 'chi', 'dung'), team: value, note: value, row: fc.nat(9) }),
    {
      selector: ({ id }) => id,
    },
  )
  .chain((rows) => fc.constantFrom('a.xlsx', 'b.xlsx').map((file) => ({ rows, file })))
  .map(({ rows, file }) => rows.map(({ id, team, note, row }) => person('staff', id, { team, note }, { file, row })));

test('importing the same thing again writes nothing, whatever was there before', () => {
  fc.assert(
    fc.property(rowsOf, rowsOf, (first, second) => {
      const held = after(after([], first), second);
      expect(planImport(held, second).writes).toEqual([]);
      expect(planImport(held, second).plan).toMatchObject({ added: 0, changed: 0, conflicting: 0 });
    }),
    { seed: 20242025, numRuns: 300 },
  );
});
