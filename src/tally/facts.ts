/**
 * The year as deciding asks for it: those who get an outcome, their one evaluation, their other rows in a fixed order.
 * In: the year's records; out: look-ups. Decides nothing; the order of the rows doesn't matter.
 */
import { type RecordsByKind, type RosterCollective, type RosterPerson, roster } from '../people/roster.ts';
import { compareNames, compareText } from '../text/order.ts';
import type { Kind, StoredRecord, SubjectId, YearData } from '../types.ts';
import { oncePer } from './once-per.ts';
import { startYear } from './school-years.ts';

/** What is decided about: a person or a collective, with its roster entry. */
export type Subject =
  | { readonly kind: 'person'; readonly id: SubjectId; readonly name: string; readonly person: RosterPerson }
  | {
      readonly kind: 'collective';
      readonly id: SubjectId;
      readonly name: string;
      readonly collective: RosterCollective;
    };

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
  const people = everyone.people
    .filter((each) => !GONE.has(each.status ?? '') && NAMES_STAFF.some((kind) => each.records[kind] !== undefined))
    .sort((a, b) => compareText(a.team ?? '', b.team ?? '') || compareNames(a.name, b.name) || compareText(a.id, b.id));
  const byId = new Map(people.map((each) => [each.id, each]));
  const byKind = new Map<Kind, StoredRecord[]>();
  for (const record of [...data.records].sort(preferredFirst)) {
    const rows = byKind.get(record.kind);
    if (rows === undefined) byKind.set(record.kind, [record]);
    else rows.push(record);
  }
  const imported = new Set<Kind>([...data.kindsImported, ...byKind.keys()]);
  return {
    year: startYear(data.config.year),
    people,
    collectives: everyone.collectives,
    person: (id) => byId.get(id),
    has: (kind) => imported.has(kind),
    councilSize:
      everyone.people.filter((each) => each.records.council !== undefined).length +
      (byKind.get('council') ?? []).filter((each) => each.person === null).length,
  };
}

/** Rows of a kind about a subject: those entered by hand first, then the latest. */
export function rowsOf(subject: Subject, kind: Kind): readonly StoredRecord[] {
  const records = subject.kind === 'person' ? subject.person.records : subject.collective.records;
  return inOrder(records)[kind] ?? NO_ROWS;
}

const NO_ROWS: readonly StoredRecord[] = [];

const inOrder = oncePer((records: RecordsByKind): RecordsByKind => {
  const sorted: Partial<Record<Kind, readonly StoredRecord[]>> = {};
  for (const [kind, rows] of Object.entries(records)) sorted[kind as Kind] = [...rows].sort(preferredFirst);
  return sorted;
});

/** The row that carries this year's rating: the evaluation of a person, the collective's own. */
export function ratingRow(subject: Subject): StoredRecord | undefined {
  return rowsOf(subject, subject.kind === 'person' ? 'evaluation' : 'collective')[0];
}

export const personSubject = oncePer(
  (person: RosterPerson): Subject => ({ kind: 'person', id: person.id, name: person.name, person }),
);

export function collectiveSubject(collective: RosterCollective): Subject {
  return { kind: 'collective', id: collective.id, name: collective.name, collective };
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
