import { expect, test } from 'vitest';
import { KIND_COLUMNS } from '../../src/parse/kinds/columns.ts';
import { type ParseContext, parseWorkbook } from '../../src/parse/workbook.ts';
import { KINDS, type Sheet } from '../../src/types.ts';
import { merge, sheetOf, type Written, workbookOf } from './sheets.ts';

const CONTEXT: ParseContext = { year: '2024-2025', today: '2025-05-30', remembered: {} };

function parse(sheet: Sheet | readonly Sheet[], more: Partial<ParseContext> = {}) {
  return parseWorkbook(workbookOf(...[sheet].flat()), { ...CONTEXT, ...more });
}

const codes = (parsed: ReturnType<typeof parse>) => parsed.problems.map((each) => `${each.code} ${each.at[0]?.cell}`);
const skipped = (parsed: ReturnType<typeof parse>) => {
  return parsed.report.tables[0]?.skipped.map((each) => `${each.rows} ${each.why}`);
};

test.each(KINDS)('%s is recognised by its canonical headings, in any order', (kind) => {
  const headings = KIND_COLUMNS[kind].filter((column) => !column.extra).map((column) => column.heading);
  const row = headings.map((heading) => (heading === 'STT' ? 1 : ''));
  for (const order of [headings, [...headings].reverse()]) {
    const bare = order.map((each) =>
      each.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D'),
    );
    for (const written of [order, bare, order.map((each) => ` ${each.toUpperCase()}\n`)]) {
      const parsed = parse(sheetOf('Trang 1', [written, row]));
      expect(parsed.report.tables.map((table) => table.kind)).toEqual([kind]);
      expect(parsed.report.tables[0]?.ignoredColumns).toEqual([]);
    }
  }
});

