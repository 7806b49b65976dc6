/** Counts among the years of a run: titles received in it, years so rated in it. */
import type { Clause } from '../../law/vocabulary.ts';
import type { AwardId, RatingId } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { standsAt, textOf } from '../record-fields.ts';
import { type Decided, leaf } from './decided.ts';
import { incompleteRow, pastAwards, toComplete } from './past.ts';
import { noteNumber, ratingOfPast, ratingThisYear, type YearFact, yearNode } from './ratings.ts';
import { titleThisYear } from './title-this-year.ts';

type Counting = Clause & { readonly awardsInRun: { readonly award: AwardId; readonly count: number } };
type Rating = Clause & { readonly ratingsInRun: { readonly atLeast: RatingId; readonly count: number } };

export function decideAwardsInRun(clause: Counting, deciding: Deciding): Decided {
  const { award, count } = clause.awardsInRun;
  const { facts, settings } = deciding;
  const counted = (deciding.run?.years ?? []).map((year): YearCount => {
    if (year === facts.year) {
      const now: YearFact = settings.countsCurrentYear.value
        ? titleThisYear(award, deciding, deciding.subject)
        : { status: 'not-met' };
      return { year, fact: now };
    }
    const row = pastAwards(deciding, year).find((each) => textOf(each, 'award') === award);
    if (row !== undefined) {
      noteNumber(deciding, row, 'award');
      return { year, fact: { status: 'met', words: () => standsAt(row, 'award') } };
    }
    if (!facts.has('history')) return { year, fact: { status: 'unknown', words: () => ({ hint: NO_HISTORY }) } };
    const incomplete = incompleteRow(deciding, [award], year);
    if (incomplete === undefined) return { year, fact: { status: 'not-met' } };
    return { year, fact: { status: 'unknown', words: toComplete(incomplete) } };
  });
  return atLeast(clause, counted, count);
}

export function decideRatingsInRun(clause: Rating, deciding: Deciding): Decided {
  const { atLeast: least, count } = clause.ratingsInRun;
  const counted = (deciding.run?.years ?? []).map((year) => ({
    year,
    fact: year === deciding.facts.year ? ratingThisYear(deciding, least) : ratingOfPast(deciding, year, least),
  }));
  return atLeast(clause, counted, count);
}

const NO_HISTORY = 'chưa nhập bảng khen thưởng các năm trước: thidua import <tệp>';

interface YearCount {
  readonly year: number;
  readonly fact: YearFact;
}

/** Met years, then assumed, then unknown ones, until there are enough. */
function atLeast(clause: Clause, counted: readonly YearCount[], count: number): Decided {
  const number = (...statuses: readonly string[]): number =>
    counted.filter((each) => statuses.includes(each.fact.status)).length;
  const status =
    number('met') >= count
      ? 'met'
      : number('met', 'assumed') >= count
        ? 'assumed'
        : number('met', 'assumed', 'unknown', 'on-hold') >= count
          ? 'unknown'
          : 'not-met';
  return leaf(clause, status, () => ({
    ...(status === 'not-met' ? { hint: `cần ${count}, hiện có ${number('met', 'assumed')}` } : {}),
    children: counted.filter((each) => each.fact.status !== 'not-met').map((each) => yearNode(each.year, each.fact)),
  }));
}
