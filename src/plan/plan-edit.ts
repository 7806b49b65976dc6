/**
 * A correction by hand of one stored record. In: the record, new values, the year; out: the record to write with what
 * changes. Throws CannotProceed where the values name nobody, or make two records of one thing. Made without a disk.
 */
import { withUnread } from '../parse/unread.ts';
import { doubled } from '../people/doubles.ts';
import { identity } from '../people/identity.ts';
import { NAMES_SUBJECT, naturalKey } from '../people/natural-key.ts';
import { resolvePeople } from '../people/resolve.ts';
import { samePersonTwice } from '../people/staff-list.ts';
import { CannotProceed, type Problem } from '../problem.ts';
import type { Fields, Kind, SheetRecord, StoredRecord, YearData } from '../types.ts';
import { type Changes, sameValue } from './merge.ts';

export interface PlannedEdit {
  readonly record: SheetRecord;
  /** Empty where every value is what it was. */
  readonly changes: Changes;
  readonly problems: readonly Problem[];
}

/** Staff rows keep their person whatever is corrected; movements are about nobody. */
const KEEPS_SUBJECT: ReadonlySet<Kind> = new Set<Kind>(['staff', 'movement']);

/** Lays `fields` over the record. A value entered by hand stands in no cell. */
export function planEdit(old: StoredRecord, fields: Fields, year: YearData): PlannedEdit {
  const changes = Object.fromEntries(
    Object.entries(fields)
      .filter(([field, value]) => !sameValue(old.fields[field] ?? null, value) || old.unread?.[field] !== undefined)
      .map(([field, value]) => [field, { old: old.fields[field] ?? null, new: value }]),
  );
  const changed = Object.keys(changes);
  const { key: _key, entry: _entry, byHand: _byHand, ...before } = old;
  const cells = Object.fromEntries(Object.entries(old.cells).filter(([field]) => !changed.includes(field)));
  const unread = Object.entries(old.unread ?? {}).filter(([field]) => !(field in fields));
  const record = withUnread({ ...before, fields: { ...old.fields, ...fields }, cells }, Object.fromEntries(unread));
  const renamed = !KEEPS_SUBJECT.has(old.kind) && changed.some((field) => NAMES_SUBJECT.has(field));
  const others = year.records.filter(({ key }) => key !== old.key);
  const { record: next, problems } = renamed ? resolved(record, others, year) : { record, problems: [] };
  if (changed.length > 0) refuseTwice(next, others, year);
  return { record: next, changes, problems };
}

function resolved(
  record: SheetRecord,
  others: readonly StoredRecord[],
  { samePeople, config }: YearData,
): Pick<PlannedEdit, 'record' | 'problems'> {
  const asked = { ...record, person: null, collective: null };
  const { records, problems } = resolvePeople([asked], { records: others, samePeople, school: config.school });
  const [found] = records;
  if (found === undefined) throw new CannotProceed(problems);
  return { record: found, problems };
}

/** Two staff rows of one Mã, or two rows of one thing. */
function refuseTwice(next: SheetRecord, others: readonly StoredRecord[], { samePeople }: YearData): void {
  const samePerson = identity(others, samePeople);
  const own = naturalKey(next, samePerson);
  const twin = others.find(
    (each) =>
      each.kind === next.kind &&
      (naturalKey(each, samePerson) === own || (next.kind === 'staff' && samePersonTwice(each, next))),
  );
  if (twin !== undefined) throw new CannotProceed([doubled(twin, next)]);
}
