/** bao-cao-tong-ket.docx: results by award, group and tổ, registration, movements, special commendations, models, list. */
import { heading, letterheadTable, notes, paperName, recipients, signatures, signer } from './common.ts';
import { body, cell, paragraph, table, tag } from './wordprocessing.ts';

const gap = paragraph('', { size: 6, keepNext: true });
const centre = { align: 'center' } as const;

/** A table of one loop: headings, then a row of tags; the first column is text, those in `text` too. */
function rows(
  loop: string,
  columns: readonly (readonly [name: string, tag: string, width: number])[],
  text: readonly string[] = [],
): string {
  const last = columns.length - 1;
  const tags = columns.map(([, field], at) => {
    const content = `${at === 0 ? `{#${loop}}` : ''}{${field}}${at === last ? `{/${loop}}` : ''}`;
    return cell(content, at === 0 || text.includes(field) ? {} : centre);
  });
  const names = columns.map(([name]) => cell(name, { ...centre, bold: true }));
  return (
    gap +
    table(
      columns.map(([, , width]) => width),
      [names, tags],
      { borders: true, headerRows: 1 },
    ) +
    gap
  );
}

/** The table where there are rows, a sentence where there are none. */
function rowsOr(none: string, sentence: string, content: string): string[] {
  return [tag(`{#${none}}`), body(sentence), tag(`{/${none}}`), tag(`{^${none}}`), content, tag(`{/${none}}`)];
}

export const yearReportTemplate: readonly string[] = [
  letterheadTable({ date: true }),
  paperName('BÁO CÁO', 'Tổng kết công tác thi đua, khen thưởng năm học {year}'),
  heading('I. ĐĂNG KÝ THI ĐUA'),
  body('Đã đăng ký {done}/{people} người, đạt {doneShare} % (chỉ tiêu 100 %).'),
  tag('{#someMissing}'),
  body('Chưa đăng ký: {missingNames}.'),
  tag('{/someMissing}'),
  heading('II. ĐĂNG KÝ, ĐỀ NGHỊ VÀ QUYẾT ĐỊNH'),
  rows('awards', [
    ['Danh hiệu, hình thức', 'label', 3071],
    ['Đăng ký', 'registered', 1100],
    ['Đề nghị: cá nhân', 'persons', 1200],
    ['Đề nghị: tập thể', 'collectives', 1200],
    ['Tổng đề nghị', 'proposed', 1200],
    ['Đã quyết định', 'decided', 1300],
  ]),
  body('Tổng tiền thưởng dự kiến: {paidShown} đồng ({paidInWords}).'),
  heading('III. TỶ LỆ THEO NHÓM'),
  rows('groups', [
    ['Nhóm', 'label', 2871],
    ['Số người', 'people', 1100],
    ['Người được đề nghị', 'proposedPeople', 1300],
    ['Lượt đề nghị', 'proposals', 1200],
    ['Tỷ lệ (%)', 'proposalShare', 1200],
    ['Đã quyết định', 'decided', 1400],
  ]),
  body(
    'Giáo viên trực tiếp giảng dạy và nhân viên có {directProposals}/{personProposals} lượt đề nghị cá nhân, chiếm {directShare} %.',
  ),
  heading('IV. KẾT QUẢ THEO TỔ'),
  rows('teams', [
    ['Tổ', 'label', 2671],
    ['Số người', 'people', 1200],
    ['Đã đăng ký', 'registered', 1200],
    ['Người được đề nghị', 'proposedPeople', 1400],
    ['Lượt đề nghị', 'proposals', 1200],
    ['Đã quyết định', 'decided', 1400],
  ]),
  heading('V. XẾP LOẠI CHẤT LƯỢNG'),
  tag('{#ratings}'),
  body('- {label}: {count} người.'),
  tag('{/ratings}'),
  heading('VI. PHONG TRÀO THI ĐUA'),
  ...rowsOr(
    'noMovements',
    'Chưa có số liệu về phong trào.',
    rows(
      'movements',
      [
        ['Phong trào', 'name', 3271],
        ['Cấp phát động, văn bản', 'launched', 2300],
        ['Thời gian', 'span', 1500],
        ['Số người đăng ký', 'joined', 1000],
        ['Số kết quả', 'results', 1000],
      ],
      ['launched'],
    ),
  ),
  heading('VII. KHEN THƯỞNG ĐỘT XUẤT, CHUYÊN ĐỀ'),
  ...rowsOr(
    'noSpecials',
    'Chưa có khen thưởng đột xuất, chuyên đề được ghi nhận.',
    rows(
      'specials',
      [
        ['Cá nhân, tập thể', 'name', 2371],
        ['Thành tích', 'achievement', 2800],
        ['Loại hình', 'type', 1200],
        ['Hình thức', 'award', 1500],
        ['Số quyết định', 'decisionNo', 1200],
      ],
      ['achievement', 'award'],
    ),
  ),
  heading('VIII. ĐIỂN HÌNH TIÊN TIẾN, MÔ HÌNH MỚI'),
  ...rowsOr(
    'noModels',
    'Chưa có điển hình, mô hình được ghi nhận.',
    rows(
      'models',
      [
        ['Điển hình, mô hình', 'name', 2671],
        ['Nội dung', 'content', 3000],
        ['Người phụ trách', 'person', 2000],
        ['Trạng thái', 'status', 1400],
      ],
      ['content', 'person'],
    ),
  ),
  heading('IX. DANH SÁCH ĐỀ NGHỊ'),
  rows(
    'list',
    [
      ['STT', 'order', 700],
      ['Họ và tên, tập thể', 'name', 3171],
      ['Tổ', 'team', 1600],
      ['Danh hiệu, hình thức', 'award', 3600],
    ],
    ['name', 'award'],
  ),
  signatures(recipients('- {superiorName};', '- Lưu: VT.'), signer(['HIỆU TRƯỞNG'], '{head}')),
  notes(),
];
