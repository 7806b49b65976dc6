/** Totals per award and of the money due. What was written counts as registered, nothing inferred. */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { AwardOutcome, AwardTotals, Tally } from '../types.ts';
import type { Subject } from './facts.ts';
import { writtenAwards } from './registration.ts';

export function totalsOf(
  law: DecidingLaw,
  subjects: readonly Subject[],
  decided: readonly { readonly awards: readonly AwardOutcome[] }[],
): Tally['totals'] {
  const counted = new Map(law.awards.map(({ id }) => [id, { registered: 0, eligible: 0, proposed: 0, asked: false }]));
  let paid = 0;
  for (const subject of subjects) {
    for (const award of writtenAwards(subject)) {
      const own = counted.get(award);
      if (own === undefined) continue;
      own.registered += 1;
      own.asked = true;
    }
  }
  for (const { awards } of decided) {
    for (const outcome of awards) {
      paid += outcome.paid ?? 0;
      const own = counted.get(outcome.award);
      if (own === undefined) continue;
      own.asked = true;
      if (outcome.eligibility === 'du-dieu-kien') own.eligible += 1;
      if (outcome.proposed) own.proposed += 1;
    }
  }
  const byAward: Record<string, AwardTotals> = {};
  for (const [id, { registered, eligible, proposed, asked }] of counted) {
    if (asked) byAward[id] = { registered, eligible, proposed };
  }
  return { byAward, paid };
}
