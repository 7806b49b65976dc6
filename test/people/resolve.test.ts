import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NearNames } from '../../src/people/near-names.ts';
import { type Known, resolvePeople } from '../../src/people/resolve.ts';
import type { Fields, Kind, SheetRecord } from '../../src/types.ts';
import { nearest } from '../../src/values/near.ts';
import { sheetRow, stored } from '../store/records.ts';

const school = { name: 'Trường Tiểu học Mây Trắng' };
const nobody: Known = { records: [], samePeople: [], school };
const staff = (fields: Fields) => sheetRow('staff', fields);
const list = [
  staff({ code: '007', name: 'Lê Văn An', birthDate: '1979-03-02', team: 'Tổ 1' }),
  staff({ code: '012', name: 'Trần Thị Hoà', birthDate: '1985', team: 'Tổ 2' }),
  staff({ code: null, name: 'Phạm Thu Hà', birthDate: null, team: 'Tổ 1' }),
  staff({ code: null, name: 'Phạm Thu Hà', birthDate: null, team: 'Tổ 3' }),
];

function one(kind: Kind, fields: Fields, rows: readonly SheetRecord[] = list) {
  const row = sheetRow(kind, fields);
  const all = resolvePeople([...rows, row], nobody);
  return {
    person: all.records.find((each) => each.row === row.row)?.person,
    collective: all.records.find((each) => each.row === row.row)?.collective,
    codes: all.problems.filter(({ at }) => at[0]?.file === row.file).map(({ code }) => code),
    problems: all.problems,
  };
}

describe('whom a row means', () => {
  test.each<[string, Fields, string]>([
    ['by Mã', { code: '012', name: 'Trần Thị Hoà' }, '012'],
    ['by Mã that lost its zeros', { code: '7', name: 'Lê Văn An' }, '007'],
    ['tone placed elsewhere', { name: 'Trần Thị Hòa' }, '012'],
    ['case and spaces', { name: 'LÊ  văn an', birthDate: '1979' }, '007'],
    ['a full date where the list has the year', { name: 'Trần Thị Hoà', birthDate: '1985-12-01' }, '012'],
    ['namesakes told apart by tổ', { name: 'Phạm Thu Hà', team: 'Tổ 3' }, 'pham-thu-ha-to-3'],
    ['the other one', { name: 'Phạm Thu Hà', team: '1' }, 'pham-thu-ha'],
  ])('%s', (_how, fields, person) => {
    expect(one('evaluation', fields)).toMatchObject({ person, codes: [] });
  });

  test.each<[string, Fields, string]>([
    ['namesakes and nothing more', { name: 'Phạm Thu Hà' }, 'trung-ten-chua-ro'],
    ['namesakes and a tổ of neither', { name: 'Phạm Thu Hà', team: 'Tổ 5' }, 'trung-ten-chua-ro'],
    ['nobody', { name: 'Đỗ Minh Khôi' }, 'khong-co-trong-danh-sach'],
    ['without dấu is not the same name', { name: 'Tran Thi Hoa' }, 'khong-co-trong-danh-sach'],
    ['another birth date', { name: 'Lê Văn An', birthDate: '1980' }, 'ngay-sinh-khong-khop'],
    ['a Mã of somebody else', { code: '012', name: 'Lê Văn An' }, 'ma-khong-khop-ten'],
    ['a Mã of nobody, the name of one with another', { code: '099', name: 'Lê Văn An' }, 'ma-khong-khop-ten'],
  ])('%s is refused', (_why, fields, code) => {
    expect(one('evaluation', fields)).toMatchObject({ person: undefined, codes: [code] });
  });

  test('near misses are offered', () => {
    const { problems } = one('evaluation', { name: 'Trần Thị Hoa' });
    expect(problems.find(({ code }) => code === 'khong-co-trong-danh-sach')?.hint).toContain('Trần Thị Hoà');
  });

  test('settled, but the row says something else: a warning', () => {
    expect(one('evaluation', { name: 'Lê Văn An', team: 'Tổ 9' })).toMatchObject({
      person: '007',
      codes: ['to-khac-danh-sach'],
    });
    expect(one('evaluation', { code: '007', name: 'Lê Văn Ann' })).toMatchObject({
      person: '007',
      codes: ['ten-khac-danh-sach'],
    });
  });

  test('lost zeros that fit two people settle nothing', () => {
    const rows = [
      staff({ code: '07', name: 'Lý Một', team: 'Tổ 1' }),
      staff({ code: '007', name: 'Lý Hai', team: 'Tổ 1' }),
    ];
    expect(one('evaluation', { code: '7', name: 'Lý Ba' }, rows).codes).toEqual(['trung-ten-chua-ro']);
  });
});

