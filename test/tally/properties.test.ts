/** Properties of deciding over random small schools: what may never change an outcome, and what may only help. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tally } from '../../src/tally/tally.ts';
import type { Tally } from '../../src/types.ts';
import { type CompactPerson, lawOf, tallyOf, yearData } from './year.ts';

const RUNS = { seed: 20250530, numRuns: 60 };
const law = lawOf({ people: {} });
const NAMES = ['Lê An', 'Lê Bình', 'Lê Chi', 'Trần Dũng', 'Trần Em'];
const ratings = fc.constantFrom('hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh', undefined);
const years = fc.constantFrom('2019-2020', '2020-2021', '2021-2022', '2022-2023', '2023-2024');
const pastAward = fc.constantFrom(
  'chien-si-thi-dua-co-so',
  'lao-dong-tien-tien',
  'bang-khen-cap-tinh',
  'chien-si-thi-dua-cap-tinh',
  'hoan-thanh-xuat-sac',
  'hoan-thanh-tot',
);
const initiative = fc.record({
  title: fc.constantFrom('Một', 'Hai', 'Ba'),
  level: fc.constantFrom('co-so', 'tinh', 'toan-quoc', null),
  type: fc.constantFrom('sang-kien', 'de-tai'),
  schoolYear: fc.oneof(years, fc.constant('2024-2025')),
  decisionNo: fc.constantFrom('1/QĐ', null),
});
const person = fc
  .record({
    rating: ratings,
    underReview: fc.boolean(),
    team: fc.constantFrom('Tổ 1', 'Tổ 2'),
    gender: fc.constantFrom('nam', 'nu'),
    history: fc.array(fc.tuple(years, pastAward), { maxLength: 8 }),
    initiatives: fc.array(initiative, { maxLength: 3 }),
    registered: fc.subarray(['chien-si-thi-dua-co-so', 'chien-si-thi-dua-cap-tinh', 'bang-khen-cap-tinh']),
  })
  .map(
    (each): CompactPerson => ({
      staff: { team: each.team, gender: each.gender },
      ...(each.rating === undefined ? {} : { evaluation: { rating: each.rating, underReview: each.underReview } }),
      registration: each.registered,
      initiatives: each.initiatives,
      history: each.history.map(([year, award]) => `${year}: ${award}`),
    }),
  );
const school = fc
  .array(person, { minLength: 2, maxLength: NAMES.length })
  .map((people) => Object.fromEntries(people.map((each, at) => [NAMES[at] ?? '', each])));

const GOOD = ['khong-du-dieu-kien', 'tam-hoan', 'thieu-du-lieu', 'du-dieu-kien'];
const HELD = ['khong-du-dieu-kien', 'thieu-du-lieu', 'tam-hoan', 'du-dieu-kien'];

function outcomesOf(told: Tally, id: string) {
  return told.people.find((each) => each.id === id)?.awards ?? [];
}

describe('tally', () => {
  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(school, fc.infiniteStream(fc.nat()), (people, order) => {
        const data = yearData({ people });
        const shuffled = data.records
          .map((record) => ({ record, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ record }) => record);
        const plain = tally(data, law);
        const other = tally({ ...data, records: shuffled }, law);
        expect(other.people).toEqual(plain.people);
        expect(other.collectives).toEqual(plain.collectives);
        expect(other.totals).toEqual(plain.totals);
        expect(other.problems).toEqual(plain.problems);
      }),
      RUNS,
    );
  });

  test('one more recognised initiative never loses an award', () => {
    fc.assert(
      fc.property(school, initiative, (people, more) => {
        const [name = '', first = {}] = Object.entries(people)[0] ?? [];
        const before = tallyOf({ people });
        const richer = { ...first, initiatives: [...(first.initiatives ?? []), { ...more, decisionNo: '7/QĐ' }] };
        const after = tallyOf({ people: { ...people, [name]: richer } });
        for (const outcome of outcomesOf(before, 'le-an')) {
          const now = outcomesOf(after, 'le-an').find((each) => each.award === outcome.award);
          const scale = outcome.eligibility === 'tam-hoan' || now?.eligibility === 'tam-hoan' ? HELD : GOOD;
          expect(scale.indexOf(now?.eligibility ?? '')).toBeGreaterThanOrEqual(scale.indexOf(outcome.eligibility));
        }
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  test('without quotas a stranger changes nobody else', () => {
    fc.assert(
      fc.property(school, person, (people, stranger) => {
        const before = tallyOf({ people });
        const after = tallyOf({ people: { ...people, 'Hoàng Khách': stranger } });
        for (const each of before.people) expect(outcomesOf(after, each.id).map(bare)).toEqual(each.awards.map(bare));
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  test('counting the current year can only help', () => {
    fc.assert(
      fc.property(school, (people) => {
        const off = tallyOf({ people });
        const on = tallyOf({ people, settings: { countsCurrentYear: true } });
        for (const each of off.people) {
          const won = each.awards.filter((outcome) => outcome.eligibility === 'du-dieu-kien');
          const now = outcomesOf(on, each.id);
          for (const { award } of won)
            expect(now.find((outcome) => outcome.award === award)?.eligibility).toBe('du-dieu-kien');
        }
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  test('proposed follows from the rest, and the money from proposed', () => {
    fc.assert(
      fc.property(school, (people) => {
        const told = tallyOf({ people });
        for (const outcome of [...told.people, ...told.collectives].flatMap((each) => each.awards)) {
          if (outcome.proposed) expect(outcome.eligibility).toBe('du-dieu-kien');
          if (!outcome.proposed) expect([outcome.money, outcome.paid]).toEqual([null, null]);
        }
        const paid = [...told.people, ...told.collectives]
          .flatMap((each) => each.awards)
          .reduce((sum, each) => sum + (each.paid ?? 0), 0);
        expect(told.totals.paid).toBe(paid);
      }),
      { ...RUNS, numRuns: 25 },
    );
  });
});

function bare(outcome: Tally['people'][number]['awards'][number]) {
  const { award, eligibility, registered, vote, quota, proposed, paid } = outcome;
  return { award, eligibility, registered, status: vote.status, quota, proposed, paid };
}
