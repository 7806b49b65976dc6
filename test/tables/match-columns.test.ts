import { expect, test } from 'vitest';
import { KIND_COLUMNS } from '../../src/parse/kinds/columns.ts';
import { matchColumns } from '../../src/tables/match-columns.ts';
import { BY_KIND, COMMON } from '../../src/tables/synonyms.ts';
import { KINDS, type Kind } from '../../src/types.ts';

function match(kind: Kind, ...headings: readonly (string | readonly string[])[]) {
  const columns = headings.map((heading, at) => ({ column: at + 1, row: 1, levels: [heading].flat() }));
  return matchColumns(columns, kind, {}, true);
}
const fieldsOf = (kind: Kind, ...headings: readonly (string | readonly string[])[]) => {
  return match(kind, ...headings).columns.map((column) => `${column.field} ${column.why}`);
};

test('every synonym belongs to a field its kind has, or to some kind', () => {
  const fields = new Set(KINDS.flatMap((kind) => KIND_COLUMNS[kind].map((column) => column.field)));
  for (const kind of KINDS) {
    const own = KIND_COLUMNS[kind].map((column) => column.field);
    for (const field of Object.keys(BY_KIND[kind])) expect(own).toContain(field);
  }
  for (const field of Object.keys(COMMON)) expect(fields).toContain(field);
});

test('line breaks, brackets, stars and missing dấu do not matter', () => {
  expect(fieldsOf('evaluation', 'HỌ\nVÀ TÊN (*)', 'xep loai chat luong', 'Số QĐ (công nhận)')).toEqual([
    'name exact',
    'rating exact',
    'decisionNo synonym',
  ]);
});

test('one letter wrong is near; two fields as near are asked; a short word is never near', () => {
  expect(fieldsOf('staff', 'Họ và tên', 'Ngày tuyển dụnng')).toEqual(['name exact', 'hiredOn near']);
  const asked = match('ballot', 'Họ và tên', 'Danh hiệu', 'Phiếu không hợp ý');
  expect(asked.columns.map((column) => column.field)).toEqual(['subject', 'award']);
  const near = match('evaluation', 'Họ và tên', 'Xếp loại', 'Tư ngày', 'Đếm ngày');
  expect(near.columns.map((column) => column.field)).toContain('disciplineFrom');
  expect(fieldsOf('staff', 'Họ và tên', 'Tốt')).toEqual(['name exact']);
});

test('“Họ và têm” is the name; beside a given name of its own it is the family name', () => {
  expect(fieldsOf('evaluation', 'Họ và têm', 'Xếp loại')).toEqual(['name near', 'rating synonym']);
  expect(fieldsOf('evaluation', 'Họ và têm', 'Tên', 'Xếp loại').slice(0, 2)).toEqual([
    'familyName near',
    'givenName synonym',
  ]);
});

test('a known heading of another kind is not bent into a near one of this', () => {
  expect(match('staff', 'Họ và tên', 'Ngày quyết định').left.map((each) => each.heading)).toEqual(['Ngày quyết định']);
});

test('a column per award or per rating, marked x', () => {
  const columns = match(
    'registration',
    'Họ và tên',
    ['Danh hiệu đăng ký', 'LĐTT'],
    ['Danh hiệu đăng ký', 'CSTĐCS'],
  ).columns;
  expect(columns.map((column) => column.mark)).toEqual([undefined, 'lao-dong-tien-tien', 'chien-si-thi-dua-co-so']);
});

test('a second column of the same field stays over; two columns of awards stand together', () => {
  expect(match('staff', 'Họ và tên', 'Chức vụ', 'Nhiệm vụ').left.map((each) => each.heading)).toEqual(['Nhiệm vụ']);
  expect(match('registration', 'Họ và tên', 'Danh hiệu', 'Hình thức khen thưởng').left).toEqual([]);
});

test('a remembered column wins, and one settled as not needed is not asked again', () => {
  const headings = ['Họ và tên', 'Cột lạ', 'Cột thừa'].map((heading, at) => ({
    column: at + 1,
    row: 1,
    levels: [heading],
  }));
  const remembered = {
    'cot la': { kind: 'staff' as const, field: 'position' },
    'cot thua': { kind: 'staff' as const, field: null },
  };
  const matched = matchColumns(headings, 'staff', remembered, true);
  expect(matched.columns[1]).toMatchObject({ field: 'position', why: 'remembered' });
  expect(matched.left).toMatchObject([{ heading: 'Cột thừa', settled: true }]);
});
