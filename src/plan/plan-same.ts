/**
 * One person under two ids. In: both ids and the year; out: which id stays, the writes, and what the two said differently.
 * The one on the staff list stays, else the first named. Rows of one thing become one: blanks are filled, nothing is overwritten.
 */

import { withUnread } from '../parse/unread.ts';
import { OF_THE_SPELLING } from '../people/doubles.ts';
import { identity } from '../people/identity.ts';
import { placeOf } from '../people/known.ts';
import { naturalKey } from '../people/natural-key.ts';
import type { Problem } from '../problem.ts';
import type { FieldValue, PersonId, StoredRecord, YearData } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { problem } from '../words/problems.ts';
import { valueWords } from './change-words.ts';
import { sameUnread, sameValue } from './merge.ts';
import type { Write } from './writes.ts';

export interface PlannedSame {
  readonly kept: PersonId;
  readonly other: PersonId;
  readonly writes: readonly Write[];
  readonly problems: readonly Problem[];
}

/** @param names what each is called, for the reason and the problems */
export function planSame(
  first: PersonId,
  second: PersonId,
  names: Readonly<Record<PersonId, string>>,
  year: YearData,
): PlannedSame {
  const before = identity(year.records, year.samePeople);
  const listed = (id: PersonId): boolean =>
    year.records.some(({ kind, person }) => kind === 'staff' && person !== null && before(person) === id);
  const [kept, other] = !listed(first) && listed(second) ? [second, first] : [first, second];
  const after = identity(year.records, [...year.samePeople, [kept, other]]);
  const ofBoth = year.records.filter(({ person }) => person !== null && after(person) === after(kept));
  const groups = new Map<string, StoredRecord[]>();
  for (const record of ofBoth) {
    const key = naturalKey(record, after);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  const writes: Write[] = [{ do: 'join', kept, other }];
  const problems: Problem[] = [];
  for (const rows of groups.values()) {
    const stays = rows.find(({ person }) => person !== null && before(person) === kept) ?? rows[0];
    for (const row of rows) {
      if (stays === undefined || row === stays) continue;
      const { filled, open } = compared(stays, row);
      const both = { ...withoutStore(stays), fields: { ...stays.fields, ...filled } };
      const record = withUnread(both, row.unread, stays.unread);
      if (Object.keys(filled).length > 0 || !sameUnread(stays, record)) {
        writes.push({ do: 'update', key: stays.key, record, byHand: true });
      }
      writes.push({ do: 'remove', key: row.key, reason: `gộp với “${names[kept] ?? kept}”` });
      if (open.length > 0) problems.push(differs(stays, row, open, names[kept] ?? kept, kept));
    }
  }
  return { kept, other, writes, problems };
}

/** On the staff list these two tell namesakes apart: where they differ, it may well be two people. */
const OF_THE_PERSON: ReadonlySet<string> = new Set(['code', 'birthDate']);

function compared(stays: StoredRecord, row: StoredRecord): { filled: Record<string, FieldValue>; open: string[] } {
  const filled: Record<string, FieldValue> = {};
  const open: string[] = [];
  for (const [field, value] of Object.entries(row.fields)) {
    const own = stays.fields[field] ?? null;
    if (value === null || sameValue(own, value)) continue;
    if (own === null) filled[field] = value;
    else if (!OF_THE_SPELLING.has(field) || (row.kind === 'staff' && OF_THE_PERSON.has(field))) open.push(field);
  }
  return { filled, open };
}

function differs(
  stays: StoredRecord,
  row: StoredRecord,
  fields: readonly string[],
  kept: string,
  id: PersonId,
): Problem {
  const { kind } = stays;
  return problem('gop-con-khac', [placeOf(stays, ...fields), placeOf(row, ...fields)], {
    kind,
    kindName: KIND_NAMES[kind],
    id,
    kept,
    stored: fields.map((field) => valueWords(kind, field, stays.fields[field] ?? null)),
    dropped: fields.map((field) => valueWords(kind, field, row.fields[field] ?? null)),
  });
}

function withoutStore({ key: _key, entry: _entry, byHand: _byHand, ...record }: StoredRecord) {
  return record;
}
