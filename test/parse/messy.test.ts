/** What an outside judge's pack of messy workbooks found: each small sheet as a school wrote it, and what must come of it. */
import { describe, expect, test } from 'vitest';
import { type ParseContext, parseWorkbook } from '../../src/parse/workbook.ts';
import type { Sheet } from '../../src/types.ts';
import { merge, sheetOf, type Written, workbookOf } from './sheets.ts';

const CONTEXT: ParseContext = { year: '2024-2025', today: '2025-05-30', remembered: {} };
const REGISTRATION = ['STT', 'Họ và tên', 'Tổ', 'Danh hiệu đăng ký'];

function parse(...sheets: readonly Sheet[]) {
  const parsed = parseWorkbook(workbookOf(...sheets), CONTEXT);
  return {
    ...parsed,
    codes: parsed.problems.map((each) => `${each.code} ${each.at[0]?.cell}`),
    skipped: parsed.report.tables.map((table) => table.skipped.map((each) => `${each.rows} ${each.why}`).join(', ')),
    kinds: parsed.report.tables.map((table) => table.kind),
    field: (name: string) => parsed.records.map((each) => each.fields[name]),
  };
}

function registration(...rows: readonly Written[][]) {
  return parse(sheetOf('Đăng ký', [REGISTRATION, ...rows]));
}

describe('rows', () => {
  test('a numbered row whose words are headings too is a row, not the header of another table', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Tổ', 'Danh hiệu đăng ký'],
      [1, 'Tổ 3', 'Tập thể', 'Danh hiệu'],
      [2, 'Lê Thị Mận', 'Tổ 3', 'LĐTT'],
    ];
    expect(parse(sheetOf('Đăng ký', rows)).kinds).toEqual(['registration']);
    expect(parse(sheetOf('Tập thể', [['', 'Tập thể', 'Danh hiệu'], ...rows.slice(2)])).kinds).toEqual(['collective']);
  });

  test('group rows with a star, in capitals, below one another; a total between them', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Danh hiệu đăng ký'],
      ['', 'TỔ VĂN PHÒNG'],
      [1, 'Lê Thị Mận', 'LĐTT'],
      ['*Tổ 2'],
      [2, 'Đỗ Văn Khế', 'LĐTT'],
      ['Cộng tổ 2: 1'],
      ['A. CÁN BỘ QUẢN LÝ: 01'],
      [3, 'Võ Thị Lựu', 'LĐTT'],
    ];
    const result = parse(sheetOf('Đăng ký', rows));
    expect(result.field('team')).toEqual(['Tổ văn phòng', 'Tổ 2', undefined]);
    expect(result.skipped).toEqual(['2 dong-nhom, 4 dong-nhom, 6 dong-cuoi-bang, 7 dong-nhom']);
  });

  test.each([
    ['Danh sách ấn định có 9 thành viên'],
    ['Ấn định danh sách có 1 người'],
    ['Danh sách trên có 01 đồng chí./.'],
    ['Cộng'],
  ])('%s ends the list', (words) => {
    const result = registration([1, 'Lê Thị Mận', 'Tổ 1', 'LĐTT'], [words, words === 'Cộng' ? 4 : '']);
    expect(result.skipped).toEqual(['3 dong-cuoi-bang']);
    expect(result.codes).toEqual([]);
  });

  test('a row with STT and a nought nobody typed is an empty row', () => {
    const rows: Written[][] = [
      [...REGISTRATION, 'Số lượng'],
      [1, 'Lê Thị Mận', 'Tổ 1', 'LĐTT', 1],
      [2, '', '', '', 0],
    ];
    expect(parse(sheetOf('Đăng ký', rows)).skipped).toEqual(['3 dong-chi-co-stt']);
  });

  test('units in brackets under the header are nobody', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Xếp loại', 'Số ngày nghỉ'],
      ['', '', '', '(ngày)'],
      [1, 'Lê Thị Mận', 'Tốt', 2],
    ];
    expect(parse(sheetOf('Đánh giá', rows))).toMatchObject({ skipped: ['2 dong-don-vi'], codes: [] });
  });

  test.each([
    ['a comma', 'Lê Thị Mận, Đỗ Văn Khế', 'nhieu-nguoi-mot-o B2'],
    ['a line break', 'Lê Thị Mận\nĐỗ Văn Khế', 'nhieu-nguoi-mot-o B2'],
  ])('two names in one cell, parted by %s, are refused', (_how, name, code) => {
    const result = registration([1, name, 'Tổ 1', 'LĐTT']);
    expect(result.report.tables[0]).toMatchObject({ taken: 0, refused: 1 });
    expect(result.codes).toEqual([code]);
  });

  test('a name wrapped onto two lines, and a number before a name', () => {
    const result = registration([1, 'Lê Thị\nThanh Mận', 'Tổ 1', 'LĐTT'], ['', '2. Đỗ Văn Khế', 'Tổ 1', 'LĐTT']);
    expect(result.field('name')).toEqual(['Lê Thị Thanh Mận', 'Đỗ Văn Khế']);
  });
});