describe('collectives', () => {
  test.each<[string, string]>([
    ['Tổ 1', 'to-1'],
    ['tập thể tổ 1', 'to-1'],
    ['Trường Tiểu học Mây Trắng', 'truong'],
    ['Tập thể trường', 'truong'],
    ['TH Mây Trắng', 'truong'],
  ])('“%s”', (subject, collective) => {
    expect(one('history', { subject })).toMatchObject({ collective, person: null, codes: [] });
  });

  test('a family name Tô is no tổ', () => {
    const rows = [...list, staff({ code: 'GV9', name: 'Tô Văn Bảy', team: 'Tổ 1' })];
    expect(one('ballot', { subject: 'Tô Văn Bảy' }, rows)).toMatchObject({ person: 'GV9', collective: null });
  });

  test('a tổ nobody belongs to is kept, with a warning', () => {
    expect(one('collective', { name: 'Tổ 8' })).toMatchObject({
      collective: 'to-8',
      codes: ['to-khong-co-trong-danh-sach'],
    });
  });
});

describe('the staff list itself', () => {
  const codes = (rows: readonly SheetRecord[]) => resolvePeople(rows, nobody).problems.map(({ code }) => code);

  test('one Mã for two rows points at both cells, the second is refused', () => {
    const rows = [staff({ code: 'A', name: 'Lý Một' }), staff({ code: 'A', name: 'Lý Hai' })];
    const resolved = resolvePeople(rows, nobody);
    expect(resolved.refused).toEqual([rows[1]]);
    expect(resolved.problems.map(({ code, at }) => [code, at.map(({ cell }) => cell)])).toEqual([
      ['trung-ma', [rows[1]?.cells.code, rows[0]?.cells.code]],
    ]);
  });

  test('one person on two lines because of two tổ belongs to both, and is said at both cells', () => {
    const twice = { name: 'Lý Một', birthDate: '1990-01-01' };
    const rows = [staff({ ...twice, team: 'Tổ 1' }), staff({ ...twice, team: 'Tổ 2' })];
    const { records, problems, refused } = resolvePeople(rows, nobody);
    expect(refused).toEqual([]);
    expect(records.map(({ person, fields }) => [person, fields.team])).toEqual([
      ['ly-mot-1990-01-01', 'Tổ 1; Tổ 2'],
      ['ly-mot-1990-01-01', 'Tổ 1; Tổ 2'],
    ]);
    expect(problems.map(({ code, at }) => [code, at.map(({ cell }) => cell)])).toEqual([
      ['mot-nguoi-hai-to', [rows[1]?.cells.team, rows[0]?.cells.team]],
    ]);
  });

  test('two lines that differ in more than the tổ, or on a birth year alone, are one too many', () => {
    const twice = { name: 'Lý Một', birthDate: '1990-01-01', position: 'Giáo viên' };
    const other = { ...twice, team: 'Tổ 2', position: 'Kế toán' };
    expect(codes([staff({ ...twice, team: 'Tổ 1' }), staff(other)])).toEqual(['trung-nguoi']);
    const { problems } = resolvePeople([staff({ ...twice, team: 'Tổ 1' }), staff(other)], nobody);
    expect(problems[0]?.message).toMatch(/ở cột .*“Chức vụ”/u);
    const year = { name: 'Lý Một', birthDate: '1990' };
    expect(codes([staff({ ...year, team: 'Tổ 1' }), staff({ ...year, team: 'Tổ 2' })])).toEqual(['trung-nguoi']);
  });

  test('the very same row twice is no problem', () => {
    expect(codes([staff({ name: 'Lý Một', team: 'Tổ 1' }), staff({ name: 'Lý Một', team: 'Tổ 1' })])).toEqual([]);
  });

  test('known before without Mã: the id stays when the Mã comes', () => {
    const before = resolvePeople([staff({ name: 'Lý Một', team: 'Tổ 1' })], nobody).records;
    const known = { ...nobody, records: stored(before) };
    const now = resolvePeople([staff({ code: 'A1', name: 'Lý Một', team: 'Tổ 1' })], known);
    expect(now.records[0]?.person).toBe('ly-mot');
  });
});

