/**
 * What is due to one subject: of the year's titles only the highest, forms of commendation besides. Whole đồng.
 * In: outcomes with `proposed` settled; out: the same with `money` and `paid`.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { AwardOutcome, SubjectKind } from '../types.ts';

export function withMoney(
  outcomes: readonly AwardOutcome[],
  law: DecidingLaw,
  subject: SubjectKind,
): readonly AwardOutcome[] {
  if (!outcomes.some((each) => each.proposed)) return outcomes;
  const priced = outcomes.map((outcome) => ({
    outcome,
    money: outcome.proposed ? (law.money(outcome.award, subject)?.value ?? null) : null,
    isTitle: law.award(outcome.award)?.class === 'title',
  }));
  const titles = priced.filter((each) => each.isTitle && each.money !== null);
  const highest = titles.reduce<(typeof titles)[number] | undefined>(
    (best, each) => (best === undefined || (each.money ?? 0) > (best.money ?? 0) ? each : best),
    undefined,
  );
  return priced.map(({ outcome, money, isTitle }, at) => ({
    ...outcome,
    money,
    paid: money !== null && isTitle && priced[at] !== highest ? 0 : money,
  }));
}
