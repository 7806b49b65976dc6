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
  const written = subjects.flatMap(writtenAwards);
  const outcomes = decided.flatMap((each) => each.awards);
  const byAward: Record<string, AwardTotals> = {};
  for (const { id } of law.awards) {
    const own = outcomes.filter((each) => each.award === id);
    const registered = written.filter((each) => each === id).length;
    if (own.length === 0 && registered === 0) continue;
    byAward[id] = {
      registered,
      eligible: own.filter((each) => each.eligibility === 'du-dieu-kien').length,
      proposed: own.filter((each) => each.proposed).length,
    };
  }
  return { byAward, paid: outcomes.reduce((sum, each) => sum + (each.paid ?? 0), 0) };
}
