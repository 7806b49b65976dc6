/** One person on two lines of a staff list because of two tổ. In: both lines; out: whether that is all, and both tổ. */
import type { SheetRecord } from '../types.ts';
import { teamId, teamsOf } from './collectives.ts';
import { saysNothingElse } from './doubles.ts';
import { asNamed } from './known.ts';

/** Surely one person (one Mã and name, or one name and whole birth date) and nothing differs but the tổ. */
export function inTwoTeams(first: SheetRecord, second: SheetRecord): boolean {
  const [one, two] = [asNamed(first), asNamed(second)];
  if (one.folded.name !== two.folded.name || one.teams.length === 0 || two.teams.length === 0) return false;
  const sameCode = one.code !== null && one.folded.code === two.folded.code;
  const sameDate = one.birthDate !== null && one.birthDate.length === 10 && one.birthDate === two.birthDate;
  return (sameCode || sameDate) && saysNothingElse(withoutTeam(second), withoutTeam(first));
}

/** "Tổ 1; Tổ 3". */
export function joinedTeams(first: SheetRecord, second: SheetRecord): string {
  const teams = [first, second].flatMap(({ fields }) => teamsOf(String(fields.team ?? '')));
  return teams.filter((team, at) => teams.findIndex((other) => teamId(other) === teamId(team)) === at).join('; ');
}

function withoutTeam(record: SheetRecord): SheetRecord {
  const { team: _team, name: _name, ...fields } = record.fields;
  return { ...record, fields };
}
