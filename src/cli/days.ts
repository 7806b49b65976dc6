/** A day of the command line, as people write days. Apart from `given.ts`: every command needs it before its own part is loaded. */
import type { IsoDate } from '../types.ts';
import { readDateText } from '../values/dates.ts';
import { stop } from './stop.ts';

/** A whole day given as an option. */
export function dayOf(option: string, written: string): IsoDate {
  const { value } = readDateText(written);
  if (value === null || value.length !== 10) return stop('ngay-cua-tuy-chon', { option, found: written });
  return value;
}
