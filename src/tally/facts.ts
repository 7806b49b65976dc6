/**
 * The year as deciding asks for it: those who get an outcome, their one evaluation, their other rows in a fixed order.
 * In: the year's records; out: look-ups. Decides nothing; the order of the rows doesn't matter.
 */
import { type RecordsByKind, type RosterCollective, type RosterPerson, roster } from '../people/roster.ts';
import { ranksOf } from '../text/name-order.ts';
import { compareText } from '../text/order.ts';
import type { Kind, StoredRecord, SubjectId, YearData } from '../types.ts';
import { oncePer } from './once-per.ts';
import { textOf } from './record-fields.ts';
import { startYear } from './school-years.ts';

/** What is decided about: a person or a collective, with its roster entry. */
export type Subject =
  | {
      readonly kind: 'person';
      readonly id: SubjectId;
      readonly name: string;
      readonly person: RosterPerson;
      readonly rows: Rows;
    }
  | {
      readonly kind: 'collective';
      readonly id: SubjectId;
      readonly name: string;
      readonly collective: RosterCollective;
      readonly rows: Rows;
    };

/** What is recorded of a subject, put in order once: deciding asks again for every award. */
export interface Rows {
  /** Those entered by hand first, then the latest. */
  readonly byKind: RecordsByKind;
  /** History by the year a school year starts in; undefined where that isn't written or couldn't be read. */
  readonly past: ReadonlyMap<number | undefined, readonly StoredRecord[]>;
}

export interface Facts {
  /** This school year, by the year it starts in. */
  readonly year: number;
  /** Those who get an outcome: on the staff list or named in this year's sheets, and not left. By tổ, then name. */
  readonly people: readonly RosterPerson[];
  /** The school first. */
  readonly collectives: readonly RosterCollective[];
  person(id: SubjectId): RosterPerson | undefined;
  /** Whether a sheet of the kind was ever imported, or a row of it entered by hand. */
  has(kind: Kind): boolean;
  /** Members on the council's list, each person once under all their spellings. */
  readonly councilSize: number;
}

/** Statuses of those who left during the year. */
const GONE: ReadonlySet<string> = new Set(['chuyen-di', 'nghi-huu', 'thoi-viec']);
/** Kinds of which a row makes one without a staff row part of this year. */
const NAMES_STAFF: readonly Kind[] = ['staff', 'evaluation', 'registration'];

/** Indexes a year; no errors: what couldn't be tied to a subject is left out (people/ reported it). */
export function factsOf(data: YearData): Facts {
  const everyone = roster(data);
  const listed = everyone.people.filter(
    (each) => !GONE.has(each.status ?? '') && NAMES_STAFF.some((kind) => each.records[kind] !== undefined),
  );
  const rank = ranksOf(listed.map((each) => each.team ?? ''));
  // The roster stands in the order of names already, and sorting keeps it within a tổ.
  const people = listed.sort((a, b) => rank(a.team ?? '') - rank(b.team ?? ''));
  const byId = new Map(people.map((each) => [each.id, each]));
  const imported = new Set<Kind>(data.kindsImported);
  for (const record of data.records) imported.add(record.kind);
  return {
    year: startYear(data.config.year),
    people,
    collectives: everyone.collectives,
    person: (id) => byId.get(id),
    has: (kind) => imported.has(kind),
    councilSize:
      everyone.people.filter((each) => each.records.council !== undefined).length +
      data.records.filter((each) => each.kind === 'council' && each.person === null).length,
  };
}

/** Rows of a kind about a subject: those entered by hand first, then the latest. */
export function rowsOf(subject: Subject, kind: Kind): readonly StoredRecord[] {
  return subject.rows.byKind[kind] ?? NO_ROWS;
}

const NO_ROWS: readonly StoredRecord[] = [];

function inOrder(records: RecordsByKind): Rows {
  const byKind: Partial<Record<Kind, readonly StoredRecord[]>> = {};
  for (const kind of Object.keys(records) as Kind[]) {
    const rows = records[kind] ?? NO_ROWS;
    byKind[kind] = rows.length < 2 ? rows : [...rows].sort(preferredFirst);
  }
  const past = new Map<number | undefined, StoredRecord[]>();
  for (const row of byKind.history ?? NO_ROWS) {
    const year = yearOf(row);
    const rows = past.get(year);
    if (rows === undefined) past.set(year, [row]);
    else rows.push(row);
  }
  return { byKind, past };
}

/** The school year of a row, by the year it starts in. */
export function yearOf(row: StoredRecord): number | undefined {
  const year = textOf(row, 'schoolYear');
  return year === null ? undefined : startYear(year);
}

/** The row that carries this year's rating: the evaluation of a person, the collective's own. */
export function ratingRow(subject: Subject): StoredRecord | undefined {
  return rowsOf(subject, subject.kind === 'person' ? 'evaluation' : 'collective')[0];
}

export const personSubject = oncePer(
  (person: RosterPerson): Subject => ({
    kind: 'person',
    id: person.id,
    name: person.name,
    person,
    rows: inOrder(person.records),
  }),
);

export function collectiveSubject(collective: RosterCollective): Subject {
  return {
    kind: 'collective',
    id: collective.id,
    name: collective.name,
    collective,
    rows: inOrder(collective.records),
  };
}

function preferredFirst(a: StoredRecord, b: StoredRecord): number {
  return (
    Number(b.byHand) - Number(a.byHand) ||
    b.entry - a.entry ||
    compareText(a.file, b.file) ||
    compareText(a.sheet, b.sheet) ||
    a.row - b.row ||
    b.key - a.key
  );
}
