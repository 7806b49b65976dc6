/**
 * Rows whose unreadable cells were seen to. In: what is stored and the rows that came; out: the record a mended row stands
 * for, although the mended value is what tells such rows apart (the award, the school year of a past one).
 */
import { naturalKey, TELLING, tellingValue } from '../people/natural-key.ts';
import type { PersonId, SheetRecord, StoredRecord } from '../types.ts';

/** Looks up the record of a row under no stored key; each record is given once. */
export function mendedBy(
  stored: readonly StoredRecord[],
  incoming: readonly SheetRecord[],
  samePerson: (id: PersonId) => PersonId,
): (row: SheetRecord) => StoredRecord | undefined {
  const unread = stored.filter(({ byHand, kind, unread }) => !byHand && TELLING[kind].some((field) => unread?.[field]));
  if (unread.length === 0) return () => undefined;
  const came = new Set(incoming.map((record) => naturalKey(record, samePerson)));
  const open = new Set(unread.filter((record) => !came.has(naturalKey(record, samePerson))));
  return (row) => {
    const fitting = [...open].filter((record) => stoodFor(row, record, samePerson));
    const found = fitting.find((record) => record.row === row.row) ?? fitting.find(({ file }) => file === row.file);
    if (found !== undefined) open.delete(found);
    return found;
  };
}

/** The same sheet about the same subject, alike in all that could be read of what tells rows apart. */
function stoodFor(row: SheetRecord, record: StoredRecord, samePerson: (id: PersonId) => PersonId): boolean {
  const person = (each: SheetRecord) => (each.person === null ? null : samePerson(each.person));
  return (
    row.kind === record.kind &&
    row.sheet === record.sheet &&
    person(row) === person(record) &&
    row.collective === record.collective &&
    TELLING[row.kind].every(
      (field) => record.unread?.[field] || tellingValue(row, field) === tellingValue(record, field),
    )
  );
}

/** The row without cells a person has meanwhile said are blank: it is the same file's old words. */
export function withoutSettled(row: SheetRecord, versions: readonly StoredRecord[]): SheetRecord {
  if (row.unread === undefined) return row;
  const settled = (field: string): boolean => {
    const last = versions.findLastIndex((each) => each.unread?.[field] !== undefined);
    return last >= 0 && versions[last + 1]?.byHand === true;
  };
  const left = Object.entries(row.unread).filter(([field]) => !settled(field));
  return { ...row, unread: Object.fromEntries(left) };
}
