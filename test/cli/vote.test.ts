/** One vote entered three ways gives one outcome; what can't be is refused; the papers of the vote name everybody voted on. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../src/fill/read-back.ts';
import { PEOPLE, type SmallSchool, smallSchool } from './small-school.ts';

const CO_SO = 'chien-si-thi-dua-co-so';
const [AN = '', BINH = ''] = PEOPLE;

async function voteOf(school: SmallSchool, id: string) {
  const { people } = await school.json('tally');
  const person = people.find((each: { id: string }) => each.id === id);
  const { vote } = person.awards.find((each: { award: string }) => each.award === CO_SO);
  const { place: _place, ...counts } = vote;
  return counts;
}

test('counts, one mark per member and the command line give the same', async () => {
  const byCounts = await smallSchool();
  await byCounts.bring('kiem-phieu.csv', [
    'KẾT QUẢ KIỂM PHIẾU',
    'STT;Mã;Họ và tên hoặc tập thể;Danh hiệu;Số thành viên;Đồng ý;Không đồng ý;Không hợp lệ;Đồng ý bằng văn bản',
    `1;GV1;${AN};CSTĐCS;5;3;1;0;1`,
    `2;GV2;${BINH};CSTĐCS;5;3;1;1;0`,
  ]);
  const byMarks = await smallSchool();
  const marked = await byMarks.bring('phieu-bau.csv', [
    'PHIẾU BẦU CỦA TỪNG THÀNH VIÊN',
    `STT;Mã;Họ và tên hoặc tập thể;Danh hiệu;${PEOPLE.join(';')}`,
    `1;GV1;${AN};CSTĐCS;x;đồng ý;x;không đồng ý;văn bản`,
    `2;GV2;${BINH};CSTĐCS;x;x;Đồng ý;không đồng ý;không hợp lệ`,
  ]);
  expect(marked.code).toBe(0);
  const byHand = await smallSchool();
  await byHand.run('vote', 'record', 'GV1', CO_SO, '--for', '3', '--against', '1', '--invalid', '0', '--written', '1');
  await byHand.run('vote', 'record', 'GV2', CO_SO, '--for', '3', '--against', '1', '--invalid', '1', '--written', '0');
  for (const [id, status, votes] of [
    ['GV1', 'dat', 4],
    ['GV2', 'khong-dat', 3],
  ] as const) {
    const expected = await voteOf(byCounts, id);
    expect(expected).toMatchObject({ status, for: votes, of: 5, needed: 4, percent: 80 });
    expect(await voteOf(byMarks, id)).toEqual(expected);
    expect(await voteOf(byHand, id)).toEqual(expected);
  }
  const stored = await byMarks.json('list', 'ballot');
  expect(stored.records[0].fields).toMatchObject({
    voters: PEOPLE,
    marks: ['dong-y', 'dong-y', 'dong-y', 'khong-dong-y', 'van-ban'],
  });
}, 60_000);

test('the workbook of votes already recorded, and votes recorded over a workbook, are one row and no question', async () => {
  const sheet = [
    'STT;Mã;Họ và tên hoặc tập thể;Danh hiệu;Số thành viên;Đồng ý;Không đồng ý;Không hợp lệ',
    `1;GV1;${AN};CSTĐCS;5;4;1;0`,
  ];
  const school = await smallSchool();
  await school.run('vote', 'record', 'GV1', CO_SO, '--for', '4', '--against', '1');
  expect((await school.bring('kiem-phieu.csv', sheet)).code).toBe(0);
  expect((await school.json('import', 'kiem-phieu.csv')).plan).toMatchObject({ same: 1, changed: 0, conflicting: 0 });
  for (const counts of [
    ['--for', '4'],
    ['--for', '4', '--against', '1', '--invalid', '0'],
  ]) {
    await school.run('vote', 'record', 'GV1', CO_SO, ...counts);
    const { records } = await school.json('list', 'ballot');
    expect(records.map((each: { fields: object }) => each.fields)).toMatchObject([
      { code: 'GV1', councilSize: 5, votesFor: 4, votesAgainst: 1, votesInvalid: 0 },
    ]);
    expect((await school.json('import', 'kiem-phieu.csv')).plan).toMatchObject({ same: 1, conflicting: 0 });
  }
  await school.run('vote', 'record', 'GV1', CO_SO, '--for', '5');
  expect(await voteOf(school, 'GV1')).toEqual({ status: 'dat', for: 5, of: 5, needed: 4, percent: 80 });
  expect((await school.json('import', 'kiem-phieu.csv')).plan).toMatchObject({ conflicting: 1 });
}, 60_000);

test('a column of no member, one twice and a mark nobody understands are told at their cells and count for nothing', async () => {
  const school = await smallSchool();
  const { problems } = await (async () => {
    writeFileSync(
      join(school.folder, 'phieu-bau.csv'),
      [
        'PHIẾU BẦU CỦA TỪNG THÀNH VIÊN',
        `STT;Mã;Họ và tên hoặc tập thể;Danh hiệu;${AN};${BINH};Vũ Thị Lạ;${AN}`,
        `1;GV1;${AN};CSTĐCS;x;chắc là có;x;x`,
      ].join('\n'),
    );
    return school.json('import', 'phieu-bau.csv');
  })();
  const told = problems.map((each: { code: string; at: { cell: string }[] }) => `${each.code} ${each.at[0]?.cell}`);
  expect(told.sort()).toEqual(['cot-khong-phai-thanh-vien G2', 'cot-thanh-vien-lap H2', 'phieu-danh-dau-la F3']);
  expect(await voteOf(school, 'GV1')).toMatchObject({ for: 1, of: 5, status: 'cho-bo-phieu' });
}, 60_000);

test('what cannot be is refused: more votes than members, a lower award that is not lower', async () => {
  const school = await smallSchool();
  const record = (...more: readonly string[]) => school.json('vote', 'record', 'GV1', CO_SO, ...more);
  expect((await record('--for', '5', '--against', '1')).problems[0].code).toBe('phieu-nhieu-hon-hoi-dong');
  const higher = await record('--for', '5', '--downgrade', 'chien-si-thi-dua-cap-tinh');
  expect(higher.problems[0].code).toBe('phieu-ha-khong-thap-hon');
  expect((await record('--for', '5', '--downgrade', 'lao-dong-tien-tien')).problems).toEqual([]);
  expect((await school.json('vote', 'record', 'GV1', CO_SO)).problems[0].code).toBe('cach-dung');
  const unneeded = await school.json('vote', 'record', 'GV1', 'lao-dong-tien-tien', '--for', '5');
  expect(unneeded.problems[0].code).toBe('danh-hieu-khong-can-phieu');
}, 60_000);

test('explaining a member’s own case says that the member stays in the number', async () => {
  const school = await smallSchool();
  await school.run('vote', 'record', 'GV1', CO_SO, '--for', '4', '--against', '0');
  const { out } = await school.run('explain', 'GV1', CO_SO);
  expect(out).toMatch(/4\/5 = 80 % ≥ 80 %/u);
  expect(out).toMatch(/thành viên Hội đồng, không bỏ phiếu cho mình/u);
}, 60_000);

test('ballots, minutes and attendance name everybody; one edited by hand is kept', async () => {
  const school = await smallSchool();
  const { files, members } = await school.json('vote', 'sheets');
  expect(members).toBe(5);
  const paths: string[] = files.map((each: { path: string }) => each.path);
  const read = (name: string) => join(school.folder, ...(paths.find((each) => each.endsWith(name)) ?? '').split('/'));
  const ballots = await textOf(readFileSync(read('phieu-bau.docx')), 'docx');
  for (const name of PEOPLE) expect(ballots.split(name).length - 1).toBe(5);
  const minutes = await textOf(readFileSync(read('bien-ban-kiem-phieu-trong.docx')), 'docx');
  expect(minutes).toContain('cần 4');
  const attendance = await textOf(readFileSync(read('danh-sach-du-hop.docx')), 'docx');
  for (const name of PEOPLE) expect(attendance).toContain(name);
  writeFileSync(read('danh-sach-du-hop.docx'), 'sửa tay');
  expect((await school.json('vote', 'sheets')).kept).toEqual(['ket-qua/bo-phieu/danh-sach-du-hop.docx']);
  expect(readFileSync(read('danh-sach-du-hop.docx'), 'utf8')).toBe('sửa tay');
}, 60_000);

test('the workbook of marks, filled in and imported, is a vote', async () => {
  const school = await smallSchool();
  await school.run('vote', 'sheets');
  const path = join(school.folder, 'ket-qua', 'bo-phieu', 'nhap-phieu-tung-thanh-vien.xlsx');
  expect(existsSync(path)).toBe(true);
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  for (let column = 5; column <= 9; column += 1) if (sheet) sheet.getCell(5, column).value = 'x';
  await book.xlsx.writeFile(path);
  const { files, problems } = await school.json('import', path);
  expect(problems.filter((each: { level: string }) => each.level === 'error')).toEqual([]);
  expect(files[0].tables[0]).toMatchObject({ kind: 'ballot', refused: 0 });
  expect(await voteOf(school, 'GV1')).toMatchObject({ status: 'dat', for: 5, of: 5 });
}, 60_000);
