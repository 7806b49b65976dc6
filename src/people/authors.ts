/**
 * Which people an initiative's authors are. In: the record and the people known; out: each author with its match.
 * An author is matched like any row: by Mã (several, in the authors' order, parted by ";" or ","), else by name and what the row adds.
 */
import type { Author, FieldValue, SheetRecord } from '../types.ts';
import { teamId } from './collectives.ts';
import { knownPeople } from './known.ts';
import { type Match, matchPerson } from './match.ts';
import { PeopleIndex } from './people-index.ts';

/** Each author with how it was matched. */
export function matchAuthors(
  record: SheetRecord,
  people: PeopleIndex,
): { readonly author: Author; readonly match: Match }[] {
  const authors = authorList(record.fields.authors);
  const written = record.fields.code;
  const codes = typeof written === 'string' ? written.split(/[;,\n]/u).map((code) => code.trim()) : [];
  const alone = authors.length === 1;
  return authors.map((author, at) => ({
    author,
    match: matchPerson(
      {
        code: codes.length === authors.length ? codes[at] || null : null,
        name: author.name,
        birthDate: alone && typeof record.fields.birthDate === 'string' ? record.fields.birthDate : null,
        team: typeof record.fields.team === 'string' ? teamId(record.fields.team) : null,
      },
      people,
    ),
  }));
}

/** The staff list where there is one, else everybody named. */
export function peopleAmong(records: readonly SheetRecord[]): PeopleIndex {
  const staff = knownPeople(records.filter(({ kind }) => kind === 'staff'));
  return new PeopleIndex(staff.length > 0 ? staff : knownPeople(records));
}

function authorList(value: FieldValue | undefined): readonly Author[] {
  return Array.isArray(value) ? (value as readonly (Author | string)[]).filter((each) => typeof each !== 'string') : [];
}
