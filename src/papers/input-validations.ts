/**
 * What Excel checks in a column of an input workbook, and what it says when something else is written.
 * Never stricter than import, and never looser in what it refuses: whatever is let in without a word is imported without one.
 */
import type { KindColumn } from '../parse/kinds/columns.ts';
import { address, columnLetters } from '../text/place.ts';
import type { CellRange } from '../types.ts';
import { othersThan, severalAllowed } from './input-words.ts';
import type { Allowed, Validation } from './workbook-spec.ts';

export const LIST_SHEET = 'Danh mục';

/** @param words of the column's dropdown, which stand in the same column of the sheet of lists */
export function validationOf(column: KindColumn, range: CellRange, words: readonly string[]): Validation[] {
  if (words.length > 0) return [listOf(column, range, words)];
  const rule = RULES[column.type]?.(address(range.top, range.left));
  return rule === undefined ? [] : [{ range, others: 'refused', ...rule }];
}

function listOf(column: KindColumn, range: CellRange, words: readonly string[]): Validation {
  const letters = columnLetters(range.left);
  const allows = { listAt: `'${LIST_SHEET}'!$${letters}$1:$${letters}$${words.length}` };
  const others = othersThan(column);
  const prompt = severalAllowed(column)
    ? 'Bấm mũi tên để chọn một mục; nếu có nhiều, gõ thêm, cách nhau bằng dấu chấm phẩy (;).'
    : others === 'taken'
      ? 'Bấm mũi tên để chọn, hoặc gõ nếu không có trong danh sách.'
      : 'Bấm mũi tên ở góc phải của ô để chọn một mục.';
  const error =
    others === 'asked'
      ? 'Mục này không có trong danh sách. Nếu gõ nhầm, bấm No rồi chọn trong danh sách; nếu đúng là như vậy, bấm Yes.'
      : 'Ô này chỉ nhận một mục trong danh sách. Xin bấm Retry rồi chọn bằng mũi tên ở góc phải của ô.';
  return { range, allows, prompt, error, others };
}

interface Rule {
  readonly allows: Allowed;
  readonly prompt: string;
  readonly error: string;
}

const DATE: Rule = {
  allows: { dateFrom: '1945-01-01', dateTo: '2099-12-31' },
  prompt: 'Ghi ngày/tháng/năm, ví dụ 05/09/2024.',
  error: 'Xin ghi một ngày có thật, đủ ngày/tháng/năm, ví dụ 05/09/2024. Nếu máy báo sai mãi, thử ghi 2024-09-05.',
};

const RULES: Readonly<Partial<Record<KindColumn['type'], (cell: string) => Rule>>> = {
  date: () => DATE,
  birthDate: (cell) => ({
    // a real day, or words that end in a year
    allows: {
      formula: `OR(AND(ISNUMBER(${cell}),${cell}>=DATE(1930,1,1),${cell}<=DATE(2010,12,31)),AND(ISTEXT(${cell}),IFERROR(AND(VALUE(RIGHT(${cell},4))>=1930,VALUE(RIGHT(${cell},4))<=2010),FALSE)))`,
    },
    prompt: "Ghi ngày/tháng/năm, ví dụ 05/09/1985. Chỉ biết năm thì gõ dấu nháy đơn trước năm: '1985",
    error: "Xin ghi ngày sinh như 05/09/1985. Chỉ biết năm sinh thì gõ dấu nháy đơn trước năm: '1985",
  }),
  count: () => ({
    allows: { wholeFrom: 0, wholeTo: 1000 },
    prompt: 'Ghi một số nguyên, từ 0 trở lên.',
    error: 'Ô này cần một số nguyên từ 0 đến 1000, chỉ ghi chữ số, ví dụ 12.',
  }),
  score: () => ({
    allows: { decimalFrom: 0, decimalTo: 1000 },
    prompt: 'Ghi số điểm, ví dụ 95 hoặc 95,5.',
    error: 'Ô này cần số điểm từ 0 đến 1000, chỉ ghi chữ số, ví dụ 95 hoặc 95,5.',
  }),
  nationalId: (cell) => ({
    allows: { formula: `AND(ISTEXT(${cell}),OR(LEN(${cell})=12,LEN(${cell})=9),ISNUMBER(VALUE(${cell})))` },
    prompt: 'Ghi đủ 12 chữ số, không dấu cách. Để trống cũng được.',
    error: 'Số CCCD có 12 chữ số (CMND cũ: 9), ghi liền nhau. Không cần thì để trống ô này.',
  }),
};
