/**
 * New people whose name is nearly somebody else's: perhaps one person under two spellings. In: the people an import
 * defines and everyone known; out: a problem naming both cells and the command that joins them. Joins nobody.
 */
import type { Problem } from '../problem.ts';
import { problem } from '../words/problems.ts';
import type { KnownPerson } from './known.ts';
import { datesAgree, stepsFor } from './match.ts';
import type { PeopleIndex } from './people-index.ts';

/** More new people than this are no school's: nobody would read their pairs. */
const MOST_NEW = 3_000;

/** One problem per new person, against the first it may be. @param known everyone, the new ones among them */
export function spellingVariants(news: readonly KnownPerson[], known: PeopleIndex): Problem[] {
  if (news.length > MOST_NEW) return [];
  const told = new Set<string>();
  return news.flatMap((person) => {
    const other = known
      .nearlyBut(person.folded.bare, stepsFor(person.folded.bare), person.folded.name)
      .find((each) => each.id !== person.id && mayBeOne(person, each));
    if (other === undefined || told.has(pairOf(person, other))) return [];
    told.add(pairOf(person, other));
    const facts = { name: person.name, other: other.name, id: person.id, otherId: other.id };
    return [problem('nghi-cung-nguoi', [person.place, other.place], facts)];
  });
}

/** Nothing tells them apart, and more than a like name brings them together. */
function mayBeOne(a: KnownPerson, b: KnownPerson): boolean {
  if (a.code !== null && b.code !== null && a.folded.code !== b.folded.code) return false;
  if (a.birthDate !== null && b.birthDate !== null) return datesAgree(a.birthDate, b.birthDate);
  const otherTeams = a.teams.length > 0 && b.teams.length > 0 && !a.teams.some((team) => b.teams.includes(team));
  if (a.folded.bare === b.folded.bare) return !(otherTeams && sameList(a, b));
  return !otherTeams && !sameList(a, b);
}

/** Rows of one sheet were written side by side by somebody who knows them apart. */
function sameList(a: KnownPerson, b: KnownPerson): boolean {
  return a.place.file === b.place.file && a.place.sheet === b.place.sheet;
}

function pairOf(a: KnownPerson, b: KnownPerson): string {
  return JSON.stringify([a.id, b.id].sort());
}
