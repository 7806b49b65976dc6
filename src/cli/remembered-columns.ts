/**
 * cot-da-nho.json of a year's folder ↔ what columns are known to mean. Headings stand in it as the sheet wrote them, so that
 * a person can read and mend the file; they are folded on the way in. An entry that names no field ends the command.
 */
import { join } from 'node:path';
import { KIND_COLUMNS } from '../parse/kinds/columns.ts';
import { headingKey, type RememberedColumns } from '../tables/remembered.ts';
import { PART_OF } from '../tables/spellings.ts';
import { compareText } from '../text/order.ts';
import { KINDS, type Kind } from '../types.ts';
import { readOwnText, writeWhole } from './files.ts';
import { stop } from './stop.ts';

export const COLUMNS_FILE = 'cot-da-nho.json';

/** A column's meaning as a person settled it; `heading` as written in the sheet, `field` null: not needed. */
export interface SettledColumn {
  readonly heading: string;
  readonly kind: Kind;
  readonly field: string | null;
}

/** What the folder remembers; nothing where it has no such file. */
export function settledColumns(folder: string): SettledColumn[] {
  const text = readOwnText(join(folder, COLUMNS_FILE));
  if (text === undefined) return [];
  const entries = Object.entries(objectIn(text, 'tệp'));
  return entries.map(([heading, value]) => settled(heading, value));
}

/** @returns the same, by folded heading, as `parse` wants it */
export function asRemembered(columns: readonly SettledColumn[]): RememberedColumns {
  return Object.fromEntries(columns.map(({ heading, kind, field }) => [headingKey(heading), { kind, field }]));
}

/** Adds to what the folder remembers; a later answer about the same heading stands. */
export function rememberColumns(folder: string, answers: readonly SettledColumn[]): void {
  if (answers.length === 0) return;
  const byKey = new Map([...settledColumns(folder), ...answers].map((each) => [headingKey(each.heading), each]));
  writeWhole(join(folder, COLUMNS_FILE), columnsText([...byKey.values()]));
}

function columnsText(columns: readonly SettledColumn[]): string {
  const sorted = [...columns].sort((a, b) => compareText(a.heading, b.heading));
  const entries = sorted.map(({ heading, kind, field }) => [heading.replace(/\s+/gu, ' '), { kind, field }] as const);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function settled(heading: string, value: unknown): SettledColumn {
  const { kind: writtenKind, field = null } = objectOf(value, `“${heading}”`);
  const kind = KINDS.find((each) => each === writtenKind);
  if (kind === undefined) return broken(`“${heading}” thuộc loại bảng lạ`, KINDS.join(', '));
  if (field === null) return { heading, kind, field };
  const fields = [...new Set(KIND_COLUMNS[kind].map((each) => each.field))];
  const known = typeof field === 'string' && (fields.includes(field) || Object.hasOwn(PART_OF, field));
  return known ? { heading, kind, field } : broken(`“${heading}” chỉ vào một cột không có`, fields.join(', '));
}

function objectIn(text: string, name: string): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(text.replace(/^\ufeff/u, '')), name);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return broken('không phải JSON');
  }
}

function objectOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  return broken(`${name} phải là một khối { … }`);
}

function broken(why: string, expected?: string): never {
  return stop(
    'cau-hinh-hong',
    { why, file: COLUMNS_FILE, ...(expected === undefined ? {} : { expected }) },
    COLUMNS_FILE,
  );
}
