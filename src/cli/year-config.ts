/** thidua.json → YearConfig. Refuses what it cannot use, naming the key. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { School, YearConfig } from '../types.ts';
import { readDateText } from '../values/dates.ts';
import { nearest } from '../values/near.ts';
import { readOwnText } from './files.ts';
import { stop } from './stop.ts';

export const CONFIG_FILE = 'thidua.json';

/** The config of a year's folder; a folder without one ends the command. */
export function readYearConfig(folder: string): YearConfig {
  const text = readOwnText(join(folder, CONFIG_FILE));
  return text === undefined ? stop('thu-muc-chua-lap', nearYear(folder), folder) : parseYearConfig(text);
}

/** The one year's folder right inside: most likely the person stands one step above it. */
function nearYear(folder: string): { near?: string } {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return {};
  const [near, ...more] = readdirSync(folder).filter((name) => existsSync(join(folder, name, CONFIG_FILE)));
  return near === undefined || more.length > 0 ? {} : { near };
}

export function parseYearConfig(text: string): YearConfig {
  const value = objectOf(parseJson(text.replace(/^\ufeff/u, '')), 'tệp');
  const school = objectOf(value.school, '"school"');
  refuseUnknown(value, KNOWN, '');
  refuseUnknown(school, SCHOOL_KEYS, 'school.');
  const year = value.year;
  if (typeof year !== 'string' || !isSchoolYear(year)) {
    return stop('cau-hinh-hong', { why: '"year" chưa đúng', expected: 'ví dụ "2024-2025"' }, CONFIG_FILE);
  }
  const asOf = dayIn(value, 'asOf');
  const decidedOn = dayIn(value, 'decidedOn');
  const body = value.body === undefined ? undefined : textIn(value, 'body');
  return {
    school: schoolOf(school),
    year,
    ...(asOf === undefined ? {} : { asOf }),
    ...(decidedOn === undefined ? {} : { decidedOn }),
    ...(body === undefined ? {} : { body }),
    ...(value.settings === undefined ? {} : { settings: objectOf(value.settings, '"settings"') }),
  };
}

const SCHOOL_KEYS = ['name', 'superior', 'commune', 'district', 'province', 'place'];
const KNOWN = ['school', 'year', 'asOf', 'decidedOn', 'body', 'settings'];

/** A key that means nothing is told, not passed over: "asof" would otherwise leave the day of the review unset. */
function refuseUnknown(value: Record<string, unknown>, known: readonly string[], under: string): void {
  const key = Object.keys(value).find((each) => !known.includes(each));
  if (key === undefined) return;
  const near = nearest(key.toLowerCase(), known, 3) ?? known.find((each) => each.toLowerCase() === key.toLowerCase());
  const expected = near === undefined ? `một trong: ${known.join(', ')}` : `có phải “${under}${near}” không?`;
  stop('cau-hinh-hong', { why: `có mục "${under}${key}" chương trình không biết`, expected }, CONFIG_FILE);
}

export function isSchoolYear(text: string): boolean {
  const match = /^(\d{4})-(\d{4})$/u.exec(text);
  return match !== null && Number(match[2]) === Number(match[1]) + 1;
}

function schoolOf(value: Record<string, unknown>): School {
  const school: Record<string, string> = { name: textIn(value, 'name') };
  for (const key of SCHOOL_KEYS.slice(1)) {
    if (value[key] !== undefined) school[key] = textIn(value, key);
  }
  return school as unknown as School;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return stop(
      'cau-hinh-hong',
      { why: `không phải JSON (${error instanceof Error ? error.message : ''})` },
      CONFIG_FILE,
    );
  }
}

function objectOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  return stop('cau-hinh-hong', { why: `${name} phải là một khối { … }` }, CONFIG_FILE);
}

function textIn(value: Record<string, unknown>, key: string): string {
  const text = value[key];
  if (typeof text === 'string' && text.trim() !== '') return text.normalize('NFC');
  return stop('cau-hinh-hong', { why: `"${key}" phải là chữ, không để trống` }, CONFIG_FILE);
}

function dayIn(value: Record<string, unknown>, key: string): string | undefined {
  const written = value[key];
  if (written === undefined || written === null) return undefined;
  const day = typeof written === 'string' ? readDateText(written).value : null;
  if (day === null || day.length !== 10) {
    return stop('cau-hinh-hong', { why: `"${key}" không phải một ngày`, expected: 'ví dụ "2025-05-30"' }, CONFIG_FILE);
  }
  return day;
}
