/**
 * What would let a collective reach an award: its own rating, registration, and so many more of its members proposed or
 * rated, each named with the changes that member needs. In: the year decided; out: changes.
 */
import type { Condition } from '../law/vocabulary.ts';
import type { RosterPerson } from '../people/roster.ts';
import { denominator } from '../tally/collectives.ts';
import { personSubject, ratingRow, type Subject } from '../tally/facts.ts';
import { textOf } from '../tally/record-fields.ts';
import { leastReaching } from '../text/counts.ts';
import type { AwardId, RatingId } from '../types.ts';
import { applyChanges, type FactChange, withRow } from './change.ts';
import { outcomeIn, type YearAhead } from './question.ts';
import { ratingChanges } from './rating-changes.ts';

/** Finds the smallest ways of a person; given in, for they lean on each other. */
export type WaysOf = (subject: Subject, award: AwardId) => readonly (readonly FactChange[])[];

export function memberChanges(
  subject: Subject,
  conditions: readonly Condition[],
  year: YearAhead,
  waysOf: WaysOf,
): readonly FactChange[] {
  if (subject.kind !== 'collective') return [];
  const { law, facts } = year;
  const { counted } = denominator({ subject, facts, settings: law.settings(), law });
  return conditions.flatMap((each): readonly FactChange[] => {
    if ('membersProposed' in each) {
      const { award, percent } = each.membersProposed;
      return moreProposed(counted, award, leastReaching(percent, counted.length), year, waysOf);
    }
    if ('membersProposedCount' in each) {
      const { award, count } = each.membersProposedCount;
      return moreProposed(counted, award, count, year, waysOf);
    }
    if ('membersRated' in each) {
      const { atLeast, percent } = each.membersRated;
      return moreRated(counted, atLeast, leastReaching(percent, counted.length), year);
    }
    return [];
  });
}

interface Candidate {
  readonly person: RosterPerson;
  readonly changes: readonly FactChange[];
}

function moreProposed(
  members: readonly RosterPerson[],
  award: AwardId,
  least: number,
  year: YearAhead,
  waysOf: WaysOf,
): readonly FactChange[] {
  const label = year.law.award(award)?.label ?? award;
  const waiting = members.filter((each) => outcomeIn(year.tally, each.id, award)?.proposed !== true);
  const needed = least - (members.length - waiting.length);
  if (needed <= 0) return [];
  const candidates = waiting
    .flatMap((person): Candidate[] => {
      const changes = toBeProposed(person, award, year, waysOf);
      return changes === undefined ? [] : [{ person, changes }];
    })
    .sort((a, b) => weightOf(a.changes) - weightOf(b.changes));
  if (candidates.length < needed) return [];
  const choices = needed === 1 ? candidates.slice(0, 3).map((each) => [each]) : [candidates.slice(0, needed)];
  return choices.map(
    (chosen): FactChange => ({
      kind: 'member',
      words: `thêm ${needed} ${label}: ${chosen.map(wordsOf).join('; ')}`,
      slot: `member ${award}`,
      weight: needed,
      apply: (data) => chosen.reduce((changed, each) => applyChanges(changed, each.changes), data),
    }),
  );
}

/** The first way a member may stand, and the ballot won where one is asked; undefined where there is no way. */
function toBeProposed(
  person: RosterPerson,
  award: AwardId,
  year: YearAhead,
  waysOf: WaysOf,
): readonly FactChange[] | undefined {
  const outcome = outcomeIn(year.tally, person.id, award);
  if (outcome === undefined || outcome.vote.status === 'khong-dat' || outcome.vote.status === 'ha-danh-hieu') {
    return undefined;
  }
  if (outcome.quota !== 'khong-ap-dung' && outcome.quota !== 'trong-chi-tieu') return undefined;
  const [way] = waysOf(personSubject(person), award);
  if (way === undefined || way.some((each) => each.asOf !== undefined)) return undefined;
  const of = outcome.vote.of ?? year.facts.councilSize;
  const needed = year.law.votesNeeded(award, of);
  if (needed === undefined || outcome.vote.status === 'dat') return way.length === 0 ? undefined : way;
  return of === 0 ? undefined : [...way, ballotWon(person, award, needed.value, of)];
}

function ballotWon(person: RosterPerson, award: AwardId, needed: number, of: number): FactChange {
  return {
    kind: 'ballot',
    words: `được Hội đồng bỏ phiếu đồng ý từ ${needed}/${of}`,
    slot: `ballot ${person.id}`,
    weight: 1,
    apply: (data) =>
      withRow(data, {
        kind: 'ballot',
        subject: person.id,
        subjectKind: 'person',
        fields: { subject: person.name, award, councilSize: of, votesFor: of },
      }),
  };
}

/** "Trần Thị Bé (nếu xếp loại … là …)". */
function wordsOf({ person, changes }: Candidate): string {
  return `${person.name} (nếu ${changes.map((each) => each.words).join(' và ')})`;
}

function weightOf(changes: readonly FactChange[]): number {
  return changes.reduce((sum, each) => sum + each.weight, 0);
}

function moreRated(
  members: readonly RosterPerson[],
  atLeast: RatingId,
  least: number,
  year: YearAhead,
): readonly FactChange[] {
  const order = year.law.ratings.map((each) => each.id);
  const short = members.filter((person) => {
    const at = order.indexOf(textOf(ratingRow(personSubject(person)), 'rating') ?? '');
    return at < 0 || at > order.indexOf(atLeast);
  });
  const needed = least - (members.length - short.length);
  if (needed <= 0) return [];
  const chosen = short.slice(0, needed).flatMap((person): Candidate[] => {
    const [change] = ratingChanges(personSubject(person), [atLeast], year.facts, year.law);
    return change === undefined ? [] : [{ person, changes: [change] }];
  });
  if (chosen.length < needed) return [];
  return [
    {
      kind: 'member',
      words: `thêm ${needed} người được xếp loại từ ${year.law.rating(atLeast)?.label ?? atLeast} trở lên: ${chosen.map(wordsOf).join('; ')}`,
      slot: `rated ${atLeast}`,
      weight: needed,
      apply: (data) => chosen.reduce((changed, each) => applyChanges(changed, each.changes), data),
    },
  ];
}
