/**
 * Authors of an initiative. In: the row and the people known; out: the row, with `person` where it has a single author.
 * Refused: an author whom several people could be, and a row none of whose authors is on the staff list.
 */
import { slug } from '../text/fold.ts';
import type { SheetRecord } from '../types.ts';
import { problem } from '../words/problems.ts';
import type { Among, Row } from './among.ts';
import { matchAuthors } from './authors.ts';
import { absentProblem, clashProblem, severalProblem } from './doubts.ts';
import { named, placeOf } from './known.ts';

/** Resolves one initiative; where no staff list is known its authors define themselves. */
export function resolveInitiative(record: SheetRecord, among: Among): Row {
  if (!among.closed) defineAuthors(record, among);
  const matched = matchAuthors(record, among.people);
  const found = matched.flatMap(({ match }) => (match.kind === 'one' ? [match.person.id] : []));
  const problems = matched.flatMap(({ author, match }) => {
    if (match.kind === 'one') return [];
    if (match.kind === 'several') return [severalProblem(record, match.people, author.name)];
    if (match.kind === 'clash')
      return [clashProblem({ ...record, fields: { ...record.fields, name: author.name } }, match)];
    return found.length === 0
      ? [absentProblem(record, match.near, author.name)]
      : [
          problem('tac-gia-ngoai-danh-sach', placeOf(record, 'authors'), {
            name: author.name,
            near: match.near.map(({ name }) => name),
          }),
        ];
  });
  if (problems.some(({ level }) => level === 'error')) return { problems };
  const [only] = found;
  return { record: { ...record, person: matched.length === 1 && only !== undefined ? only : null }, problems };
}

function defineAuthors(record: SheetRecord, among: Among): void {
  for (const { author, match } of matchAuthors(record, among.people)) {
    if (match.kind !== 'none') continue;
    among.people.add({
      id: slug(author.name),
      ...named(author.name, null),
      birthDate: null,
      teams: [],
      place: placeOf(record, 'authors'),
    });
  }
}
