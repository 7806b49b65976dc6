/** Two quotas against each other, which of them holds, and amounts rounded up: each at its edge. */
import { describe, expect, test } from 'vitest';
import { amountOf } from '../../src/law/money.ts';
import { givesMore, quotaOf, type RawQuota, sameQuota } from '../../src/law/quotas-at.ts';
import { lawOf } from '../tally/year.ts';

const CO_SO = 'chien-si-thi-dua-co-so';
const raw = (more: object = {}): RawQuota => ({
  award: CO_SO,
  percent: 15,
  of: 'lao-dong-tien-tien',
  scope: 'truong',
  rounding: 'half-up',
  min: 1,
  rankBy: ['rating', 'score', 'female'],
  from: '2025-01-01',
  verified: true,
  ...more,
});
const places = (count: number, more: object = {}) => raw({ percent: undefined, places: count, ...more });

describe('one quota gives more than another', () => {
  test.each([
    ['the same', raw(), raw(), false],
    ['a larger share', raw({ percent: 15.01 }), raw(), true],
    ['a smaller share, rounded up', raw({ percent: 14.99, rounding: 'ceil' }), raw(), false],
    ['rounded up', raw({ rounding: 'ceil' }), raw(), true],
    ['rounded down', raw({ rounding: 'floor' }), raw(), false],
    ['to the nearest over down', raw(), raw({ rounding: 'floor' }), true],
    ['one place more at least', raw({ min: 2 }), raw(), true],
    ['one place less at least', raw({ min: 0 }), raw(), false],
    ['as many places', places(3), places(3), false],
    ['as many places, another rounding', places(3, { rounding: 'ceil' }), places(3), false],
    ['more places', places(4), places(3), true],
    ['fewer places', places(2), places(3), false],
  ])('%s', (_, own, law, more) => {
    expect(givesMore(own, law)).toBe(more);
  });
});

test('quotas of one award, base and scope, both by share or both by number, speak of the same thing', () => {
  expect(sameQuota(raw({ percent: 1, rounding: 'ceil', min: 0, rankBy: ['score'] }), raw())).toBe(true);
  expect(sameQuota(places(1), places(9))).toBe(true);
  for (const other of [{ award: 'lao-dong-tien-tien' }, { of: 'headcount' }, { scope: 'to' }])
    expect(sameQuota(raw(other), raw()), JSON.stringify(other)).toBe(false);
  expect(sameQuota(places(1), raw())).toBe(false);
  expect(sameQuota(raw(), places(1))).toBe(false);
});

test('a quota keeps what decides, and only the size it has', () => {
  const { award, of, scope, rounding, min, rankBy } = raw();
  expect(quotaOf(raw())).toStrictEqual({ award, percent: 15, of, scope, rounding, min, rankBy });
  expect(quotaOf(places(3))).toStrictEqual({ award, places: 3, of, scope, rounding, min, rankBy });
});

describe('a quota laid over another', () => {
  const layer = (id: string, level: string, quotas: readonly object[]) => ({
    id,
    level,
    title: id,
    quotas: quotas.map((each) => ({ ...each, from: '2025-01-01', source: id, verified: true })),
  });
  const quota = (more: object) => ({ award: CO_SO, percent: 15, of: 'lao-dong-tien-tien', rounding: 'floor', ...more });
  const held = (...school: readonly object[]) =>
    lawOf({ people: {}, layers: [layer('tinh', 'province', [quota({})]), layer('truong', 'school', school)] })
      .quotas()
      .map(({ value }) => value.percent ?? `${value.places} chỗ`);

  test.each([
    ['none', [], [15]],
    ['a smaller share takes its place', [quota({ percent: 10 })], [10]],
    ['an equal one takes its place', [quota({ rankBy: ['score'] })], [15]],
    ['of another base holds beside it', [quota({ percent: 10, of: 'headcount' })], [15, 10]],
    ['a number of places holds beside it', [quota({ percent: undefined, places: 3 })], [15, '3 chỗ']],
  ])('%s', (_, school, wanted) => {
    expect(held(...school).toSorted()).toEqual([...wanted].toSorted());
  });

  test('the school’s ranking goes with its equal share', () => {
    const view = lawOf({
      people: {},
      layers: [
        layer('tinh', 'province', [quota({ rankBy: ['rating'] })]),
        layer('truong', 'school', [quota({ rankBy: ['score'] })]),
      ],
    });
    expect(view.quotas().map(({ value }) => value.rankBy)).toEqual([['score']]);
  });
});

describe('an amount', () => {
  test.each([
    ['0,3 × 2.340.000', { multiple: 0.3 }, 2_340_000, 710_000],
    ['0,8 × 2.340.000', { multiple: 0.8 }, 2_340_000, 1_880_000],
    ['1,0 × 2.340.000, no rounding needed', { multiple: 1 }, 2_340_000, 2_340_000],
    ['1,5 × 2.340.000', { multiple: 1.5 }, 2_340_000, 3_510_000],
    ['0,15 × 2.340.000', { multiple: 0.15 }, 2_340_000, 360_000],
    ['0,3 × 2.530.000', { multiple: 0.3 }, 2_530_000, 760_000],
    ['a đồng above the step', { multiple: 1 }, 10_001, 20_000],
    ['a fixed amount is not rounded', { dong: 300_001 }, 2_340_000, 300_001],
    ['a fixed amount asks no base wage', { dong: 300_000 }, undefined, 300_000],
    ['without a base wage', { multiple: 0.3 }, undefined, undefined],
    ['without a rule', undefined, 2_340_000, undefined],
    ['with neither multiple nor amount', {}, 2_340_000, undefined],
  ])('%s', (_, rule, wage, wanted) => {
    expect(amountOf(rule, wage, 10_000)).toBe(wanted);
  });

  test('without a step it is not known', () =>
    expect(amountOf({ multiple: 0.3 }, 2_340_000, undefined)).toBeUndefined());
});
