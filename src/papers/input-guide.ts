/** The sheet "Hướng dẫn" of an input workbook: each column, whether it is needed, how to write it. */
import type { KindColumn, ValueType } from '../parse/kinds/columns.ts';
import type { Kind } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import type { Look, SheetSpec } from './workbook-spec.ts';

const HOW: Readonly<Partial<Record<ValueType, string>>> = {
  order: 'Số thứ tự; để trống cũng được.',
  code: 'Ghi như trong văn bản, ví dụ 12/QĐ-TH.',
  name: 'Họ, tên đệm và tên trong một ô, có dấu.',
  subject: 'Họ và tên một người, hoặc tên tập thể như “Tổ 1”, “Trường”.',
  team: 'Tên tổ, viết giống nhau ở mọi tệp.',
  birthDate: "Ngày/tháng/năm, ví dụ 05/09/1985; chỉ biết năm thì gõ dấu nháy đơn trước năm ('1985).",
  date: 'Ngày/tháng/năm, ví dụ 05/09/2024.',
  flag: 'Đánh x nếu có.',
  awards: 'Tên đầy đủ hoặc viết tắt (LĐTT, CSTĐCS); nhiều mục cách nhau bằng dấu chấm phẩy (;).',
  awardOrRating: 'Danh hiệu, hình thức khen thưởng hoặc mức xếp loại của năm đó.',
  movements: 'Tên phong trào; nhiều phong trào cách nhau bằng dấu chấm phẩy (;).',
  underReview: 'Ghi lý do nếu đang bị xem xét kỷ luật hoặc có đơn thư; không có thì để trống.',
  count: 'Số nguyên.',
  score: 'Số điểm, ví dụ 95 hoặc 95,5.',
  authors: 'Các tác giả, cách nhau bằng dấu chấm phẩy (;).',
  shares: 'Phần đóng góp theo thứ tự tác giả, ví dụ 60%-40%.',
  schoolYear: 'Ví dụ 2023-2024.',
  campaign: '1 hoặc 2; để trống nếu cả năm.',
};

/** Where the heading alone leaves room for two readings. */
const HOW_HERE: Readonly<Record<string, string>> = {
  'staff nationalId': '12 chữ số; không bắt buộc, chương trình không cần đến.',
  'history rating': 'Mức xếp loại của năm đó, nếu biết.',
  'evaluation decisionNo': 'Số quyết định xếp loại, ví dụ 12/QĐ-TH.',
  'evaluation decisionDate': 'Ngày ký quyết định xếp loại, ví dụ 20/05/2025.',
  'evaluation discipline': 'Không bị kỷ luật thì để trống.',
  'evaluation disciplineFrom': 'Ngày kỷ luật có hiệu lực; không bị kỷ luật thì để trống.',
  'evaluation disciplineTo': 'Ngày hết hạn kỷ luật, nếu có.',
  'evaluation absenceDays': 'Số ngày nghỉ trong năm học, số nguyên; không nghỉ thì ghi 0.',
  'ballot councilSize': 'Tổng số thành viên Hội đồng, kể cả người vắng.',
  'ballot votesFor': 'Số phiếu đồng ý đếm được, không kể ý kiến gửi bằng văn bản.',
  'ballot writtenFor': 'Số thành viên vắng gửi ý kiến đồng ý bằng văn bản; không có thì ghi 0.',
  'ballot downgradeTo': 'Chỉ ghi khi Hội đồng hạ xuống một danh hiệu thấp hơn; không hạ thì để trống.',
  'score criterion': 'Mỗi tiêu chí một dòng, ghi tự do.',
  'score maxPoints': 'Điểm cao nhất của tiêu chí, ví dụ 20.',
};

/** What a score sheet has besides its columns. */
const PERSON_COLUMNS: Readonly<Record<string, readonly [string, string]>> = {
  score: [
    '(họ và tên)',
    'Mỗi người một cột, kể từ cột D: tiêu đề là họ và tên như trong danh sách, mỗi ô là số điểm của người đó. Chưa có cột của ai thì ghi thêm ở bên phải.',
  ],
};

const CODE =
  'Mã của người (ở bảng sáng kiến: của tác giả), ghi giống nhau ở mọi tệp, giữ nguyên các số 0 ở đầu; không có thì để trống.';

const STEPS: readonly string[] = [
  '1. Ghi ở trang đầu, từ dưới dòng ví dụ (VD). Không cần xóa dòng ví dụ: chương trình bỏ qua nó.',
  '2. Ô có mũi tên thì chọn trong danh sách. Chép từ tệp khác sang thì dán giá trị (Paste Special › Values) để giữ danh sách chọn.',
  '3. Chưa biết thì để trống. Thêm cột khác ở bên phải cũng được: chương trình báo là không dùng.',
  '4. Tiêu đề được khóa để khỏi lỡ tay, không có mật khẩu; cần sửa thì vào Review › Unprotect Sheet.',
  '5. Lưu tệp, đóng Excel, rồi nhập tệp này vào chương trình bằng lệnh thidua import.',
];
const HEADER = 8;
const WIDE = 90;
/** What is offered in these depends on the school; the dropdown shows it. */
const FROM_THE_YEAR = ['name', 'subject', 'authors', 'person', 'team', 'movement', 'movements', 'schoolYear'];

const plain: Look = { wrap: true, border: true };
const heading: Look = { bold: true, align: 'center', border: true, ground: 'DDEBF7' };

/** The guide of one workbook; `lists` are the words of each column's dropdown. */
export function guideSheet(
  kind: Kind,
  columns: readonly KindColumn[],
  lists: readonly (readonly string[])[],
): SheetSpec {
  const rows = [
    ...columns.map((column, index) => [
      column.heading,
      column.required === undefined ? '' : 'có',
      howToWrite(kind, column, lists[index] ?? []),
    ]),
    ...(PERSON_COLUMNS[kind] === undefined ? [] : [[PERSON_COLUMNS[kind][0], '', PERSON_COLUMNS[kind][1]]]),
  ];
  return {
    name: 'Hướng dẫn',
    widths: [30, 10, WIDE],
    cells: [
      { row: 1, column: 1, content: `Cách ghi tệp ${KIND_NAMES[kind]}`, look: { bold: true, size: 14 } },
      ...STEPS.map((content, at) => ({ row: 2 + at, column: 1, content, look: { size: 11 } })),
      ...['Cột', 'Cần có', 'Cách ghi'].map((content, at) => ({ row: HEADER, column: at + 1, content, look: heading })),
      ...rows.flatMap((row, index) =>
        row.map((content, at) => ({ row: HEADER + 1 + index, column: at + 1, content, look: plain })),
      ),
    ],
    heights: Object.fromEntries(rows.map((row, index) => [HEADER + 1 + index, heightOf(row[2] ?? '')])),
    landscape: true,
    narrow: true,
  };
}

/** Points for a text in the third column. */
function heightOf(text: string): number {
  return 17 * Math.ceil(text.length / (WIDE * 1.15)) + 2;
}

function howToWrite(kind: Kind, column: KindColumn, words: readonly string[]): string {
  const how = column.field === 'code' ? CODE : (HOW_HERE[`${kind} ${column.field}`] ?? HOW[column.type] ?? '');
  const listed = words.length > 1 && !FROM_THE_YEAR.includes(column.field);
  const choices = listed ? `Chọn: ${words.join('; ')}.` : '';
  return [how, choices].filter((part) => part !== '').join(' ') || 'Ghi tự do.';
}
