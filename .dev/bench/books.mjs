// node books.mjs FOLDER COUNT PEOPLE: workbooks as schools send them, always the same ones, with shared strings, styles,
// dates, merges, a dropdown list and a title block.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { randomFrom } from './random.mjs';

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Lý',
];
const MIDDLE = [
  'Thị',
  'Văn',
  'Thị Thu',
  'Thị Ngọc',
  'Minh',
  'Đức',
  'Thị Kim',
  'Quốc',
  'Thị Thanh',
  'Hữu',
  'Thị Mỹ',
  'Ngọc',
];
const GIVEN = [
  'Hoa',
  'Lan',
  'Đào',
  'Sương',
  'Thủy',
  'Hạnh',
  'Nga',
  'Tuấn',
  'Dũng',
  'Phượng',
  'Yến',
  'Ánh',
  'Quyên',
  'Trúc',
];
const POSITIONS = [
  'Giáo viên',
  'Giáo viên',
  'Giáo viên',
  'Tổ trưởng',
  'Tổ phó',
  'Nhân viên kế toán',
  'Nhân viên thư viện',
];
const DEGREES = ['Đại học', 'Cao đẳng', 'Thạc sĩ', 'Đại học sư phạm Tiểu học'];
const COMMUNES = ['Vĩnh Phú', 'Tân Lộc', 'Mỹ Hòa', 'Phước Bình', 'An Thạnh', 'Long Điền'];
const NOTES = [
  'Kiêm nhiệm thư ký hội đồng',
  'Nghỉ thai sản từ tháng 9',
  'Giáo viên dạy giỏi cấp huyện',
  'Chuyển đến từ trường khác',
];
const HEADINGS = [
  'STT',
  'Mã',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Chức vụ',
  'Tổ',
  'Ngày tuyển dụng',
  'Trình độ',
  'Đảng viên',
  'Trạng thái',
  'Số CCCD',
  'Điện thoại',
  'Quê quán',
  'Ghi chú',
];
const COLUMNS = [...'ABCDEFGHIJKLMNO'];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

function book(people, seed) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const strings = new Map();
  let used = 0;
  const text = (value) => {
    used++;
    if (!strings.has(value)) strings.set(value, strings.size);
    return strings.get(value);
  };
  const rows = [];
  const put = (row, cells) =>
    rows.push(
      `<row r="${row}" spans="1:15" ht="18.75" customHeight="1" x14ac:dyDescent="0.25">${cells.join('')}</row>`,
    );
  const shared = (row, column, value, style) =>
    `<c r="${COLUMNS[column]}${row}" s="${style}" t="s"><v>${text(value)}</v></c>`;
  const number = (row, column, value, style) => `<c r="${COLUMNS[column]}${row}" s="${style}"><v>${value}</v></c>`;
  put(1, [shared(1, 0, 'UBND HUYỆN SÔNG TRĂNG', 1), shared(1, 8, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 1)]);
  put(2, [shared(2, 0, `TRƯỜNG TIỂU HỌC SỐ ${seed}`, 1), shared(2, 8, 'Độc lập - Tự do - Hạnh phúc', 1)]);
  put(4, [shared(4, 0, 'DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN NĂM HỌC 2024-2025', 1)]);
  put(
    6,
    HEADINGS.map((heading, column) => shared(6, column, heading, 2)),
  );
  for (let index = 0; index < people; index++) {
    const row = 7 + index;
    const female = random() < 0.7;
    const name = `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)}`;
    put(row, [
      number(row, 0, index + 1, 3),
      shared(row, 1, `GV${String(seed * 7 + index).padStart(6, '0')}`, 3),
      shared(row, 2, name, 3),
      number(row, 3, 24_000 + Math.floor(random() * 13_000), 4),
      shared(row, 4, female ? 'Nữ' : 'Nam', 3),
      shared(row, 5, pick(POSITIONS), 3),
      shared(row, 6, `Tổ ${1 + (index % 6)}`, 3),
      number(row, 7, 38_000 + Math.floor(random() * 7_000), 4),
      shared(row, 8, pick(DEGREES), 3),
      random() < 0.6 ? shared(row, 9, 'x', 3) : `<c r="J${row}" s="3"/>`,
      shared(row, 10, 'Đang làm việc', 3),
      shared(row, 11, `0${String(Math.floor(random() * 1e11)).padStart(11, '0')}`, 3),
      number(row, 12, 900_000_000 + Math.floor(random() * 99_999_999), 3),
      shared(row, 13, `${pick(COMMUNES)}, Sông Trăng`, 3),
      random() < 0.1 ? shared(row, 14, pick(NOTES), 3) : `<c r="O${row}" s="3"/>`,
    ]);
  }
  const last = 6 + people;
  put(last + 1, [shared(last + 1, 0, `Tổng cộng danh sách có ${people} người`, 1)]);
  put(last + 3, [shared(last + 3, 10, 'HIỆU TRƯỞNG', 1)]);
  const merges = [
    'A1:E1',
    'I1:O1',
    'A2:E2',
    'I2:O2',
    'A4:O4',
    `A${last + 1}:O${last + 1}`,
    `K${last + 3}:O${last + 3}`,
  ];
  const staff =
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
    `<dimension ref="A1:O${last + 3}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>` +
    `<cols><col min="1" max="1" width="5" customWidth="1"/><col min="2" max="15" width="16" customWidth="1"/></cols>` +
    `<sheetData>${rows.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` +
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="I7:I${last}"><formula1>'Danh mục'!$A$1:$A$${DEGREES.length}</formula1></dataValidation></dataValidations>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';
  const list = `<worksheet xmlns="${MAIN}"><sheetData>${DEGREES.map((degree, at) => `<row r="${at + 1}">${shared(at + 1, 0, degree, 0)}</row>`).join('')}</sheetData></worksheet>`;
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Danh sách CBGVNV" sheetId="1" r:id="rId1"/><sheet name="Danh mục" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': staff,
    'xl/worksheets/sheet2.xml': list,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${used}" uniqueCount="${strings.size}">${[...strings.keys()].map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': STYLES,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(2024, 8, 5) });
}

function contentTypes() {
  const kinds = {
    'xl/workbook.xml': 'sheet.main',
    'xl/worksheets/sheet1.xml': 'worksheet',
    'xl/worksheets/sheet2.xml': 'worksheet',
    'xl/sharedStrings.xml': 'sharedStrings',
    'xl/styles.xml': 'styles',
  };
  const overrides = Object.entries(kinds).map(
    ([part, kind]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(pairs) {
  const each = pairs.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const border =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>';
const font = (bold) => `<font>${bold ? '<b/>' : ''}<sz val="12"/><name val="Times New Roman"/><family val="1"/></font>`;
const xf = (format, fontId, borderId) =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>`;
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2">${font(false)}${font(true)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${xf(0, 0, 0)}${xf(0, 1, 0)}${xf(0, 1, 1)}${xf(0, 0, 1)}${xf(164, 0, 1)}</cellXfs></styleSheet>`;

const [folder, count, people] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (let index = 1; index <= Number(count); index++) {
  writeFileSync(join(folder, `truong-${String(index).padStart(4, '0')}.xlsx`), book(Number(people), index));
}
