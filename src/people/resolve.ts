/**
 * Which person or collective each row is about. In: parsed rows and what the year knows; out: rows with ids, rows refused,
 * problems. Staff rows are taken first; where no staff list is known at all, other sheets' people define themselves.
 */
import type { Problem } from '../problem.ts';
import { slug } from '../text/fold.ts';
import type { CollectiveId, School, SheetRecord, StoredRecord, YearData } from '../types.ts';
import { problem } from '../words/problems.ts';
import type { Among, Row } from './among.ts';
import { collectiveId, teamId, WHOLE_SCHOOL } from './collectives.ts';
import { refuseDoubles } from './doubles.ts';
import { absentProblem, clashProblem, severalProblem } from './doubts.ts';
import { identity } from './identity.ts';
import { resolveInitiative } from './initiatives.ts';
import { asNamed, knownPeople, placeOf } from './known.ts';
import { matchPerson } from './match.ts';
import { newId, resolveStaff } from './staff-list.ts';

export interface Resolved {
  /** In the order they came, `person` or `collective` set where the row names one. */
  readonly records: SheetRecord[];
  readonly refused: SheetRecord[];
  readonly problems: Problem[];
}

export interface Known {
  readonly records: readonly StoredRecord[];
  readonly samePeople: YearData['samePeople'];
  readonly school: School;
}

/** Resolves an import's rows; every row comes out once, in `records` or in `refused`. */
export function resolvePeople(incoming: readonly SheetRecord[], known: Known): Resolved {
  const storedStaff = known.records.filter(({ kind }) => kind === 'staff');
  const staff = resolveStaff(
    incoming.filter(({ kind }) => kind === 'staff'),
    knownPeople(storedStaff),
  );
  const list = [...storedStaff, ...staff.records];
  const samePerson = identity([...known.records, ...staff.records], known.samePeople);
  const spellings = known.records.filter(
    ({ person, kind }) => kind !== 'staff' && person !== null && samePerson(person) !== person,
  );
  const closed = list.length > 0;
  const people = knownPeople(closed ? [...list, ...spellings] : known.records).map((each) => ({
    ...each,
    id: samePerson(each.id),
  }));
  const teams = new Set<CollectiveId>(people.flatMap((each) => each.teams));

  const byRow = new Map<SheetRecord, SheetRecord>();
  const refused: SheetRecord[] = [...staff.refused];
  const problems: Problem[] = [...staff.problems];
  for (const record of incoming) {
    if (record.kind === 'staff') continue;
    const outcome = resolveRow(record, { people, teams, closed, school: known.school, samePerson });
    problems.push(...outcome.problems);
    if (outcome.record === undefined) refused.push(record);
    else byRow.set(record, outcome.record);
  }
  const staffRows = new Map(staff.records.map((each) => [rowKey(each), each]));
  const inOrder = incoming.flatMap((record) => {
    const resolved = record.kind === 'staff' ? staffRows.get(rowKey(record)) : byRow.get(record);
    return resolved === undefined ? [] : [resolved];
  });
  const doubles = refuseDoubles(inOrder, samePerson);
  return {
    records: doubles.records,
    refused: [...refused, ...doubles.refused],
    problems: [...problems, ...doubles.problems],
  };
}

function resolveRow(record: SheetRecord, among: Among): Row {
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
  const person = newId(record, new Set(among.people.map(({ id }) => id)));
  if (person === undefined) {
    return { problems: [match.kind === 'clash' ? clashProblem(record, match) : severalProblem(record, among.people)] };
  }
  among.people.push({ ...said, id: person, place: placeOf(record) });
  return { record: { ...record, person }, problems: [] };
}

/** The person whom a human joined this spelling to. */
function confirmed(record: SheetRecord, among: Among): string | undefined {
  const { name, birthDate } = asNamed(record);
  return [slug(`${name} ${birthDate ?? ''}`), slug(name)]
    .map(among.samePerson)
    .find((id) => among.people.some((each) => each.id === id));
}

function inCharge(record: SheetRecord, among: Among): string | null {
  const name = record.fields.person;
  if (typeof name !== 'string') return null;
  const match = matchPerson({ code: null, name, birthDate: null, team: null }, among.people);
  return match.kind === 'one' ? match.person.id : null;
}

function rowKey(record: SheetRecord): string {
  return JSON.stringify([record.file, record.sheet, record.row]);
}
