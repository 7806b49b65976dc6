/** Two tổ hand in files of one name: each is told apart in counts, problems and origin. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileNames } from '../../src/cli/file-names.ts';
import { PEOPLE, smallSchool } from './small-school.ts';

const HEADER = 'STT;Mã;Họ và tên;Danh hiệu đăng ký;Tên sáng kiến';

test('rows refused in one file are not counted to the other of its name', async () => {
  const school = await smallSchool();
  const rows = { 'to-1': [`1;GV1;${PEOPLE[0]};LĐTT;A`, `2;GV2;${PEOPLE[1]};LĐTT;B`], 'to-2': ['1;;Người Lạ;LĐTT;C'] };
  for (const [folder, lines] of Object.entries(rows)) {
    mkdirSync(join(school.folder, folder));
    writeFileSync(join(school.folder, folder, 'DangKy.csv'), [HEADER, ...lines].join('\n'));
  }
  const { files, problems, copies } = await school.json('import', 'to-1/DangKy.csv', 'to-2/DangKy.csv', '--annotate');
  expect(
    files.map(({ file, tables: [table] }: { file: string; tables: Record<string, unknown>[] }) => [
      file,
      table?.read,
      table?.taken,
      table?.refused,
    ]),
  ).toEqual([
    ['to-1/DangKy.csv', 2, 2, 0],
    ['to-2/DangKy.csv', 1, 0, 1],
  ]);
  expect(problems.map((each: { code: string; at: { file: string }[] }) => [each.code, each.at[0]?.file])).toEqual([
    ['khong-co-trong-danh-sach', 'to-2/DangKy.csv'],
    ['hai-tep-cung-ten', 'to-2/DangKy.csv'],
  ]);
  expect(copies).toEqual([]);
}, 60_000);

test.each([
  [
    ['/nam/a.xlsx', '/nam/b.xlsx'],
    ['a.xlsx', 'b.xlsx'],
  ],
  [
    ['/nam/to1/a.xlsx', '/nam/to2/a.xlsx', '/nam/b.xlsx'],
    ['to1/a.xlsx', 'to2/a.xlsx', 'b.xlsx'],
  ],
  [
    ['/x/to1/a.xlsx', '/y/to1/a.xlsx'],
    ['x/to1/a.xlsx', 'y/to1/a.xlsx'],
  ],
  [
    ['C:\\nam\\to1\\a.xlsx', 'C:\\nam\\a.xlsx'],
    ['to1/a.xlsx', 'nam/a.xlsx'],
  ],
  [
    ['/a.xlsx', '/nam/a.xlsx'],
    ['a.xlsx', 'nam/a.xlsx'],
  ],
])('%j are called %j', (paths, names) => expect(fileNames(paths)).toEqual(names));
