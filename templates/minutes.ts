/** bien-ban-hop.docx and bien-ban-kiem-phieu.docx. A biên bản has no place-date line; secretary left, chair right. */
import { heading, letterheadTable, notes, paperName, signatures, signer } from './common.ts';
import { body, cell, paragraph, run, TEXT_WIDTH, table, tag } from './wordprocessing.ts';

const LETTERHEAD = letterheadTable({ superior: '{school}', issuer: '{bodyCapitals}', date: false });
const WHEN = 'Thời gian: …… giờ ……, ngày …… tháng …… năm ………';

const MEMBERS = table(
  [700, 4371, 4000],
  [
    ['STT', 'Họ và tên', 'Chức vụ'].map((text) => cell(text, { bold: true, align: 'center' })),
    [cell('{#council}{index}', { align: 'center' }), cell('{name}'), cell('{office}{/council}')],
  ],
  { borders: true, headerRows: 1 },
);

export const meetingTemplate: readonly string[] = [
  LETTERHEAD,
  paperName('BIÊN BẢN', 'Họp {body} xét, đề nghị tặng {subjectOfAwards}', 'năm học {year}'),
  heading('I. Thời gian, địa điểm'),
  body(`${WHEN}.`),
  body('Địa điểm: ………………………………………………'),
  heading('II. Thành phần'),
  body('Tổng số thành viên: {councilSize}. Có mặt: ……; vắng: …… (lý do: …………………………).'),
  body('Chủ trì: {chair}. Thư ký: {secretary}.'),
  tag('{#noCouncil}'),
  body('Danh sách thành viên: ………………………………………………'),
  tag('{/noCouncil}'),
  tag('{^noCouncil}'),
  paragraph('', { size: 6 }),
  MEMBERS,
  tag('{/noCouncil}'),
  heading('III. Nội dung'),
  body(
    'Hội nghị nghe báo cáo kết quả bình xét của các tổ, thành tích của các tập thể, cá nhân; thảo luận, đối chiếu tiêu chuẩn và thống nhất đề nghị {authority} như sau:',
  ),
  tag('{#awards}'),
  body([run('{index}. {label}: ', { bold: true }), run('{counts}')], { keepNext: true }),
  tag('{#subjects}'),
  body('- {name}{about}{vote}'),
  tag('{/subjects}'),
  tag('{#others}'),
  body('- {lead}: {name}{vote}. Kết quả: {result}.', { italic: true }),
  tag('{/others}'),
  tag('{/awards}'),
  heading('IV. Kết luận'),
  body(
    'Hội nghị thống nhất lập hồ sơ đề nghị {authority} xét tặng {subjectOfAwards} năm học {year} theo kết quả trên. Ý kiến khác: …………………………………',
  ),
  body('Biên bản được đọc lại cho hội nghị nghe, thông qua và kết thúc vào …… giờ …… cùng ngày.', { keepNext: true }),
  signatures(signer(['THƯ KÝ'], '{secretary}'), signer(['CHỦ TRÌ'], '{chair}')),
  notes(),
];

const VOTE_WIDTHS = [520, 1600, 1250, 700, 850, 850, 700, 800, 620, 1181];
const VOTE_HEADS = [
  'TT',
  'Họ và tên, tập thể',
  'Danh hiệu',
  'Đồng ý',
  'Không đồng ý',
  'Không hợp lệ',
  'Bằng văn bản',
  'Tổng thành viên',
  'Tỷ lệ %',
  'Kết quả',
];
const small = { size: 11, align: 'center' } as const;

export const countingTemplate: readonly string[] = [
  LETTERHEAD,
  paperName('BIÊN BẢN KIỂM PHIẾU', 'Bỏ phiếu xét, đề nghị tặng {subjectOfAwards}', 'năm học {year}'),
  body(`${WHEN}; địa điểm: ……………………………`),
  body('{body} tiến hành bỏ phiếu xét đề nghị {subjectOfAwards} năm học {year}.'),
  heading('I. Tổ kiểm phiếu'),
  body('1. ……………………………………… Tổ trưởng'),
  body('2. ……………………………………… Thành viên'),
  body('3. ……………………………………… Thành viên'),
  heading('II. Số phiếu'),
  body(
    'Tổng số thành viên: {members}. Số phiếu phát ra: ……; số phiếu thu về: ……; số phiếu hợp lệ: ……; số phiếu không hợp lệ: …….',
  ),
  heading('III. Kết quả'),
  paragraph('', { size: 6 }),
  table(
    VOTE_WIDTHS,
    [
      VOTE_HEADS.map((text) => cell(text, { ...small, bold: true })),
      [
        cell('{#rows}{index}', small),
        cell('{name}', { size: 11 }),
        cell('{award}', { size: 11 }),
        ...['{for}', '{against}', '{invalid}', '{written}', '{of}', '{percent}'].map((text) => cell(text, small)),
        cell('{result}{/rows}', small),
      ],
    ],
    { borders: true, headerRows: 1 },
  ),
  paragraph('Tỷ lệ tính trên tổng số thành viên; người vắng mặt bỏ phiếu bằng văn bản được tính vào số đồng ý.', {
    size: 12,
    italic: true,
    before: 4,
    align: 'both',
  }),
  body('Biên bản được lập thành …… bản, đọc lại cho các thành viên nghe và thống nhất ký tên.', { keepNext: true }),
  signatures(signer(['TM. TỔ KIỂM PHIẾU', 'TỔ TRƯỞNG'], ''), signer(['CHỦ TRÌ', ''], '{chair}')),
  notes(),
];

if (VOTE_WIDTHS.reduce((sum, width) => sum + width, 0) !== TEXT_WIDTH) throw new Error('table of votes: widths');
