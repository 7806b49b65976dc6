/**
 * Which person or collective each row is about. In: parsed rows and what the year knows; out: rows with ids, rows refused,
 * problems. Staff rows are taken first; where no staff list is known at all, other sheets' people define themselves.
 */
import type { Problem } from '../problem.ts';
import { slug, tidy } from '../text/fold.ts';
import type { CollectiveId, School, SheetRecord, StoredRecord, YearData } from '../types.ts';
import { problem } from '../words/problems.ts';
import type { Among, Row } from './among.ts';
import { collectiveId, teamId, WHOLE_SCHOOL } from './collectives.ts';
import { refuseDoubles } from './doubles.ts';
import { absentProblem, clashProblem, severalProblem } from './doubts.ts';
import { formerPeople } from './former.ts';
import { identity } from './identity.ts';
import { resolveInitiative } from './initiatives.ts';
import { asNamed, type KnownPerson, knownPeople, placeOf, spellingId } from './known.ts';
import { matchPerson } from './match.ts';
import { NAMES_SUBJECT } from './natural-key.ts';
import { PeopleIndex } from './people-index.ts';
import { newId, resolveStaff } from './staff-list.ts';
import { spellingVariants } from './variants.ts';

export interface Resolved {
  /** In the order they came, `person` or `collective` set where the row names one. */
  readonly records: SheetRecord[];
  readonly refused: SheetRecord[];
  readonly problems: Problem[];
  /** Each row that stands → its record. */
  readonly from: ReadonlyMap<SheetRecord, SheetRecord>;
}

export interface Known {
  readonly records: readonly StoredRecord[];
  readonly samePeople: YearData['samePeople'];
  readonly school: School;
  /** Earlier versions of the staff rows stored, under whose names files may still know them. */
  readonly formerStaff?: readonly SheetRecord[];
  /** The stored row that a row says it is (a workbook of `list --xlsx`). */
  readonly identify?: (row: SheetRecord) => StoredRecord | undefined;
}

/** Resolves an import's rows; every row comes out once, in `records` or in `refused`. */
export function resolvePeople(incoming: readonly SheetRecord[], known: Known): Resolved {
  const identify = known.identify ?? (() => undefined);
  const storedStaff = known.records.filter(({ kind }) => kind === 'staff');
  const listed = knownPeople(storedStaff);
  const former = formerPeople(listed, known.formerStaff ?? []);
  const staff = resolveStaff(
    incoming.filter(({ kind }) => kind === 'staff'),
    { people: listed, former, identify },
  );
  const list = [...storedStaff, ...staff.records];
  const samePerson = identity([...known.records, ...staff.records], known.samePeople);
  const spellings = known.records.filter(
    ({ person, kind }) => kind !== 'staff' && person !== null && samePerson(person) !== person,
  );
  const closed = list.length > 0;
  const before = knownPeople(known.records);
  const people = new PeopleIndex(
    [...(closed ? knownPeople([...list, ...spellings]) : before), ...(closed ? former : [])].map((each) => ({
      ...each,
      id: samePerson(each.id),
    })),
  );
  const teams = new Set<CollectiveId>(list.length > 0 ? people.teams() : before.flatMap((each) => each.teams));
  const among: Among = { people, teams, closed, school: known.school, samePerson, identify };

  const byRow = new Map<SheetRecord, SheetRecord>(staff.byRow);
  const refused: SheetRecord[] = [...staff.refused];
  const problems: Problem[] = [...staff.problems];
  for (const record of incoming) {
    if (record.kind === 'staff') continue;
    const outcome = resolveRow(record, among);
    problems.push(...outcome.problems);
    if (outcome.record === undefined) refused.push(record);
    else byRow.set(record, outcome.record);
  }
  const doubles = refuseDoubles(
    incoming.flatMap((record) => byRow.get(record) ?? []),
    samePerson,
  );
  return {
    records: doubles.records,
    refused: [...refused, ...doubles.refused],
    from: byRow,
    problems: [...problems, ...doubles.problems, ...variants(doubles.records, before, known.samePeople)],
  };
}

