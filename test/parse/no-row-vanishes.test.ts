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
