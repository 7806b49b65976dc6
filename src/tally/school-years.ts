/**
 * School years as numbers: the calendar year in which one starts ("2024-2025" is 2024), and days within them.
 * Whole-day arithmetic on ISO text; knows no law.
 */
import type { IsoDate, PartialDate, SchoolYear } from '../types.ts';

/** 2024 of "2024-2025". */
export function startYear(year: SchoolYear): number {
  return Number(year.slice(0, 4));
}

/** "2024-2025" of 2024. */
export function showSchoolYear(start: number): SchoolYear {
  return `${start}-${start + 1}`;
}

/** First day of a school year; `starts` is "09-01". */
export function firstDay(start: number, starts: string): IsoDate {
  return `${start}-${starts}`;
}

/** The school year a day falls in. */
export function schoolYearOf(day: IsoDate, starts: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= starts ? year : year - 1;
}

/** The school year a date falls in; undefined where only its year or month is given and the two ends differ. */
export function schoolYearMeant(date: PartialDate, starts: string): number | undefined {
  const { first, last } = daysMeant(date);
  const year = schoolYearOf(first, starts);
  return schoolYearOf(last, starts) === year ? year : undefined;
}

/** Whether a date is that day or earlier; undefined where only its year or month is given and the day could be either. */
export function isBy(date: PartialDate, day: IsoDate): boolean | undefined {
  if (isWhole(date)) return date <= day;
  const { first, last } = daysMeant(date);
  if (last <= day) return true;
  return first > day ? false : undefined;
}

/** Earliest and latest day a date may mean when only its year or month is given. */
export function daysMeant(date: PartialDate): { readonly first: IsoDate; readonly last: IsoDate } {
  if (isWhole(date)) return { first: date, last: date };
  const [year = '', month] = date.split('-');
  const [from, to] = [month ?? '01', month ?? '12'];
  return { first: `${year}-${from}-01`, last: `${year}-${to}-${daysIn(Number(year), Number(to))}` };
}

/** Year, month and day are given. */
function isWhole(date: PartialDate): boolean {
  return date.length === 10;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month, 1 to 12. */
function daysIn(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (DAYS[month - 1] ?? 31);
}

/** The day that many months later; from a 31st the last day of a shorter month. */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const whole = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(whole / 12);
  const month = (whole % 12) + 1;
  const date = Math.min(Number(day.slice(8)), daysIn(year, month));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
