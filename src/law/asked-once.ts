/** A deciding view that works each answer out once: the same award is asked about for every person. */
import type { DecidingLaw } from './vocabulary.ts';

/** The view with the answers about an award, a clause or a figure remembered; `unverified` and the plain lists stay live. */
export function askedOnce(law: DecidingLaw): DecidingLaw {
  const quotas = once(law.quotas);
  return {
    ...law,
    award: once(law.award),
    rating: once(law.rating),
    criteria: once(law.criteria),
    stricterTest: once(law.stricterTest),
    authority: once(law.authority),
    receiver: once(law.receiver),
    money: once(law.money),
    votesNeeded: once(law.votesNeeded),
    votePercent: once(law.votePercent),
    registrationNeeded: once(law.registrationNeeded),
    clause: once(law.clause),
    figure: once(law.figure),
    quotas,
  };
}

/** By the first thing asked about, then by the second: a joined key would be made anew for every question. */
function once<Asked extends readonly (string | number)[], Answer>(
  answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const known = new Map<string | number | undefined, Map<string | number | undefined, Answer>>();
  return (...asked) => {
    const [first, second] = asked;
    const among = known.get(first) ?? new Map<string | number | undefined, Answer>();
    if (among.size === 0) known.set(first, among);
    const before = among.get(second);
    if (before !== undefined || among.has(second)) return before as Answer;
    const found = answer(...asked);
    among.set(second, found);
    return found;
  };
}
