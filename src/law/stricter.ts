/**
 * Whether one condition asks at least what another asks. Sound, not complete: what it can't show counts as looser,
 * so that a person looks at it. Comes in: two conditions of the vocabulary and the ratings, best first.
 */
import type { RatingId } from '../types.ts';
import type { Condition, Discipline, InitiativeLevel } from './vocabulary.ts';

const LEVELS: readonly InitiativeLevel[] = ['co-so', 'tinh', 'bo', 'toan-quoc'];
const PENALTIES: readonly Discipline[] = ['khien-trach', 'canh-cao', 'giang-chuc', 'cach-chuc', 'buoc-thoi-viec'];

/** The clauses of `upper` that `lower` does not ask; [] when `lower` is at least as strict. */
export function notAsked(lower: Condition, upper: Condition, ratings: readonly RatingId[]): Condition[] {
  if ('all' in upper) return upper.all.flatMap((each) => notAsked(lower, each, ratings));
  return implies(lower, upper, ratings) ? [] : [upper];
}

function implies(lower: Condition, upper: Condition, ratings: readonly RatingId[]): boolean {
  if ('all' in upper) return upper.all.every((each) => implies(lower, each, ratings));
  if ('all' in lower && lower.all.some((each) => implies(each, upper, ratings))) return true;
  if ('any' in lower) return lower.any.every((each) => implies(each, upper, ratings));
  if ('any' in upper) return upper.any.some((each) => implies(lower, each, ratings));
  const asHigh = (a: RatingId, b: RatingId) => ratings.indexOf(a) !== -1 && ratings.indexOf(a) <= ratings.indexOf(b);

  if ('ratingAtLeast' in lower && 'ratingAtLeast' in upper) return asHigh(lower.ratingAtLeast, upper.ratingAtLeast);
  if ('eligibleFor' in lower && 'eligibleFor' in upper) return lower.eligibleFor === upper.eligibleFor;
  if ('teamAgrees' in lower && 'teamAgrees' in upper) return true;
  if ('employedMonths' in lower && 'employedMonths' in upper) return lower.employedMonths >= upper.employedMonths;
  if ('initiatives' in lower && 'initiatives' in upper) {
    const [a, b] = [lower.initiatives, upper.initiatives];
    return (
      LEVELS.indexOf(a.level) >= LEVELS.indexOf(b.level) &&
      a.types.every((type) => b.types.includes(type)) &&
      a.count >= b.count &&
      (a.years === b.years || b.years === 'run-or-this')
    );
  }
  if ('run' in lower && 'run' in upper) {
    const [a, b] = [lower.run, upper.run];
    const longEnough =
      'award' in a.of && 'award' in b.of
        ? a.of.award === b.of.award && a.of.times >= b.of.times && a.of.everyYears === b.of.everyYears
        : 'years' in a.of &&
          'years' in b.of &&
          asHigh(a.of.ratingAtLeast, b.of.ratingAtLeast) &&
          a.of.years >= b.of.years;
    const afterToo = b.after === undefined || a.after === b.after;
    return longEnough && afterToo && b.within.every((each) => a.within.some((own) => implies(own, each, ratings)));
  }
  if ('holdsAny' in lower && 'holdsAny' in upper) return lower.holdsAny.every((each) => upper.holdsAny.includes(each));
  if ('awardsInRun' in lower && 'awardsInRun' in upper) return counted(lower.awardsInRun, upper.awardsInRun);
  if ('ratingsInRun' in lower && 'ratingsInRun' in upper) {
    return (
      asHigh(lower.ratingsInRun.atLeast, upper.ratingsInRun.atLeast) &&
      lower.ratingsInRun.count >= upper.ratingsInRun.count
    );
  }
  if ('membersProposed' in lower && 'membersProposed' in upper) {
    const [a, b] = [lower.membersProposed, upper.membersProposed];
    return a.award === b.award && a.percent >= b.percent;
  }
  if ('membersRated' in lower && 'membersRated' in upper) {
    const [a, b] = [lower.membersRated, upper.membersRated];
    return asHigh(a.atLeast, b.atLeast) && a.percent >= b.percent;
  }
  if ('membersProposedCount' in lower && 'membersProposedCount' in upper) {
    return counted(lower.membersProposedCount, upper.membersProposedCount);
  }
  if ('noMemberDisciplinedFrom' in lower && 'noMemberDisciplinedFrom' in upper) {
    return PENALTIES.indexOf(lower.noMemberDisciplinedFrom) <= PENALTIES.indexOf(upper.noMemberDisciplinedFrom);
  }
  return false;
}

interface Counted {
  readonly award: string;
  readonly count: number;
}

function counted(lower: Counted, upper: Counted): boolean {
  return lower.award === upper.award && lower.count >= upper.count;
}
