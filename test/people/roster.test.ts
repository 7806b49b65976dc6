import { describe, expect, test } from 'vitest';
import { findSubject } from '../../src/people/find.ts';
import { staffGroup } from '../../src/people/groups.ts';
import { roster } from '../../src/people/roster.ts';
import { settleReports } from '../../src/people/settle.ts';
import type { FileReport, TableReport, YearData } from '../../src/types.ts';
import { sheetRow, stored } from '../store/records.ts';

const rows = [
  sheetRow(
    'staff',
    { code: 'GV01', name: 'Lê Văn An', team: 'Tổ 1', position: 'Tổ trưởng', gender: 'nam' },
    { person: 'GV01' },
  ),
  sheetRow('staff', { code: 'GV02', name: 'Trần Thị Hoà', team: 'Tổ 2', position: 'Giáo viên' }, { person: 'GV02' }),
  sheetRow('staff', { name: 'Phạm Hoa', team: 'Văn phòng', position: 'Kế toán' }, { person: 'pham-hoa' }),
  sheetRow('evaluation', { name: 'Lê Văn An', rating: 'hoan-thanh-tot' }, { person: 'le-van-an' }),
  sheetRow('history', { subject: 'Trần Hoà' }, { person: 'tran-hoa' }),
  sheetRow('collective', { name: 'Tổ 1' }, { collective: 'to-1' }),
  sheetRow('initiative', {
    title: 'Vườn chữ',
    authors: [
      { name: 'Lê Văn An', sharePercent: 60 },
      { name: 'Phạm Hoa', sharePercent: 40 },
    ],
  }),
];
const year: YearData = {
  config: { school: { name: 'Trường Tiểu học Mây Trắng' }, year: '2024-2025' },
  records: stored(rows),
  kindsImported: [],
  samePeople: [['GV02', 'tran-hoa']],
};

describe('roster', () => {
  const { people, collectives } = roster(year);
  test('each person once, in order of given names, all records gathered', () => {
    expect(people.map(({ id }) => id)).toEqual(['GV01', 'pham-hoa', 'GV02']);
    expect(people.map(({ records }) => Object.keys(records))).toEqual([
      ['staff', 'evaluation', 'initiative'],
      ['staff', 'initiative'],
      ['staff', 'history'],
    ]);
    expect(people[0]).toMatchObject({
      team: 'Tổ 1',
      collectives: ['to-1'],
      group: 'giao-vien',
      gender: 'nam',
      code: 'GV01',
    });
  });
  test('the school first, holding everybody; tổ with their members and row', () => {
    expect(collectives.map(({ id, members, record }) => [id, members.length, record !== undefined])).toEqual([
      ['truong', 3, false],
      ['to-1', 1, true],
      ['to-2', 1, false],
      ['to-van-phong', 1, false],
    ]);
  });
});

test.each([
  ['Hiệu trưởng', 'quan-ly'],
  ['Phó Hiệu trưởng', 'quan-ly'],
  ['P. Hiệu trưởng', 'quan-ly'],
  ['Tổ trưởng', 'giao-vien'],
  ['GV Thể dục', 'giao-vien'],
  ['Giáo viên kiêm thư viện', 'giao-vien'],
  ['Nhân viên Y tế', 'nhan-vien'],
  ['Văn thư', 'nhan-vien'],
  ['Bảo vệ', 'nhan-vien'],
  [null, 'giao-vien'],
])('%s is %s', (position, group) => {
  expect(staffGroup(position)).toBe(group);
});

test.each<[string, string[]]>([
  ['gv01', ['GV01']],
  ['le van an', ['GV01']],
  ['An', ['GV01']],
  ['Hòa', ['GV02']],
  ['hoa', ['pham-hoa']],
  ['tổ 1', ['to-1']],
  ['truong', ['truong']],
  ['Thị', ['GV02']],
  ['Minh', []],
])('“%s” finds %j', (words, ids) => {
  expect(findSubject(words, year).map(({ id }) => id)).toEqual(ids);
});

test('refused rows move from taken to refused, of their own table', () => {
  const table = (sheet: string, kind: 'staff' | 'evaluation', headerRow: number) => ({
    sheet,
    kind,
    headerRows: [headerRow],
    columns: [],
    ignoredColumns: [],
    read: 10,
    taken: 8,
    refused: 1,
    skipped: [],
  });
  const file: FileReport = {
    file: 'a.xlsx',
    sha256: '',
    ignoredSheets: [],
    tables: [table('S', 'evaluation', 1), table('S', 'evaluation', 30), table('S', 'staff', 60)],
  };
  const row = (at: number) => sheetRow('evaluation', {}, { file: 'a.xlsx', sheet: 'S', row: at });
  const [settled] = settleReports([file], [row(5), row(31), row(32)]);
  expect(settled?.tables.map(({ taken, refused }) => [taken, refused])).toEqual([
    [7, 2],
    [6, 3],
    [8, 1],
  ]);
});

test('a refused row is counted once, with the rows joined into it; one of its records kept, it stays taken', () => {
  const table = (headerRow: number): TableReport => ({
    sheet: 'S',
    kind: 'registration',
    headerRows: [headerRow],
    columns: [],
    ignoredColumns: [],
    read: 3,
    taken: 3,
    refused: 0,
    skipped: [],
  });
  const file: FileReport = { file: 'a.xlsx', sha256: '', ignoredSheets: [], tables: [table(1), table(10)] };
  const row = (at: number, more = {}) => sheetRow('registration', {}, { file: 'a.xlsx', sheet: 'S', row: at, ...more });
  const joined = row(2, { joined: [{ file: 'a.xlsx', sheet: 'S', row: 11 }] });
  const [settled] = settleReports([file], [joined, row(3), row(3), row(4)], [row(4)]);
  expect(settled?.tables.map(({ taken, refused }) => [taken, refused])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});
