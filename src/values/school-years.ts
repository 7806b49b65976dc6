/** School years as written → "2024-2025". Refuses years that don't follow each other. */
import type { SchoolYear } from '../types.ts';
import { BLANK, type Converted, read, refused } from './converted.ts';
import { isBlankText, tidyText } from './text.ts';

export function readSchoolYear(written: string): Converted<SchoolYear> {
  if (isBlankText(written)) return BLANK;
  const found = tidyText(written);
  const match = /^(?:năm học|nam hoc|nh|năm|nam)?[\s:.]*(\d{4}|\d{2})\s*[-–—/_]+\s*(\d{4}|\d{2})$/iu.exec(found);
  if (!match) return refused('nam-hoc-khong-doc-duoc', found);
  const from = fourDigits(match[1] ?? '');
  const to = fourDigits(match[2] ?? '');
  if (to !== from + 1 || from < 1975 || from > 2098) return refused('nam-hoc-khong-doc-duoc', found);
  return read(`${from}-${to}`);
}

function fourDigits(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year >= 75 ? 1900 + year : 2000 + year;
}
