/** Whose outcome another day changes: the day before and the day of each boundary, a rule's doing or only the date's. */
import { expect, test } from 'vitest';
import { compareTallies } from '../../src/tally/compare.ts';
import { tally } from '../../src/tally/tally.ts';
import { type CompactYear, lawOf, yearData } from './year.ts';

const TIEN_TIEN = 'lao-dong-tien-tien';
const CO_SO = 'chien-si-thi-dua-co-so';

function compared(compact: CompactYear, from: string, to: string, decidedOn?: string) {
  const data = yearData(compact);
  const side = (asOf: string) => {
    const law = lawOf({ ...compact, asOf, decidedOn: decidedOn ?? asOf });
    return { law, tally: tally(data, law) };
  };
  return compareTallies(side(from), side(to));
}

const one = (person: CompactYear['people'][string], more: Partial<CompactYear> = {}): CompactYear => ({
  people: { 'Lê An': person },
  asOf: '2025-05-20',
  ...more,
});

test('the day before and the day itself of 01/7/2025: who decides, by which clause; the amount stays', () => {
  const { changes, same, paid } = compared(one({ evaluation: 'hoan-thanh-tot' }), '2025-06-30', '2025-07-01');
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    name: 'Lê An',
    award: TIEN_TIEN,
    changed: ['authority'],
    why: [
      {
        cause: 'rule',
        before: { value: 'Chủ tịch UBND huyện', cite: '06/2022/QH15 Điều 80 khoản 2' },
        after: { value: 'Chủ tịch UBND xã (phường)', cite: '152/2025/NĐ-CP', verified: false },
      },
    ],
  });
  expect(same).toBeGreaterThan(0);
  expect(paid).toEqual({ before: 710_000, after: 710_000 });
});

test('with the day of the decision held, the same day of review changes nothing there', () => {
  expect(compared(one({ evaluation: 'hoan-thanh-tot' }), '2025-06-30', '2025-07-01', '2025-06-30').changes).toEqual([]);
});

test('money follows the base wage of the day of the decision', () => {
  const { changes, paid } = compared(one({ evaluation: 'hoan-thanh-tot' }), '2026-06-30', '2026-07-01');
  expect(changes[0]).toMatchObject({ changed: ['money'], before: { money: 710_000 }, after: { money: 760_000 } });
  expect(paid).toEqual({ before: 710_000, after: 760_000 });
});

test('six months reached meanwhile: the same rule on another day, also where another circular holds it', () => {
  const young = one({ staff: { hiredOn: '2025-02-05' }, evaluation: 'hoan-thanh-tot' });
  for (const [from, to, cites] of [
    ['2025-08-04', '2025-08-05', ['01/2024/TT-BNV Điều 1 khoản 5 điểm d', '15/2025/TT-BNV']],
    ['2025-07-30', '2025-08-04', undefined],
  ] as const) {
    const found = compared(young, from, to).changes.find(({ award }) => award === TIEN_TIEN);
    if (cites === undefined) {
      expect(found).toBeUndefined();
      continue;
    }
    expect(found).toMatchObject({
      changed: expect.arrayContaining(['eligibility', 'proposed']),
      why: [{ cause: 'date' }],
    });
    expect([found?.why[0]?.before?.cite, found?.why[0]?.after?.cite]).toEqual(cites);
    expect(found?.why[0]?.after?.place?.cell).toBeDefined();
  }
});

test('the six months themselves come with TT01: before 15/4/2024 nobody asked them', () => {
  const young = one(
    { staff: { hiredOn: '2024-01-15' }, evaluation: 'hoan-thanh-tot' },
    { year: '2023-2024', asOf: '2024-04-14' },
  );
  const [found] = compared(young, '2024-04-14', '2024-04-15').changes;
  expect(found).toMatchObject({
    award: TIEN_TIEN,
    before: { eligibility: 'du-dieu-kien' },
    after: { eligibility: 'khong-du-dieu-kien' },
    why: [{ cause: 'rule', before: null, after: { status: 'not-met', cite: '01/2024/TT-BNV Điều 1 khoản 5 điểm d' } }],
  });
});

test('from 01/10/2026 the older test still decides; those under the stricter one are listed on that day alone', () => {
  const people = {
    'Lê An': { evaluation: 'hoan-thanh-xuat-sac', registration: [CO_SO] },
    'Lê Bình': { evaluation: 'hoan-thanh-xuat-sac', registration: [CO_SO], initiatives: [{ schoolYear: '2026-2027' }] },
  };
  const year = { year: '2026-2027', asOf: '2026-09-30', people };
  const { changes, problems } = compared(year, '2026-09-30', '2026-10-01');
  expect(changes.filter(({ changed }) => changed.includes('eligibility'))).toEqual([]);
  expect(problems.filter(({ code }) => code === 'chua-dat-tieu-chi-moi').map(({ facts }) => facts?.name)).toEqual([
    'Lê An',
  ]);
  const both = compared({ ...year, settings: { coSoTest: 'both' } }, '2026-09-30', '2026-10-01');
  expect(both.changes.find(({ award }) => award === CO_SO)).toMatchObject({
    name: 'Lê An',
    before: { eligibility: 'du-dieu-kien' },
    after: { eligibility: 'khong-du-dieu-kien' },
    why: expect.arrayContaining([
      expect.objectContaining({
        cause: 'rule',
        after: expect.objectContaining({ status: 'not-met', verified: false }),
      }),
    ]),
  });
});

test('the same day compared with itself: nothing', () => {
  const { changes, problems } = compared(one({ evaluation: 'hoan-thanh-tot' }), '2025-05-30', '2025-05-30');
  expect([changes, problems]).toEqual([[], []]);
});
