/**
 * The smallest changes after which a subject would be eligible for an award this year, and standing for it. Each set given is
 * one that, laid over the year's data and decided again, was found to do. In: a year decided; out: sets, smallest first.
 */
import { rowsOf, type Subject } from '../tally/facts.ts';
import { idsOf } from '../tally/record-fields.ts';
import type { AwardId, AwardOutcome, YearData } from '../types.ts';
import { applyChanges, type FactChange, reviewDateOf } from './change.ts';
import { memberChanges } from './collective-changes.ts';
import { decideAgain } from './decide-again.ts';
import { initiativeChanges } from './initiative-changes.ts';
import { dataAbout } from './own-data.ts';
import { pastChanges } from './past-changes.ts';
import { peopleDecided } from './people-decided.ts';
import { outcomeIn, type YearAhead } from './question.ts';
import { ratingChanges } from './rating-changes.ts';
import { smallestSets, strongestOfEachSlot } from './smallest.ts';
import { personalChanges, registrationChanges } from './standing-changes.ts';
import { unreadChanges } from './unread-changes.ts';
import { conditionsOf, ratingsNamed } from './wants.ts';

export interface WaysThisYear {
  /** [[]] when nothing need change, [] when nothing helps. */
  readonly sets: readonly (readonly FactChange[])[];
  /** Where nothing helps: the outcome after everything that could be changed was; it tells what stands in the way. */
  readonly blocked?: AwardOutcome;
}

const found = new WeakMap<YearAhead, Map<string, WaysThisYear>>();

/** Found once for each subject and award: a tổ and the school ask for the same members. */
export function waysThisYear(subject: Subject, award: AwardId, year: YearAhead): WaysThisYear {
  const known = found.get(year) ?? new Map<string, WaysThisYear>();
  found.set(year, known);
  const key = `${subject.id}\n${award}`;
  const ways = known.get(key) ?? search(subject, award, year);
  known.set(key, ways);
  return ways;
}

function search(subject: Subject, award: AwardId, year: YearAhead): WaysThisYear {
  const outcome = outcomeIn(year.tally, subject.id, award);
  if (outcome === undefined) return { sets: [] };
  const withdrawn = rowsOf(subject, 'registration').some((row) => idsOf(row, 'withdrawn').includes(award));
  if (stands(outcome) && !withdrawn) return { sets: [[]] };
  const data = subject.kind === 'person' ? dataAbout(subject.person, year.data, year.facts, year.law) : year.data;
  const changes = possibleChanges(subject, award, year);
  const peopleAfter = peopleDecided(changes, year);
  const decided = (chosen: readonly FactChange[], explain = false): AwardOutcome | undefined => {
    const asOf = reviewDateOf(chosen);
    const law = asOf === undefined ? year.law : year.lawOn(asOf);
    const people = (changed: YearData) => peopleAfter(chosen, changed, law);
    return decideAgain(applyChanges(data, chosen), law, subject, explain, people).outcome(award);
  };
  const sets = smallestSets(changes, (chosen) => {
    if (withdrawn && !chosen.some((each) => each.kind === 'withdrawal')) return false;
    const again = decided(chosen);
    return again !== undefined && stands(again);
  });
  if (sets.length > 0) return { sets };
  return { sets, blocked: decided(strongestOfEachSlot(changes), true) ?? outcome };
}

/** Eligible, and registered where that is needed. */
export function stands(outcome: AwardOutcome): boolean {
  return outcome.eligibility === 'du-dieu-kien' && outcome.registered !== false;
}

/** Everything that might help; of one slot the weaker before the stronger. */
function possibleChanges(subject: Subject, award: AwardId, year: YearAhead): readonly FactChange[] {
  const { facts, law } = year;
  const conditions = conditionsOf(law, award, subject.kind);
  return [
    ...ratingChanges(subject, ratingsNamed(law, conditions), facts, law),
    ...initiativeChanges(subject, conditions, facts, law),
    ...personalChanges(subject, conditions, facts, law),
    ...unreadChanges(subject, conditions, law),
    ...registrationChanges(subject, award, law),
    ...pastChanges(subject, conditions, facts, law),
    ...memberChanges(subject, conditions, year, (who, title) => waysThisYear(who, title, year).sets),
  ];
}