describe('headers', () => {
  test('levels in a file that keeps no merges', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Ngày sinh', '', 'Quyết định', '', 'Xếp loại'],
      ['', '', 'Nam', 'Nữ', 'Số', 'Ngày', ''],
      [1, 'Lê Thị Mận', '', '1980', '12/QĐ', '20/5/2025', 'Tốt'],
    ];
    const [record] = parse(sheetOf('so', rows)).records;
    expect(record?.fields).toMatchObject({ birthDate: '1980', decisionNo: '12/QĐ', decisionDate: '2025-05-20' });
  });

  test('day, month and year of birth apart; Năm is not Nam', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Ngày sinh', '', '', 'Chức vụ', 'Tổ'],
      ['', '', 'Ngày', 'Tháng', 'Năm'],
      [1, 'Lê Thị Mận', 5, 9, 1985, 'Giáo viên', 'Tổ 1'],
      [2, 'Đỗ Văn Khế', 31, 2, 1985, 'Giáo viên', 'Tổ 1'],
    ];
    const result = parse(sheetOf('DS', rows, { merges: [merge(1, 3, 1, 5)] }));
    expect(result.field('birthDate')).toEqual(['1985-09-05', null]);
    expect(result.field('gender')).toEqual([undefined, undefined]);
    expect(result.codes).toEqual(['ngay-khong-co-that E4']);
  });

  test('abbreviations of any heading are spelled out', () => {
    const rows: Written[][] = [
      ['TT', 'Họ và tên', 'Tổ/Bộ phận', 'KQ xếp loại', 'Số QĐ', 'Ngày tháng năm QĐ'],
      [1, 'Lê Thị Mận', 'Tổ 1', 'HTTNV', '12/QĐ', '20/5/2025'],
    ];
    expect(parse(sheetOf('XL', rows)).report.tables[0]).toMatchObject({ kind: 'evaluation', ignoredColumns: [] });
  });

  test('a column that holds something under no heading is told among the ignored', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Tổ', '', 'Xếp loại'],
      [1, 'Lê Thị Mận', 'Tổ 1', 'ghi thêm', 'Tốt'],
    ];
    expect(parse(sheetOf('XL', rows)).report.tables[0]?.ignoredColumns).toEqual([{ column: 'D', heading: '' }]);
  });

  test('a table below that no kind knows is named, its rows are counted, none becomes a person', () => {
    const other: Written[][] = [
      ['STT', 'Họ và tên', 'Quê quán', 'Dân tộc'],
      [1, 'Đỗ Văn Khế', 'Bến Lau', 'Kinh'],
    ];
    const result = parse(sheetOf('ĐK', [REGISTRATION, [1, 'Lê Thị Mận', 'Tổ 1', 'LĐTT'], ['PHẦN B'], ...other]));
    expect(result.field('name')).toEqual(['Lê Thị Mận']);
    expect(result.skipped).toEqual(['3 dong-nhom, 4-5 bang-khac']);
    expect(result.codes).toEqual(['bang-chua-nhan-ra A4']);
    const above = parse(sheetOf('ĐK', [...other, [], REGISTRATION, [1, 'Lê Thị Mận', 'Tổ 1', 'LĐTT']]));
    expect(above.codes).toEqual(['bang-chua-nhan-ra B1']);
  });

  test('two columns of one heading: the first is read, the second is said', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Xếp loại', 'Xếp loại'],
      [1, 'Lê Thị Mận', 'Tốt', 'Xuất sắc'],
    ];
    expect(parse(sheetOf('XL', rows)).codes).toEqual(['cot-trung-tieu-de D1']);
  });

  test('a column of another year is left over, said, and never this year’s', () => {
    const rows: Written[][] = [
      ['TT', 'Họ và tên', 'Danh hiệu đăng ký năm học 2024-2025 (ghi rõ)', 'Danh hiệu năm học 2023-2024'],
      [1, 'Lê Thị Mận', 'LĐTT', 'CSTĐCS'],
    ];
    const result = parse(sheetOf('ĐK', rows));
    expect(result.field('awards')).toEqual([['lao-dong-tien-tien']]);
    expect(result.report.tables[0]?.ignoredColumns.map((each) => each.column)).toEqual(['D']);
  });

  test('decisions under a title of a past year are history; a registration of another year is said', () => {
    const past: Written[][] = [
      ['KHEN THƯỞNG NĂM HỌC 2023-2024'],
      ['STT', 'Họ và tên', 'Danh hiệu', 'Số quyết định', 'Ngày quyết định'],
      [1, 'Lê Thị Mận', 'LĐTT', '12/QĐ', '20/6/2024'],
    ];
    const history = parse(sheetOf('Sheet1', past));
    expect([history.kinds, history.field('schoolYear')]).toEqual([['history'], ['2023-2024']]);
    const other = parse(
      sheetOf('ĐK', [['ĐĂNG KÝ NĂM HỌC 2023-2024'], REGISTRATION, [1, 'Lê Thị Mận', 'Tổ 1', 'LĐTT']]),
    );
    expect(other.codes).toEqual(['bang-nam-hoc-khac A2']);
  });

  test('the tổ of a table: in the title, or the sheet’s name', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Danh hiệu đăng ký'],
      [1, 'Lê Thị Mận', 'LĐTT'],
    ];
    expect(parse(sheetOf('Tổ Văn phòng', rows)).field('team')).toEqual(['Tổ Văn phòng']);
    expect(parse(sheetOf('a', [['ĐĂNG KÝ THI ĐUA TỔ 2'], ...rows])).field('team')).toEqual([
      'TỔ 2'.replace('TỔ', 'Tổ'),
    ]);
    expect(parse(sheetOf('a', [['Đơn vị: Tổ 2+3'], ...rows])).field('team')).toEqual(['Tổ 2+3']);
  });

  test('“Nhiệm vụ” is a role where the sheet speaks of the council, a position elsewhere', () => {
    const rows: Written[][] = [
      ['STT', 'Họ tên', 'Chức vụ', 'Nhiệm vụ'],
      [1, 'Lê Thị Mận', 'Kế toán', 'Thư ký'],
    ];
    expect(parse(sheetOf('Danh sách Hội đồng', rows)).field('role')).toEqual(['Thư ký']);
    expect(parse(sheetOf('Sheet1', rows)).kinds).toEqual(['staff']);
  });

  test('a table of totals per tổ is nobody’s registration', () => {
    const rows: Written[][] = [
      ['STT', 'Tên tổ', 'Tổng số', 'LĐTT', 'CSTĐCS'],
      [1, 'Tổ 1', 13, 9, 1],
    ];
    expect(parse(sheetOf('a', rows))).toMatchObject({ records: [], codes: ['khong-thay-bang-nao undefined'] });
  });
});