/** New people with nearly somebody's name: offered, never joined. */
function variants(
  records: readonly SheetRecord[],
  before: readonly KnownPerson[],
  samePeople: YearData['samePeople'],
): Problem[] {
  const known = new Set(before.map(({ id }) => id));
  const news = knownPeople(records.filter(({ person }) => person !== null && !known.has(person)));
  if (news.length === 0) return [];
  const everyone = [...before, ...news];
  const samePerson = identity(records, samePeople);
  return spellingVariants(
    news.filter(({ id }) => samePerson(id) === id),
    new PeopleIndex(everyone.map((each) => ({ ...each, id: samePerson(each.id) }))),
  );
}

function resolveRow(record: SheetRecord, among: Among): Row {
  const own = among.identify(record);
  if (own !== undefined && namesTheSame(record, own)) {
    return { record: { ...record, person: own.person, collective: own.collective }, problems: [] };
  }
  if (record.kind === 'movement') return { record, problems: [] };
  if (record.kind === 'initiative') return resolveInitiative(record, among);
  const { name } = asNamed(record);
  if (record.kind === 'model') return { record: { ...record, person: inCharge(record, among) }, problems: [] };
  if (record.kind === 'collective') {
    return ofCollective(record, name, collectiveId(name, among.school, among.teams) ?? teamId(name), among);
  }
  if (name === '') return { record, problems: [] };
  const collective = collectiveId(name, among.school, among.teams);
  if (collective !== undefined) return ofCollective(record, name, collective, among);
  return ofPerson(record, among);
}

function ofCollective(record: SheetRecord, name: string, collective: CollectiveId, among: Among): Row {
  const unknown = among.closed && among.teams.size > 0 && collective !== WHOLE_SCHOOL && !among.teams.has(collective);
  return {
    record: { ...record, collective },
    problems: unknown ? [problem('to-khong-co-trong-danh-sach', placeOf(record), { name })] : [],
  };
}

function ofPerson(record: SheetRecord, among: Among): Row {
  const said = asNamed(record);
  const match = matchPerson({ ...said, team: said.teams[0] ?? null }, among.people);
  if (match.kind === 'one') {
    const facts = { name: said.name, code: said.code, listed: match.person.name };
    const doubt =
      match.doubt === 'name'
        ? [problem('ten-khac-danh-sach', placeOf(record), facts)]
        : match.doubt === 'team'
          ? [problem('to-khac-danh-sach', placeOf(record, 'team'), facts)]
          : [];
    return { record: { ...record, person: match.person.id }, problems: doubt };
  }
  if (match.kind === 'several') return { problems: [severalProblem(record, match.people)] };
  const joined = confirmed(record, among);
  if (joined !== undefined) return { record: { ...record, person: joined }, problems: [] };
  if (among.closed) {
    return { problems: [match.kind === 'clash' ? clashProblem(record, match) : absentProblem(record, match.near)] };
  }
  const person = newId(record, among.people);
  if (person === undefined) {
    const alike = among.people.named(said.folded.name);
    return { problems: [match.kind === 'clash' ? clashProblem(record, match) : severalProblem(record, alike)] };
  }
  among.people.add({ ...said, id: person, place: placeOf(record) });
  return { record: { ...record, person }, problems: [] };
}

/** The person whom a human joined this spelling to. */
function confirmed(record: SheetRecord, among: Among): string | undefined {
  const { name, birthDate, code } = asNamed(record);
  const ids = [
    spellingId(name),
    slug(`${name} ${birthDate ?? ''}`),
    slug(name),
    ...(code === null ? [] : [tidy(code)]),
  ];
  return ids
    .filter((id) => among.samePerson(id) !== id)
    .map(among.samePerson)
    .find((id) => among.people.has(id));
}

/** Whether a row still speaks of whom its record does. */
function namesTheSame(record: SheetRecord, own: SheetRecord): boolean {
  return [...NAMES_SUBJECT].every((field) => {
    const [now, then] = [record.fields[field] ?? null, own.fields[field] ?? null];
    return JSON.stringify(now) === JSON.stringify(then);
  });
}

function inCharge(record: SheetRecord, among: Among): string | null {
  const name = record.fields.person;
  if (typeof name !== 'string') return null;
  const match = matchPerson({ code: null, name, birthDate: null, team: null }, among.people);
  return match.kind === 'one' ? match.person.id : null;
}
