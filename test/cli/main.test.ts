/** The shell: exit codes, one JSON value on stdout, nothing of ours dressed as the user's mistake. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { thidua } from '../edges.ts';

const empty = (): string => mkdtempSync(join(tmpdir(), 'thidua-cli-'));

describe('help', () => {
  test('lists every command', async () => {
    const { out, code } = await thidua(empty(), '--help');
    expect(code).toBe(0);
    for (const spec of COMMANDS) expect(out).toContain(spec.usage);
  });

  test.each(COMMANDS.map((each) => each.usage))('%s has Vietnamese help with an example', async (usage) => {
    const words = usage.split(' ').filter((word) => !/^[<[]/u.test(word));
    const { out, code } = await thidua(empty(), ...words, '--help');
    expect(code).toBe(0);
    expect(out).toContain('Cách dùng:');
    expect(out).toContain('Ví dụ:');
    expect(out).not.toMatch(/\b(?:Usage|Options|display help)\b/u);
  });
});

describe('exit 2', () => {
  test.each([
    ['an unknown command', ['imprt'], 'cach-dung'],
    ['an unknown option', ['tally', '--nope'], 'cach-dung'],
    ['a missing argument', ['explain'], 'cach-dung'],
    ['law of no day', ['law', 'at'], 'cach-dung'],
    ['law of one day for two', ['law', 'diff', '30/6/2025'], 'cach-dung'],
    ['a law file not named', ['law', 'check'], 'cach-dung'],
    ['a law word that is none', ['law', 'show', 'khong-co'], 'luat-khong-co'],
    ['a folder that is no year', ['tally'], 'thu-muc-chua-lap'],
    ['a day that is none', ['tally', '--today', '31/02/2025'], 'ngay-cua-tuy-chon'],
    ['a year that is none', ['init', 'x', '--school', 'A', '--year', '2024-2026'], 'nam-hoc-la'],
  ])('%s', async (_name, words, code) => {
    const ran = await thidua(empty(), ...words, '--json');
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.out).problems.map((each: { code: string }) => each.code)).toEqual([code]);
    expect(ran.err).not.toBe('');
  });

  test.each([
    ['no JSON', '{'],
    ['no year', '{"school":{"name":"A"}}'],
    ['a slip in a key', '{"school":{"name":"A"},"year":"2024-2025","asof":"2025-05-30"}'],
    ['a slip in a key of the school', '{"school":{"name":"A","comune":"B"},"year":"2024-2025"}'],
    ['a blank name', '{"school":{"name":" "},"year":"2024-2025"}'],
    ['a day that is none', '{"school":{"name":"A"},"year":"2024-2025","asOf":"2025-02-31"}'],
  ])('thidua.json with %s', async (_name, text) => {
    const folder = empty();
    writeFileSync(join(folder, 'thidua.json'), text);
    const ran = await thidua(folder, 'tally', '--json');
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.out).problems[0].code).toBe('cau-hinh-hong');
  });
});

describe('a year', () => {
  test('is not initialised twice', async () => {
    const folder = empty();
    const init = ['init', 'nam', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025'];
    expect((await thidua(folder, ...init)).code).toBe(0);
    const again = await thidua(folder, ...init, '--json');
    expect(again.code).toBe(2);
    expect(JSON.parse(again.out).problems[0].code).toBe('nam-hoc-da-lap');
  });

  test('takes nothing from files of which one cannot be read', async () => {
    const folder = empty();
    await thidua(folder, 'init', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
    writeFileSync(join(folder, 'danh-sach.csv'), 'STT,Mã,Họ và tên,Chức vụ,Tổ\n1,GV1,Lê Thị Mơ,Giáo viên,Tổ 1\n');
    writeFileSync(join(folder, 'rong.xlsx'), '');
    mkdirSync(join(folder, 'thu-muc'));
    const ran = await thidua(folder, 'import', 'danh-sach.csv', 'rong.xlsx', 'thu-muc', '--json');
    expect(ran.code).toBe(2);
    expect(JSON.parse(ran.out).problems.map((each: { code: string }) => each.code)).toEqual([
      'tep-rong',
      'tep-la-thu-muc',
    ]);
    const listed = await thidua(folder, 'list', 'staff', '--json');
    expect(JSON.parse(listed.out).records).toEqual([]);
  });

  test('takes a list, says the same again, and takes it back', async () => {
    const folder = empty();
    await thidua(folder, 'init', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
    writeFileSync(join(folder, 'danh-sach.csv'), 'STT,Mã,Họ và tên,Chức vụ,Tổ\n1,GV1,Lê Thị Mơ,Giáo viên,Tổ 1\n');
    const first = JSON.parse((await thidua(folder, 'import', 'danh-sach.csv', '--json')).out);
    expect(first.plan).toMatchObject({ added: 1, same: 0 });
    const again = JSON.parse((await thidua(folder, 'import', 'danh-sach.csv', '--json')).out);
    expect(again).toMatchObject({ written: false, plan: { added: 0, changed: 0, same: 1 } });
    expect((await thidua(folder, 'undo')).code).toBe(0);
    expect(JSON.parse((await thidua(folder, 'list', 'staff', '--json')).out).records).toEqual([]);
  });
});
