/** Doubtful matches in words' terms: a match that isn't one → the Problem at the row's cell. */
import type { Problem } from '../problem.ts';
import { showDate } from '../text/dates.ts';
import type { SheetRecord } from '../types.ts';
import { problem } from '../words/problems.ts';
import { asNamed, type KnownPerson, placeOf } from './known.ts';
import type { Match } from './match.ts';

/** "Nguyễn Văn An (Mã GV01, sinh 02/03/1979)". */
export function showPerson(person: Pick<KnownPerson, 'name' | 'code' | 'birthDate'>): string {
  const more = [
    ...(person.code === null ? [] : [`Mã ${person.code}`]),
    ...(person.birthDate === null ? [] : [`sinh ${showDate(person.birthDate)}`]),
  ];
  return more.length === 0 ? person.name : `${person.name} (${more.join(', ')})`;
}

/** Several people could be meant. */
export function severalProblem(row: SheetRecord, people: readonly KnownPerson[], name = asNamed(row).name): Problem {
  return problem('trung-ten-chua-ro', placeOf(row, 'name', 'subject', 'authors'), {
    name,
    candidates: people.map(showPerson),
  });
}

/** Mã or birth date contradict the staff list. */
export function clashProblem(row: SheetRecord, match: Extract<Match, { kind: 'clash' }>): Problem {
  const said = asNamed(row);
  const candidates = match.people.map(showPerson);
  return match.why === 'code'
    ? problem('ma-khong-khop-ten', placeOf(row, 'code'), { name: said.name, code: said.code, candidates })
    : problem('ngay-sinh-khong-khop', placeOf(row, 'birthDate'), {
        name: said.name,
        birthDate: showDate(said.birthDate ?? ''),
        candidates,
      });
}

/** Nobody of that name; near misses are offered with the command that settles it, never taken. */
export function absentProblem(row: SheetRecord, near: readonly KnownPerson[], name = asNamed(row).name): Problem {
  const [first] = near;
  const only = near.every(({ id }) => id === first?.id) ? first?.id : undefined;
  return problem(
    'khong-co-trong-danh-sach',
    [placeOf(row, 'name', 'subject', 'authors'), ...(first === undefined ? [] : [first.place])],
    { name, near: near.map(showPerson), ...(only === undefined ? {} : { id: only }) },
  );
}