test('a registration as schools send it: title block, two header levels, group, number, example and footer rows', () => {
  const rows: Written[][] = [
    ['UBND XÃ HÒA BÌNH', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['TRƯỜNG TIỂU HỌC HOA MAI', '', '', 'Độc lập - Tự do - Hạnh phúc'],
    ['DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM HỌC 2024-2025'],
    [],
    ['STT', 'Họ và tên', 'Ngày sinh', '', 'DHTĐ đăng ký', 'HTKT', 'Phong trào', '', 'Ghi chú'],
    ['', '', 'Nam', 'Nữ', '', '', 'Dạy tốt - học tốt', 'Viết chữ đẹp', ''],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
    ['VD', 'Nguyễn Văn A', '01/01/1980', '', 'CSTĐCS', '', 'x', '', ''],
    ['Tổ 1'],
    [1, 'Bà  LÊ THỊ MẬN', '', '3/4/1985', 'CSTĐ CS; LĐTT', 'Giấy khen', 'x', '', ''],
    [2, 'Trần Văn Ổi', { date: '1979-08-02' }, '', 'Chiến sỹ thi đua cơ sở', '', 'X', 'v', ''],
    ['II. Tổ 4+5'],
    [3, 'Phạm Thị Na', '', '31/02/1985', 'LDTT', '', '', '', ''],
    [4],
    [5],
    [],
    ['Tổng cộng danh sách có 3 người'],
    ['', '', '', '', '', 'Hoa Mai, ngày 5 tháng 9 năm 2024'],
    ['', 'Người lập biểu', '', '', '', 'HIỆU TRƯỞNG'],
    [],
    ['', 'Võ Thị Lựu', '', '', '', 'Đỗ Văn Khế'],
  ];
  const merges = [
    merge(3, 1, 3, 9),
    merge(5, 1, 6, 1),
    merge(5, 2, 6, 2),
    merge(5, 3, 5, 4),
    merge(5, 5, 6, 5),
    merge(5, 6, 6, 6),
    merge(5, 7, 5, 8),
    merge(5, 9, 6, 9),
    merge(9, 1, 9, 9),
    merge(12, 1, 12, 9),
    merge(17, 1, 17, 9),
  ];
  const parsed = parse(sheetOf('Sheet1', rows, { merges }));
  const [table] = parsed.report.tables;
  expect(table).toMatchObject({ kind: 'registration', headerRows: [5, 6], read: 15, taken: 3, refused: 0 });
  expect(skipped(parsed)).toEqual([
    '7 dong-so-thu-tu-cot',
    '8 dong-vi-du',
    '9 dong-nhom',
    '12 dong-nhom',
    '14-15 dong-chi-co-stt',
    '16 dong-trong',
    '17 dong-cuoi-bang',
    '18 dong-cuoi-bang',
    '19 dong-cuoi-bang',
    '20 dong-trong',
    '21 dong-cuoi-bang',
  ]);
  expect(parsed.records.map((each) => each.fields)).toMatchObject([
    {
      name: 'LÊ THỊ MẬN',
      birthDate: '1985-04-03',
      team: 'Tổ 1',
      movements: ['Dạy tốt - học tốt'],
      awards: ['chien-si-thi-dua-co-so', 'lao-dong-tien-tien', 'giay-khen'],
    },
    { name: 'Trần Văn Ổi', birthDate: '1979-08-02', team: 'Tổ 1', movements: ['Dạy tốt - học tốt', 'Viết chữ đẹp'] },
    { name: 'Phạm Thị Na', birthDate: null, team: 'Tổ 4+5', awards: ['lao-dong-tien-tien'] },
  ]);
  expect(codes(parsed)).toEqual(['ngay-khong-co-that D13']);
  expect(parsed.problems[0]?.excerpts?.[0]?.cells.find((cell) => cell.marked)).toMatchObject({
    column: 'D',
    text: '31/02/1985',
  });
  expect(parsed.records[0]?.cells).toMatchObject({ name: 'B10', birthDate: 'D10', awards: 'E10', team: 'A9' });
});

test('a row without a name is refused at the name cell; a blank required cell keeps its row', () => {
  const parsed = parse(
    sheetOf('Đánh giá', [
      ['STT', 'Họ và tên', 'Tổ', 'Xếp loại chất lượng'],
      [1, '', 'Tổ 1', 'HTXSNV'],
      [2, 'Lê Thị Mận', 'Tổ 1', ''],
      [3, 'Trần Văn Ổi', 'Tổ 1', 'HT tốt'],
    ]),
  );
  expect(parsed.report.tables[0]).toMatchObject({ kind: 'evaluation', read: 3, taken: 2, refused: 1 });
  expect(codes(parsed)).toEqual(['dong-thieu-ten B2', 'o-bat-buoc-trong D3']);
  expect(parsed.records.map((each) => each.fields.rating)).toEqual([null, 'hoan-thanh-tot']);
});

test('họ and tên in two columns, under one merged heading or two', () => {
  const merged = sheetOf(
    'DS',
    [
      ['STT', 'Họ và tên', '', 'Chức vụ', 'Tổ'],
      [1, 'Lê Thị', 'Mận', 'Giáo viên', 'Tổ 1'],
    ],
    {
      merges: [merge(1, 2, 1, 3)],
    },
  );
  const apart = sheetOf('DS', [
    ['STT', 'Họ đệm', 'Tên', 'Chức vụ', 'Tổ'],
    [1, 'Lê Thị', 'Mận', 'Giáo viên', 1],
  ]);
  for (const sheet of [merged, apart]) {
    const parsed = parse(sheet);
    expect(parsed.problems).toEqual([]);
    expect(parsed.records[0]).toMatchObject({
      kind: 'staff',
      fields: { name: 'Lê Thị Mận', team: 'Tổ 1' },
      cells: { name: 'B2' },
    });
  }
});

test('birth dates in a Nam and a Nữ column give the sex', () => {
  const rows = [
    ['STT', 'Họ và tên', 'Năm sinh', '', 'Chức vụ', 'Tổ'],
    ['', '', 'Nam', 'Nữ'],
    [1, 'Lê Thị Mận', '', 1985, 'Giáo viên', 'Tổ 1'],
    [2, 'Trần Văn Ổi', '8/1979', '', 'Giáo viên', 'Tổ 1'],
  ];
  const parsed = parse(sheetOf('DS', rows, { merges: [merge(1, 3, 1, 4)] }));
  expect(parsed.records.map((each) => [each.fields.gender, each.fields.birthDate])).toEqual([
    ['nu', '1985'],
    ['nam', '1979-08'],
  ]);
});

test('a total between groups and a repeated header do not end the table; a position is no signature', () => {
  const header = ['STT', 'Họ và tên', 'Chức vụ', 'Trình độ'];
  const parsed = parse(
    sheetOf('DS', [
      ['Tổ 1'],
      header,
      [1, 'Lê Thị Mận', 'Hiệu trưởng', 'ĐHSP'],
      ['Cộng: 1'],
      ['Tổ 2'],
      header,
      [1, 'Trần Văn Ổi', 'Giáo viên', 'CĐSP'],
    ]),
  );
  expect(parsed.report.tables).toHaveLength(1);
  expect(skipped(parsed)).toEqual(['4 dong-cuoi-bang', '5 dong-nhom', '6 tieu-de-lap-lai']);
  expect(parsed.records.map((each) => each.fields.team)).toEqual(['Tổ 1', 'Tổ 2']);
});

test('a numbered row whose name was forgotten is refused, not taken for a signature', () => {
  const parsed = parse(
    sheetOf('DS', [
      ['STT', 'Họ và tên', 'Chức vụ', 'Tổ'],
      [1, '', 'Hiệu trưởng', ''],
      [2, 'Lê Thị Mận', 'Giáo viên', 'Tổ 1'],
    ]),
  );
  expect(codes(parsed)).toEqual(['dong-thieu-ten B2']);
  expect(parsed.report.tables[0]).toMatchObject({ read: 2, taken: 1, refused: 1, skipped: [] });
});

test('without an STT column the signers below the date are still nobody of the list', () => {
  const parsed = parse(
    sheetOf('DS', [
      ['Họ và tên', 'Chức vụ', 'Tổ'],
      ['Lê Thị Mận', 'Giáo viên', 'Tổ 1'],
      ['', '', 'Hoa Mai, ngày … tháng … năm 2025'],
      ['Người lập biểu', 'Tổ trưởng', 'Hiệu trưởng'],
      ['Võ Thị Lựu', 'Bùi Văn Cam', 'Đỗ Văn Khế'],
    ]),
  );
  expect(parsed.records.map((each) => each.fields.name)).toEqual(['Lê Thị Mận']);
});

test('two tables side by side are two tables', () => {
  const header = ['STT', 'Họ và tên', 'Chức vụ', 'Tổ'];
  const rows = [
    [...header, '', ...header],
    [1, 'Lê Thị Mận', 'Giáo viên', 'Tổ 1', '', 2, 'Trần Văn Ổi', 'Giáo viên', 'Tổ 2'],
  ];
  const parsed = parse(sheetOf('DS', rows));
  expect(parsed.records.map((each) => each.cells.name)).toEqual(['B2', 'G2']);
});

test('three header levels', () => {
  const rows = [
    ['STT', 'Họ và tên', 'Kết quả'],
    ['', '', 'Đánh giá', '', 'Quyết định'],
    ['', '', 'Xếp loại', 'Điểm', 'Số', 'Ngày'],
    [1, 'Lê Thị Mận', 'HTTNV', 90, '12/QĐ', '30/5/2025'],
  ];
  const merges = [merge(1, 1, 3, 1), merge(1, 2, 3, 2), merge(1, 3, 1, 6), merge(2, 3, 2, 4), merge(2, 5, 2, 6)];
  const parsed = parse(sheetOf('Xếp loại', rows, { merges }));
  expect(parsed.report.tables[0]?.headerRows).toEqual([1, 2, 3]);
  expect(parsed.records[0]?.fields).toMatchObject({
    rating: 'hoan-thanh-tot',
    score: 90,
    decisionNo: '12/QĐ',
    decisionDate: '2025-05-30',
  });
});

test('two tables on one sheet, of two kinds', () => {
  const parsed = parse(
    sheetOf('Tổng hợp', [
      ['PHẦN A. DANH SÁCH SÁNG KIẾN'],
      ['TT', 'Tên SKKN', 'Tác giả', 'Tỉ lệ đóng góp', 'Cấp công nhận'],
      [1, 'Dạy phân số bằng trò chơi', 'Lê Thị Mận, Trần Văn Ổi', '60%-40%', 'Cấp trường'],
      [],
      ['PHẦN B. TẬP THỂ'],
      ['TT', 'Tên tập thể', 'Mức độ hoàn thành nhiệm vụ', 'Danh hiệu đăng ký'],
      [1, 'Tổ 1', 'HTXSNV', 'LĐTT'],
    ]),
  );
  expect(parsed.report.tables.map((each) => [each.kind, each.read, each.taken])).toEqual([
    ['initiative', 3, 1],
    ['collective', 1, 1],
  ]);
  expect(parsed.records[0]?.fields.authors).toEqual([
    { name: 'Lê Thị Mận', sharePercent: 60 },
    { name: 'Trần Văn Ổi', sharePercent: 40 },
  ]);
  expect(parsed.records[1]?.fields.registeredAwards).toEqual(['tap-the-lao-dong-tien-tien']);
});

test('a list of codes beside the table adds no rows', () => {
  const parsed = parse(
    sheetOf('DS', [
      ['STT', 'Họ và tên', 'Chức vụ', 'Tổ', '', 'Mã', 'Tên tổ'],
      [1, 'Lê Thị Mận', 'Giáo viên', 'Tổ 1', '', 'T1', 'Tổ 1'],
      ['', '', '', '', '', 'T2', 'Tổ 2'],
    ]),
  );
  expect(parsed.report.tables.map((each) => [each.kind, each.read, each.taken])).toEqual([['staff', 1, 1]]);
});

test('sheets without a table are named with the reason; a workbook without any is a problem', () => {
  const parsed = parse([
    sheetOf('Hướng dẫn', [['Nhập họ và tên, chức vụ, tổ vào bảng']]),
    sheetOf('DM', [['Lao động tiên tiến'], ['Chiến sĩ thi đua cơ sở']]),
    sheetOf('Trống', []),
    sheetOf(
      'An',
      [
        ['Họ và tên', 'Chức vụ', 'Tổ'],
        ['Lê Thị Mận', 'Giáo viên', 'Tổ 1'],
      ],
      { hidden: true },
    ),
  ]);
  expect(parsed.report.ignoredSheets.map((each) => each.why)).toEqual([
    'trang-huong-dan',
    'trang-danh-muc',
    'trang-trong',
    'trang-an',
  ]);
  expect(parsed.problems.map((each) => each.code)).toEqual(['trang-an-co-bang']);
  expect(parse(sheetOf('A', [['thư mời họp']])).problems.map((each) => each.code)).toEqual(['khong-thay-bang-nao']);
});

test('a typo is read as the near heading', () => {
  const header = ['STT', 'Họ và tên', 'Danh hiệu', 'Số quyết định', 'Ngày công nhân', 'Cơ quan quyết dịn'];
  const parsed = parse(sheetOf('QĐ', [header, [1, 'Lê Thị Mận', 'LĐTT', '12/QĐ', '1/6/2024', 'UBND']]));
  expect(parsed.report.tables[0]?.columns.map((each) => `${each.field} ${each.why}`)).toEqual([
    'order exact',
    'subject synonym',
    'award exact',
    'decisionNo exact',
    'decisionDate synonym',
    'authority near',
  ]);
});

test('a heading near two fields is asked and left unread until the answer is remembered', () => {
  const sheet = sheetOf('PT', [
    ['STT', 'Tên phong trào', 'Đợt', 'Tến ngày'],
    [1, 'Viết chữ đẹp', 1, '5/9/2024'],
  ]);
  const asked = parse(sheet);
  expect(codes(asked)).toEqual(['cot-chua-ro D1']);
  expect(asked.questions[0]).toMatchObject({ cell: 'D1', key: 'ten ngay', kind: 'movement' });
  expect(asked.questions[0]?.choices.map((each) => each.field)).toEqual(['to', 'from']);
  expect(asked.records[0]?.fields).not.toHaveProperty('from');
  const settled = parse(sheet, { remembered: { 'ten ngay': { kind: 'movement', field: 'to' } } });
  expect(settled.questions).toEqual([]);
  expect(settled.records[0]?.fields.to).toBe('2024-09-05');
});

test('a table two kinds claim alike is said, and --kind settles it', () => {
  const sheet = sheetOf('Bảng', [
    ['STT', 'Họ và tên', 'Xếp loại', 'Danh hiệu'],
    [1, 'Lê Thị Mận', 'HTT', 'LĐTT'],
  ]);
  expect(parse(sheet).problems.map((each) => each.code)).toEqual(['loai-bang-chua-ro']);
  expect(parse(sheet, { kind: 'evaluation' }).records[0]).toMatchObject({ kind: 'evaluation' });
});

test('movement columns alone make a registration where the title says so', () => {
  const parsed = parse(
    sheetOf('Sheet1', [
      ['ĐĂNG KÝ THI ĐUA'],
      ['STT', 'Họ và tên', 'Viết chữ đẹp', 'Nói lời hay'],
      [1, 'Lê Thị Mận', 'x', ''],
      [2, 'Trần Văn Ổi', '', 0],
      [3, 'Phạm Thị Na', '', 'x'],
    ]),
  );
  expect(parsed.report.tables[0]?.columns.map((each) => each.movement)).toContain('Viết chữ đẹp');
  expect(parsed.records.map((each) => each.fields.movements)).toEqual([['Viết chữ đẹp'], [], ['Nói lời hay']]);
});

test('a cell with an Excel error is null, at its cell', () => {
  const sheet = sheetOf('DS', [
    ['Họ và tên', 'Chức vụ', 'Tổ'],
    ['Lê Thị Mận', 'Giáo viên', 'Tổ 1'],
  ]);
  const broken = { row: 2, column: 2, type: 'error', value: '#REF!', text: '#REF!' } as const;
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.column === 2 && row.row === 2 ? broken : cell)),
  }));
  const parsed = parse({ ...sheet, rows });
  expect(codes(parsed)).toEqual(['o-loi-cong-thuc B2']);
  expect(parsed.records[0]?.fields.position).toBeNull();
});

