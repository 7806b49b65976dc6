/** Which condition asks at least what another asks: each kind at its threshold, both ways, and how all and any combine. */
import { describe, expect, test } from 'vitest';
import { notAsked } from '../../src/law/stricter.ts';
import type { Condition } from '../../src/law/vocabulary.ts';

const RATINGS = ['hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh', 'khong-hoan-thanh'];
const CO_SO = 'chien-si-thi-dua-co-so';
const TIEN_TIEN = 'lao-dong-tien-tien';

const clause = (test: object, label = JSON.stringify(test)): Condition =>
  ({ label, cite: '06/2022/QH15', ...test }) as unknown as Condition;
const all = (...parts: object[]) => clause({ all: parts.map((each) => clause(each)) });
const any = (...parts: object[]) => clause({ any: parts.map((each) => clause(each)) });
const missing = (lower: Condition, upper: Condition) => notAsked(lower, upper, RATINGS).map(({ label }) => label);
const asks = (lower: object, upper: object) => missing(clause(lower), clause(upper)).length === 0;

const rating = (ratingAtLeast: string) => ({ ratingAtLeast });
const initiatives = (more: object = {}) => ({
  initiatives: { level: 'tinh', types: ['sang-kien'], count: 2, years: 'run', ...more },
});
const titles = (of: object = {}, more: object = {}) => ({
  run: { of: { award: CO_SO, times: 3, everyYears: 1, ...of }, within: [], ...more },
});
const ratings = (of: object = {}, more: object = {}) => ({
  run: { of: { ratingAtLeast: 'hoan-thanh-tot', years: 5, ...of }, within: [], ...more },
});
const within = (...parts: object[]) => ({ within: parts.map((each) => clause(each)) });
const proposed = (more: object = {}) => ({ membersProposed: { award: TIEN_TIEN, percent: 70, ...more } });
const proposedCount = (more: object = {}) => ({ membersProposedCount: { award: CO_SO, count: 2, ...more } });
const rated = (more: object = {}) => ({ membersRated: { atLeast: 'hoan-thanh', percent: 100, ...more } });
const awards = (more: object = {}) => ({ awardsInRun: { award: CO_SO, count: 3, ...more } });
const ratedInRun = (more: object = {}) => ({ ratingsInRun: { atLeast: 'hoan-thanh-tot', count: 2, ...more } });
const free = (noMemberDisciplinedFrom: string) => ({ noMemberDisciplinedFrom });

const KINDS: readonly object[] = [
  rating('hoan-thanh-tot'),
  { eligibleFor: TIEN_TIEN },
  { teamAgrees: true },
  { employedMonths: 6 },
  initiatives(),
  titles(),
  ratings(),
  { holdsAny: ['bang-khen-cap-tinh', 'bang-khen-cap-bo'] },
  awards(),
  ratedInRun(),
  proposed(),
  proposedCount(),
  rated(),
  free('canh-cao'),
];

test('a clause asks itself, and none of another kind', () => {
  for (const [at, own] of KINDS.entries())
    expect(
      KINDS.map((other) => asks(own, other)),
      JSON.stringify(own),
    ).toEqual(KINDS.map((_, other) => other === at));
});

describe('stricter asks the laxer, not the other way round', () => {
  test.each([
    ['rating', rating('hoan-thanh-xuat-sac'), rating('hoan-thanh-tot')],
    ['months employed', { employedMonths: 7 }, { employedMonths: 6 }],
    ['level of initiatives', initiatives({ level: 'bo' }), initiatives()],
    [
      'level of initiatives: nationwide over the ministry',
      initiatives({ level: 'toan-quoc' }),
      initiatives({ level: 'bo' }),
    ],
    ['level of initiatives: the province over the school', initiatives(), initiatives({ level: 'co-so' })],
    ['one type of two', initiatives(), initiatives({ types: ['sang-kien', 'de-tai'] })],
    ['more initiatives', initiatives({ count: 3 }), initiatives()],
    ['years of the run alone', initiatives(), initiatives({ years: 'run-or-this' })],
    ['this year alone', initiatives({ years: 'this' }), initiatives({ years: 'run-or-this' })],
    ['more titles', titles({ times: 4 }), titles()],
    ['more years so rated', ratings({ years: 6 }), ratings()],
    ['years better rated', ratings({ ratingAtLeast: 'hoan-thanh-xuat-sac' }), ratings()],
    ['after an award', ratings({}, { after: 'bang-khen-thu-tuong' }), ratings()],
    ['something within', titles({}, within(awards())), titles()],
    ['more within', titles({}, within(awards({ count: 4 }))), titles({}, within(awards()))],
    [
      'one of fewer awards',
      { holdsAny: ['bang-khen-cap-tinh'] },
      { holdsAny: ['bang-khen-cap-tinh', 'bang-khen-cap-bo'] },
    ],
    ['more awards in the run', awards({ count: 4 }), awards()],
    ['more years in the run', ratedInRun({ count: 3 }), ratedInRun()],
    ['better years in the run', ratedInRun({ atLeast: 'hoan-thanh-xuat-sac' }), ratedInRun()],
    ['a larger share proposed', proposed({ percent: 70.01 }), proposed()],
    ['more proposed', proposedCount({ count: 3 }), proposedCount()],
    ['a larger share rated', rated(), rated({ percent: 99.99 })],
    ['a share better rated', rated({ atLeast: 'hoan-thanh-tot' }), rated()],
    ['a lighter penalty counts', free('khien-trach'), free('canh-cao')],
    ['the heavier penalties in their order', free('giang-chuc'), free('cach-chuc')],
    ['the heaviest penalty is dismissal', free('cach-chuc'), free('buoc-thoi-viec')],
  ])('%s', (_, lower, upper) => {
    expect(asks(lower, upper)).toBe(true);
    expect(asks(upper, lower)).toBe(false);
  });
});

