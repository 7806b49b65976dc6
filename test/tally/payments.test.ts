/** Money for a decision date: per award, what is not checked marked, and the fund's limit on both sides. */
import { expect, test } from 'vitest';
import { paymentsOf } from '../../src/tally/payments.ts';
import { tally } from '../../src/tally/tally.ts';
import { type CompactYear, loadLaw, yearData } from './year.ts';

function paid(compact: CompactYear) {
  const law = loadLaw(compact);
  return paymentsOf(tally(yearData(compact), law), law);
}

const one: CompactYear = {
  people: { 'Lê An': { evaluation: 'hoan-thanh-tot', registration: { nominated: ['giay-khen', 'nha-giao-uu-tu'] } } },
};

test('per award and day of decision, with the clause and its mark; an award without an amount is listed without', () => {
  const rows = (decidedOn: string) =>
    paid({ ...one, decidedOn }).awards.map((each) => [each.award, each.sum, each.verified]);
  expect(rows('2025-06-30')).toEqual([
    ['lao-dong-tien-tien', 710_000, true],
    ['giay-khen', 710_000, true],
    ['nha-giao-uu-tu', 0, true],
  ]);
  expect(rows('2025-07-01')).toEqual([
    ['lao-dong-tien-tien', 710_000, true],
    ['giay-khen', 360_000, false],
    ['nha-giao-uu-tu', 0, true],
  ]);
  expect(paid(one).awards.find((each) => each.award === 'nha-giao-uu-tu')).toMatchObject({ amount: null, paidTo: 0 });
});

test('the fund: 20 % of the year’s basic wages, the amount itself still inside', () => {
  const people = { 'Lê An': { evaluation: 'hoan-thanh-tot' } };
  const fund = (yearlyWageFund: number, decidedOn = '2025-06-20') =>
    paid({ people, decidedOn, settings: { yearlyWageFund } }).fund;
  expect(fund(3_550_000)).toMatchObject({ limit: 710_000, forOrganising: 142_000, exceeded: false, verified: true });
  expect(fund(3_549_999)).toMatchObject({ limit: 709_999, exceeded: true });
  expect(paid({ people }).fund).toBeNull();
});
