/**
 * Answers of the law worked out once: of one view the same award is asked about for every person, of one rulebook and the same
 * days the same question for every school. What a view has not asked itself it doesn't list as unverified.
 */
import type { DecidingLaw } from './vocabulary.ts';

/** Something used that isn't checked against the original text. */
export interface Doubt {
  readonly id: string;
  readonly label: string;
  readonly cite: string;
}

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

type Question = readonly (string | number)[];

/** By the first thing asked about, then by the second: a joined key would be made anew for every question. */
export function once<Asked extends Question, Answer>(
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

/** Collects the doubts met while an answer is worked out, to be told again to each view that asks. */
export class DoubtsHeard {
  #now: Doubt[] = [];

  readonly doubt = (id: string, label: string, cite: string): void => {
    this.#now.push({ id, label, cite });
  };

  /** The question asked once for all views; each gets at it by `asks`. */
  shared<Asked extends Question, Answer>(answer: (...asked: Asked) => Answer): Shared<Asked, Answer> {
    return once((...asked: Asked) => {
      const before = this.#now;
      this.#now = [];
      try {
        const value = answer(...asked);
        return { value, doubts: this.#now };
      } finally {
        this.#now = before;
      }
    });
  }
}

export type Shared<Asked extends Question, Answer> = (...asked: Asked) => {
  readonly value: Answer;
  readonly doubts: readonly Doubt[];
};
