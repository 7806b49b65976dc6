/** `--pseudonyms`: nobody is to be recognised in what is shown, and everything is decided as it was. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schoolFiles } from '../../fixtures/workbooks.ts';
import { showDate } from '../../src/text/dates.ts';
import { foldBare } from '../../src/text/fold.ts';
import { KINDS, type StoredRecord } from '../../src/types.ts';
import { thidua } from '../edges.ts';

const dates = ['--as-of', '30/5/2025', '--decided-on', '20/6/2025'];
let folder = '';
let secrets: string[] = [];
let births: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thidua-pseudonyms-'));
  for (const [name, bytes] of schoolFiles()) if (name.endsWith('.xlsx')) writeFileSync(join(folder, name), bytes);
  await thidua(
    folder,
    'init',
    '--school',
    'Trường Tiểu học Sông Trăng',
    '--year',
    '2024-2025',
    '--commune',
    'xã Bến Lau',
  );
  cpSync(resolve(import.meta.dirname, '../../fixtures/truong-mau/thidua.json'), join(folder, 'thidua.json'));
  await thidua(folder, 'import', '*.xlsx');
  const records: StoredRecord[] = [];
  for (const kind of KINDS) records.push(...JSON.parse((await thidua(folder, 'list', kind, '--json')).out).records);
  const people = records.filter((each) => each.person !== null);
  const words = people.flatMap(({ fields }) => [fields.name, fields.subject, fields.code, fields.initiativeTitle]);
  const titles = records.filter((each) => each.kind === 'initiative').map((each) => each.fields.title);
  const named = [...words, ...titles].filter((each): each is string => typeof each === 'string' && each !== '');
  secrets = [...new Set([...named, 'Sông Trăng', 'Bến Lau', '01-danh-sach-can-bo'])].map(foldBare);
  births = [...new Set(people.map((each) => each.fields.birthDate))].filter(
    (each): each is string => typeof each === 'string' && each.length === 10,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = (out: string): string[] => {
  const text = ` ${foldBare(out).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found = secrets.filter((each) => text.includes(` ${each.replace(/[^\p{L}\p{N}]+/gu, ' ')} `));
  return [...found, ...births.filter((each) => out.includes(each) || out.includes(showDate(each)))];
};

test('there are secrets to keep', () => {
  expect(secrets.length).toBeGreaterThan(90);
  expect(births.length).toBeGreaterThan(40);
});

describe('nobody is told', () => {
  test.each([
    ...KINDS.map((kind) => ['list', kind]),
    ['check'],
    ['tally', ...dates],
    ['explain', 'Lê Hoàng Phúc', ...dates],
    ['explain', 'chien-si-thi-dua-co-so', ...dates],
  ])('%s %s', async (...words) => {
    const line = words.filter((each) => each !== undefined);
    expect(told((await thidua(folder, ...line, '--pseudonyms')).out)).toEqual([]);
    const { out } = await thidua(folder, ...line, '--pseudonyms', '--json');
    expect(told(out)).toEqual([]);
  });
});

test('all is decided as it was, in the same order', async () => {
  const tally = async (...more: string[]) =>
    JSON.parse((await thidua(folder, 'tally', ...dates, '--json', ...more)).out);
  const open = await tally();
  const covered = await tally('--pseudonyms');
  expect(covered.totals).toEqual(open.totals);
  const standing = (people: { awards: { award: string; eligibility: string; proposed: boolean }[] }[]) =>
    people.map((each) => each.awards.map(({ award, eligibility, proposed }) => [award, eligibility, proposed]));
  expect(standing(covered.people)).toEqual(standing(open.people));
  expect(new Set(covered.people.map((each: { id: string }) => each.id)).size).toBe(open.people.length);
});

test('somebody may be named as before, and is the same under the other name', async () => {
  const explain = async (...words: string[]) =>
    JSON.parse((await thidua(folder, 'explain', ...words, ...dates, '--json')).out);
  const open = await explain('Lê Hoàng Phúc', 'chien-si-thi-dua-cap-tinh');
  const covered = await explain('Lê Hoàng Phúc', 'chien-si-thi-dua-cap-tinh', '--pseudonyms');
  expect(covered.name).toMatch(/^Người \d+$/u);
  expect(covered.awards[0].eligibility).toBe(open.awards[0].eligibility);
});

test('commands that write know no such option', async () => {
  const { code, out } = await thidua(folder, 'import', 'x.xlsx', '--pseudonyms', '--json');
  expect(code).toBe(2);
  expect(JSON.parse(out).problems[0].code).toBe('cach-dung');
});
