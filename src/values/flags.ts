/** Marks in a cell: x, ✓, có, 1 against blank, -, 0, không. Refuses words that are neither. */
import type { Cell } from '../types.ts';
import { BLANK, type Converted, read, refused } from './converted.ts';
import { decodedText, isBlankText, tidyText } from './text.ts';

const MARKED = /^(?:x|×|✓|✔|☑|√|v|có|co|1|đảng viên|đv|đ|y|yes|true|\+|x\.|có tham gia|đăng ký|đk|tham gia)$/iu;
const UNMARKED = /^(?:0|không|khong|ko|k|no|n|false|chưa|không có|không tham gia|không áp dụng|☐)$/iu;

/** true, false for a written no, null for blank; undefined for anything else. */
export function markOf(cell: Cell): boolean | null | undefined {
  if (typeof cell.value === 'boolean') return cell.value;
  if (typeof cell.value === 'number') return cell.value === 1 ? true : cell.value === 0 ? false : undefined;
  const text = tidyText(decodedText(cell));
  if (text === '' || /^null$/iu.test(text)) return null;
  if (isBlankText(text)) return false;
  return MARKED.test(text) ? true : UNMARKED.test(text) ? false : undefined;
}

/** A yes-or-no column. A date under "Đảng viên" (day of joining) is a yes. */
export function readFlag(cell: Cell): Converted<boolean> {
  if (cell.type === 'date' || /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/u.test(cell.text)) return read(true);
  const mark = markOf(cell);
  if (mark === null) return BLANK;
  return mark === undefined ? refused('danh-dau-la', cell.text) : read(mark);
}

/** "Đang xem xét": anything but blank, -, 0, không is a yes. */
export function readUnderReview(cell: Cell): Converted<boolean> {
  const text = tidyText(decodedText(cell));
  if (text === '' || /^null$/iu.test(text)) return BLANK;
  return read(!(isBlankText(text) || UNMARKED.test(text)));
}

/** Đợt 1 or 2, of "1", "Đợt 1", "I", "Đợt II". */
export function readCampaign(written: string): Converted<number> {
  if (isBlankText(written)) return BLANK;
  const found = tidyText(written);
  const match = /^(?:đợt|dot|đợt thi đua|học kỳ|hk|kỳ)?[\s:.]*(1|2|i|ii|một|hai)(?:\.0)?$/iu.exec(found);
  if (!match) return refused('dot-la', found);
  return read(/^(?:1|i|một)$/iu.test(match[1] ?? '') ? 1 : 2);
}
