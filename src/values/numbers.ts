/** Whole numbers, scores, codes and ID numbers of a cell. Refuses negatives, fractions of people, mixed text. */
import type { Cell } from '../types.ts';
import { BLANK, type Converted, read, readWith, refused } from './converted.ts';
import { decodedText, isBlankText, isNotApplicable, tidyText } from './text.ts';

const MOST = 1_000_000;

/** A count: whole, 0 or more. */
export function readCount(cell: Cell): Converted<number> {
  const number = numberOf(cell);
  if (number === null) return BLANK;
  if (isNotApplicable(cell.text)) return refused('khong-ap-dung', cell.text);
  if (number === undefined || !Number.isInteger(number) || number < 0 || number > MOST) {
    return refused('so-nguyen-khong-doc-duoc', cell.text);
  }
  return read(number);
}

/** Votes: "8", or "8/9" where the number of all votes is written behind. */
export function readVotes(cell: Cell): Converted<number> & { readonly of?: number } {
  const match = /^(\d{1,4})\s*\/\s*(\d{1,4})(?:\s*(?:phiếu|thành viên)?\s*\(?\s*[\d.,]*\s*%?\s*\)?)?$/iu.exec(
    tidyText(cell.text),
  );
  if (cell.type !== 'text' || match === null || Number(match[1]) > Number(match[2])) return readCount(cell);
  return { value: Number(match[1]), of: Number(match[2]) };
}

/** Points: decimal comma or point, 0 or more. */
export function readScore(cell: Cell): Converted<number> {
  const number = numberOf(cell);
  if (number === null) return BLANK;
  if (isNotApplicable(cell.text)) return refused('khong-ap-dung', cell.text);
  if (number === undefined || number < 0 || number > MOST) return refused('diem-khong-doc-duoc', cell.text);
  return read(number);
}

/** null: blank. undefined: not a number. */
function numberOf(cell: Cell): number | null | undefined {
  if (typeof cell.value === 'number') return cell.value;
  if (cell.type !== 'text') return undefined;
  const text = tidyText(decodedText(cell));
  if (isBlankText(text)) return null;
  if (/^không$/iu.test(text)) return 0;
  const match = /^(\d{1,7})(?:[.,](\d{1,4}))?(?:\s*(?:điểm|đ|ngày|phiếu|người|buổi|lần))?$/iu.exec(text);
  return match ? Number(`${match[1]}.${match[2] ?? '0'}`) : undefined;
}

/** Mã, số quyết định: text as shown, without the ".0" Excel adds to numbers. */
export function readCode(cell: Cell): Converted<string> {
  if (typeof cell.value === 'number') {
    return read(Number.isInteger(cell.value) ? cell.value.toFixed(0) : String(cell.value));
  }
  const text = tidyText(decodedText(cell));
  if (isBlankText(text)) return BLANK;
  if (isNotApplicable(text)) return refused('khong-ap-dung', text);
  return read(/^\d+\.0$/u.test(text) ? text.slice(0, -2) : text);
}

/** Số CCCD (12 digits; old CMND 9): a number that lost leading zeros gets them back, said so. */
export function readNationalId(cell: Cell): Converted<string> {
  const code = readCode(cell);
  if (code.value === null) return code;
  const digits = code.value.replace(/[\s.'-]/gu, '');
  if (/^(?:\d{9}|\d{12})$/u.test(digits)) return read(digits);
  if (/^\d{10,11}$/u.test(digits)) {
    const restored = digits.padStart(12, '0');
    return readWith(restored, 'so-cccd-mat-so-0', cell.text, { read: restored });
  }
  return refused('so-cccd-khong-doc-duoc', cell.text);
}