test('criteria with a column per person give a record per person', () => {
  const parsed = parse(
    sheetOf('Chấm điểm', [
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Lê Thị Mận', 'Trần Văn Ổi'],
      [1, 'Ngày công', 10, 9, '8,5'],
      [2, 'Hồ sơ', 10, 10, ''],
    ]),
  );
  expect(parsed.report.tables[0]).toMatchObject({ kind: 'score', read: 2, taken: 2 });
  expect(parsed.records.map((each) => [each.fields.criterion, each.fields.name, each.fields.points])).toEqual([
    ['Ngày công', 'Lê Thị Mận', 9],
    ['Ngày công', 'Trần Văn Ổi', 8.5],
    ['Hồ sơ', 'Lê Thị Mận', 10],
  ]);
});

test('the chosen sheet alone is read, even hidden; an unknown one is said', () => {
  const sheets = [
    sheetOf(
      'A',
      [
        ['Họ và tên', 'Chức vụ', 'Tổ'],
        ['Lê Thị Mận', 'Giáo viên', 'Tổ 1'],
      ],
      { hidden: true },
    ),
    sheetOf('B', [
      ['Họ và tên', 'Chức vụ', 'Tổ'],
      ['Trần Văn Ổi', 'Giáo viên', 'Tổ 1'],
    ]),
  ];
  expect(parse(sheets, { sheet: 'a' }).records.map((each) => each.fields.name)).toEqual(['Lê Thị Mận']);
  expect(parse(sheets, { sheet: 'C' }).problems.map((each) => each.code)).toEqual(['khong-co-trang-da-chon']);
});
