/**
 * School years as numbers: the calendar year in which one starts ("2024-2025" is 2024), and days within them.
 * Whole-day arithmetic on ISO text; knows no law.
 */
import { addMonths } from 'date-fns/addMonths';
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
  const { first, last } = daysMeant(date);
  if (last <= day) return true;
  return first > day ? false : undefined;
}

/** Earliest and latest day a date may mean when only its year or month is given. */
export function daysMeant(date: PartialDate): { readonly first: IsoDate; readonly last: IsoDate } {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return { first: date, last: date };
  const from = month ?? '01';
  const to = month ?? '12';
  const lastDay = new Date(Date.UTC(Number(year), Number(to), 0)).getUTCDate();
  return { first: `${year}-${from}-01`, last: `${year}-${to}-${String(lastDay).padStart(2, '0')}` };
}

/** The day that many months later; from a 31st the last day of a shorter month. */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const later = addMonths(new Date(year, month - 1, date, 12), months);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${later.getFullYear()}-${two(later.getMonth() + 1)}-${two(later.getDate())}`;
}
