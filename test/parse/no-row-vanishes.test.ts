/** read = taken + refused + Σ skipped, over generated sheets of every mess shapes.md tells of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWorkbook } from '../../src/parse/workbook.ts';
import { sheetOf, type Written, workbookOf } from './sheets.ts';

const HEADERS: readonly (readonly string[])[] = [
  ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Tổ'],
  ['TT', 'HỌ TÊN', 'Tổ CM', 'Danh hiệu đăng ký', 'Phong trào Viết chữ đẹp'],
  ['Mã', 'Họ và tên', 'XLCL', 'Số QĐ', 'Ghi chú'],
  ['STT', 'Tên SKKN', 'Tác giả', 'Cấp công nhận', 'Năm học'],
];
const cell = fc.oneof(
  fc.constantFrom<Written>(
    '',
    'x',
    'Tổ 1',
    'LĐTT',
    'Lê Thị Mận',
    'Trần Văn Ổi',
    '31/02/1985',
    'HTXSNV',
    '#N/A',
    '0',
    '-',
    'NULL',
  ),
  fc.integer({ min: -5, max: 50_000 }),
  fc.string({ maxLength: 12 }),
);
const person = fc.tuple(
  fc.integer({ min: 1, max: 99 }),
  fc.constantFrom('Lê Thị Mận', 'Đỗ Văn Khế', ''),
  cell,
  cell,
  cell,
);
const special = fc.constantFrom<Written[]>(
  [],
  [7],
  ['Tổ 2'],
  ['I', 'Cán bộ quản lý'],
  ['VD', 'Nguyễn Văn A'],
  [1, 2, 3, 4, 5],
  ['(1)', '(2)', '(3)', '(4)', '(5)'],
  ['Tổng cộng: 12 người'],
  ['', '', '', 'Hoa Mai, ngày 30 tháng 5 năm 2025'],
  ['', 'Người lập biểu', '', 'HIỆU TRƯỞNG'],
  ['', 'Võ Thị Lựu', '', 'Đỗ Văn Khế'],
  ['PHẦN B'],
);
const sheet = fc
  .record({
    header: fc.constantFrom(...HEADERS),
    above: fc.array(fc.constantFrom<Written[]>(['TRƯỜNG TIỂU HỌC HOA MAI'], [], ['Tổ 3']), { maxLength: 15 }),
    body: fc.array(fc.oneof(person, special, fc.array(cell, { maxLength: 7 }), fc.constant('header' as const)), {
      maxLength: 30,
    }),
  })
  .map(({ header, above, body }) => {
    const rows = body.map((row): readonly Written[] => (row === 'header' ? header : row));
    return { top: above.length + 1, rows: [...above, header, ...rows] };
  });

test('every row below a header is taken, refused or skipped, exactly once', () => {
  fc.assert(
    fc.property(sheet, ({ top, rows }) => {
      const parsed = parseWorkbook(workbookOf(sheetOf('Bảng', rows)), {
        year: '2024-2025',
        today: '2025-05-30',
        remembered: {},
      });
      expect(parsed.report.tables[0]?.headerRows).toEqual([top]);
      for (const table of parsed.report.tables) {
        const passed = table.skipped.reduce((sum, each) => sum + each.count, 0);
        expect(table.taken + table.refused + passed).toBe(table.read);
        expect(table.taken).toBe(new Set(parsed.records.map((each) => each.row)).size);
      }
      for (const each of parsed.problems) expect(each.at[0]).toMatchObject({ file: 'Thu.xlsx', sheet: 'Bảng' });
      const refusals = parsed.problems.filter((each) => each.level === 'error').length;
      expect(parsed.report.tables.reduce((sum, table) => sum + table.refused, 0)).toBeLessThanOrEqual(refusals);
    }),
    { seed: 20242025, numRuns: 120 },
  );
});

const TABLES: readonly { readonly header: readonly Written[]; readonly row: readonly Written[] }[] = [
  { header: ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Tổ'], row: [1, 'Lê Thị Mận', '1980', 'Giáo viên', 'Tổ 1'] },
  { header: ['TT', 'Họ và tên', 'Tổ', 'Danh hiệu đăng ký'], row: [1, 'Lê Thị Mận', 'Tổ 1', 'LĐTT; GK'] },
  { header: ['TT', 'Họ và tên', 'Tổ', 'Viết chữ đẹp', 'Dạy tốt'], row: [1, 'Đỗ Văn Khế', 'Tổ 1', 'x', 'x'] },
  { header: ['STT', 'Họ và tên', 'Năm học', 'Danh hiệu'], row: [1, 'Lê Thị Mận', '2022-2023', 'LĐTT; CSTĐCS'] },
  { header: ['STT', 'Họ và tên', 'Danh hiệu', 'Số quyết định'], row: [1, 'Đỗ Văn Khế', 'LĐTT, GK', '12/QĐ'] },
  { header: ['STT', 'Họ và tên', 'Nề nếp (20đ)', 'Chuyên môn (60đ)'], row: [1, 'Lê Thị Mận', 18, 55] },
  { header: ['STT', 'Tiêu chí', 'Điểm tối đa', 'Lê Thị Mận'], row: [1, 'Nề nếp', 20, 18] },
  { header: ['STT', 'Tên sáng kiến', 'Tác giả', 'Cấp công nhận'], row: [1, 'Vườn rau', 'Lê Thị Mận', 'Cơ sở'] },
];
const between = fc.constantFrom<Written[]>([], ['PHẦN B: ĐĂNG KÝ'], ['Tổ 2'], ['Cộng: 3'], ['', 'Người lập biểu']);
const blocks = fc.array(
  fc.record({
    table: fc.constantFrom(...TABLES),
    people: fc.array(fc.constantFrom('Lê Thị Mận', 'Đỗ Văn Khế', '', 'Võ Thị Lựu, Lê Thị Mận', '#N/A'), {
      maxLength: 6,
    }),
    noise: fc.array(special, { maxLength: 3 }),
    after: fc.array(between, { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test('tables below one another: no row belongs to two of them, none is both taken and skipped', () => {
  fc.assert(
    fc.property(blocks, (written) => {
      const rows = written.flatMap(({ table, people, noise, after }) => [
        table.header,
        ...people.map((name) => [table.row[0] ?? '', name, ...table.row.slice(2)]),
        ...noise,
        ...after,
      ]);
      const { report, records } = parseWorkbook(workbookOf(sheetOf('Bảng', rows)), {
        year: '2024-2025',
        today: '2025-05-30',
        remembered: {},
      });
      const taken = new Set(records.flatMap((each) => [each.row, ...(each.joined ?? []).map(({ row }) => row)]));
      const seen = new Set<number>();
      let counted = 0;
      for (const table of report.tables) {
        const first = Math.max(...table.headerRows) + 1;
        for (let row = first; row < first + table.read; row++) {
          expect(seen.has(row)).toBe(false);
          seen.add(row);
        }
        for (const { rows: range } of table.skipped) {
          const [from = 0, to = from] = range.split('-').map(Number);
          for (let row = from; row <= to; row++) expect(taken.has(row)).toBe(false);
        }
        const passed = table.skipped.reduce((sum, each) => sum + each.count, 0);
        expect(table.taken + table.refused + passed).toBe(table.read);
        counted += table.taken;
      }
      expect(taken.size).toBe(counted);
    }),
    { seed: 20242025, numRuns: 150 },
  );
});
