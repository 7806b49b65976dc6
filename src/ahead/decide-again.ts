/**
 * One award of one subject decided afresh over changed facts, by the same code that decides the year. A person, or a
 * collective over its members, alone where nothing ties them to others; else the whole year. In: data and law; out: the
 * outcome before ballot and quota.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import { byKind, type RosterPerson } from '../people/roster.ts';
import type { Results } from '../tally/context.ts';
import { type Facts, personSubject, type Subject } from '../tally/facts.ts';
import { textOf } from '../tally/record-fields.ts';
import { startYear } from '../tally/school-years.ts';
import { tally } from '../tally/tally.ts';
import type { AwardId, AwardOutcome, Kind, StoredRecord, YearData } from '../types.ts';
import { decideCollective, hangsOnMembersOnly, type PeopleDecided } from './decide-collective.ts';
import { outcomeIn } from './question.ts';
import { decideSupposed } from './supposed-deciding.ts';

/** Whether a person's outcome hangs on other awards' or other people's of the same year. */
export function dependsOnYear(law: DecidingLaw): boolean {
  const { countsCurrentYear, initiativeReuse } = law.settings();
  return countsCurrentYear.value || initiativeReuse.value === 'forbid';
}

export interface DecidedAgain {
  outcome(award: AwardId): AwardOutcome | undefined;
}

/**
 * Outcomes of one subject, each decided when asked for. Of a person alone, `data` holds that person's rows.
 *
 * @param explain whether somebody reads the reasons: most of what is supposed is only asked for its verdict
 * @param people those of the changed year, for a collective; without them it has no members
 */
export function decideAgain(
  data: YearData,
  law: DecidingLaw,
  subject: Subject,
  explain: boolean,
  people: (data: YearData) => PeopleDecided = nobody,
): DecidedAgain {
  if (subject.kind === 'collective' ? !hangsOnMembersOnly(law) : dependsOnYear(law)) {
    const told = tally(data, law, { explain: explain ? [subject.id] : false });
    return { outcome: (award) => outcomeIn(told, subject.id, award) };
  }
  if (subject.kind === 'collective') {
    const decided = people(data);
    return { outcome: (award) => decideCollective(subject, award, data, law, decided, explain) };
  }
  const person = changedPerson(subject.person, data.records);
  const supposed = { law, facts: factsOfThese([person], data), subject: personSubject(person), results: NO_RESULTS };
  return { outcome: (award) => decideSupposed({ ...supposed, award }, explain) };
}

/** The same person with the rows of the changed data, and what the roster reads of the staff row. */
export function changedPerson(person: RosterPerson, records: readonly StoredRecord[]): RosterPerson {
  const seat = (row: StoredRecord): boolean => (person.records.council ?? []).some((own) => own.key === row.key);
  const own = byKind(records.filter((each) => each.kind !== 'council' || seat(each)));
  const staff = own.staff?.find((each) => each.key === person.staff?.key);
  return {
    ...person,
    ...(staff === undefined ? {} : { staff, hiredOn: textOf(staff, 'hiredOn') }),
    records: own,
  };
}

function factsOfThese(people: readonly RosterPerson[], data: YearData): Facts {
  const imported = kindsIn(data);
  return {
    year: startYear(data.config.year),
    people,
    collectives: [],
    person: (id) => people.find((each) => each.id === id),
    has: (kind) => imported.has(kind),
    councilSize: data.records.filter((each) => each.kind === 'council').length,
  };
}

/** Kinds of which anything was ever imported, or stands in the data. */
export function kindsIn(data: YearData): ReadonlySet<Kind> {
  const kinds = new Set<Kind>(data.kindsImported);
  for (const each of data.records) kinds.add(each.kind);
  return kinds;
}

function nobody(data: YearData): PeopleDecided {
  return { facts: factsOfThese([], data), results: NO_RESULTS };
}

const NO_RESULTS: Results = { get: () => undefined };
