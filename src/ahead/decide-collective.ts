/**
 * One award of one collective decided afresh: its own rows may differ, those of its members are taken as somebody else has
 * decided them. In: a collective, facts and outcomes of people; out: the outcome before quota. Refuses what hangs on more.
 */
import type { Condition, DecidingLaw } from '../law/vocabulary.ts';
import { byKind, type RosterCollective } from '../people/roster.ts';
import { decidedCollectives } from '../tally/collectives.ts';
import type { Results } from '../tally/context.ts';
import { collectiveSubject, type Facts, type Subject } from '../tally/facts.ts';
import { oncePer } from '../tally/once-per.ts';
import type { AwardId, AwardOutcome, StoredRecord, YearData } from '../types.ts';
import { decideSupposed } from './supposed-deciding.ts';

/** What a collective's outcome hangs on besides its own rows. */
export interface PeopleDecided {
  readonly facts: Facts;
  readonly results: Results;
}

/**
 * Whether people and the collective's own rows are all that its outcomes hang on: no title of its own of the same year, no
 * place to be had before other collectives.
 */
export const hangsOnMembersOnly = oncePer((law: DecidingLaw): boolean => {
  if (law.settings().countsCurrentYear.value) return false;
  const ofCollectives = law.awards.filter((each) => each.subjects.includes('collective')).map((each) => each.id);
  if (law.quotas().some(({ value }) => ofCollectives.includes(value.award))) return false;
  return ofCollectives.every((award) => !leansOnWhatIsPutForward(law.criteria(award, 'collective'), law));
});

/** An award leaning on one without criteria asks whether that was put forward by hand: decided in the year's order only. */
function leansOnWhatIsPutForward(condition: Condition | undefined, law: DecidingLaw): boolean {
  const inner = (each: Condition): boolean => leansOnWhatIsPutForward(each, law);
  if (condition === undefined) return false;
  if ('all' in condition) return condition.all.some(inner);
  if ('any' in condition) return condition.any.some(inner);
  if ('run' in condition) return condition.run.within.some(inner);
  return 'eligibleFor' in condition && law.criteria(condition.eligibleFor, 'collective') === undefined;
}

/** undefined where the award, or a collective of this kind, isn't decided at all. */
export function decideCollective(
  subject: Extract<Subject, { readonly kind: 'collective' }>,
  award: AwardId,
  data: YearData,
  law: DecidingLaw,
  people: PeopleDecided,
  explain: boolean,
): AwardOutcome | undefined {
  const collective = withRecords(subject.collective, data.records);
  const facts: Facts = { ...people.facts, collectives: [collective] };
  const units = law.settings().collectiveUnits.value;
  if (law.award(award) === undefined || decidedCollectives(facts, units).length === 0) return undefined;
  const about = collectiveSubject(collective);
  return decideSupposed({ law, facts, subject: about, award, results: people.results }, explain);
}

function withRecords(collective: RosterCollective, all: readonly StoredRecord[]): RosterCollective {
  const { record: _before, ...rest } = collective;
  const records = byKind(all.filter((each) => each.collective === collective.id));
  const record = records.collective?.[0];
  return { ...rest, ...(record === undefined ? {} : { record }), records };
}
