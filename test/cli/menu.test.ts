/** `thidua` alone: every command can be reached by answering, its line is shown and agreed to, and leaving leaves nothing half. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schoolFiles } from '../../fixtures/workbooks.ts';
import { readFlags, readUsage } from '../../src/cli/command-line.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { menu } from '../../src/cli/menu.ts';
import { asking, type Person, testEdges, thidua, thiduaAsks } from '../edges.ts';

const INIT = ['--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025'];
let around = '';

beforeAll(async () => {
  around = mkdtempSync(join(tmpdir(), 'thidua-menu-'));
  await thidua(around, 'init', 'nam', ...INIT);
  for (const [name, bytes] of schoolFiles()) if (name.endsWith('.xlsx')) writeFileSync(join(around, name), bytes);
  await thidua(around, 'import', '*.xlsx', '--dir', 'nam');
});
afterAll(() => rmSync(around, { recursive: true, force: true }));

/** Answers in order, then leaves everything. */
const inOrder =
  (...answers: (string | readonly string[])[]): Person =>
  () =>
    answers.shift();

describe('every command', () => {
  test.each(COMMANDS.map((each) => [each.usage, each] as const))('%s gets what it needs', async (usage, spec) => {
    const lines: (readonly string[])[] = [];
    const { ask } = asking((question, choices) => {
      const atMenu = choices.some((each) => each.value === usage);
      if (atMenu) return lines.length > 0 ? undefined : usage;
      if (choices.some((each) => each.value === 'run')) return 'run';
      if (choices.length > 0) return choices[0]?.value;
      if (/^Ai\?/u.test(question)) return 'Đỗ Quang Huy';
      if (/ngày/iu.test(question)) return '30/5/2025';
      if (/số phiếu|^Số /iu.test(question)) return '1';
      return /năm học/iu.test(question) && !/thư mục/iu.test(question) ? '2025-2026' : 'thu';
    });
    const runLine = async (words: readonly string[]): Promise<number> => lines.push(words);
    const fail = (error: unknown): never => {
      throw error;
    };
    await menu(ask, { ...testEdges(around, { out: '', err: '' }), columns: 80 }, runLine, fail);
    const { words, args } = readUsage(spec);
    const needed = args.filter((each) => !each.optional).length;
    const [line = []] = lines;
    expect(line.slice(0, words.length)).toEqual(words);
    const values = line.slice(words.length);
    const options = values.findIndex((each) => each.startsWith('--'));
    expect(options === -1 ? values.length : options).toBeGreaterThanOrEqual(needed);
    const flags = [...(spec.options ?? []).map((each) => readFlags(each.flags).flag), '--dir'];
    expect(values.filter((each) => each.startsWith('--') && !flags.includes(each))).toEqual([]);
  });
});

describe('answers', () => {
  test('an award of a named person is chosen from those for people', async () => {
    const awards: string[] = [];
    await thiduaAsks(around, (question, choices) => {
      if (/^Ai\?/u.test(question)) return 'Đỗ Quang Huy';
      if (/^Danh hiệu/u.test(question)) awards.push(...choices.map((each) => each.value));
      if (awards.length > 0) return undefined;
      return choices.find((each) => each.value.startsWith('explain'))?.value;
    });
    expect(awards).toContain('chien-si-thi-dua-co-so');
    expect(awards).not.toContain('tap-the-lao-dong-tien-tien');
  });

  test('a name that fits several is settled from a list', async () => {
    const person: Person = (question, choices) => {
      if (/^Ai\?/u.test(question)) return 'Nguyễn Thị';
      if (/^Người nào/u.test(question)) return choices[1]?.value;
      if (/^Danh hiệu/u.test(question)) return '';
      return choices.find((each) => each.value === 'run' || each.value.startsWith('explain'))?.value;
    };
    let left = false;
    const ran = await thiduaAsks(around, (question, choices) => {
      if (choices.some((each) => each.value === '-thoat')) {
        if (left) return undefined;
        left = true;
      }
      return person(question, choices);
    });
    expect(ran.questions.some((each) => each.startsWith('Người nào'))).toBe(true);
    expect(ran.out).toMatch(/\$ thidua explain ST\d+ --dir nam/u);
  });

  test('workbooks found near are offered, also those inside the year', async () => {
    let offered: string[] = [];
    await thiduaAsks(around, (question, choices) => {
      if (/^Nhập những tệp/u.test(question)) {
        offered = choices.map((each) => each.value);
        return undefined;
      }
      return offered.length > 0 ? undefined : 'import <tệp...>';
    });
    expect(offered).toContain('01-danh-sach-can-bo.xlsx');
    expect(offered.some((each) => each.startsWith(join('nam', 'nhap-lieu')))).toBe(true);
  });
});

