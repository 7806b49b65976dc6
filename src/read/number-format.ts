/**
 * What a number format makes of a number: a day, a percentage, digits with leading zeros, or the plain number.
 * In: the format's code or built-in id; out: its kind. Never local time: a serial becomes an ISO day by counting.
 */
import type { IsoDate } from '../types.ts';

export interface NumberFormat {
  readonly kind: 'plain' | 'date' | 'percent';
  /** Least digits shown: 5 for "00000", as codes are kept. */
  readonly digits: number;
}

export const PLAIN: NumberFormat = { kind: 'plain', digits: 0 };
const DATE: NumberFormat = { kind: 'date', digits: 0 };
export const PERCENT: NumberFormat = { kind: 'percent', digits: 0 };

/** Format of a built-in id, where no code is written in the file. */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return DATE;
  return id === 9 || id === 10 ? PERCENT : PLAIN;
}

/** Kind of a written format code; d, m and y count only outside quotes, brackets and escapes. */
export function numberFormat(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./gu, '');
  if (/general/iu.test(bare)) return PLAIN;
  if (/[dmy]/iu.test(bare)) return DATE;
  if (bare.includes('%')) return PERCENT;
  return /^0{2,}$/u.test(bare) ? { kind: 'plain', digits: bare.length } : PLAIN;
}

const LAST_SERIAL = 2_958_465;

/** ISO day of a serial; undefined for a bare time of day, the false 29/02/1900 and what lies outside 1900–9999. */
export function serialDay(serial: number, date1904: boolean): IsoDate | undefined {
  const counted = Math.floor(serial + 5e-9) + (date1904 ? 1_462 : 0);
  if (!(counted >= 1) || counted > LAST_SERIAL || counted === 60) return undefined;
  return isoDay(counted < 60 ? counted + 1 : counted);
}

/** Days from 1 March of the year 0 to 30/12/1899, day 0 of the 1900 system (from 1 March 1900 on). */
const DAYS_BEFORE = 693_899;
const DAYS_OF_400_YEARS = 146_097;

/** Counted in whole days of the Gregorian calendar, years beginning in March so that 29 February ends one. */
function isoDay(serial: number): IsoDate {
  const days = serial + DAYS_BEFORE;
  const cycle = Math.floor(days / DAYS_OF_400_YEARS);
  const inCycle = days - cycle * DAYS_OF_400_YEARS;
  const leaps = Math.floor(inCycle / 1_460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const yearInCycle = Math.floor((inCycle - leaps) / 365);
  const inYear = inCycle - (365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearInCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** A number as a person sees it: 0.1 + 0.2 is "0.3", 123456.0 is "123456", 0.6 under a percent format is "60%". */
export function showNumber(value: number, format: NumberFormat): string {
  if (format.kind === 'percent') return `${withoutNoise(value * 100)}%`;
  const shown = withoutNoise(value);
  return format.digits > 0 && Number.isInteger(value) && value >= 0 ? shown.padStart(format.digits, '0') : shown;
}

function withoutNoise(value: number): string {
  const shown = String(value);
  return shown.length <= 16 ? shown : String(Number(value.toPrecision(15)));
}