describe('cells', () => {
  test('a mark that is neither yes nor no is said', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Danh hiệu đăng ký', ''],
      ['', '', 'LĐTT', 'CSTĐCS'],
      [1, 'Lê Thị Mận', 'x', 'có lẽ'],
    ];
    const result = parse(sheetOf('ĐK', rows, { merges: [merge(1, 3, 1, 4)] }));
    expect(result.codes).toEqual(['danh-dau-la D3']);
    expect(result.field('awards')).toEqual([['lao-dong-tien-tien']]);
  });

  test('votes written as 8/9 give the size of the council too', () => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Danh hiệu', 'Đồng ý'],
      [1, 'Lê Thị Mận', 'CSTĐCS', '8/9'],
      [2, 'Đỗ Văn Khế', 'CSTĐCS', '9/8'],
    ];
    const result = parse(sheetOf('Kiểm phiếu', rows));
    expect(result.records[0]?.fields).toMatchObject({ votesFor: 8, councilSize: 9 });
    expect(result.codes).toEqual(['so-nguyen-khong-doc-duoc D3']);
  });

  test.each([
    ['Lê Thị Mận (chủ biên), Đỗ Văn Khế', ['Lê Thị Mận', 'Đỗ Văn Khế']],
    ['Nhóm tác giả: Lê Thị Mận, Đỗ Văn Khế', ['Lê Thị Mận', 'Đỗ Văn Khế']],
    ['Lê Thị Mận-Đỗ Văn Khế', ['Lê Thị Mận', 'Đỗ Văn Khế']],
    ["H'Hen Niê-Kđăm", ["H'Hen Niê-Kđăm"]],
  ])('authors %s', (written, names) => {
    const rows: Written[][] = [
      ['STT', 'Tên sáng kiến', 'Tác giả', 'Cấp công nhận'],
      [1, 'Vườn rau', written, 'PGD'],
    ];
    const [record] = parse(sheetOf('SK', rows)).records;
    expect(record?.fields.authors).toEqual(names.map((name) => ({ name, sharePercent: null })));
  });

  test.each([
    ['Dạy tốt - Học tốt, Viết chữ đẹp', ['Dạy tốt - Học tốt', 'Viết chữ đẹp']],
    ['Đổi mới trong quản lý, dạy và học', ['Đổi mới trong quản lý, dạy và học']],
    ['1. Viết chữ đẹp\n2. Xanh - Sạch', ['Viết chữ đẹp', 'Xanh - Sạch']],
  ])('movements %s', (written, movements) => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Danh hiệu đăng ký', 'Phong trào'],
      [1, 'Lê Thị Mận', 'LĐTT', written],
    ];
    expect(parse(sheetOf('ĐK', rows)).field('movements')).toEqual([movements]);
  });

  test.each([
    ['12/QĐ-UBND ngày 20/6/2025', '12/QĐ-UBND', '2025-06-20'],
    ['Quyết định số 12/QĐ-UBND ngày 20 tháng 6 năm 2025 của Chủ tịch UBND huyện', '12/QĐ-UBND', '2025-06-20'],
    ['QĐ số 12/QĐ-UBND', '12/QĐ-UBND', undefined],
    ['12/QĐ-THST-2025', '12/QĐ-THST-2025', undefined],
  ])('decision %s', (written, number, date) => {
    const rows: Written[][] = [
      ['STT', 'Họ và tên', 'Xếp loại', 'Số, ngày quyết định'],
      [1, 'Lê Thị Mận', 'Tốt', written],
    ];
    const [record] = parse(sheetOf('XL', rows)).records;
    expect([record?.fields.decisionNo, record?.fields.decisionDate]).toEqual([number, date]);
  });

  test('Unicode text under a legacy font stays as it is', () => {
    const sheet = sheetOf('DS', [REGISTRATION, [1, 'Lê Thị Ngọc Ánh', 'Tổ 1', 'LĐTT']]);
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, font: '.VnTime' })),
    }));
    expect(parse({ ...sheet, rows: [...sheet.rows.slice(0, 1), ...rows.slice(1)] }).field('name')).toEqual([
      'Lê Thị Ngọc Ánh',
    ]);
  });
});

