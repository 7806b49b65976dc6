/** Which kind a set of columns speaks of: what each kind must have, and how many points its columns earn. */
import { KIND_COLUMNS } from '../parse/kinds/columns.ts';
import type { Kind, SchoolYear, WhyColumn } from '../types.ts';
import { foldWords } from '../values/text.ts';
import { KIND_HINTS } from './kind-hints.ts';
import type { Matched } from './match-columns.ts';
import { PART_OF } from './spellings.ts';

interface Keys {
  /** Every one of these. */
  readonly all: readonly string[];
  /** At least one of these. */
  readonly any: readonly string[];
}

const KEYS: Readonly<Record<Kind, Keys>> = {
  staff: {
    all: ['name'],
    any: ['position', 'hiredOn', 'qualification', 'gender', 'status', 'partyMember', 'nationalId', 'birthDate'],
  },
  registration: { all: ['name'], any: ['awards', 'movements', 'initiativeTitle'] },
  evaluation: { all: ['name'], any: ['rating', 'discipline', 'underReview', 'teamOpinion', 'absenceDays', 'score'] },
  initiative: {
    all: ['title', 'authors'],
    any: ['level', 'shares', 'type', 'decisionNo', 'decisionDate', 'schoolYear', 'title'],
  },
  history: { all: ['subject', 'schoolYear'], any: ['award', 'rating'] },
  collective: { all: ['name'], any: ['rating', 'registeredAwards'] },
  movement: { all: ['name'], any: ['launchedBy', 'documentNo', 'from', 'to', 'target', 'campaign'] },
  'movement-result': { all: ['name', 'movement'], any: ['result', 'evidence'] },
  council: { all: ['name', 'role'], any: ['role'] },
  ballot: { all: ['subject', 'award'], any: ['votesFor', 'votesAgainst'] },
  special: { all: ['subject', 'achievement'], any: ['type', 'achievement'] },
  model: { all: ['name'], any: ['person', 'content'] },
  decision: { all: ['subject', 'award'], any: ['decisionNo'] },
  score: { all: ['criterion'], any: ['maxPoints', 'points', 'name'] },
};

const COMMON_FIELDS = new Set(['code', 'team', 'birthDate', 'note']);
const WEIGHT: Readonly<Record<WhyColumn, number>> = { given: 0, remembered: 1, exact: 0, synonym: -1, near: -4 };
const KEY = 16;
const HINT = 8;

/** Points of a kind; undefined when it lacks what it must have. `given`: the person has said which kind it is. */
export function kindPoints(
  kind: Kind,
  matched: Matched,
  words: string,
  given: boolean,
  past?: SchoolYear,
): number | undefined {
  const fields = new Set(matched.columns.map((column) => PART_OF[column.field] ?? column.field));
  if (matched.columns.some((column) => column.criterion !== undefined)) fields.add('criterion');
  const dated = past !== undefined || matched.columns.some((column) => column.schoolYear !== undefined);
  if (kind === 'history' && dated) fields.add('schoolYear');
  const real = matched.columns.filter((column) => column.field !== 'order');
  const names = KIND_COLUMNS[kind].find((column) => column.required === 'names')?.field ?? 'name';
  const keys = KEYS[kind];
  if (!fields.has(names)) return undefined;
  const hinted = KIND_HINTS[kind].test(words);
  if (kind === 'council' && !hinted && !given && onlyDuty(matched)) return undefined;
  if (!given) {
    const movementsMayFollow = kind === 'registration' && hinted && matched.left.length > 0;
    if ((real.length < 2 && !movementsMayFollow) || !keys.all.every((field) => fields.has(field))) return undefined;
    // a hinted registration may hold movements, a hinted ballot sheet a column per member of the council
    const columnsMayFollow = kind === 'registration' || (kind === 'ballot' && matched.left.length > 0);
    const teamList = kind === 'staff' && hinted && fields.has('team');
    if (!keys.any.some((field) => fields.has(field)) && !teamList && !(columnsMayFollow && hinted)) return undefined;
  }
  let points = hinted ? HINT : 0;
  for (const { field, why } of matched.columns) {
    const weight =
      keys.any.includes(field) && kind !== 'staff' ? KEY : COMMON_FIELDS.has(field) ? 4 : field === 'order' ? 2 : 10;
    points += Math.max(1, weight + WEIGHT[why]);
  }
  for (const column of KIND_COLUMNS[kind]) if (column.required === 'kept' && !fields.has(column.field)) points -= 6;
  return points - matched.left.length;
}

/** "Nhiệm vụ" alone says a council's role only where the title speaks of a council. */
function onlyDuty(matched: Matched): boolean {
  const role = matched.columns.find((column) => column.field === 'role');
  return role !== undefined && /^(?:nhiem vu|vai tro|nhiem vu duoc phan cong)$/u.test(foldWords(role.heading));
}
