/** Totals → places: within each tổ and in the whole school, equal totals sharing a place. Who has no total has none. */
import { compareNames, compareText } from '../text/order.ts';
import type { ScoredPerson } from './score-sheet.ts';

export interface Ranked {
  readonly person: ScoredPerson;
  /** 1, 1, 3; null without a total. */
  readonly inTeam: number | null;
  readonly inSchool: number | null;
}

/** By tổ, best first. */
export function ranked(people: readonly ScoredPerson[]): readonly Ranked[] {
  return people
    .map((person) => ({
      person,
      inTeam: placeOf(
        person,
        people.filter((each) => each.team === person.team),
      ),
      inSchool: placeOf(person, people),
    }))
    .sort(
      (a, b) =>
        compareText(a.person.team ?? '', b.person.team ?? '') ||
        (b.person.total ?? -1) - (a.person.total ?? -1) ||
        compareNames(a.person.name, b.person.name),
    );
}

function placeOf({ total }: ScoredPerson, among: readonly ScoredPerson[]): number | null {
  return total === null ? null : 1 + among.filter((each) => each.total !== null && each.total > total).length;
}
