/**
 * Years to come, lived through one by one: a person who from now on does the best, is reviewed each year by the law as known
 * today and is granted whatever award on the way falls due. In: a subject; out: the first year the award is reached, with
 * what was achieved until then. Used-up streaks, gaps and penalties count because the years are really decided.
 */
import type { Condition } from '../law/vocabulary.ts';
import { ratingRow, rowsOf, type Subject } from '../tally/facts.ts';
import { oncePer } from '../tally/once-per.ts';
import { textOf } from '../tally/record-fields.ts';
import { monthsLater, showSchoolYear } from '../tally/school-years.ts';
import {
  type AwardId,
  type AwardOutcome,
  type Fields,
  KINDS,
  type RatingId,
  type StoredRecord,
  type SubjectId,
  type YearData,
} from '../types.ts';
import { type Supposed, supposing } from './change.ts';
import { decideAgain } from './decide-again.ts';
import { newInitiative } from './initiative-changes.ts';
import { ownRows } from './own-data.ts';
import { outcomeIn, type YearAhead } from './question.ts';
import { stands } from './this-year.ts';
import { awardsBefore, conditionsOf } from './wants.ts';

/** How many years ahead are looked at. */
const HORIZON = 20;

export type Level = 'co-so' | 'tinh' | 'bo' | 'toan-quoc';

/** One thing achieved in a year to come, this one included. */
export type Achievement =
  | { readonly what: 'award'; readonly award: AwardId; readonly year: number }
  | { readonly what: 'rating'; readonly rating: RatingId; readonly year: number }
  | {
      readonly what: 'initiative';
      readonly type: 'sang-kien' | 'de-tai';
      readonly level: Level;
      readonly number: number;
      readonly year: number;
    };

export interface Lived {
  /** The year the award is reached in. */
  readonly year: number;
  readonly achieved: readonly Achievement[];
}

/** undefined where it isn't reached within the years looked at. */
export function firstYearReached(subject: Subject, award: AwardId, year: YearAhead): Lived | undefined {
  const conditions = conditionsOf(year.law, award, subject.kind);
  const before = stepsTo(award, subject, year);
  const now = year.facts.year;
  const achieved: Achievement[] = thisYearsAchievements(subject, before, year);
  for (let each = now + 1; each <= now + HORIZON; each += 1) {
    achieved.push(...best(subject, conditions, each, year));
    const decided = decidedIn(each, subject, achieved, year);
    if (outcomeHolds(decided(award))) return { year: each, achieved };
    for (const step of before) {
      if (subject.kind === 'collective' || outcomeHolds(decided(step))) {
        achieved.push({ what: 'award', award: step, year: each });
      }
    }
  }
  return undefined;
}

/** Whether the award is reached in that year with just these achievements. */
export function isReached(
  target: number,
  subject: Subject,
  award: AwardId,
  achieved: readonly Achievement[],
  year: YearAhead,
): boolean {
  return outcomeHolds(decidedIn(target, subject, achieved, year)(award));
}

function outcomeHolds(outcome: AwardOutcome | undefined): boolean {
  return outcome !== undefined && stands(outcome);
}

/** Awards on the way, and those on the way to them. */
function stepsTo(award: AwardId, subject: Subject, year: YearAhead): ReadonlySet<AwardId> {
  const steps = new Set<AwardId>();
  const visit = (each: AwardId): void => {
    for (const before of awardsBefore(year.law, conditionsOf(year.law, each, subject.kind), subject.kind)) {
      if (before === award || steps.has(before)) continue;
      steps.add(before);
      visit(before);
    }
  };
  visit(award);
  return steps;
}

/** What this year itself may still bring: titles proposed or awaiting the council, the rating where none is written. */
function thisYearsAchievements(subject: Subject, steps: ReadonlySet<AwardId>, year: YearAhead): Achievement[] {
  const now = year.facts.year;
  const open = [...steps].filter((award) => {
    const outcome = outcomeIn(year.tally, subject.id, award);
    if (outcome === undefined) return false;
    const lost = outcome.vote.status === 'khong-dat' || outcome.vote.status === 'ha-danh-hieu';
    return outcome.proposed || (stands(outcome) && !lost && outcome.quota !== 'ngoai-chi-tieu');
  });
  const rating = textOf(ratingRow(subject), 'rating') ?? year.law.ratings[0]?.id;
  return [
    ...open.map((award): Achievement => ({ what: 'award', award, year: now })),
    ...(rating === undefined ? [] : [{ what: 'rating' as const, rating, year: now }]),
  ];
}

/** The best a year can bring: the highest rating, as many initiatives of each type as are asked, of the widest scope. */
function best(subject: Subject, conditions: readonly Condition[], at: number, year: YearAhead): Achievement[] {
  const rating = year.law.ratings[0]?.id;
  const most = Math.max(1, ...conditions.flatMap((each) => ('initiatives' in each ? [each.initiatives.count] : [])));
  const initiatives = Array.from({ length: subject.kind === 'person' ? most : 0 }, (_, number): Achievement => {
    return { what: 'initiative', type: 'sang-kien', level: 'toan-quoc', number, year: at };
  });
  return [...(rating === undefined ? [] : [{ what: 'rating' as const, rating, year: at }]), ...initiatives];
}

