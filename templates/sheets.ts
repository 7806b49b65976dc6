/** Layouts of the .xlsx templates, tags as in the papers' values. */
import type { WorkbookSpec } from '../src/papers/workbook-spec.ts';
import { yearReportBook } from './report-sheets.ts';
import { group, heading, Layout, middle, money, note, type Part, sheet, sum, TWO_LINES, text } from './sheet-layout.ts';

const notes: readonly Part[] = [['{#hasNotes}Căn cứ chưa đối chiếu với văn bản gốc: {notes}.{/hasNotes}', note, 7]];

const proposed = new Layout(7)
  .letterhead('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG (TRÍCH NGANG)', 'Năm học {year}. Trình {authority}')
  .add(
    ['STT', 'Họ và tên, tập thể', 'Năm sinh', 'Nam/Nữ', 'Chức vụ', 'Tổ', 'Danh hiệu, hình thức đề nghị'].map(
      (each): Part => [each, heading],
    ),
    34,
  )
  .add([['{#parts}{part}', group, 7]])
  .add([['{#awards}{award}', { ...group, italic: true }, 7]])
  .add([
    ['{#rows}{order}', middle],
    ['{name}', text],
    ['{birthYear}', middle],
    ['{gender}', middle],
    ['{position}', text],
    ['{team}', text],
    ['{title}{/rows}', text],
  ])
  .add([
    ['Cộng: {collectives} tập thể, {persons} cá nhân', sum, 6],
    ['{subtotal}{/awards}{/parts}', { ...sum, align: 'center' }],
  ])
  .add([
    ['Tổng số: {collectives} tập thể, {persons} cá nhân được đề nghị', sum, 6],
    ['{total}', { ...sum, align: 'center' }],
  ])
  .add(notes)
  .signatures('NGƯỜI LẬP BIỂU', 'HIỆU TRƯỞNG');

const moneyTable = new Layout(6)
  .letterhead('BẢNG TIỀN THƯỞNG', 'Năm học {year}. Danh hiệu, hình thức khen thưởng trình {authority}')
  .add(
    ['STT', 'Họ và tên, tập thể', 'Tổ', 'Danh hiệu, hình thức', 'Mức (đồng)', 'Số tiền (đồng)'].map(
      (each): Part => [each, heading],
    ),
    24,
  )
  .add([
    ['{#rows}{order}', middle],
    ['{name}', text],
    ['{team}', text],
    ['{titles}', text],
    ['{amounts}', { ...text, align: 'right' }],
    ['{paid}{/rows}', money],
  ])
  .add([
    ['Tổng cộng', sum, 5],
    ['{total}', { ...money, bold: true }],
  ])
  .add([['Bằng chữ: {totalInWords}.', note, 6]])
  .add([
    [
      '{#someCovered}Có danh hiệu không được tính tiền: trong cùng năm học chỉ trả tiền của danh hiệu cao nhất, kể cả khi danh hiệu ấy trình cấp khác.{/someCovered}',
      note,
      6,
    ],
  ])
  .add([['{#noAmount}Chưa có mức tiền thưởng cho {label}: trường ghi thêm.{/noAmount}', note, 6]])
  .add([['{#hasNotes}Căn cứ chưa đối chiếu với văn bản gốc: {notes}.{/hasNotes}', note, 6]])
  .signatures('KẾ TOÁN', 'HIỆU TRƯỞNG');

const registration = new Layout(7)
  .letterhead('TỔNG HỢP ĐĂNG KÝ THI ĐUA', 'Năm học {year}. Đã đăng ký {done}/{people} người ({share}); chỉ tiêu 100 %')
  .add(
    ['STT', 'Họ và tên', 'Tổ', 'Danh hiệu đăng ký', 'Hình thức khen thưởng', 'Phong trào', 'Tình trạng'].map(
      (each): Part => [each, heading],
    ),
    34,
  )
  .add(
    [
      ['{#rows}{order}', middle],
      ['{name}', text],
      ['{team}', text],
      ['{titles}', text],
      ['{forms}', text],
      ['{movements}', text],
      ['{state}{/rows}', middle],
    ],
    TWO_LINES,
  )
  .blank()
  .add([
    ['Danh hiệu, hình thức', heading, 4],
    ['Số lượt đăng ký', heading],
  ])
  .add([
    ['{#awards}{label}', text, 4],
    ['{count}{/awards}', middle],
  ])
  .signatures('NGƯỜI LẬP BIỂU', 'HIỆU TRƯỞNG');

export const XLSX_TEMPLATES: readonly WorkbookSpec[] = [
  {
    path: 'danh-sach-de-nghi.xlsx',
    sheets: [sheet('Danh sách đề nghị', [6, 28, 10, 9, 22, 16, 34], proposed, 7)],
  },
  { path: 'bang-tien-thuong.xlsx', sheets: [sheet('Tiền thưởng', [6, 28, 16, 40, 24, 18], moneyTable, 7)] },
  { path: 'dang-ky.xlsx', sheets: [sheet('Đăng ký', [6, 26, 15, 30, 24, 62, 14], registration, 7)] },
  yearReportBook,
];
