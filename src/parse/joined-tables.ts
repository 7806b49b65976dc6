/**
 * One person's rows in several tables of a workbook (PHẦN A titles, PHẦN B movements) → one record, where they don't
 * contradict each other and the name stands once in each table. What may be two people is left to `people`.
 */
import { foldName } from '../text/fold.ts';
import type { FieldValue, Kind, SheetRecord } from '../types.ts';
import { withUnread } from './unread.ts';

/** Kinds in which a person has one record, which tables beside each other may share. */
const SHARED: ReadonlySet<Kind> = new Set<Kind>(['registration', 'evaluation']);

/** @param tables records of each table, in order; every row stays counted where it was taken */
export function joinTables(tables: readonly (readonly SheetRecord[])[]): SheetRecord[] {
  const [only, second] = tables.filter((records) => records.length > 0);
  if (second === undefined) return [...(only ?? [])];
  const joined: SheetRecord[] = [];
  const firsts = new Map<string, number>();
  for (const records of tables) {
    const names = countNames(records);
    const earlier = new Map(firsts);
    for (const record of records) {
      const key = keyOf(record);
      const alone = SHARED.has(record.kind) && key !== undefined && names.get(key) === 1;
      const at = alone ? earlier.get(key) : undefined;
      const first = at === undefined ? undefined : joined[at];
      const both = first === undefined ? undefined : together(first, record);
      if (at !== undefined && both !== undefined) joined[at] = both;
      else {
        if (key !== undefined && !firsts.has(key)) firsts.set(key, joined.length);
        joined.push(record);
      }
    }
    for (const [key, count] of names) if (count > 1) firsts.delete(key);
  }
  return joined;
}

function keyOf({ kind, fields }: SheetRecord): string | undefined {
  return SHARED.has(kind) && typeof fields.name === 'string' ? `${kind} ${foldName(fields.name)}` : undefined;
}

function countNames(records: readonly SheetRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * Both rows as one record at the first one's place; undefined where they contradict, or the second adds nothing. Lists are
 * put together within a workbook; of two workbooks they must be the same.
 */
export function together(first: SheetRecord, second: SheetRecord): SheetRecord | undefined {
  if (!SHARED.has(first.kind)) return undefined;
  const fields: Record<string, FieldValue> = { ...first.fields };
  const cells: Record<string, string> = { ...first.cells };
  let adds = Object.keys(second.unread ?? {}).some(
    (field) => (fields[field] ?? null) === null && !first.unread?.[field],
  );
  for (const [field, value] of Object.entries(second.fields)) {
    const before = fields[field];
    if (field === 'name' || value === null || JSON.stringify(value) === JSON.stringify(before)) {
      if (before === undefined) fields[field] = value;
      continue;
    }
    if (Array.isArray(before) && Array.isArray(value) && first.file === second.file) {
      fields[field] = [...new Set([...(before as readonly string[]), ...(value as readonly string[])])];
    } else if (before === undefined || before === null) {
      fields[field] = value;
      const cell = second.cells[field];
      if (cell !== undefined && second.file === first.file && second.sheet === first.sheet) cells[field] = cell;
    } else if (isPart(before, value)) fields[field] = value;
    else if (!isPart(value, before)) return undefined;
    adds = true;
  }
  if (!adds) return undefined;
  const joined = [...(first.joined ?? []), { file: second.file, sheet: second.sheet, row: second.row }];
  return withUnread({ ...first, fields, cells, joined }, second.unread, first.unread);
}

/** The same words but for case and tone placement, or less of the same date ("1985" of "1985-09-05"). */
function isPart(part: FieldValue, whole: FieldValue): boolean {
  if (typeof part !== 'string' || typeof whole !== 'string') return false;
  return foldName(part) === foldName(whole) || (/^\d{4}(?:-\d\d)?$/u.test(part) && whole.startsWith(`${part}-`));
}
