/** bao-cao-thanh-tich-ca-nhan.docx and -tap-the.docx: the fields of the decree's forms, in our own words. */
import { heading, letterheadTable, notes, signatures, signer } from './common.ts';
import { body, cell, paragraph, rule, TEXT_WIDTH, table, tag } from './wordprocessing.ts';

const LINE = '………………………………………………………………';
const gap = paragraph('', { size: 6 });

const yearTable = (loop: string, what: string, field: string): string =>
  gap +
  table(
    [1500, 3571, 4000],
    [
      ['Năm học', what, 'Số, ngày, cơ quan ra quyết định'].map((text) => cell(text, { bold: true, align: 'center' })),
      [cell(`{#${loop}}{year}`, { align: 'center' }), cell(`{${field}}`), cell(`{decision}{/${loop}}`)],
    ],
    { borders: true, headerRows: 1 },
  );

/** The table where there are rows, a dotted line where there are none. */
const tableOrLine = (loop: string, none: string, what: string, field: string): string[] => [
  tag(`{#${none}}`),
  body(LINE),
  tag(`{/${none}}`),
  tag(`{^${none}}`),
  yearTable(loop, what, field),
  tag(`{/${none}}`),
];

const achievementsDone: readonly string[] = [
  body('Sáng kiến, đề tài được công nhận:'),
  tag('{#initiatives}'),
  body('- {title} (năm học {year}, {level}). {decision}'),
  tag('{/initiatives}'),
  tag('{^initiatives}'),
  body(LINE),
  tag('{/initiatives}'),
  body('Tham gia các phong trào thi đua:'),
  tag('{#movements}'),
  body('- {movement}: {result}'),
  tag('{/movements}'),
  tag('{^movements}'),
  body(LINE),
  tag('{/movements}'),
];

const awardsReceived: readonly string[] = [
  body('1. Danh hiệu thi đua', { keepNext: true }),
  ...tableOrLine('titles', 'noTitles', 'Danh hiệu thi đua', 'award'),
  body('2. Hình thức khen thưởng', { keepNext: true }),
  ...tableOrLine('forms', 'noForms', 'Hình thức khen thưởng', 'award'),
];

export const personReportTemplate: readonly string[] = [
  letterheadTable({ date: true }),
  paragraph('BÁO CÁO THÀNH TÍCH', { align: 'center', bold: true, before: 14 }),
  paragraph('Đề nghị tặng {award}', { align: 'center', bold: true }),
  paragraph('({years})', { align: 'center', italic: true }),
  rule(1500, TEXT_WIDTH),
  heading('I. SƠ LƯỢC LÝ LỊCH'),
  body('- Họ và tên: {name}'),
  body('- Ngày, tháng, năm sinh: {birthDate}; giới tính: {gender}'),
  body('- Dân tộc: {dots}; tôn giáo: {dots}'),
  body('- Quê quán: {dots}{dots}'),
  body('- Nơi thường trú: {dots}{dots}'),
  body('- Đơn vị công tác: {workplace}, {schoolName}'),
  body('- Chức vụ (Đảng, chính quyền, đoàn thể): {position}; Đảng: {partyMember}; đoàn thể: {dots}'),
  body('- Ngày tuyển dụng: {hiredOn}'),
  body('- Trình độ chuyên môn, nghiệp vụ: {qualification}'),
  body('- Học hàm, học vị, danh hiệu được phong tặng: {dots}'),
  heading('II. THÀNH TÍCH ĐẠT ĐƯỢC'),
  body('1. Quyền hạn, nhiệm vụ được giao', { bold: true }),
  body(LINE),
  body(LINE),
  body('2. Kết quả đạt được', { bold: true }),
  body('Xếp loại chất lượng hằng năm:', { keepNext: true }),
  ...tableOrLine('ratings', 'noRatings', 'Xếp loại chất lượng', 'rating'),
  ...achievementsDone,
  body('Kết quả thực hiện nhiệm vụ:'),
  body(LINE),
  body(LINE),
  body(LINE),
  heading('III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG'),
  ...awardsReceived,
  signatures(
    signer(['XÁC NHẬN CỦA ĐƠN VỊ', '{confirmingOffice}'], '{confirmedBy}'),
    signer(['NGƯỜI BÁO CÁO', ''], '{name}'),
  ),
  paragraph('XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG', { align: 'center', bold: true, before: 12 }),
  paragraph('(Ký, đóng dấu)', { align: 'center', italic: true, size: 12 }),
  notes(),
];

export const collectiveReportTemplate: readonly string[] = [
  letterheadTable({ date: true }),
  paragraph('BÁO CÁO THÀNH TÍCH', { align: 'center', bold: true, before: 14 }),
  paragraph('Đề nghị tặng {award}', { align: 'center', bold: true }),
  paragraph('({years})', { align: 'center', italic: true }),
  rule(1500, TEXT_WIDTH),
  body('Tên tập thể đề nghị: {unit}', { bold: true }),
  heading('I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH'),
  body('1. Đặc điểm, tình hình: cơ cấu tổ chức, số lượng, trình độ, cơ sở vật chất', { bold: true }),
  body(LINE),
  body(LINE),
  body('2. Chức năng, nhiệm vụ được giao', { bold: true }),
  body(LINE),
  body(LINE),
  heading('II. THÀNH TÍCH ĐẠT ĐƯỢC'),
  body('1. Mức độ hoàn thành nhiệm vụ, so với năm trước', { bold: true, keepNext: true }),
  ...tableOrLine('ratings', 'noRatings', 'Mức độ hoàn thành nhiệm vụ', 'rating'),
  body(LINE),
  body('2. Biện pháp đã thực hiện', { bold: true }),
  body(LINE),
  body('3. Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước', { bold: true }),
  body(LINE),
  body('4. Hoạt động của tổ chức Đảng, đoàn thể', { bold: true }),
  body(LINE),
  heading('III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG'),
  ...awardsReceived,
  signatures(signer(['XÁC NHẬN CỦA CẤP TRÌNH', 'KHEN THƯỞNG'], ''), signer(['THỦ TRƯỞNG ĐƠN VỊ', ''], '{head}')),
  notes(),
];
