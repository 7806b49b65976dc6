/**
 * Records entered at the command line: one write that replaces an earlier one of the same subject and award, be it by hand
 * or, for a ballot, of a workbook.
 */
import { withUnread } from '../parse/unread.ts';
import { identity } from '../people/identity.ts';
import { sameValue } from '../plan/merge.ts';
import type { Write } from '../plan/writes.ts';
import type { Fields, Kind, SheetRecord, StoredRecord, SubjectId, SubjectKind, YearData } from '../types.ts';

export interface ByHand {
  readonly kind: Kind;
  readonly subject: SubjectId;
  readonly subjectKind: SubjectKind;
  readonly fields: Fields;
  /** Whether an earlier by-hand record is the one this replaces. */
  readonly replaces: (fields: Fields) => boolean;
}

export const BY_HAND_FILE = 'nhập tay';

export function writeByHand(data: YearData, entered: ByHand): Write {
  const person = entered.subjectKind === 'person' ? entered.subject : null;
  const collective = entered.subjectKind === 'collective' ? entered.subject : null;
  const record: SheetRecord = {
    kind: entered.kind,
    file: BY_HAND_FILE,
    sheet: '',
    row: 0,
    person,
    collective,
    fields: entered.fields,
    cells: {},
  };
  const earlier = data.records.find(
    (each) =>
      each.kind === entered.kind &&
      each.file === BY_HAND_FILE &&
      each.person === person &&
      each.collective === collective &&
      entered.replaces(each.fields),
  );
  return earlier === undefined
    ? { do: 'insert', record, byHand: true }
    : { do: 'update', key: earlier.key, record, byHand: true };
}

/**
 * Counts of a ballot. A row that a workbook brought stays that row: what the counts don't speak of is kept, and the counts
 * not given too where those in favour are the same.
 */
export function writeBallot(data: YearData, entered: ByHand): Write {
  const { kind, subject, subjectKind } = entered;
  const samePerson = identity(data.records, data.samePeople);
  const about = (each: StoredRecord): boolean =>
    subjectKind === 'person'
      ? each.person !== null && samePerson(each.person) === samePerson(subject)
      : each.collective === subject;
  const old = data.records.findLast((each) => each.kind === kind && about(each) && entered.replaces(each.fields));
  if (old === undefined || old.file === BY_HAND_FILE) return writeByHand(data, entered);
  const { key, entry: _entry, byHand: _byHand, ...row } = old;
  const { subject: _name, ...counts } = entered.fields;
  const sameVotes = sameValue(old.fields.votesFor ?? null, counts.votesFor ?? null);
  const said = Object.entries(counts).filter(([, value]) => value !== null || !sameVotes);
  const fields = { ...old.fields, ...Object.fromEntries(said) };
  const kept = Object.entries(old.cells).filter(([field]) =>
    sameValue(old.fields[field] ?? null, fields[field] ?? null),
  );
  const unread = Object.entries(old.unread ?? {}).filter(([field]) => !said.some(([each]) => each === field));
  const record = withUnread({ ...row, fields, cells: Object.fromEntries(kept) }, Object.fromEntries(unread));
  return { do: 'update', key, record, byHand: true };
}