describe('without any staff list', () => {
  test('people of other sheets define themselves, one person across sheets', () => {
    const rows = [
      sheetRow('evaluation', { name: 'Lý Một', team: 'Tổ 1' }),
      sheetRow('registration', { name: 'Lý Một' }),
      sheetRow('initiative', { title: 'Đọc sách', authors: [{ name: 'Lý Một', sharePercent: 100 }] }),
    ];
    const resolved = resolvePeople(rows, nobody);
    expect(resolved.records.map(({ person }) => person)).toEqual(['ly-mot', 'ly-mot', 'ly-mot']);
    expect(resolved.problems).toEqual([]);
  });
});

describe('two rows about one thing', () => {
  test('a second evaluation that differs is refused, one that says nothing else stands', () => {
    const rows = [
      ...list,
      sheetRow('evaluation', { code: '007', name: 'Lê Văn An', rating: 'hoan-thanh-tot' }),
      sheetRow('evaluation', { code: '007', name: 'Lê Văn An', rating: null }),
      sheetRow('evaluation', { code: '007', name: 'Lê Văn An', rating: 'hoan-thanh' }),
    ];
    const resolved = resolvePeople(rows, nobody);
    expect(resolved.refused.map(({ row }) => row)).toEqual([rows.at(-1)?.row]);
    expect(resolved.problems.map(({ code }) => code)).toContain('trung-nguoi');
  });

  test('registrations of two workbooks are joined where the second only adds; another award is refused', () => {
    const of = (fields: Fields, file: string) =>
      sheetRow('registration', { code: '007', name: 'Lê Văn An', ...fields }, { file });
    const titles = of({ awards: ['lao-dong-tien-tien'] }, 'DanhHieu.xlsx');
    const movements = of({ awards: null, movements: ['Viết chữ đẹp'] }, 'PhongTrao.xlsx');
    const other = of({ awards: ['giay-khen'] }, 'Khac.xlsx');
    const resolved = resolvePeople([...list, titles, movements, other], nobody);
    const [joined, ...rest] = resolved.records.filter(({ kind }) => kind === 'registration');
    expect(rest).toEqual([]);
    expect(joined?.fields).toMatchObject({ awards: ['lao-dong-tien-tien'], movements: ['Viết chữ đẹp'] });
    expect(joined?.joined).toEqual([{ file: 'PhongTrao.xlsx', sheet: 'Sheet1', row: movements.row }]);
    expect(resolved.refused.map(({ file }) => file)).toEqual(['Khac.xlsx']);
  });

  test('several awards and years of one person are no doubles', () => {
    const history = (schoolYear: string, award: string | null, rating: string | null) =>
      sheetRow('history', { code: '007', subject: 'Lê Văn An', schoolYear, award, rating });
    const rows = [
      ...list,
      history('2022-2023', 'lao-dong-tien-tien', null),
      history('2022-2023', null, 'hoan-thanh-tot'),
      history('2023-2024', 'lao-dong-tien-tien', null),
    ];
    expect(resolvePeople(rows, nobody).refused).toEqual([]);
  });
});

describe('authors', () => {
  const initiative = (...names: string[]) =>
    one('initiative', { title: 'Vườn chữ', authors: names.map((name) => ({ name, sharePercent: null })) });
  test('one author is the person; with two, nobody alone', () => {
    expect(initiative('Lê Văn An')).toMatchObject({ person: '007', codes: [] });
    expect(initiative('Lê Văn An', 'Trần Thị Hòa')).toMatchObject({ person: null, codes: [] });
  });
  test('an outsider beside one of ours is a warning; alone, or a namesake, refused', () => {
    expect(initiative('Lê Văn An', 'Đỗ Khôi')).toMatchObject({ person: null, codes: ['tac-gia-ngoai-danh-sach'] });
    expect(initiative('Đỗ Khôi')).toMatchObject({ person: undefined, codes: ['khong-co-trong-danh-sach'] });
    expect(initiative('Phạm Thu Hà')).toMatchObject({ person: undefined, codes: ['trung-ten-chua-ro'] });
  });
});

test('a spelling joined by a human is that person from then on', () => {
  const known = {
    records: stored(resolvePeople(list, nobody).records),
    samePeople: [['012', 'tran-thi-hoa-mi']] as const,
    school,
  };
  const row = sheetRow('evaluation', { name: 'Trần Thị Hoạ Mi' });
  expect(resolvePeople([row], known).records[0]?.person).toBe('012');
});

