/**
 * Who the year is about. In: stored records; out: every person and collective once, with all that is recorded of them.
 * Those who left or were never on the staff list are in it too, told apart by `status` and `staff`. Refuses nothing.
 */
import { sortedByName } from '../text/name-order.ts';
import { compareText } from '../text/order.ts';
import type {
  CollectiveId,
  FieldValue,
  Kind,
  PartialDate,
  PersonId,
  StaffGroup,
  StoredRecord,
  YearData,
} from '../types.ts';
import { matchAuthors, peopleAmong } from './authors.ts';
import { teamId, teamsOf, WHOLE_SCHOOL } from './collectives.ts';
import { staffGroup } from './groups.ts';
import { identity } from './identity.ts';
import { PeopleIndex } from './people-index.ts';

export type RecordsByKind = Readonly<Partial<Record<Kind, readonly StoredRecord[]>>>;

export interface RosterPerson {
  readonly id: PersonId;
  readonly name: string;
  /** First tổ as written; null when unknown. */
  readonly team: string | null;
  readonly teams: readonly string[];
  /** Ids of the tổ; the school itself is not listed. */
  readonly collectives: readonly CollectiveId[];
  readonly group: StaffGroup;
  readonly gender: 'nam' | 'nu' | null;
  readonly birthDate: PartialDate | null;
  readonly code: string | null;
  readonly hiredOn: PartialDate | null;
  readonly position: string | null;
  /** Id of Trạng thái, "dang-lam-viec" …; null when the sheet doesn't say. */
  readonly status: string | null;
  /** Row of the staff list; absent for one known only from other sheets. */
  readonly staff?: StoredRecord;
  /** Everything recorded of the person, spellings joined; initiatives under each of their authors. */
  readonly records: RecordsByKind;
}

export interface RosterCollective {
  readonly id: CollectiveId;
  readonly name: string;
  readonly members: readonly PersonId[];
  /** Row of the collective's sheet. */
  readonly record?: StoredRecord;
  readonly records: RecordsByKind;
}

export interface Roster {
  /** In Vietnamese order of names. */
  readonly people: readonly RosterPerson[];
  /** The school first, then the tổ. */
  readonly collectives: readonly RosterCollective[];
}

type RosterData = Pick<YearData, 'records' | 'samePeople' | 'config'>;

const known = new WeakMap<RosterData, Roster>();

/** People and collectives of a year; gathered once, for a command asks several times: who is meant, what is decided. */
export function roster(data: RosterData): Roster {
  const gathered = known.get(data) ?? gather(data);
  known.set(data, gathered);
  return gathered;
}

function gather(data: RosterData): Roster {
  const samePerson = identity(data.records, data.samePeople);
  const byPerson = new Map<PersonId, StoredRecord[]>();
  for (const record of data.records) {
    if (record.person !== null) file(byPerson, samePerson(record.person), record);
  }
  const names = [...byPerson].map(([id, records]) => ({ id, records, name: nameOf(records) }));
  const initiatives = data.records.filter(({ kind }) => kind === 'initiative');
  const listed = initiatives.length === 0 ? NOBODY : peopleAmong(data.records);
  for (const record of initiatives) {
    for (const { match } of matchAuthors(record, listed)) {
      if (match.kind === 'one') file(byPerson, samePerson(match.person.id), record);
    }
  }
  const people = sortedByName(
    names.map(({ id, records, name }) => person(id, name, byPerson.get(id) ?? records)),
    (a, b) => compareText(a.id, b.id),
  );
  return { people, collectives: collectives(data, people) };
}

const NOBODY = new PeopleIndex();

