/**
 * Dates as schools write them → ISO, as much as is given. Day first, always; said so where the other order could be meant.
 * Refuses days that don't exist and years out of the column's range.
 */
import type { Cell, PartialDate } from '../types.ts';
import { type Converted, read, readWith, refused } from './converted.ts';
import { decodedText, isBlankText, isNotApplicable, tidyText } from './text.ts';

export interface DateRange {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Two-digit years up to this one are of the 2000s. */
  readonly pivot: number;
  readonly birth?: true;
}

export const ANY_DATE: DateRange = { firstYear: 1945, lastYear: 2099, pivot: 49 };
export const BIRTH_DATE: DateRange = { firstYear: 1930, lastYear: 2010, pivot: 10, birth: true };

/** Whole numbers that can only be meant as years; as serials they would be days before 1910. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;
const MS_PER_DAY = 86_400_000;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** A date cell of any type. */
export function readDate(cell: Cell, range: DateRange = ANY_DATE): Converted<PartialDate> {
  if (cell.type === 'date' && typeof cell.value === 'string') return inRange(cell.value.slice(0, 10), range, cell.text);
  if (cell.type === 'number' && typeof cell.value === 'number') return readNumber(cell.value, range, cell.text);
  return readDateText(decodedText(cell), range);
}

/** A date in words. */
export function readDateText(written: string, range: DateRange = ANY_DATE): Converted<PartialDate> {
  if (isBlankText(written)) return { value: null };
  const found = tidyText(written);
  if (isNotApplicable(found)) return refused('khong-ap-dung', found);
  const text = found
    .toLowerCase()
    .replace(/^(?:ngày|sinh ngày|sinh năm|năm|tháng|từ|đến)\s+/u, '')
    .replace(/\s*(?:tháng|năm)\s*/gu, '/')
    .replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/u, '')
    .replace(/\s*([/.\-–\\])\s*/gu, '$1')
    .replace(/[/.]+$/u, '')
    .replace(/^'/u, '');
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:t.*)?$/u.exec(text);
  if (iso)
    return assemble(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3]), range, found);
  const full = /^(\d{1,2})[/.\-– \\](\d{1,2})[/.\-– \\](\d{4}|\d{2})$/u.exec(text);
  if (full) return dayFirst(full, range, found);
  const compact = /^(\d{2})(\d{2})(\d{4})$/u.exec(text);
  if (compact) return assemble(Number(compact[3]), Number(compact[2]), Number(compact[1]), range, found);
  const monthYear = /^(\d{1,2})[/.\-–](\d{4})$/u.exec(text);
  if (monthYear) return assemble(Number(monthYear[2]), Number(monthYear[1]), undefined, range, found);
  if (/^\d{4,5}(?:[.,]0+)?$/u.test(text)) return readNumber(Number.parseInt(text, 10), range, found);
  return refused('ngay-khong-doc-duoc', found);
}

function dayFirst(parts: RegExpExecArray, range: DateRange, found: string): Converted<PartialDate> {
  const day = Number(parts[1]);
  const month = Number(parts[2]);
  const short = (parts[3] ?? '').length === 2;
  const year = short ? centuryOf(Number(parts[3]), range) : Number(parts[3]);
  const result = assemble(year, month, day, range, found);
  const ambiguous = short && day <= 12 && month <= 12 && day !== month;
  if (!ambiguous || result.value === null) return result;
  return readWith(result.value, 'ngay-doc-ngay-truoc', found, { read: show(result.value) });
}

function centuryOf(year: number, range: DateRange): number {
  return year <= range.pivot ? 2000 + year : 1900 + year;
}

function readNumber(value: number, range: DateRange, found: string): Converted<PartialDate> {
  const whole = Math.floor(value);
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR)
    return assemble(value, undefined, undefined, range, found);
  if (whole < 3654 || whole > 73_415) return refused('ngay-khong-doc-duoc', found);
  return inRange(new Date(SERIAL_EPOCH + whole * MS_PER_DAY).toISOString().slice(0, 10), range, found);
}

function assemble(
  year: number,
  month: number | undefined,
  day: number | undefined,
  range: DateRange,
  found: string,
): Converted<PartialDate> {
  if (month === undefined) return inRange(pad(year, 4), range, found);
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > daysIn(year, month)))) {
    const swapped = day !== undefined && month > 12 && month <= 31 && day >= 1 && day <= 12;
    const suggestion = swapped ? { suggestion: `${pad(month, 2)}/${pad(day, 2)}/${year}` } : {};
    return refused('ngay-khong-co-that', found, suggestion);
  }
  const upToMonth = `${pad(year, 4)}-${pad(month, 2)}`;
  return inRange(day === undefined ? upToMonth : `${upToMonth}-${pad(day, 2)}`, range, found);
}

function inRange(date: PartialDate, range: DateRange, found: string): Converted<PartialDate> {
  const year = Number(date.slice(0, 4));
  if (year >= range.firstYear && year <= range.lastYear) return read(date);
  return refused(range.birth ? 'nam-sinh-ngoai-khoang' : 'nam-ngoai-khoang', found, {
    first: range.firstYear,
    last: range.lastYear,
  });
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function show(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}