/** A year to come decided: history grown by what was achieved before it, its own evaluation, registered for everything. */
function decidedIn(
  at: number,
  subject: Subject,
  achieved: readonly Achievement[],
  year: YearAhead,
): (award: AwardId) => AwardOutcome | undefined {
  const law = year.lawOn(monthsLater(year.law.asOf, 12 * (at - year.facts.year)));
  const told = decideAgain(grown(at, subject, achieved, year), law, subject, false);
  return (award) => told.outcome(award);
}

function grown(at: number, subject: Subject, achieved: readonly Achievement[], year: YearAhead): YearData {
  const { carried, rows } = startOf(subject, year);
  const records = [...carried.records, ...standingRows(at, subject, achieved, year)];
  for (const each of achieved) {
    if (each.year < at || (each.year === at && each.what === 'initiative')) records.push(rowFor(each, subject, rows));
  }
  return { ...carried, config: { ...carried.config, year: showSchoolYear(at) }, kindsImported: KINDS, records };
}

/** What all years to come of a subject begin with. */
interface Start {
  readonly carried: YearData;
  readonly rows: SupposedRows;
}

/** Rows of what is achieved, each written once: the same achievement is tried in hundreds of sets. */
interface SupposedRows {
  readonly byAchievement: WeakMap<Achievement, StoredRecord>;
  readonly storeAs: (row: Supposed) => StoredRecord;
}

const startsOf = oncePer((_year: YearAhead) => new Map<SubjectId, Start>());

function startOf(subject: Subject, year: YearAhead): Start {
  const known = startsOf(year);
  const before = known.get(subject.id);
  if (before !== undefined) return before;
  const carried = dataCarried(subject, year);
  const start = { carried, rows: { byAchievement: new WeakMap(), storeAs: supposing(carried) } };
  known.set(subject.id, start);
  return start;
}

/** Staff, past, initiatives and penalties go along into later years; the rest is each year's own. */
function dataCarried(subject: Subject, year: YearAhead): YearData {
  const data =
    subject.kind === 'person'
      ? ownRows(subject.person, year.data, year.facts)
      : { ...year.data, records: rowsOf(subject, 'history') };
  return {
    ...data,
    records: data.records
      .filter((each) => ['staff', 'history', 'initiative'].includes(each.kind))
      .map((each) => (each.kind === 'initiative' ? dated(each, year) : each)),
  };
}

/** An initiative without year or date is of the year it was entered in. */
function dated<T extends { readonly fields: Fields }>(record: T, year: YearAhead): T {
  const { schoolYear, decisionDate } = record.fields;
  if ((schoolYear ?? null) !== null || (decisionDate ?? null) !== null) return record;
  return { ...record, fields: { ...record.fields, schoolYear: showSchoolYear(year.facts.year) } };
}

/** The evaluation of the year decided (with a penalty that lasts), and one registration for everything. */
function standingRows(
  at: number,
  subject: Subject,
  achieved: readonly Achievement[],
  year: YearAhead,
): readonly StoredRecord[] {
  const { storeAs } = startOf(subject, year).rows;
  const { discipline, disciplineFrom, disciplineTo } = ratingRow(subject)?.fields ?? {};
  const rating = achieved.find((each) => each.what === 'rating' && each.year === at);
  const about = { subject: subject.id, subjectKind: subject.kind };
  const common: Fields = {
    name: subject.name,
    rating: rating?.what === 'rating' ? rating.rating : null,
    decisionNo: 'giả định',
  };
  const evaluated: Supposed =
    subject.kind === 'collective'
      ? { kind: 'collective', ...about, fields: common }
      : {
          kind: 'evaluation',
          ...about,
          fields: { ...common, ...penalty({ discipline, disciplineFrom, disciplineTo }) },
        };
  const nominated = year.law.awards.filter((each) => each.subjects.includes(subject.kind)).map((each) => each.id);
  return [storeAs(evaluated), storeAs({ kind: 'registration', ...about, fields: { name: subject.name, nominated } })];
}

function penalty(fields: Readonly<Record<string, Fields[string] | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function rowFor(each: Achievement, subject: Subject, { byAchievement, storeAs }: SupposedRows): StoredRecord {
  const row = byAchievement.get(each) ?? storeAs(writtenRow(each, subject));
  byAchievement.set(each, row);
  return row;
}

function writtenRow(each: Achievement, subject: Subject): Supposed {
  const about = { subject: subject.id, subjectKind: subject.kind };
  const schoolYear = showSchoolYear(each.year);
  if (each.what === 'initiative') {
    return {
      kind: 'initiative',
      ...about,
      fields: newInitiative(subject.name, each.type, each.level, schoolYear, each.number),
    };
  }
  const fields = { subject: subject.name, schoolYear, decisionNo: 'giả định' };
  const past = each.what === 'award' ? { award: each.award, rating: null } : { award: null, rating: each.rating };
  return { kind: 'history', ...about, fields: { ...fields, ...past } };
}
