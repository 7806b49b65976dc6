/**
 * The part of a year that decides one person: the person's own rows, as the whole year's spellings and authors resolve
 * them. A person's eligibility hangs on strangers only through quotas, where this year's title counts.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { RosterPerson } from '../people/roster.ts';
import type { Facts } from '../tally/facts.ts';
import { KINDS, type StoredRecord, type YearData } from '../types.ts';

/** The whole year where strangers matter; else what is written of the person, and who sits on the council. */
export function dataAbout(person: RosterPerson, data: YearData, facts: Facts, law: DecidingLaw): YearData {
  if (law.settings().countsCurrentYear.value && law.quotas().length > 0) return data;
  return ownRows(person, data, facts);
}

export function ownRows(person: RosterPerson, data: YearData, facts: Facts): YearData {
  const own = Object.values(person.records).flatMap((rows: readonly StoredRecord[]) => rows);
  const records = new Set([...own, ...data.records.filter((each) => each.kind === 'council')]);
  return {
    ...data,
    records: [...records].sort((a, b) => a.key - b.key),
    kindsImported: KINDS.filter((kind) => facts.has(kind)),
  };
}
