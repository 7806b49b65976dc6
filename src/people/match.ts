/**
 * Whom a row means. In: Mã, name, birth date, tổ as the row gives them, and the people known; out: one, none or several.
 * Never guesses: whatever the row leaves open is `several`, whatever it contradicts is `none` or `clash`.
 */
import { foldBare, foldName } from '../text/fold.ts';
import type { CollectiveId, PartialDate } from '../types.ts';
import { foldCode, type KnownPerson } from './known.ts';
import { PeopleIndex } from './people-index.ts';

export interface Asked {
  readonly code: string | null;
  readonly name: string;
  readonly birthDate: PartialDate | null;
  /** Id of the tổ, null when not said. */
  readonly team: CollectiveId | null;
}

export type Match =
  /** `doubt`: settled, but the row says something else of the person; worth a warning. */
  | { readonly kind: 'one'; readonly person: KnownPerson; readonly doubt?: 'name' | 'team' }
  | { readonly kind: 'several'; readonly people: readonly KnownPerson[] }
  /** Mã and name speak of different people, or the name is right and the birth date or Mã isn't. */
  | { readonly kind: 'clash'; readonly why: 'code' | 'birthDate'; readonly people: readonly KnownPerson[] }
  | { readonly kind: 'none'; readonly near: readonly KnownPerson[] };

/** Finds the person by Mã, else name and birth date, else name and tổ, else a name only one bears. */
export function matchPerson(asked: Asked, people: PeopleIndex): Match {
  const code = asked.code === null ? '' : foldCode(asked.code);
  if (code !== '') {
    const byCode = ofCode(code, asked, people);
    if (byCode !== undefined) return byCode;
  }
  const named = people.named(foldName(asked.name));
  if (named.length === 0) return { kind: 'none', near: nearNames(asked.name, people) };
  const open = code === '' ? named : named.filter((each) => each.code === null);
  if (open.length === 0) return { kind: 'clash', why: 'code', people: named };
  return byDateAndTeam(asked, open);
}

/** Whether two dates, perhaps partial, can be of one day: 1979 and 1979-03-02 can. */
export function datesAgree(a: PartialDate, b: PartialDate): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** Bearers of the name that differs least, by little: missing dấu, a letter or two. At most three. */
export function nearNames(name: string, people: PeopleIndex): KnownPerson[] {
  const bare = foldBare(name);
  return people.nearly(bare, stepsFor(bare)).slice(0, 3);
}

/** How many letters two spellings of one name may differ by. */
export function stepsFor(bare: string): number {
  return bare.length <= 7 ? 1 : 2;
}

function ofCode(code: string, asked: Asked, people: PeopleIndex): Match | undefined {
  const coded = people.coded(code);
  const found = coded.length > 0 ? coded : people.codedButForZeros(code);
  const [first] = found;
  if (first === undefined) return undefined;
  const wanted = foldName(asked.name);
  const agreeing = onlyOne(found.filter((each) => asked.name === '' || each.folded.name === wanted));
  if (agreeing !== undefined) return { kind: 'one', person: agreeing };
  const only = onlyOne(found);
  if (only === undefined) return { kind: 'several', people: found };
  if (coded.length > 0 && nearNames(asked.name, new PeopleIndex(found)).length > 0)
    return { kind: 'one', person: only, doubt: 'name' };
  return { kind: 'clash', why: 'code', people: found };
}

function byDateAndTeam(asked: Asked, named: readonly KnownPerson[]): Match {
  const { birthDate, team } = asked;
  const ofTeam = (among: readonly KnownPerson[]) =>
    team === null ? [] : among.filter(({ teams }) => teams.includes(team));
  if (birthDate !== null) {
    const dated = named.filter((each) => each.birthDate !== null && datesAgree(each.birthDate, birthDate));
    if (dated.length > 0) return settle(dated, ofTeam(dated));
    const undated = named.filter((each) => each.birthDate === null);
    if (undated.length === 0) return { kind: 'clash', why: 'birthDate', people: named };
    return settle(undated, ofTeam(undated));
  }
  const settled = settle(named, ofTeam(named));
  const contradicts =
    team !== null && settled.kind === 'one' && settled.person.teams.length > 0 && !settled.person.teams.includes(team);
  return contradicts ? { ...settled, doubt: 'team' } : settled;
}

function settle(candidates: readonly KnownPerson[], ofTeam: readonly KnownPerson[]): Match {
  for (const among of [ofTeam, candidates]) {
    const only = onlyOne(among);
    if (only !== undefined) return { kind: 'one', person: only };
  }
  return { kind: 'several', people: candidates };
}

/** The person, where all are one and the same. */
function onlyOne(people: readonly KnownPerson[]): KnownPerson | undefined {
  const [first] = people;
  return first !== undefined && people.every(({ id }) => id === first.id) ? first : undefined;
}
