/**
 * Who is meant by words typed at the command line: id, Mã, name with or without dấu, part of a name, tổ, the school.
 * Out: [] for nobody, several where the words fit several. The surest way of meaning somebody wins alone.
 */
import { foldBare, foldName, tidy } from '../text/fold.ts';
import type { SubjectId, SubjectKind, YearData } from '../types.ts';
import { nearest } from '../values/near.ts';
import { collectiveId } from './collectives.ts';
import { foldCode } from './known.ts';
import { stepsFor } from './match.ts';
import { type RosterPerson, roster } from './roster.ts';

export interface FoundSubject {
  readonly id: SubjectId;
  readonly kind: SubjectKind;
  readonly name: string;
}

/** Subjects that `words` may mean. */
export function findSubject(words: string, data: YearData): FoundSubject[] {
  const asked = tidy(words);
  if (asked === '') return [];
  const { people, collectives } = roster(data);
  const exact = people.filter(({ id, code }) => id === asked || (code !== null && foldCode(code) === foldCode(asked)));
  if (exact.length > 0) return exact.map(asSubject);
  const named = collectiveId(asked, data.config.school, new Set(collectives.map(({ id }) => id)));
  const wanted = foldBare(asked);
  const units = collectives.filter(({ id, name }) => id === asked || id === named || foldBare(name) === wanted);
  if (units.length > 0) return units.map(({ id, name }) => ({ id, kind: 'collective' as const, name }));
  const ways: readonly ((person: RosterPerson) => boolean)[] = [
    ({ name }) => foldName(name) === foldName(asked),
    ({ name }) => isSpokenOf(asked, name) && foldBare(name) === wanted,
    ({ name }) => ` ${foldName(name)} `.includes(` ${foldName(asked)} `),
    ({ name }) => isSpokenOf(asked, name),
  ];
  for (const way of ways) {
    const found = people.filter(way);
    if (found.length > 0) return found.map(asSubject);
  }
  return [];
}

/** Whether words typed with or without dấu stand in a name, syllable by syllable; a dấu that is typed must be right. */
export function isSpokenOf(words: string, name: string): boolean {
  const asked = tidy(words).split(' ').map(syllable);
  const whole = tidy(name).split(' ').map(syllable);
  return whole.some((_, from) => {
    const part = whole.slice(from, from + asked.length);
    return (
      part.length === asked.length &&
      asked.every((each, at) => each.bare === part[at]?.bare && (each.plain || each.folded === part[at]?.folded))
    );
  });
}

function syllable(written: string): { readonly bare: string; readonly folded: string; readonly plain: boolean } {
  const [bare, folded] = [foldBare(written), foldName(written)];
  return { bare, folded, plain: bare === folded };
}

function asSubject({ id, name }: RosterPerson): FoundSubject {
  return { id, kind: 'person', name };
}

/** People whose name is nearly what was typed: to be offered, never taken. At most three. */
export function nearSubjects(words: string, data: YearData): FoundSubject[] {
  const bare = foldBare(tidy(words));
  const { people } = roster(data);
  const near = nearest(bare, new Set(people.map(({ name }) => foldBare(name))), stepsFor(bare));
  return near === undefined
    ? []
    : people
        .filter(({ name }) => foldBare(name) === near)
        .slice(0, 3)
        .map(asSubject);
}
