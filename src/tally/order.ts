/**
 * The order in which awards are decided: each after those its criteria and its quotas' bases look at.
 * In: the law and the awards put forward by hand; out: ids, each once.
 */
import type { Condition, DecidingLaw } from '../law/vocabulary.ts';
import type { AwardId, SubjectKind } from '../types.ts';

export function decidingOrder(law: DecidingLaw, subject: SubjectKind, byHand: readonly AwardId[]): readonly AwardId[] {
  const wanted = [
    ...law.computedAwards(subject),
    ...law.awards.map((each) => each.id).filter((id) => byHand.includes(id)),
  ];
  const done: AwardId[] = [];
  const begun = new Set<AwardId>();
  const visit = (award: AwardId): void => {
    if (begun.has(award)) return;
    begun.add(award);
    const bases = law
      .quotas()
      .filter((quota) => quota.value.award === award)
      .map((quota) => quota.value.of);
    for (const before of [...awardsIn(law.criteria(award, subject)), ...bases])
      if (wanted.includes(before)) visit(before);
    done.push(award);
  };
  for (const award of wanted) visit(award);
  return done;
}

function awardsIn(condition: Condition | undefined): readonly AwardId[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(awardsIn);
  if ('any' in condition) return condition.any.flatMap(awardsIn);
  if ('eligibleFor' in condition) return [condition.eligibleFor];
  if ('awardsInRun' in condition) return [condition.awardsInRun.award];
  if ('run' in condition) {
    const { of, within } = condition.run;
    return [...('award' in of ? [of.award] : []), ...within.flatMap(awardsIn)];
  }
  return [];
}
