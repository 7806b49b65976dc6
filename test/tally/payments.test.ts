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

test('people and collectives each in a row of their own, those not proposed in none, the total of both', () => {
  const { awards, total, fund } = paid({
    decidedOn: '2025-06-20',
    council: 5,
    people: {
      'Lê An': {
        evaluation: 'hoan-thanh-xuat-sac',
        registration: ['chien-si-thi-dua-co-so'],
        ballots: [{ award: 'chien-si-thi-dua-co-so', votesFor: 5, votesAgainst: 0 }],
      },
      'Lê Bình': { evaluation: 'hoan-thanh-tot' },
      'Lê Chi': { evaluation: 'hoan-thanh-tot' },
      'Lê Dung': { evaluation: 'hoan-thanh' },
    },
    collectives: { 'to-1': { rating: 'hoan-thanh-tot', registration: ['tap-the-lao-dong-tien-tien'] } },
  });
  expect(awards).toEqual([
    expect.objectContaining({ award: 'chien-si-thi-dua-co-so', proposed: 1, paidTo: 1, sum: 2_340_000 }),
    {
      award: 'lao-dong-tien-tien',
      kind: 'person',
      proposed: 3,
      paidTo: 2,
      amount: 710_000,
      sum: 1_420_000,
      cite: expect.stringContaining('98/2023/NĐ-CP'),
      verified: true,
    },
    expect.objectContaining({ award: 'tap-the-lao-dong-tien-tien', kind: 'collective', proposed: 1, sum: 1_880_000 }),
  ]);
  expect(total).toBe(1_420_000 + 2_340_000 + 1_880_000);
  expect(fund).toBeNull();
});

test('the share of the fund for organising is cut to whole đồng, and its mark is that of the day', () => {
  const fund = (decidedOn: string) =>
    paid({
      people: { 'Lê An': { evaluation: 'hoan-thanh-tot' } },
      asOf: decidedOn,
      settings: { yearlyWageFund: 3_550_004 },
    }).fund;
  expect(fund('2025-06-30')).toMatchObject({ limit: 710_000, forOrganising: 142_000, verified: true });
  expect(fund('2025-06-30')?.cite).toContain('98/2023/NĐ-CP Điều 50');
  expect(fund('2025-07-01')).toMatchObject({ limit: 710_000, verified: false });
  expect(fund('2025-07-01')?.cite).toContain('152/2025/NĐ-CP');
});
