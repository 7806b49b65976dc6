/**
 * The people of a year as it might be, decided as seldom as can be: a collective's own rows change nothing about them, and
 * of members whose facts change only these are decided anew; all run for places again. In: the changes tried, the year;
 * out: facts and outcomes of people for each set of changes.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { RosterPerson } from '../people/roster.ts';
import { type Facts, factsOf, personSubject, type Subject } from '../tally/facts.ts';
import { competes, type Draft, draftOutcome, settle } from '../tally/outcome.ts';
import { applyQuotas } from '../tally/quota.ts';
import { registrationOf } from '../tally/registration.ts';
import { tally } from '../tally/tally.ts';
import type { AwardId, AwardOutcome, QuotaStatus, StoredRecord, SubjectId, Tally, YearData } from '../types.ts';
import type { FactChange } from './change.ts';
import { changedPerson, dependsOnYear, kindsIn } from './decide-again.ts';
import type { PeopleDecided } from './decide-collective.ts';
import type { YearAhead } from './question.ts';
import { SILENT, supposedDeciding } from './supposed-deciding.ts';

type Outcomes = ReadonlyMap<SubjectId, AwardOutcome>;

/** Everyone is decided anew only where a row of a kind is supposed of which there was none: deciding looks at that too. */
export function peopleDecided(changes: readonly FactChange[], year: YearAhead) {
  const known = new Map<string, PeopleDecided>();
  const now = asDecided(year.facts, year.tally);
  const kindsNow = kindsKey(year.data);
  return (chosen: readonly FactChange[], changed: YearData, law: DecidingLaw): PeopleDecided => {
    const ofMembers = chosen.filter((each) => each.kind === 'member').map((each) => changes.indexOf(each));
    const kinds = kindsKey(changed);
    if (ofMembers.length === 0 && kinds === kindsNow && law === year.law) return now;
    const key = `${law.asOf} ${[...ofMembers].sort().join()} ${kinds}`;
    const alike = kinds === kindsNow && law === year.law && !dependsOnYear(law);
    const people =
      known.get(key) ??
      (alike ? someChanged(changed, year, now) : asDecided(factsOf(changed), tally(changed, law, { explain: false })));
    known.set(key, people);
    return people;
  };
}

function kindsKey(data: YearData): string {
  return [...kindsIn(data)].sort().join();
}

function asDecided(facts: Facts, { people }: Tally): PeopleDecided {
  const outcomes = new Map(people.map((each) => [each.id, new Map(each.awards.map((one) => [one.award, one]))]));
  return { facts, results: { get: (subject, award) => outcomes.get(subject)?.get(award) } };
}

/** Award by award, when asked for. */
function someChanged(changed: YearData, { data, facts: before, law }: YearAhead, now: PeopleDecided): PeopleDecided {
  const people = withChanges(before.people, data, changed);
  const byId = new Map(people.map((each) => [each.id, each]));
  const facts: Facts = { ...before, people, person: (id) => byId.get(id) };
  const touched = people.filter((each, at) => each !== before.people[at]).map(personSubject);
  const subjects = people.map(personSubject);
  const known = new Map<AwardId, Outcomes>();
  const results = {
    get: (subject: SubjectId, award: AwardId): AwardOutcome | undefined => outcomesFor(award).get(subject),
  };
  const outcomesFor = (award: AwardId): Outcomes => {
    const before = known.get(award);
    if (before !== undefined) return before;
    known.set(award, new Map()); // an award whose places are counted by itself finds nobody, as in the year's own tally
    const outcomes = decided(award);
    known.set(award, outcomes);
    return outcomes;
  };
  const decided = (award: AwardId): Outcomes => {
    const drafts = new Map<SubjectId, Draft>();
    const deciding = (subject: Subject) => supposedDeciding({ law, facts, subject, award, results }, false);
    for (const subject of touched) {
      const draft = draftOutcome(deciding(subject));
      if (draft !== undefined) drafts.set(subject.id, draft);
    }
    const outcomeBefore = (id: SubjectId) => (drafts.has(id) ? undefined : now.results.get(id, award));
    const { statuses } = applyQuotas({
      ...{ law, facts, notes: SILENT, award, subjects, results },
      votesFor: (id) => (drafts.get(id)?.voting ?? outcomeBefore(id))?.vote.for,
      competes: (id) => {
        const draft = drafts.get(id);
        return draft === undefined ? stillCompetes(byId.get(id), outcomeBefore(id), law) : competes(draft);
      },
    });
    const outcomes = new Map<SubjectId, AwardOutcome>();
    for (const subject of subjects) {
      const draft = drafts.get(subject.id);
      const quota = statuses.get(subject.id) ?? 'khong-ap-dung';
      const before = outcomeBefore(subject.id);
      if (draft !== undefined) outcomes.set(subject.id, settle(draft, quota, deciding(subject)));
      else if (before !== undefined) outcomes.set(subject.id, placedAnew(before, quota, subject, law));
    }
    return outcomes;
  };
  return { facts, results };
}

/** What `competes` says of a draft, said of the outcome it became. */
function stillCompetes(person: RosterPerson | undefined, outcome: AwardOutcome | undefined, law: DecidingLaw): boolean {
  if (person === undefined || outcome === undefined) return false;
  const { status } = outcome.vote;
  return standsStill(personSubject(person), outcome, law) && status !== 'khong-dat' && status !== 'ha-danh-hieu';
}

function standsStill(subject: Subject, { eligibility, award }: AwardOutcome, law: DecidingLaw): boolean {
  const registration = registrationOf(subject, award, law);
  return eligibility === 'du-dieu-kien' && registration.enough && registration.withdrawn === undefined;
}

function placedAnew(outcome: AwardOutcome, quota: QuotaStatus, subject: Subject, law: DecidingLaw): AwardOutcome {
  const { status } = outcome.vote;
  const placed = quota === 'khong-ap-dung' || quota === 'trong-chi-tieu';
  const voted = status === 'dat' || status === 'khong-can';
  return { ...outcome, quota, proposed: standsStill(subject, outcome, law) && voted && placed };
}

/** The same people in the same order; new ones only where rows of theirs were changed or added. */
function withChanges(people: readonly RosterPerson[], before: YearData, after: YearData): readonly RosterPerson[] {
  const stood = new Set(before.records);
  const changed = new Map<number, StoredRecord>();
  for (const each of after.records) if (!stood.has(each)) changed.set(each.key, each);
  return people.map((person) => {
    const own = Object.values(person.records).flatMap((rows: readonly StoredRecord[]) => rows);
    const keys = new Set(own.map((each) => each.key));
    const added = [...changed.values()].filter((each) => each.person === person.id && !keys.has(each.key));
    if (added.length === 0 && !own.some((each) => changed.has(each.key))) return person;
    return changedPerson(person, [...own.map((each) => changed.get(each.key) ?? each), ...added]);
  });
}