describe('one person in two tables of a workbook', () => {
  const titles = [['PHẦN A: DANH HIỆU'], REGISTRATION, [1, 'Lê Thị Mận', 'Tổ 1', 'LĐTT']] as const;
  const forms = ['STT', 'Họ và tên', 'Tổ', 'Hình thức khen thưởng'];

  test('titles and forms are one registration', () => {
    const result = parse(sheetOf('ĐK', [...titles, ['PHẦN B'], forms, [1, 'Lê Thị Mận', 'Tổ 1', 'Giấy khen']]));
    expect(result.field('awards')).toEqual([['lao-dong-tien-tien', 'giay-khen']]);
    expect(result.report.tables.map((table) => table.taken)).toEqual([1, 1]);
  });

  test('another tổ, or the name twice in a table: left apart', () => {
    const elsewhere = parse(sheetOf('ĐK', [...titles, ['PHẦN B'], forms, [1, 'Lê Thị Mận', 'Tổ 2', 'Giấy khen']]));
    expect(elsewhere.records).toHaveLength(2);
    const twice: Written[][] = [
      [1, 'Lê Thị Mận', 'Tổ 1', 'Giấy khen'],
      [2, 'Lê Thị Mận', 'Tổ 1', ''],
    ];
    expect(parse(sheetOf('ĐK', [...titles, ['PHẦN B'], forms, ...twice])).records).toHaveLength(3);
  });
});
