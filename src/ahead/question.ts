/** What is asked: how one subject may come to one award. All of the year that answering needs, gathered once. */
import type { DecidingLaw } from '../law/vocabulary.ts';
import { type Facts, factsOf } from '../tally/facts.ts';
import type { AwardId, AwardOutcome, IsoDate, Tally, YearData } from '../types.ts';

/** A year decided, with the law of other days for what lies ahead. */
export interface YearAhead {
  readonly data: YearData;
  readonly facts: Facts;
  readonly law: DecidingLaw;
  readonly tally: Tally;
  /** The law on another review date, as known today. */
  lawOn(asOf: IsoDate): DecidingLaw;
}

export function yearAhead(
  data: YearData,
  law: DecidingLaw,
  tally: Tally,
  lawOn: (asOf: IsoDate) => DecidingLaw,
): YearAhead {
  const kept = new Map<IsoDate, DecidingLaw>([[law.asOf, law]]);
  return {
    data,
    facts: factsOf(data),
    law,
    tally,
    lawOn: (asOf) => {
      const known = kept.get(asOf) ?? lawOn(asOf);
      kept.set(asOf, known);
      return known;
    },
  };
}

/** The outcome of one subject for one award in a tally. */
export function outcomeIn(tally: Tally, subject: string, award: AwardId): AwardOutcome | undefined {
  return [...tally.people, ...tally.collectives]
    .find((each) => each.id === subject)
    ?.awards.find((each) => each.award === award);
}
