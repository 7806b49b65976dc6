/**
 * Names, Mã and birth dates that people of the staff list had before they were corrected, so that a file still saying the
 * old one finds its person. In: people now and earlier rows; out: what nobody else bears now. Joins nobody anew.
 */
import type { SheetRecord } from '../types.ts';
import { asNamed, type KnownPerson, named, placeOf } from './known.ts';
import { PeopleIndex } from './people-index.ts';

/** Earlier spellings of people still listed. */
export function formerPeople(listed: readonly KnownPerson[], earlier: readonly SheetRecord[]): KnownPerson[] {
  const now = new PeopleIndex(listed);
  const own = new Map(listed.map((each) => [each.id, each]));
  return earlier.flatMap((record) => {
    const person = own.get(record.person ?? '');
    if (person === undefined) return [];
    const then = asNamed(record);
    const same =
      then.folded.name === person.folded.name && then.code === person.code && then.birthDate === person.birthDate;
    const borne = now.named(then.folded.name).some(({ id }) => id !== person.id);
    if (same || borne || then.name === '') return [];
    const codeIsOthers = now.coded(then.folded.code).some(({ id }) => id !== person.id);
    const { name, birthDate, teams } = then;
    return [
      { id: person.id, ...named(name, codeIsOthers ? null : then.code), birthDate, teams, place: placeOf(record) },
    ];
  });
}