describe('what is not comparable counts as looser', () => {
  test.each([
    ['another title', { eligibleFor: CO_SO }, { eligibleFor: TIEN_TIEN }],
    ['another title in a row', titles({ award: TIEN_TIEN }), titles()],
    ['another distance of years', titles({ everyYears: 3 }), titles()],
    ['titles against ratings', titles(), ratings()],
    [
      'another award before',
      ratings({}, { after: 'bang-khen-cap-tinh' }),
      ratings({}, { after: 'bang-khen-thu-tuong' }),
    ],
    ['something else within', titles({}, within(rating('hoan-thanh-tot'))), titles({}, within(awards()))],
    ['the project for the initiative', initiatives({ types: ['de-tai'] }), initiatives()],
    ['this year for the run', initiatives({ years: 'this' }), initiatives()],
    ['the run for this year', initiatives(), initiatives({ years: 'this' })],
    ['another award in the run', awards({ award: TIEN_TIEN }), awards()],
    ['another award of the members', proposed({ award: CO_SO }), proposed()],
    ['another award counted', proposedCount({ award: TIEN_TIEN }), proposedCount()],
    ['a rating the law does not know', rating('tuyet-voi'), rating('khong-hoan-thanh')],
    ['another award held', { holdsAny: ['huan-chuong-lao-dong-hang-ba'] }, { holdsAny: ['bang-khen-cap-tinh'] }],
  ])('%s', (_, lower, upper) => {
    expect(asks(lower, upper)).toBe(false);
  });
});

describe('all and any', () => {
  const [good, months, agree] = [rating('hoan-thanh-tot'), { employedMonths: 6 }, { teamAgrees: true }];

  test('every clause of the law must be asked, those that are not are named', () => {
    expect(missing(all(good, months), all(good, months))).toEqual([]);
    expect(missing(all(months, good, agree), all(good, months))).toEqual([]);
    expect(missing(all(good), all(good, months, agree))).toEqual([JSON.stringify(months), JSON.stringify(agree)]);
    expect(missing(clause(good), all(good))).toEqual([]);
    expect(missing(all(good, months), clause(months))).toEqual([]);
  });

  test('one of several is asked by any of them, and by fewer', () => {
    expect(missing(clause(good), any(good, months))).toEqual([]);
    expect(missing(any(good), any(good, months))).toEqual([]);
    expect(missing(any(months, good), any(good, months))).toEqual([]);
    expect(missing(any(good, months), any(good))).toHaveLength(1);
    expect(missing(any(good, agree), any(good, months))).toHaveLength(1);
    expect(missing(any(good, months), clause(good))).toHaveLength(1);
    expect(missing(any(good, rating('hoan-thanh-xuat-sac')), clause(good))).toEqual([]);
    expect(missing(all(months, agree), any(good, agree))).toEqual([]);
    expect(missing(all(months), any(good, agree))).toHaveLength(1);
  });

  test('a clause of several parts inside one of several', () => {
    const both = clause({ any: [all(good, months), clause(agree)] });
    expect(missing(both, both)).toEqual([]);
    expect(missing(all(good, months), both)).toEqual([]);
    expect(missing(clause(good), both)).toHaveLength(1);
  });
});
