/**
 * A year's data → the same with nobody to be recognised, for a bug report: names, Mã, birth dates, numbers of identity, the
 * school, its place, file names and free words are covered; dates, ratings, awards and votes stay, so that it decides the same.
 */
import { columnOf } from '../parse/kinds/columns.ts';
import { foldBare } from '../text/fold.ts';
import type { Author, FieldValue, Kind, PersonId, Place, School, StoredRecord, YearData } from '../types.ts';
import { WHOLE_SCHOOL } from './collectives.ts';
import { knownPeople } from './known.ts';
import { roster } from './roster.ts';

export interface Disguised {
  readonly data: YearData;
  /** What a person is called in it. */
  nameOf(person: PersonId): string;
}

const COVERED = '(đã che)';
const SCHOOL = `Trường ${COVERED}`;

/** Free words that say nothing of whom they are about, and are needed to decide or to understand. */
const KEPT_WORDS: ReadonlySet<string> = new Set([
  'position',
  'role',
  'qualification',
  'authority',
  'launchedBy',
  'target',
  'movement',
  'result',
]);
/** Things numbered, for their title tells whose they are. */
const NUMBERED: Partial<Record<Kind, string>> = { initiative: 'Sáng kiến', model: 'Điển hình' };

export function disguised(data: YearData): Disguised {
  const people = [...roster(data).people.map((each) => each.id), ...knownPeople(data.records).map((each) => each.id)];
  const number = numbering(people);
  const width = String(number.size).length;
  const called = (words: string, at: number): string => `${words} ${String(at).padStart(width, '0')}`;
  const nameOf = (person: PersonId): string => called('Người', number.get(person) ?? 0);
  const idOf = (person: PersonId): PersonId => `nguoi-${String(number.get(person) ?? 0).padStart(width, '0')}`;
  const byName = new Map(knownPeople(data.records).map((each) => [foldBare(each.name), each.id]));
  const files = numbering(data.records.filter((each) => each.row > 0).map((each) => each.file));
  const things = numbering(data.records.map((each) => String(each.fields.title ?? each.fields.name ?? '')));

  const authorOf = (author: Author, at: number): Author => {
    const person = byName.get(foldBare(author.name));
    return { ...author, name: person === undefined ? called('Tác giả', at + 1) : nameOf(person) };
  };
  const cover = (record: StoredRecord, field: string, value: FieldValue): FieldValue => {
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
    const column = columnOf(record.kind, field);
    if (field === 'authors') return (value as readonly Author[]).map(authorOf);
    if (Array.isArray(value)) return value;
    if (field === 'birthDate') return String(value).slice(0, 3).padEnd(4, '0');
    if (field === 'nationalId') return COVERED;
    if (field === 'code') return record.person === null ? COVERED : idOf(record.person);
    if (record.collective === WHOLE_SCHOOL && (field === 'name' || field === 'subject')) return SCHOOL;
    if (column?.type === 'name' || column?.type === 'subject') {
      return record.person === null ? (record.collective === null ? COVERED : value) : nameOf(record.person);
    }
    const thing = NUMBERED[record.kind];
    if (column?.type === 'thing' && thing !== undefined) return called(thing, things.get(String(value)) ?? 0);
    const words = column === undefined || column.type === 'text' || column.type === 'underReview';
    return words && !KEPT_WORDS.has(field) ? COVERED : value;
  };
  const coveredFile = (file: string): string => (files.has(file) ? `tep-${files.get(file)}.xlsx` : file);
  const covered = (place: Place): Place => ({
    ...place,
    file: files.has(place.file) ? coveredFile(place.file) : `tep-${COVERED}`,
  });
  const records = data.records.map((record) => ({
    ...record,
    person: record.person === null ? null : idOf(record.person),
    file: coveredFile(record.file),
    ...(record.unread === undefined
      ? {}
      : {
          unread: Object.fromEntries(Object.entries(record.unread).map(([field, place]) => [field, covered(place)])),
        }),
    fields: Object.fromEntries(
      Object.entries(record.fields).map(([field, value]) => [field, cover(record, field, value)]),
    ),
  }));
  return {
    data: {
      ...data,
      records,
      samePeople: data.samePeople.map(([kept, other]) => [idOf(kept), idOf(other)] as const),
      config: { ...data.config, school: withoutPlace(data.config.school) },
    },
    nameOf,
  };
}

/** From 1, in order of first appearance. */
function numbering(ids: readonly string[]): Map<string, number> {
  return new Map([...new Set(ids)].map((id, at) => [id, at + 1]));
}

function withoutPlace(school: School): School {
  const { name: _name, ...places } = school;
  return { name: SCHOOL, ...Object.fromEntries(Object.keys(places).map((key) => [key, COVERED])) };
}
