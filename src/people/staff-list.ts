/**
 * Rows of a staff list → people. In: incoming staff rows and the people listed before; out: rows with a person id.
 * A row that can be several of those listed before, or whose Mã is somebody else's, is refused; nothing is guessed.
 */

import type { Problem } from '../problem.ts';
import { slug, tidy } from '../text/fold.ts';
import type { PersonId, Place, SheetRecord } from '../types.ts';
import { problem } from '../words/problems.ts';
import { doubled, type Sorted, saysNothingElse } from './doubles.ts';
import { clashProblem, severalProblem } from './doubts.ts';
import { asNamed, type KnownPerson, placeOf } from './known.ts';
import { datesAgree, type Match, matchPerson } from './match.ts';
import { PeopleIndex } from './people-index.ts';
import { inTwoTeams, joinedTeams } from './two-teams.ts';

export interface ResolvedStaff extends Sorted {
  /** Each row that stands → its record. */
  readonly byRow: ReadonlyMap<SheetRecord, SheetRecord>;
}

export interface Listed {
  /** People of the rows stored. */
  readonly people: readonly KnownPerson[];
  /** Names and Mã those rows had before they were corrected (see former.ts). */
  readonly former: readonly KnownPerson[];
  /** The stored row that a row says it is. */
  readonly identify: (row: SheetRecord) => SheetRecord | undefined;
}

/** Gives each staff row its person: one listed before, or a new one. */
export function resolveStaff(rows: readonly SheetRecord[], listed: Listed): ResolvedStaff {
  const index = new PeopleIndex([...listed.people, ...listed.former]);
  const own = new Map(listed.people.map((each) => [each.id, each]));
  const matched = rows.map((row) => {
    const said = own.get(listed.identify(row)?.person ?? '');
    return {
      row,
      match: said === undefined ? matchPerson(asked(row), index) : ({ kind: 'one', person: said } as const),
    };
  });
  const claimed = new Set(
    matched.flatMap(({ match }) => (isSure(match) && match.kind === 'one' ? [match.person.id] : [])),
  );
  const taken = new Set<PersonId>(listed.people.map(({ id }) => id));
  /** People that a row of this import already is: another row that is not the same twice is somebody else. */
  const given = new Set<PersonId>();
  const firsts = new Firsts();
  const byRow = new Map<SheetRecord, SheetRecord>();
  const refused: SheetRecord[] = [];
  const problems: Problem[] = [];
  const refuse = (row: SheetRecord, why: Problem): void => {
    refused.push(row);
    problems.push(why);
  };
  for (const { row, match } of matched) {
    const first = firsts.alike(row).find((each) => samePersonTwice(each, row));
    if (first !== undefined) {
      const stands = byRow.get(first) ?? first;
      if (saysNothingElse(row, stands)) byRow.set(row, { ...row, person: stands.person });
      else if (inTwoTeams(stands, row)) {
        const { person } = stands;
        const team = joinedTeams(stands, row);
        for (const each of [first, row]) byRow.set(each, { ...each, person, fields: { ...each.fields, team } });
        const facts = { name: asNamed(row).name, team };
        problems.push(problem('mot-nguoi-hai-to', [placeOf(row, 'team'), placeOf(first, 'team')], facts));
      } else refuse(row, doubled(first, row));
      continue;
    }
    if (match.kind === 'several') {
      refuse(row, severalProblem(row, match.people));
      continue;
    }
    if (match.kind === 'clash' && match.why === 'code' && codeOfOther(row, match.people)) {
      refuse(row, clashProblem(row, match));
      continue;
    }
    const known =
      match.kind === 'one' && !given.has(match.person.id) && (isSure(match) || !claimed.has(match.person.id))
        ? match.person.id
        : undefined;
    const person = known ?? newId(row, taken);
    if (person === undefined) {
      const other = firsts.alike(row)[0];
      refuse(
        row,
        other === undefined ? severalProblem(row, index.named(asNamed(row).folded.name)) : doubled(other, row),
      );
      continue;
    }
    taken.add(person);
    claimed.add(person);
    given.add(person);
    const alike = known === undefined ? namesake(row, firsts.alike(row), index, byRow) : undefined;
    if (alike !== undefined) {
      problems.push(problem('nghi-trung-nguoi', [placeOf(row), alike], { name: asNamed(row).name }));
    }
    firsts.add(row);
    byRow.set(row, { ...row, person });
  }
  return { records: rows.flatMap((row) => byRow.get(row) ?? []), refused, problems, byRow };
}

