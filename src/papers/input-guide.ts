/** The sheet "Hướng dẫn" of an input workbook: each column, whether it is needed, how to write it. */
import type { KindColumn, ValueType } from '../parse/kinds/columns.ts';
import type { Kind } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import type { Look, SheetSpec } from './workbook-spec.ts';

const HOW: Readonly<Partial<Record<ValueType, string>>> = {
  order: 'Số thứ tự; để trống cũng được.',
  code: 'Ghi như văn bản, giữ nguyên các số 0 ở đầu.',
  name: 'Họ, tên đệm và tên trong một ô, có dấu.',
  subject: 'Họ và tên một người, hoặc tên tập thể như “Tổ 1”, “Trường”.',
  team: 'Tên tổ, viết giống nhau ở mọi tệp.',
  birthDate: 'Ngày/tháng/năm, ví dụ 05/09/1985; chỉ biết năm thì ghi năm.',
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

const plain: Look = { wrap: true, border: true };
const heading: Look = { bold: true, align: 'center', border: true, ground: 'DDEBF7' };

/** The guide of one workbook; `lists` are the words of each column's dropdown. */
export function guideSheet(
  kind: Kind,
  columns: readonly KindColumn[],
  lists: readonly (readonly string[])[],
): SheetSpec {
  return {
    name: 'Hướng dẫn',
    widths: [26, 14, 70],
    cells: [
      { row: 1, column: 1, content: `Cách ghi tệp ${KIND_NAMES[kind]}`, look: { bold: true, size: 14 } },
      {
        row: 2,
        column: 1,
        content: 'Cột nào chưa có số liệu thì để trống. Thêm cột khác cũng được: chương trình báo là không dùng.',
        look: { italic: true, size: 11 },
      },
      ...['Cột', 'Cần có', 'Cách ghi'].map((content, at) => ({ row: 4, column: at + 1, content, look: heading })),
      ...columns.flatMap((column, index) => [
        { row: 5 + index, column: 1, content: column.heading, look: plain },
        { row: 5 + index, column: 2, content: column.required === undefined ? '' : 'có', look: plain },
        { row: 5 + index, column: 3, content: howToWrite(column, lists[index] ?? []), look: plain },
      ]),
    ],
    landscape: true,
  };
}

function howToWrite(column: KindColumn, words: readonly string[]): string {
  const how = HOW[column.type] ?? '';
  const choices = words.length > 1 ? `Chọn: ${words.join(', ')}.` : '';
  return [how, choices].filter((part) => part !== '').join(' ') || 'Ghi tự do.';
}
