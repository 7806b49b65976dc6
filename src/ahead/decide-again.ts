/**
 * One award of one subject decided afresh over changed facts, by the same code that decides the year. A person, or a
 * collective over its members, alone where nothing ties them to others; else the whole year. In: data and law; out: the outcome before ballot and quota.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { RosterPerson } from '../people/roster.ts';
import { type Facts, personSubject, type Subject } from '../tally/facts.ts';
import { draftOutcome, settle } from '../tally/outcome.ts';
import { textOf } from '../tally/record-fields.ts';
import { startYear } from '../tally/school-years.ts';
import { tally } from '../tally/tally.ts';
import type { AwardId, AwardOutcome, Kind, StoredRecord, YearData } from '../types.ts';
import { decideCollective, hangsOnMembersOnly, type PeopleDecided, SILENT } from './decide-collective.ts';
import { outcomeIn } from './question.ts';

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
  const facts = factsOfOne(person, data);
  const settings = law.settings();
  const about = personSubject(person);
  const results = { get: () => undefined };
  return {
    outcome: (award) => {
      const deciding = {
        law,
        settings,
        facts,
        subject: about,
        award,
        results,
        notes: SILENT,
        explained: () => explain,
        spent: new Set<string>(),
      };
      const draft = draftOutcome(deciding);
      return draft === undefined ? undefined : settle(draft, 'khong-ap-dung', deciding);
    },
  };
}

/** The same person with the rows of the changed data, and what the roster reads of the staff row. */
export function changedPerson(person: RosterPerson, records: readonly StoredRecord[]): RosterPerson {
  const byKind: Partial<Record<Kind, StoredRecord[]>> = {};
  for (const each of records) {
    const before = byKind[each.kind];
    if (each.kind === 'council' && !(person.records.council ?? []).some((own) => own.key === each.key)) continue;
    if (before === undefined) byKind[each.kind] = [each];
    else before.push(each);
  }
  const staff = byKind.staff?.find((each) => each.key === person.staff?.key);
  return {
    ...person,
    ...(staff === undefined ? {} : { staff, hiredOn: textOf(staff, 'hiredOn') }),
    records: byKind,
  };
}

function factsOfOne(person: RosterPerson, data: YearData): Facts {
  const imported = kindsIn(data);
  return {
    year: startYear(data.config.year),
    people: [person],
    collectives: [],
    person: (id) => (id === person.id ? person : undefined),
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
  const imported = kindsIn(data);
  return {
    facts: {
      year: startYear(data.config.year),
      people: [],
      collectives: [],
      person: () => undefined,
      has: (kind) => imported.has(kind),
      councilSize: 0,
    },
    results: { get: () => undefined },
  };
}
