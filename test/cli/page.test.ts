/** What is printed fits 80 columns and loses nothing: problems by the hundred, lists, the journal, the law of one award. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schoolFiles } from '../../fixtures/workbooks.ts';
import { renderProblems } from '../../src/render/problems.ts';
import { widthOf } from '../../src/render/width.ts';
import { problem } from '../../src/words/problems.ts';
import { thidua } from '../edges.ts';

const plain = (_style: string, text: string): string => text;
const gaps = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    problem('thieu-minh-chung', { file: 'a.xlsx', sheet: 'S', cell: `C${index + 1}` }, { who: 'Lê Thị Mơ' }),
  );
const tooWide = (text: string): string[] => text.split('\n').filter((line) => widthOf(line) > 80);

describe('many problems of one code', () => {
  test.each([5, 6, 300])('%i: each place is named, the count is whole', (count) => {
    const page = renderProblems(gaps(count), plain, 80);
    const cells = [...page.matchAll(/\bC(\d+)\b/gu)].map((match) => Number(match[1]));
    expect(cells).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(page.match(/─►/gu)).toHaveLength(Math.min(count, 5) + (count > 5 ? 1 : 0));
    expect(page).toContain(`0 lỗi, ${count} cảnh báo`);
    expect(tooWide(page)).toEqual([]);
  });
});

describe('on the invented school', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thidua-page-'));
    for (const [name, bytes] of schoolFiles()) if (name.endsWith('.xlsx')) writeFileSync(join(folder, name), bytes);
    await thidua(folder, 'init', '--school', 'Trường Tiểu học Sông Trăng', '--year', '2024-2025');
    await thidua(folder, 'import', '*.xlsx');
    await thidua(folder, 'nominate', 'ST27', 'giay-khen');
    await thidua(folder, 'undo');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['list', 'staff'],
    ['list', 'registration'],
    ['list', 'evaluation'],
    ['list', 'history'],
    ['list', 'ballot'],
    ['log'],
    ['check'],
    ['law', 'show', 'chien-si-thi-dua-co-so'],
    ['law', 'diff', '30/6/2025', '1/7/2025'],
    ['propose', '--as-of', '30/5/2025', '--decided-on', '20/6/2025'],
    ['--help'],
  ])('thidua %s fits 80 columns', async (...words) => {
    const { code, out } = await thidua(folder, ...words.filter((each) => each !== undefined));
    expect(code).toBe(0);
    expect(tooWide(out)).toEqual([]);
  });

  test('list: one line of each record, under its sheet, ids as words', async () => {
    const { out } = await thidua(folder, 'list', 'evaluation');
    const { records } = JSON.parse((await thidua(folder, 'list', 'evaluation', '--json')).out);
    expect(out.match(/^\d+ +A\d+ /gmu)).toHaveLength(records.length);
    expect(out.match(/^03-danh-gia-xep-loai\.xlsx › /gmu)).toHaveLength(3);
    expect(out).not.toMatch(/hoan-thanh|\d{4}-\d{2}-\d{2}/u);
  });

  test('log marks what was taken back', async () => {
    const { entries } = JSON.parse((await thidua(folder, 'log', '--json')).out);
    const taken = entries.filter((each: { undoneBy?: number }) => each.undoneBy !== undefined);
    expect(taken).toMatchObject([{ entry: 3, action: 'nominate', undoneBy: 4 }]);
    expect((await thidua(folder, 'log')).out).toContain('[đã lùi ở bước 4]');
  });

  test('explain closes by what is so: data to fill in only where data are missing', async () => {
    const closing = async (who: string): Promise<string> =>
      (await thidua(folder, 'explain', who, 'lao-dong-tien-tien')).out.trimEnd().split('\n').at(-1) ?? '';
    expect(await closing('ST46')).toContain('còn thiếu');
    expect(await closing('ST32')).not.toContain('còn thiếu');
  });
});