/** Text of a field; null when blank, absent or no text. */
export function textField(
  record: { readonly fields: Readonly<Record<string, FieldValue>> } | undefined,
  field: string,
): string | null {
  const value = record?.fields[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

function person(id: PersonId, name: string, records: readonly StoredRecord[]): RosterPerson {
  const listed = records.filter(({ kind }) => kind === 'staff');
  const staff = listed.find((record) => record.person === id) ?? listed[0];
  const first = (field: string): string | null => textField(staff, field) ?? firstText(records, field);
  const written = staff === undefined ? first('team') : textField(staff, 'team');
  const teams = written === null ? [] : teamsOf(written);
  const gender = first('gender');
  const position =
    textField(staff, 'position') ??
    textField(
      records.find(({ kind }) => kind === 'council'),
      'position',
    );
  return {
    id,
    name,
    team: teams[0] ?? null,
    teams,
    collectives: teams.map(teamId),
    group: staffGroup(position),
    gender: gender === 'nam' || gender === 'nu' ? gender : null,
    birthDate: first('birthDate'),
    code:
      textField(staff, 'code') ??
      firstText(
        records.filter(({ kind }) => kind !== 'initiative'),
        'code',
      ),
    hiredOn: textField(staff, 'hiredOn'),
    position,
    status: textField(staff, 'status'),
    ...(staff === undefined ? {} : { staff }),
    records: byKind(records),
  };
}

function firstText(records: readonly StoredRecord[], field: string): string | null {
  for (const record of records) {
    const value = textField(record, field);
    if (value !== null) return value;
  }
  return null;
}

function collectives(
  data: Pick<YearData, 'records' | 'config'>,
  people: readonly RosterPerson[],
): readonly RosterCollective[] {
  const { school } = data.config;
  const names = new Map<CollectiveId, string>([[WHOLE_SCHOOL, school.name]]);
  const members = new Map<CollectiveId, PersonId[]>([[WHOLE_SCHOOL, people.map(({ id }) => id)]]);
  for (const each of people) {
    for (const team of each.teams) {
      const id = teamId(team);
      if (!names.has(id)) names.set(id, team);
      const before = members.get(id);
      if (before === undefined) members.set(id, [each.id]);
      else before.push(each.id);
    }
  }
  const records = new Map<CollectiveId, StoredRecord[]>();
  for (const record of data.records) {
    const id = record.collective;
    if (id === null) continue;
    file(records, id, record);
    if (!names.has(id)) names.set(id, textField(record, 'name') ?? textField(record, 'subject') ?? id);
  }
  return [...names]
    .map(([id, name]) => {
      const own = records.get(id) ?? [];
      const record = own.find(({ kind }) => kind === 'collective');
      return {
        id,
        name,
        members: members.get(id) ?? [],
        ...(record === undefined ? {} : { record }),
        records: byKind(own),
      };
    })
    .sort((a, b) => Number(b.id === WHOLE_SCHOOL) - Number(a.id === WHOLE_SCHOOL) || compareText(a.name, b.name));
}

function nameOf(records: readonly StoredRecord[]): string {
  const staff = records.find(({ kind }) => kind === 'staff');
  const listed = textField(staff, 'name');
  if (listed !== null) return listed;
  const spoken = [staff, ...records].map((record) => textField(record, 'name') ?? textField(record, 'subject'));
  const author = records.flatMap(({ fields }) => (Array.isArray(fields.authors) ? fields.authors : []))[0];
  const written = typeof author === 'object' ? author.name : undefined;
  return spoken.find((name) => name !== null) ?? written ?? records[0]?.person ?? '';
}

/** Rows by their kind, in their order. */
export function byKind(records: readonly StoredRecord[]): RecordsByKind {
  const kinds: Partial<Record<Kind, StoredRecord[]>> = {};
  for (const record of records) {
    const before = kinds[record.kind];
    if (before === undefined) kinds[record.kind] = [record];
    else before.push(record);
  }
  return kinds;
}

function file<K>(into: Map<K, StoredRecord[]>, key: K, record: StoredRecord): void {
  const before = into.get(key);
  if (before === undefined) into.set(key, [record]);
  else if (!before.includes(record)) before.push(record);
}