describe('spellings', () => {
  const row = (kind: Kind, file: string, fields: Fields) => sheetRow(kind, fields, { file });
  const doubts = (rows: readonly SheetRecord[], known = nobody) =>
    resolvePeople(rows, known)
      .problems.filter(({ code }) => code === 'nghi-cung-nguoi')
      .map(({ at, hint }) => [at.map(({ file }) => file), hint]);

  test('nearly one name in two files: offered with both cells and the command, never joined', () => {
    const rows = [
      row('evaluation', 'a.xlsx', { name: 'Lê Thị Thu Hương', team: 'Tổ 1' }),
      row('registration', 'b.xlsx', { name: 'Lê Thị Thu Hượng', team: 'Tổ 1' }),
    ];
    const resolved = resolvePeople(rows, nobody);
    expect(new Set(resolved.records.map(({ person }) => person)).size).toBe(2);
    const [told] = doubts(rows);
    expect(told?.[0]).toEqual(['a.xlsx', 'b.xlsx']);
    expect(told?.[1]).toMatch(/thidua same "[a-z0-9-]+" "[a-z0-9-]+"/u);
    const known = { ...nobody, records: stored(resolved.records) };
    expect(doubts(rows, known)).toEqual([]);
  });

  test.each<[string, Fields, Fields]>([
    ['another Mã', { code: 'A1', name: 'Lê Thị Thu Hương' }, { code: 'A2', name: 'Lê Thị Thu Hượng' }],
    [
      'another birth date',
      { name: 'Lê Thị Thu Hương', birthDate: '1980' },
      { name: 'Lê Thị Thu Hượng', birthDate: '1981' },
    ],
    ['names further apart', { name: 'Lê Thị Thu Hương' }, { name: 'Lê Thị Thanh Hà' }],
  ])('%s: nothing to ask', (_why, one, two) => {
    expect(doubts([row('evaluation', 'a.xlsx', one), row('evaluation', 'b.xlsx', two)])).toEqual([]);
  });

  test('an id made of a name without dấu joins nobody of another name', () => {
    const list = [row('staff', 'a.xlsx', { name: 'Lê Văn An', team: 'Tổ 1' })];
    const { refused, problems } = resolvePeople([...list, row('evaluation', 'b.xlsx', { name: 'Lê Vân Ân' })], nobody);
    expect(refused).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['khong-co-trong-danh-sach']);
  });

  test('a name corrected since: a file with the old one still finds its person, unless somebody else bears it now', () => {
    const [before] = stored(
      resolvePeople([row('staff', 'a.xlsx', { name: 'Lê Văn Ann', team: 'Tổ 1' })], nobody).records,
    );
    if (before === undefined) throw new Error('no row');
    const now = { ...before, fields: { ...before.fields, name: 'Lê Văn Anh' } };
    const rows = [
      row('staff', 'a.xlsx', { name: 'Lê Văn Ann', team: 'Tổ 1' }),
      row('evaluation', 'b.xlsx', { name: 'Lê Văn Ann' }),
    ];
    const known = { ...nobody, records: [now], formerStaff: [before] };
    expect(resolvePeople(rows, known).records.map(({ person }) => person)).toEqual(['le-van-ann', 'le-van-ann']);
    const other = { ...before, key: 2, person: 'GV9', fields: { code: 'GV9', name: 'Lê Văn Ann', team: 'Tổ 2' } };
    const found = resolvePeople(rows.slice(1), { ...known, records: [now, other] });
    expect(found.records.map(({ person }) => person)).toEqual(['GV9']);
  });

  test('two files of one name lose no row', () => {
    const rows = ['An', 'Bảy'].map((name) => sheetRow('staff', { name, team: 'Tổ 1' }, { file: 'ds.xlsx', row: 5 }));
    expect(resolvePeople(rows, nobody).records.map(({ person }) => person)).toEqual(['an', 'bay']);
  });
});

test('the index of near names finds what comparing with everyone finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'h', ' '), minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), letters, fc.constantFrom(1, 2), (names, asked, steps) => {
      const index = new NearNames();
      for (const each of names) index.add(each);
      const others = [...new Set(names)].filter((each) => each !== asked);
      expect(index.nearest(asked, steps)).toBe(nearest(asked, others, steps));
    }),
    { seed: 20250530, numRuns: 2000 },
  );
});
