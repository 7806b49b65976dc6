/** phieu-bau.docx (a page per member of the council) and danh-sach-du-hop.docx (who is present signs). */
import { heading, letterheadTable, paperName, signatures, signer } from './common.ts';
import { body, cell, paragraph, TEXT_WIDTH, table, tag } from './wordprocessing.ts';

const LETTERHEAD = letterheadTable({ superior: '{school}', issuer: '{bodyCapitals}', date: false, number: false });
const centred = { align: 'center' } as const;

const BALLOT_WIDTHS = [560, 2600, 1211, 2700, 1000, 1000];
const BALLOT_ROWS = table(
  BALLOT_WIDTHS,
  [
    ['TT', 'Họ và tên, tập thể', 'Tổ', 'Danh hiệu đề nghị', 'Đồng ý', 'Không đồng ý'].map((text) =>
      cell(text, { bold: true, ...centred }),
    ),
    [
      cell('{#rows}{index}', centred),
      cell('{name}'),
      cell('{team}'),
      cell('{award}'),
      cell(''),
      cell('{/rows}', { size: 12 }),
    ],
  ],
  { borders: true, headerRows: 1 },
);

export const ballotTemplate: readonly string[] = [
  tag('{#copies}'),
  LETTERHEAD,
  paperName('PHIẾU BẦU', 'Xét, đề nghị tặng {subjectOfAwards}', 'năm học {year}'),
  body('Đánh dấu X vào một trong hai ô “Đồng ý”, “Không đồng ý” của từng dòng.'),
  paragraph('', { size: 6 }),
  BALLOT_ROWS,
  paragraph(
    'Dòng để trống hoặc đánh dấu cả hai ô là không hợp lệ cho trường hợp đó. Thành viên là người được xét không bỏ phiếu cho mình, vẫn tính trong tổng số thành viên. Thành viên vắng mặt cho ý kiến bằng văn bản: ký, ghi rõ họ tên vào phiếu này và gửi thư ký.',
    { size: 12, italic: true, before: 6, align: 'both' },
  ),
  paragraph('Phiếu số {number}', { size: 12, align: 'right', before: 6 }),
  tag('{#more}'),
  paragraph('', { size: 2, pageBreakBefore: true }),
  tag('{/more}'),
  tag('{/copies}'),
];

const ATTENDANCE_WIDTHS = [620, 2900, 2051, 2000, 1500];

export const attendanceTemplate: readonly string[] = [
  LETTERHEAD,
  paperName('DANH SÁCH DỰ HỌP', 'Họp {body} xét, đề nghị tặng {subjectOfAwards}', 'năm học {year}'),
  body('Thời gian: …… giờ ……, ngày …… tháng …… năm ………; địa điểm: ……………………………'),
  body('Tổng số thành viên: {councilSize}. Có mặt: ……; vắng: ……; cho ý kiến bằng văn bản: ……'),
  paragraph('', { size: 6 }),
  table(
    ATTENDANCE_WIDTHS,
    [
      ['TT', 'Họ và tên', 'Chức vụ', 'Chức danh trong Hội đồng', 'Ký tên'].map((text) =>
        cell(text, { bold: true, ...centred }),
      ),
      [
        cell('{#council}{index}', { ...centred, before: 5, after: 5 }),
        cell('{name}', { before: 5, after: 5 }),
        cell('{position}', { before: 5, after: 5 }),
        cell('{role}', { before: 5, after: 5 }),
        cell('{/council}', { before: 5, after: 5 }),
      ],
    ],
    { borders: true, headerRows: 1 },
  ),
  heading('Vắng mặt (lý do; có gửi ý kiến bằng văn bản không)'),
  body('…………………………………………………………………………', { keepNext: true }),
  signatures(signer(['THƯ KÝ'], '{secretary}'), signer(['CHỦ TRÌ'], '{chair}')),
];

for (const widths of [BALLOT_WIDTHS, ATTENDANCE_WIDTHS]) {
  if (widths.reduce((sum, width) => sum + width, 0) !== TEXT_WIDTH) throw new Error('tables of the vote: widths');
}
