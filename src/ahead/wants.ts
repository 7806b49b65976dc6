/**
 * What an award's criteria speak of, flat: every simple condition in them, also those of the awards they lean on and those
 * counted within a run. In: the law; out: conditions, none twice. Decides nothing.
 */
import type { Condition, DecidingLaw } from '../law/vocabulary.ts';
import type { AwardId, RatingId, SubjectKind } from '../types.ts';

/** Conditions without parts of their own, and runs. */
export function conditionsOf(law: DecidingLaw, award: AwardId, subject: SubjectKind): readonly Condition[] {
  const seen = new Set<AwardId>();
  const flat = (condition: Condition | undefined): readonly Condition[] => {
    if (condition === undefined) return [];
    if ('all' in condition) return condition.all.flatMap(flat);
    if ('any' in condition) return condition.any.flatMap(flat);
    if ('run' in condition) return [condition, ...condition.run.within.flatMap(flat)];
    if ('eligibleFor' in condition) return ofAward(condition.eligibleFor);
    return [condition];
  };
  const ofAward = (id: AwardId): readonly Condition[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    return flat(law.criteria(id, subject));
  };
  return ofAward(award);
}

/** Ratings named anywhere, best first. */
export function ratingsNamed(law: DecidingLaw, conditions: readonly Condition[]): readonly RatingId[] {
  const named = new Set(
    conditions.flatMap((each) => {
      if ('ratingAtLeast' in each) return [each.ratingAtLeast];
      if ('ratingsInRun' in each) return [each.ratingsInRun.atLeast];
      return 'run' in each && 'ratingAtLeast' in each.run.of ? [each.run.of.ratingAtLeast] : [];
    }),
  );
  return law.ratings.map((each) => each.id).filter((id) => named.has(id));
}

/** Other awards whose having been received earlier is asked; of several that would do, those with criteria. */
export function awardsBefore(
  law: DecidingLaw,
  conditions: readonly Condition[],
  subject: SubjectKind,
): readonly AwardId[] {
  const named = conditions.flatMap((each): readonly AwardId[] => {
    if ('holdsAny' in each) {
      const computed = each.holdsAny.filter((id) => law.criteria(id, subject) !== undefined);
      return computed.length > 0 ? computed : each.holdsAny;
    }
    if ('awardsInRun' in each) return [each.awardsInRun.award];
    if (!('run' in each)) return [];
    const { of, after } = each.run;
    return [...('award' in of ? [of.award] : []), ...(after === undefined ? [] : [after])];
  });
  return [...new Set(named)];
}

/** Whether past years decide. */
export function looksBack(conditions: readonly Condition[]): boolean {
  return conditions.some((each) => 'run' in each || 'holdsAny' in each);
}
