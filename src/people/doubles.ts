/**
 * Two rows of one import that speak of one thing. In: resolved records in order; out: those that stand, those refused.
 * A second row that says nothing else stands; one of another file that adds without contradicting is joined to the first;
 * one that differs is refused, pointing at both cells.
 */
import { together } from '../parse/joined-tables.ts';
import { columnOf } from '../parse/kinds/columns.ts';
import type { Problem } from '../problem.ts';
import type { PersonId, SheetRecord } from '../types.ts';
import { problem } from '../words/problems.ts';
import { asNamed, placeOf } from './known.ts';
import { naturalKey, ONE_ROW_KINDS, saysTheSame } from './natural-key.ts';

export interface Sorted {
  readonly records: SheetRecord[];
  readonly refused: SheetRecord[];
  readonly problems: Problem[];
}

/** Refuses second rows that contradict a first one of the same import. */
export function refuseDoubles(records: readonly SheetRecord[], samePerson: (id: PersonId) => PersonId): Sorted {
  const firsts = new Map<string, SheetRecord>();
  const joined = new Map<SheetRecord, SheetRecord>();
  const sorted: Sorted = { records: [], refused: [], problems: [] };
  for (const record of records) {
    const key = naturalKey(record, samePerson);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, record);
    const both =
      first === undefined || first.file === record.file ? undefined : together(joined.get(first) ?? first, record);
    if (first === undefined || saysNothingElse(asSpelt(record, first), first)) sorted.records.push(record);
    else if (both !== undefined) joined.set(first, both);
    else {
      sorted.refused.push(record);
      sorted.problems.push(doubled(first, record));
    }
  }
  return { ...sorted, records: sorted.records.map((record) => joined.get(record) ?? record) };
}

/** The problem of a second row about the same person or thing. */
export function doubled(first: SheetRecord, second: SheetRecord): Problem {
  const [one, two] = [asNamed(first), asNamed(second)];
  const differs = differing(first, second);
  if (!ONE_ROW_KINDS.has(second.kind)) {
    return problem('trung-dong', [placeOf(second), placeOf(first)], { what: labelOf(second), differs });
  }
  const sameCode = one.code !== null && one.folded.code === two.folded.code;
  if (second.kind === 'staff' && sameCode) {
    return problem('trung-ma', [placeOf(second, 'code'), placeOf(first, 'code')], {
      code: two.code,
      name: two.name,
      other: one.name,
    });
  }
  return problem('trung-nguoi', [placeOf(second), placeOf(first)], { name: two.name || one.name, differs });
}

/** Headings of what the second row says and the first doesn't. */
function differing(first: SheetRecord, second: SheetRecord): string[] {
  const fields = Object.entries(second.fields).filter(
    ([field, value]) => value !== null && !saysTheSame(field, value, first.fields[field] ?? null),
  );
  return fields.flatMap(([field]) => columnOf(second.kind, field)?.heading ?? []);
}

/** What a record is called, for people. */
export function labelOf(record: SheetRecord): string {
  for (const field of ['name', 'subject', 'title', 'criterion']) {
    const value = record.fields[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return record.person ?? record.collective ?? '';
}

/** Fields that two spellings of one person may say differently. */
export const OF_THE_SPELLING: ReadonlySet<string> = new Set(['name', 'subject', 'code', 'birthDate']);

/** The row without what only its spelling says, where a human joined it with the other's person. */
function asSpelt(record: SheetRecord, other: SheetRecord): SheetRecord {
  if (record.person === null || record.person === other.person) return record;
  const fields = Object.entries(record.fields).filter(([field]) => !OF_THE_SPELLING.has(field));
  return { ...record, fields: Object.fromEntries(fields) };
}

/** Whether every value of `record` stands in `first` too; blanks say nothing, cells nobody could read may. */
export function saysNothingElse(record: SheetRecord, first: SheetRecord): boolean {
  const known = (field: string): boolean =>
    (first.fields[field] ?? null) !== null || first.unread?.[field] !== undefined;
  return (
    Object.entries(record.fields).every(
      ([field, value]) => value === null || saysTheSame(field, value, first.fields[field] ?? null),
    ) && Object.keys(record.unread ?? {}).every(known)
  );
}
