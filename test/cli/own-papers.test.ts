/** Papers the program wrote, dropped back on it: told kindly and passed over; what is meant to be filled in is read. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallSchool } from './small-school.ts';

test('a paper in its place or copied elsewhere is passed over; the ballot workbook and a file of the school’s are not', async () => {
  const school = await smallSchool();
  await school.run('report');
  await school.run('vote', 'sheets');
  copyFileSync(join(school.folder, 'ket-qua', 'bao-cao-tong-ket.xlsx'), join(school.folder, 'copy.xlsx'));
  const papers = ['ket-qua/bao-cao-tong-ket.xlsx', 'ket-qua/bao-cao-tong-ket.html', 'ket-qua/bao-cao-tong-ket.docx'];
  const ran = await school.run('import', ...papers, 'copy.xlsx', '--annotate', '--json');
  const { files, problems, copies, written } = JSON.parse(ran.out);
  expect([ran.code, copies, written]).toEqual([0, [], false]);
  expect(problems.map(({ code }: { code: string }) => code)).toEqual(Array(4).fill('giay-to-da-lap'));
  expect(files.map(({ tables }: { tables: unknown[] }) => tables)).toEqual([[], [], [], []]);
  const ballots = await school.json('import', 'ket-qua/bo-phieu/nhap-so-phieu.xlsx', '--dry-run');
  expect(ballots.files[0].tables[0].kind).toBe('ballot');
  writeFileSync(join(school.folder, 'ket-qua', 'phong-trao.csv'), 'STT;Tên phong trào;Đợt\n1;Trường xanh;1');
  expect((await school.json('import', 'ket-qua/phong-trao.csv')).plan.added).toBe(1);
}, 60_000);
