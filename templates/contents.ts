/** muc-luc-ho-so.docx: what the dossier holds, what is missing. */
import { heading, letterheadTable, paperName, signatures, signer } from './common.ts';
import { body, cell, paragraph, table, tag } from './wordprocessing.ts';

export const contentsTemplate: readonly string[] = [
  letterheadTable({ date: true }),
  paperName('MỤC LỤC HỒ SƠ', 'Đề nghị khen thưởng năm học {year}'),
  body('Cấp quyết định: {authority}'),
  body('Nơi nhận hồ sơ: {receiver}'),
  heading('I. Văn bản trong hồ sơ'),
  paragraph('', { size: 6 }),
  table(
    [700, 5071, 3300],
    [
      ['STT', 'Văn bản', 'Tệp'].map((text) => cell(text, { bold: true, align: 'center' })),
      [cell('{#held}{index}', { align: 'center' }), cell('{title}'), cell('{file}{/held}', { size: 10 })],
    ],
    { borders: true, headerRows: 1 },
  ),
  heading('II. Minh chứng trường kèm thêm'),
  tag('{#proofs}'),
  body('{index}. {text}'),
  tag('{/proofs}'),
  tag('{^proofs}'),
  body('Không có.'),
  tag('{/proofs}'),
  heading('III. Còn thiếu'),
  tag('{#nothingMissing}'),
  body('Chương trình không thấy thiếu gì trong dữ liệu; những chỗ để dấu chấm cần ghi tay.', { keepNext: true }),
  tag('{/nothingMissing}'),
  tag('{#missing}'),
  body('- {text}', { keepNext: true }),
  tag('{/missing}'),
  tag('{#hasNotes}'),
  heading('IV. Quy định chưa đối chiếu văn bản gốc'),
  body('{notes}. Cần kiểm tra lại các quy định này trước khi trình.', { keepNext: true }),
  tag('{/hasNotes}'),
  signatures([paragraph('')], signer(['NGƯỜI LẬP'], '')),
];
