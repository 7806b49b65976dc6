/**
 * When two ids mean one person: joined by a human (`same`), or first known without Mã and later listed with one.
 * In: records and the confirmed pairs; out: a function from any id to the one in use. Never joins by guess.
 */
import type { PersonId, SheetRecord, YearData } from '../types.ts';
import { knownPeople, writtenName } from './known.ts';
import { matchPerson } from './match.ts';
import { PeopleIndex } from './people-index.ts';

/** Maps an id to the one under which everything of that person is gathered. */
export function identity(
  records: readonly SheetRecord[],
  samePeople: YearData['samePeople'] = [],
): (id: PersonId) => PersonId {
  const joined = new Map<PersonId, PersonId>();
  for (const [kept, other] of samePeople) if (kept !== other) joined.set(other, kept);
  const follow = (id: PersonId): PersonId => {
    let at = id;
    const seen = new Set([at]);
    for (let next = joined.get(at); next !== undefined && !seen.has(next); next = joined.get(next)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  const staffRows = records.filter(({ kind }) => kind === 'staff');
  const listed = new Set(
    staffRows.flatMap((row) => (row.person === null || writtenName(row) === '' ? [] : row.person)),
  );
  const others = records.filter(({ kind, person }) => kind !== 'staff' && person !== null && !listed.has(person));
  // Mostly everyone is listed: then there is nobody to look for, and no index to make.
  if (listed.size > 0 && others.length > 0) {
    const index = new PeopleIndex(knownPeople(staffRows));
    for (const each of knownPeople(others)) {
      if (joined.has(each.id) || listed.has(follow(each.id))) continue;
      const found = matchPerson({ ...each, team: each.teams[0] ?? null }, index);
      if (found.kind === 'one' && follow(found.person.id) !== each.id) joined.set(each.id, found.person.id);
    }
  }
  return follow;
}
