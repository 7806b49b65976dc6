/** `*` and `?` as cmd on Windows hands them over: spelled out by us, Excel's lock files left out. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { spelledOut } from '../../src/cli/wildcards.ts';
import { thidua } from '../edges.ts';

const folder = mkdtempSync(join(tmpdir(), 'thidua-wildcards-'));
for (const name of [
  'a1.xlsx',
  'a2.XLSX',
  'a10.xlsx',
  'b(1).csv',
  '~$a1.xlsx',
  '.an.xlsx',
  'Đăng ký.xlsx'.normalize('NFD'),
])
  writeFileSync(join(folder, name), 'x');
mkdirSync(join(folder, 'thu-muc.xlsx'));
const names = (...patterns: string[]): string[] =>
  spelledOut(patterns, folder).map((each) => basename(each).normalize('NFC'));

test.each<[string[], string[]]>([
  [['a*.xlsx'], ['a1.xlsx', 'a2.XLSX', 'a10.xlsx']],
  [['a?.xlsx'], ['a1.xlsx', 'a2.XLSX']],
  [['b(*).csv'], ['b(1).csv']],
  [['Đăng*'], ['Đăng ký.xlsx']],
  [
    ['a1.xlsx', 'a?.xlsx'],
    ['a1.xlsx', 'a2.XLSX'],
  ],
  [['c*.xlsx'], ['c*.xlsx']],
  [['khong-co.xlsx'], ['khong-co.xlsx']],
])('%j', (patterns, expected) => expect(names(...patterns)).toEqual(expected));

test('a pattern that fits nothing is told as a file not found', async () => {
  await thidua(folder, 'init', 'nam', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
  const { code, out } = await thidua(folder, 'import', 'c*.xlsx', '--dir', 'nam', '--json');
  expect(code).toBe(2);
  expect(JSON.parse(out).problems.map((each: { code: string }) => each.code)).toEqual(['tep-khong-thay']);
});
