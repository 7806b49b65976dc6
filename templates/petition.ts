/** to-trinh.docx: grounds, awards with counts, list attached. */
import { letterheadTable, notes, paperName, recipients, signatures, signer } from './common.ts';
import { body, cell, paragraph, rule, run, TEXT_WIDTH, table, tag } from './wordprocessing.ts';

export const petitionTemplate: readonly string[] = [
  letterheadTable({ date: true }),
  paperName('TỜ TRÌNH', 'Về việc đề nghị xét tặng {subjectOfAwards} năm học {year}'),
  paragraph('Kính gửi: {receiver}', { align: 'center', before: 6, after: 6 }),
  tag('{#grounds}'),
  body('{text}', { italic: true }),
  tag('{/grounds}'),
  body(
    'Căn cứ kết quả họp xét của {body}, {schoolName} kính đề nghị {authority} xét, quyết định tặng {subjectOfAwards} năm học {year} cho {totals}, cụ thể như sau:',
  ),
  tag('{#awards}'),
  body([
    run('{index}. {label}: ', { bold: true }),
    run('{counts}'),
    run('{#hasBasis} (theo {basis}){/hasBasis}'),
    run('.'),
  ]),
  tag('{/awards}'),
  body(
    '{schoolName} đã kiểm tra và chịu trách nhiệm về đối tượng, tiêu chuẩn, hồ sơ, thủ tục và tính chính xác của thành tích các tập thể, cá nhân được đề nghị.',
  ),
  body('(Gửi kèm danh sách đề nghị, biên bản họp xét và hồ sơ của các tập thể, cá nhân.)', { italic: true }),
  body('{schoolName} kính trình {authority} xem xét, quyết định./.', { keepNext: true }),
  signatures(recipients('- Như trên;', '- Lưu: VT, hồ sơ thi đua.'), signer(['HIỆU TRƯỞNG'], '{head}')),
  notes(),
  paragraph('DANH SÁCH ĐỀ NGHỊ', { align: 'center', bold: true, pageBreakBefore: true }),
  paragraph('{subjectOfAwards} năm học {year}', { align: 'center', bold: true }),
  paragraph('(Kèm theo Tờ trình {reference} của {schoolName})', { align: 'center', italic: true }),
  rule(1500, TEXT_WIDTH),
  paragraph('', { size: 6 }),
  table(
    [650, 2650, 1700, 1471, 2600],
    [
      ['STT', 'Họ và tên, tập thể', 'Chức vụ', 'Đơn vị', 'Danh hiệu, hình thức đề nghị'].map((text) =>
        cell(text, { bold: true, align: 'center' }),
      ),
      [
        cell('{#list}{index}', { align: 'center' }),
        cell('{name}'),
        cell('{position}'),
        cell('{team}'),
        cell('{award}{/list}'),
      ],
    ],
    { borders: true, headerRows: 1 },
  ),
  paragraph('Danh sách có {totals}.', { size: 13, italic: true, before: 6 }),
];
