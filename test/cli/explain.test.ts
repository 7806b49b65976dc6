/** What `explain` says: everyone for one award, all into a workbook that is never overwritten unasked and holds no formula. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../src/fill/read-back.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { PEOPLE, smallSchool } from './small-school.ts';

const CO_SO = 'chien-si-thi-dua-co-so';

test('an award named by id, abbreviation or name lists everybody with the reason', async () => {
  const school = await smallSchool();
  for (const words of [CO_SO, 'CSTĐCS', 'chiến sĩ thi đua cơ sở']) {
    const { award, subjects } = await school.json('explain', words);
    expect(award).toBe(CO_SO);
    expect(subjects.map((each: { name: string }) => each.name).sort()).toEqual([...PEOPLE].sort());
  }
  const { subjects } = await school.json('explain', 'chien-si-thi-dua-cap-tinh');
  expect(subjects[0].reason).toMatch(/^chưa rõ|^chưa đạt/u);
  const { out } = await school.run('explain', CO_SO);
  expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
}, 60_000);

test('neither a person nor an award is exit 2', async () => {
  const school = await smallSchool();
  expect((await school.run('explain', 'không ai cả')).code).toBe(2);
}, 60_000);

test('the tree shows cell, article and since when; what would change it follows, within 80 columns', async () => {
  const school = await smallSchool();
  const { out } = await school.run('explain', 'GV2', 'chien-si-thi-dua-cap-tinh');
  expect(out).toMatch(/theo 06\/2022\/QH15 Điều 22 khoản 1, áp dụng từ 01\/01\/2024/u);
  expect(out).toMatch(/cách hiểu của chương trình/u);
  expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  const { awards } = await school.json('explain', 'GV2', 'chien-si-thi-dua-cap-tinh');
  expect(awards[0].ahead).toMatchObject({ afterwards: expect.any(Array), ways: expect.any(Array) });
}, 60_000);

test('a person’s page opens with a line per award, those asked for or proposed first', async () => {
  const school = await smallSchool();
  const { awards } = await school.json('explain', 'GV2');
  const { out } = await school.run('explain', 'GV2');
  const summary = out.split('\n\n')[0] ?? '';
  const verdicts = summary.match(/(?:chưa )?đủ điều kiện|thiếu dữ liệu|tạm hoãn/gu) ?? [];
  expect(verdicts).toHaveLength(awards.length);
  expect(awards[0].eligibility).not.toBe('du-dieu-kien');
  expect(verdicts[0]).toBe('đủ điều kiện');
  const { out: one } = await school.run('explain', 'GV2', CO_SO);
  expect(one).not.toContain('Danh hiệu, hình thức');
}, 60_000);

test('all goes into a workbook, a row per subject and award; it stays unless asked; text stays text', async () => {
  const school = await smallSchool();
  await school.bring('sang-kien.csv', [
    'STT;Tên sáng kiến;Tác giả;Cấp công nhận;Năm học',
    `1;=HYPERLINK("x")+1;${PEOPLE[1]};Cơ sở;2024-2025`,
  ]);
  const { rows, file } = await school.json('explain', '--all');
  const { people, collectives } = await school.json('tally');
  const count = [...people, ...collectives].reduce((sum: number, each) => sum + each.awards.length, 0);
  expect(rows).toBe(count);
  const bytes = readFileSync(file);
  const sheet = (await readWorkbook(bytes, 'giai-thich.xlsx')).sheets[0];
  expect(sheet?.rows.length).toBe(count + 2);
  expect(sheet?.rows.flatMap((row) => row.cells).some((cell) => cell.formula === true)).toBe(false);
  expect(await textOf(bytes, 'xlsx')).toContain('Năm nay');
  const again = await school.run('explain', '--all', '--json');
  expect(again.code).toBe(2);
  expect(JSON.parse(again.out).problems[0].code).toBe('tep-da-co');
  expect((await school.run('explain', '--all', '--overwrite')).code).toBe(0);
  expect((await school.run('explain', '--all', '--output', 'khac.xlsx')).code).toBe(0);
  expect(existsSync(join(school.folder, 'khac.xlsx'))).toBe(true);
}, 60_000);
