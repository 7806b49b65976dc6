/** What an import left open is answered later: list, edit, remove, same, undo, and the workbook that is corrected in Excel. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ANSWERS } from '../../src/cli/schemas.ts';
import type { Problem } from '../../src/problem.ts';
import type { Plan, StoredRecord } from '../../src/types.ts';
import { thidua } from '../edges.ts';
import { changeCells, copyRow } from './change-cells.ts';

let folder = '';

const STAFF = `STT,Mã,Họ và tên,Ngày sinh,Chức vụ,Tổ
1,GV1,Lê Thị Mơ,02/03/1980,Giáo viên,Tổ 1
2,GV2,Trần Văn Bình,04/05/1981,Giáo viên,Tổ 1
3,,Phạm Thu Hà,06/07/1982,Giáo viên,Tổ 2
`;
const RATINGS = `STT,Mã,Họ và tên,Xếp loại chất lượng,Ghi chú
1,GV1,Lê Thị Mơ,HTT,
2,GV2,Trần Văn Bình,HTXSNV,"=1+1"
3,,Phạm Thu Hà,HT,
`;

async function said(...words: string[]) {
  const ran = await thidua(folder, ...words, '--json');
  const answer = JSON.parse(ran.out);
  const shape = ANSWERS[words[0] ?? ''];
  if (ran.code < 2 && shape !== undefined) shape.parse(answer);
  return { ...answer, code: ran.code } as {
    code: number;
    records: StoredRecord[];
    problems: Problem[];
    plan: Plan;
    written: boolean;
    entry: number;
    fields: Record<string, { old: unknown; new: unknown }>;
    kept: string;
    other: string;
    joined: number;
    person: string;
    undone: { entry: number }[];
    restored: { entry: number }[];
  };
}

const codes = ({ problems }: { problems: readonly Problem[] }) => problems.map(({ code }) => code);
const state = async () => {
  const kinds = ['staff', 'evaluation', 'registration', 'history'];
  const all = [];
  for (const kind of kinds) all.push((await said('list', kind)).records);
  return all;
};
const staffRow = async (name: string) => (await said('list', 'staff', name)).records[0];
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-sua-'));
  await thidua(folder, 'init', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025', '--yes');
  write('ds.csv', STAFF);
  write('xl.csv', RATINGS);
  await thidua(folder, 'import', 'ds.csv', 'xl.csv');
});

describe('edit', () => {
  test('by Mã, by name without dấu, by number; before → after is journaled', async () => {
    expect((await said('edit', 'staff', 'GV2', 'Tổ=Tổ 2')).fields).toEqual({ team: { old: 'Tổ 1', new: 'Tổ 2' } });
    const key = (await staffRow('Phạm Thu Hà'))?.key;
    expect(await said('edit', 'staff', 'pham thu ha', 'birthDate=1982')).toMatchObject({ code: 0 });
    expect(await said('edit', 'staff', `so-${key}`, 'Ngày sinh=06/07/1982', 'note=')).toMatchObject({
      fields: { birthDate: { old: '1982', new: '1982-07-06' } },
    });
    const log = JSON.parse((await thidua(folder, 'log', '--json')).out).entries;
    expect(log.at(-3)).toMatchObject({ action: 'edit', summary: expect.stringContaining('Tổ 1 → Tổ 2') });
    expect((await staffRow('Trần Văn Bình'))?.byHand).toBe(true);
  });

  test('what is so already is no change and no entry', async () => {
    expect(await said('edit', 'staff', 'GV1', 'Tổ= Tổ  1', 'position=Giáo viên')).toMatchObject({ entry: null });
    expect(await said('edit', 'staff', 'GV1', 'Tổ=Tổ 1')).toMatchObject({ entry: null, fields: {} });
  });

  test.each<[string, string[], string[]]>([
    ['an unknown kind', ['stafff', 'GV1', 'Tổ=Tổ 2'], ['loai-bang-la']],
    ['nobody', ['staff', 'Lê Thị Mở', 'Tổ=Tổ 2'], ['khong-thay-dong']],
    ['an unknown column', ['staff', 'GV1', 'Tổo=Tổ 2'], ['cot-khong-co']],
    ['no value', ['staff', 'GV1', 'Tổ'], ['thieu-gia-tri']],
    ['nothing at all', ['staff', 'GV1'], ['thieu-gia-tri']],
    [
      'two values that are none',
      ['staff', 'GV1', 'Ngày sinh=31/02/1980', 'gender=xy'],
      ['ngay-khong-co-that', 'gioi-tinh-la'],
    ],
    ['a name made blank', ['staff', 'GV1', 'Họ và tên='], ['cot-phai-co']],
    ['a Mã somebody has', ['staff', 'GV1', 'Mã=GV2'], ['trung-ma']],
    ['a rating given to nobody', ['evaluation', 'GV1', 'Mã=', 'name=Đỗ Khôi'], ['khong-co-trong-danh-sach']],
    ['a rating given to one who has one', ['evaluation', 'GV1', 'Mã=GV2', 'name=Trần Văn Bình'], ['trung-nguoi']],
  ])('%s ends the command and changes nothing', async (_why, words, expected) => {
    const before = await state();
    const ran = await said('edit', ...words);
    expect([ran.code, codes(ran)]).toEqual([2, expected]);
    expect(await state()).toEqual(before);
  });

  test('near misses and the columns there are stand in the answer', async () => {
    expect((await said('edit', 'staff', 'Lê Thị Mơi', 'Tổ=1')).problems[0]?.hint).toContain('Lê Thị Mơ');
    expect((await said('edit', 'staff', 'GV1', 'Tổo=1')).problems[0]?.expected).toContain('Ngày sinh (birthDate)');
  });
});

describe('a file that says otherwise than a correction', () => {
  beforeEach(async () => {
    await said('edit', 'staff', 'GV2', 'Tổ=Tổ 2');
  });

  test('is asked about, naming both places; without an answer the store stays, with every other change', async () => {
    write('ds.csv', STAFF.replace('04/05/1981,Giáo viên', '04/05/1981,Kế toán'));
    const dry = await said('import', 'ds.csv', '--dry-run');
    const ran = await said('import', 'ds.csv');
    expect(ran.plan).toEqual(dry.plan);
    expect([ran.code, codes(ran)]).toEqual([0, ['xung-dot-da-sua-tay']]);
    expect(ran.problems[0]?.at).toHaveLength(2);
    expect(ran.plan).toMatchObject({ conflicting: 1, same: 2, changed: 0 });
    expect((await staffRow('Trần Văn Bình'))?.fields).toMatchObject({ team: 'Tổ 2', position: 'Kế toán' });
    expect(codes(await said('import', 'ds.csv'))).toEqual(['xung-dot-da-sua-tay']);
  });

  test('kept once and for all, it is quiet until the file says something new', async () => {
    expect(await said('import', 'ds.csv', '--conflicts', 'kho')).toMatchObject({ plan: { conflicting: 0, same: 3 } });
    expect(await said('import', 'ds.csv')).toMatchObject({ written: false, problems: [], plan: { same: 3 } });
    write('ds.csv', STAFF.replace('04/05/1981,Giáo viên,Tổ 1', '04/05/1981,Giáo viên,Tổ 3'));
    expect(codes(await said('import', 'ds.csv'))).toEqual(['xung-dot-da-sua-tay']);
  });

  test('taken from the file, nothing is left to ask', async () => {
    expect(await said('import', 'ds.csv', '--conflicts', 'tep')).toMatchObject({
      plan: { changed: 1, conflicting: 0 },
    });
    expect((await staffRow('Trần Văn Bình'))?.fields.team).toBe('Tổ 1');
    expect(await said('import', 'ds.csv')).toMatchObject({ written: false, plan: { same: 3, conflicting: 0 } });
  });

  test('a corrected name does not make a second person of the first', async () => {
    await said('edit', 'staff', 'Phạm Thu Hà', 'name=Phạm Thu Hạ');
    const ran = await said('import', 'ds.csv');
    expect(ran.plan).toMatchObject({ added: 0, conflicting: 2, same: 1 });
  });
});

test('two files that disagree: the later one is taken, the earlier one coming again is asked about', async () => {
  write('xl2.csv', RATINGS.replace('Lê Thị Mơ,HTT', 'Lê Thị Mơ,HTXSNV'));
  expect((await said('import', 'xl2.csv')).plan).toMatchObject({ changed: 1, same: 2 });
  const again = await said('import', 'xl.csv');
  expect(again.plan).toMatchObject({ conflicting: 1, changed: 0 });
  expect(codes(again)).toEqual(['xung-dot-nguon-khac']);
  expect(again.problems[0]?.at.map(({ file }) => file)).toEqual(['xl.csv', 'xl2.csv']);
  expect(codes(await said('import', 'xl.csv'))).toEqual(['xung-dot-nguon-khac']);
  write('xl2.csv', RATINGS.replace('Lê Thị Mơ,HTT', 'Lê Thị Mơ,HT'));
  expect((await said('import', 'xl2.csv')).plan).toMatchObject({ changed: 1, conflicting: 0 });
});

describe('remove', () => {
  test('wants a reason, and one row', async () => {
    expect(codes(await said('remove', 'staff', 'GV1'))).toEqual(['thieu-ly-do']);
    write(
      'ls.csv',
      'STT,Mã,Họ và tên,Năm học,Danh hiệu\n1,GV1,Lê Thị Mơ,2022-2023,LĐTT\n2,GV1,Lê Thị Mơ,2023-2024,LĐTT\n',
    );
    await said('import', 'ls.csv', '--kind', 'history');
    const several = await said('remove', 'history', 'GV1', '--reason', 'x');
    expect([several.code, codes(several)]).toEqual([2, ['nhieu-dong']]);
    expect(several.problems[0]?.found).toMatch(/so-\d+: .*2022-2023.*so-\d+: .*2023-2024/u);
  });

  test('the same file does not bring the row back unasked', async () => {
    const gone = await said('remove', 'evaluation', 'GV1', '--reason', 'chưa họp');
    expect(gone.code).toBe(0);
    const again = await said('import', 'xl.csv');
    expect(again.plan).toMatchObject({ added: 0, conflicting: 1, same: 2 });
    expect(codes(again)).toEqual(['xung-dot-da-bo']);
    expect(again.problems[0]?.message).toContain('chưa họp');
    expect(await said('import', 'xl.csv', '--conflicts', 'kho')).toMatchObject({ plan: { conflicting: 0, same: 3 } });
    expect(await said('import', 'xl.csv')).toMatchObject({ written: false, problems: [] });
    await said('undo', String(gone.entry + 1));
    expect(await said('import', 'xl.csv', '--conflicts', 'tep')).toMatchObject({ plan: { added: 1, same: 2 } });
    expect(await said('import', 'xl.csv')).toMatchObject({ written: false, plan: { same: 3 } });
  });

  test('rows left behind in other sheets are told', async () => {
    const ran = await said('remove', 'staff', 'GV2', '--reason', 'không thuộc trường');
    expect([ran.code, codes(ran)]).toEqual([0, ['con-dong-khac']]);
  });
});

describe('same', () => {
  test('two lines of the staff list become one; the file with both stays quiet', async () => {
    write('them.csv', STAFF.replace('3,,Phạm Thu Hà', '3,,Phạm Thu Hà\n4,,Pham Thu Hà').replace('06/07/1982\n', '\n'));
    write('them.csv', `${STAFF}4,,Phạm Thu Hạ,,Giáo viên,Tổ 2\n`);
    const added = await said('import', 'them.csv');
    expect(codes(added)).toContain('nghi-cung-nguoi');
    const before = await state();
    const ran = await said('same', 'Phạm Thu Hà', 'Phạm Thu Hạ');
    expect(ran).toMatchObject({ code: 0, kept: 'pham-thu-ha-1982-07-06', other: 'pham-thu-ha', joined: 1 });
    expect((await said('list', 'staff')).records).toHaveLength(3);
    const again = await said('import', 'them.csv');
    expect([codes(again), again.plan.conflicting, again.plan.changed]).toEqual([[], 0, 0]);
    expect(codes(await said('same', 'Phạm Thu Hà', 'pham-thu-ha-1982-07-06'))).toEqual(['da-la-mot-nguoi']);
    await said('undo', String(ran.entry));
    expect(await state()).toEqual(before);
  });

  test('a spelling only a file bears: refused and offered, accepted once a person has said so', async () => {
    write('dk.csv', 'STT,Họ và tên,Danh hiệu đăng ký\n1,Trần Văn Bính,LĐTT\n');
    const first = await said('import', 'dk.csv');
    expect([first.code, codes(first)]).toEqual([1, ['khong-co-trong-danh-sach']]);
    expect(first.problems[0]?.at.map(({ file }) => file)).toEqual(['dk.csv', 'ds.csv']);
    expect(first.problems[0]?.hint).toContain('thidua same "GV2" --spelling "Trần Văn Bính"');
    expect(await said('same', 'GV2', '--spelling', 'Trần Văn Bính')).toMatchObject({ code: 0, kept: 'GV2' });
    expect(await said('import', 'dk.csv')).toMatchObject({ code: 0, plan: { added: 1 }, records: [{ person: 'GV2' }] });
  });

  test.each<[string, string[], string]>([
    ['one name', ['GV1'], 'cach-dung'],
    ['nobody', ['GV1', 'Lê Thị Mợ'], 'khong-thay-nguoi'],
    ['a tổ', ['GV1', 'Tổ 1'], 'tap-the-khong-gop'],
    ['oneself', ['GV1', 'Lê Thị Mơ'], 'da-la-mot-nguoi'],
  ])('%s is refused', async (_why, words, code) => {
    const ran = await said('same', ...words);
    expect([ran.code, codes(ran)]).toEqual([2, [code]]);
  });
});

describe('list --xlsx', () => {
  test('imported unchanged says nothing changed; never overwrites unasked; a formula is text', async () => {
    const before = await state();
    expect((await said('list', 'evaluation', '--xlsx', 'sua.xlsx')).code).toBe(0);
    expect(codes(await said('list', 'evaluation', '--xlsx', 'sua.xlsx'))).toEqual(['tep-da-co']);
    expect((await said('list', 'evaluation', '--xlsx', 'sua.xlsx', '--overwrite')).code).toBe(0);
    const ran = await said('import', 'sua.xlsx');
    expect(ran).toMatchObject({ code: 0, written: false, plan: { added: 0, changed: 0, same: 3, absent: 0 } });
    expect(await state()).toEqual(before);
    expect(ran.records.every(({ fields }) => !('storedAs' in fields))).toBe(true);
    expect(before[1]?.find(({ person }) => person === 'GV2')?.fields.note).toBe('=1+1');
  });

  test('corrected rows change just these: a name, a birth date, a value made blank', async () => {
    await said('list', 'staff', '--xlsx', 'sua.xlsx');
    await changeCells(join(folder, 'sua.xlsx'), [
      ['Phạm Thu Hà', 'Họ và tên', 'Phạm Thị Thu Hạnh'],
      ['Phạm Thu Hà', 'Ngày sinh', '1979'],
      ['Trần Văn Bình', 'Chức vụ', 'Kế toán'],
      ['Lê Thị Mơ', 'Ngày sinh', null],
    ]);
    const ran = await said('import', 'sua.xlsx');
    expect(ran.plan).toMatchObject({ added: 0, changed: 3, same: 0, conflicting: 0, absent: 0 });
    expect(ran.plan.items.map(({ fields }) => Object.keys(fields).join()).sort()).toEqual([
      'birthDate',
      'name,birthDate',
      'position',
    ]);
    expect(await staffRow('Phạm Thị Thu Hạnh')).toMatchObject({
      person: 'pham-thu-ha-1982-07-06',
      fields: { birthDate: '1979' },
    });
    expect((await staffRow('Lê Thị Mơ'))?.fields.birthDate).toBe(null);
    expect(await said('import', 'sua.xlsx')).toMatchObject({ written: false, plan: { same: 3 } });
    expect((await said('import', 'ds.csv')).plan).toMatchObject({ added: 0, changed: 0, conflicting: 3 });
  });

  test('a cell that is wrong wipes nothing, and what the store learned since is not undone', async () => {
    await said('list', 'staff', '--xlsx', 'sua.xlsx');
    await said('edit', 'staff', 'GV1', 'Tổ=Tổ 2');
    await changeCells(join(folder, 'sua.xlsx'), [['Trần Văn Bình', 'Ngày sinh', '31/02/1981']]);
    const ran = await said('import', 'sua.xlsx');
    expect(ran.plan).toMatchObject({ changed: 0, same: 3, conflicting: 0 });
    expect((await staffRow('Trần Văn Bình'))?.fields.birthDate).toBe('1981-05-04');
    expect((await staffRow('Lê Thị Mơ'))?.fields.team).toBe('Tổ 2');
    await changeCells(join(folder, 'sua.xlsx'), [['Lê Thị Mơ', 'Tổ', 'Tổ 3']]);
    expect(codes(await said('import', 'sua.xlsx'))).toContain('xung-dot-da-sua-tay');
  });

  test('a row copied to add somebody adds them, and the one it was copied from stays', async () => {
    await said('list', 'staff', '--xlsx', 'sua.xlsx');
    await changeCells(join(folder, 'sua.xlsx'), [['Trần Văn Bình', 'Ngày sinh', null]]);
    await copyRow(join(folder, 'sua.xlsx'), 'Trần Văn Bình', {
      Mã: 'GV9',
      'Họ và tên': 'Đỗ Văn Chín',
      'Ngày sinh': '09/09/1990',
    });
    await copyRow(join(folder, 'sua.xlsx'), 'Phạm Thu Hà', {
      'Họ và tên': 'Cao Thị Lan',
      'Ngày sinh': '01/01/1991',
      Tổ: 'Tổ 3',
    });
    expect((await said('import', 'sua.xlsx')).plan).toMatchObject({ added: 2, absent: 0, conflicting: 0 });
    expect((await said('list', 'staff')).records.map(({ person }) => person).sort()).toEqual([
      'GV1',
      'GV2',
      'GV9',
      'cao-thi-lan-1991-01-01',
      'pham-thu-ha-1982-07-06',
    ]);
    expect((await staffRow('Trần Văn Bình'))?.fields.birthDate).toBe(null);
  });

  test('a workbook of another year is read as any other, and said', async () => {
    await said('list', 'staff', '--xlsx', 'sua.xlsx');
    const other = mkdtempSync(join(tmpdir(), 'thidua-sua-'));
    copyFileSync(join(folder, 'sua.xlsx'), join(other, 'sua.xlsx'));
    folder = other;
    await thidua(folder, 'init', '--school', 'Trường Tiểu học Mây Trắng', '--year', '2024-2025', '--yes');
    const ran = await said('import', 'sua.xlsx');
    expect([codes(ran), ran.plan.added]).toEqual([['dong-cua-kho-khac'], 3]);
  });
});

describe('undo', () => {
  test('back to before any step, and forth again', async () => {
    const states = [await state()];
    await said('edit', 'staff', 'GV1', 'Tổ=Tổ 2');
    states.push(await state());
    const removed = await said('remove', 'evaluation', 'GV2', '--reason', 'nhầm');
    states.push(await state());
    const back = await said('undo', String(removed.entry - 1));
    expect(back.undone.map(({ entry }) => entry)).toEqual([removed.entry, removed.entry - 1]);
    expect(await state()).toEqual(states[0]);
    expect(await said('undo', String(removed.entry - 1))).toMatchObject({
      code: 0,
      undone: [],
      restored: [],
      entry: null,
    });
    expect((await said('undo', String(back.entry))).restored).toHaveLength(2);
    expect(await state()).toEqual(states[2]);
    await said('undo');
    expect(await state()).toEqual(states[1]);
    expect(codes(await said('undo', '99'))).toEqual(['khong-co-buoc']);
  });
});

test('who left is counted nowhere, who is away studying is', async () => {
  const counted = async () =>
    JSON.parse((await thidua(folder, 'tally', '--json')).out).people.map(({ id }: { id: string }) => id);
  await said('edit', 'staff', 'GV2', 'Trạng thái=đi học');
  expect(await counted()).toContain('GV2');
  for (const status of ['nghỉ hưu', 'chuyển đi', 'thôi việc']) {
    expect(await said('edit', 'staff', 'GV2', `Trạng thái=${status}`)).toMatchObject({ code: 0 });
    expect(await counted()).not.toContain('GV2');
  }
});

test('every help page of these commands has an example', async () => {
  for (const command of ['list', 'edit', 'remove', 'same', 'undo', 'log']) {
    expect((await thidua(folder, command, '--help')).out).toContain(`thidua ${command}`);
  }
  expect(existsSync(join(folder, 'thidua.db'))).toBe(true);
  expect(readFileSync(join(folder, 'ds.csv'), 'utf8')).toBe(STAFF);
});