/** Id of a person first met in `row`: the Mã, else name and birth date, with the tổ where that is taken; undefined when all are. */
export function newId(row: SheetRecord, taken: { has(id: PersonId): boolean }): PersonId | undefined {
  const { code, name, birthDate, teams } = asNamed(row);
  if (code !== null) return taken.has(tidy(code)) ? undefined : tidy(code);
  const plain = slug(birthDate === null ? name : `${name} ${birthDate}`);
  const withTeam = teams[0] === undefined ? plain : `${plain}-${teams[0]}`;
  return [plain, withTeam].find((id) => !taken.has(id));
}

function asked(row: SheetRecord): Parameters<typeof matchPerson>[0] {
  const { code, name, birthDate, teams } = asNamed(row);
  return { code, name, birthDate, team: teams[0] ?? null };
}

function isSure(match: Match): boolean {
  return match.kind === 'one' && match.doubt !== 'team';
}

function codeOfOther(row: SheetRecord, people: readonly KnownPerson[]): boolean {
  const { code } = asNamed(row).folded;
  return code !== '' && people.some(({ folded }) => folded.code === code);
}

/** Whether two staff rows can only be one person: one Mã, or one name and nothing that tells them apart. */
export function samePersonTwice(a: SheetRecord, b: SheetRecord): boolean {
  const [one, two] = [asNamed(a), asNamed(b)];
  if (one.code !== null && two.code !== null) return one.folded.code === two.folded.code;
  if (one.folded.name !== two.folded.name) return false;
  if (one.birthDate !== null && two.birthDate !== null) return datesAgree(one.birthDate, two.birthDate);
  return one.teams.length === 0 || two.teams.length === 0 || one.teams.some((team) => two.teams.includes(team));
}

/** Place of somebody else of the same name where nothing but tổ or Mã tells the two apart. */
function namesake(
  row: SheetRecord,
  alike: readonly SheetRecord[],
  listed: PeopleIndex,
  byRow: ReadonlyMap<SheetRecord, SheetRecord>,
): Place | undefined {
  const { folded, birthDate } = asNamed(row);
  const mayBe = (other: string | null): boolean => birthDate === null || other === null || datesAgree(birthDate, other);
  const before = alike.find((each) => asNamed(each).folded.name === folded.name && mayBe(asNamed(each).birthDate));
  if (before !== undefined) return placeOf(before);
  const came = new Set(alike.map((each) => byRow.get(each)?.person));
  return listed.named(folded.name).find((each) => !came.has(each.id))?.place;
}

/** First rows of this import by name and by Mã. */
class Firsts {
  readonly #byKey = new Map<string, SheetRecord[]>();

  add(record: SheetRecord): void {
    for (const key of keysOf(record)) {
      const before = this.#byKey.get(key);
      if (before === undefined) this.#byKey.set(key, [record]);
      else before.push(record);
    }
  }

  /** Those of the row's name or Mã. */
  alike(row: SheetRecord): readonly SheetRecord[] {
    return [...new Set(keysOf(row).flatMap((key) => this.#byKey.get(key) ?? []))];
  }
}

function keysOf(record: SheetRecord): string[] {
  const { name, code } = asNamed(record).folded;
  return code === '' ? [`n${name}`] : [`n${name}`, `c${code}`];
}