describe('leaving', () => {
  test('at once: exit 0, a kind word, nothing made', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'thidua-menu-empty-'));
    const ran = await thiduaAsks(empty, () => undefined);
    expect(ran.code).toBe(0);
    expect(ran.questions).toHaveLength(1);
    expect(readdirSync(empty)).toEqual([]);
  });

  test('in the middle of a command goes back to the menu, and nothing was done', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'thidua-menu-empty-'));
    const ran = await thiduaAsks(empty, inOrder('init [thư-mục]', 'nam', 'Trường Tiểu học Sông Trăng'));
    expect(ran.code).toBe(0);
    expect(existsSync(join(empty, 'nam'))).toBe(false);
    expect(ran.questions.at(-1)).toMatch(/Làm gì\?$/u);
  });
});

test('without a year: init makes one, which is then the one worked in', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'thidua-menu-empty-'));
  const ran = await thiduaAsks(
    empty,
    inOrder('init [thư-mục]', 'nam', 'Trường Tiểu học Sông Trăng', '2024-2025', 'run', 'check', 'run'),
  );
  expect(ran.out).toContain('$ thidua init nam --school "Trường Tiểu học Sông Trăng" --year 2024-2025');
  expect(ran.out).toContain('$ thidua check --dir nam');
  expect(existsSync(join(empty, 'nam', 'thidua.json'))).toBe(true);
});

test('a year that cannot be opened is said, and the menu goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-menu-broken-'));
  await thidua(folder, 'init', ...INIT);
  writeFileSync(join(folder, 'thidua.db'), 'không phải kho'.repeat(200));
  const ran = await thiduaAsks(folder, inOrder('Vì sao được', 'Thoát'));
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('kho-hong');
});

test('not on a terminal: the help, exit 2', async () => {
  const { code, out } = await thidua(around);
  expect(code).toBe(2);
  expect(out).toContain('Cách dùng:');
});

describe('a file dropped on the program', () => {
  const copy = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-drop-'));
    cpSync(join(around, '01-danh-sach-can-bo.xlsx'), join(folder, 'DanhSach.xlsx'));
    return folder;
  };

  test.each([
    ['into the year one stands in', '.', 'DanhSach.xlsx'],
    ['into the one year beside the file', 'nam', 'DanhSach.xlsx'],
  ])('%s', async (_name, year, file) => {
    const folder = copy();
    await thidua(folder, 'init', year, ...INIT);
    const ran = await thidua(folder, file, '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ written: true, files: [{ file: 'DanhSach.xlsx' }] });
  });

  test('from elsewhere goes into the year its folder is', async () => {
    const folder = copy();
    await thidua(folder, 'init', ...INIT);
    const ran = await thidua(tmpdir(), join(folder, 'DanhSach.xlsx'), '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ written: true });
  });

  test.each(['--dir', '--dir='])('into the year that is named with %s, whatever stands about', async (said) => {
    const folder = copy();
    await thidua(folder, 'init', 'gan', ...INIT);
    await thidua(folder, 'init', 'xa/nam', ...INIT);
    const dir = said.endsWith('=') ? [`${said}xa/nam`] : [said, 'xa/nam'];
    expect(JSON.parse((await thidua(folder, 'DanhSach.xlsx', ...dir, '--json')).out)).toMatchObject({ written: true });
    const count = async (year: string) =>
      JSON.parse((await thidua(folder, 'list', 'staff', '--dir', year, '--json')).out).records.length;
    expect(await count('gan')).toBe(0);
    expect(await count('xa/nam')).toBeGreaterThan(0);
  });

  test('with no year about, or no such file: exit 2', async () => {
    const folder = copy();
    expect(JSON.parse((await thidua(folder, 'DanhSach.xlsx', '--json')).out).problems[0].code).toBe('thu-muc-chua-lap');
    await thidua(folder, 'init', ...INIT);
    const none = await thidua(folder, 'KhongCo.xlsx', '--json');
    expect(none.code).toBe(2);
    expect(JSON.parse(none.out).problems[0].code).toBe('tep-khong-thay');
  });
});
