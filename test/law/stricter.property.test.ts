/** A layer that the check lets pass never makes anybody eligible whom the law refuses: random criteria against random people. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawAt } from '../../src/law/at.ts';
import { checkLayer } from '../../src/law/check.ts';
import { loadRulebook } from '../../src/law/load.ts';
import { nationalLayers } from '../../src/law/national.ts';
import { tally } from '../../src/tally/tally.ts';
import { type CompactPerson, yearData } from '../tally/year.ts';

const AWARD = fc.constantFrom('lao-dong-tien-tien', 'chien-si-thi-dua-co-so');
const cite = { instrument: '45/QĐ-THST', dieu: 1 };
const { rulebook } = loadRulebook(nationalLayers());

/** Every mixture of rating, service, the tổ's word, initiatives. */
const people: Record<string, CompactPerson> = {};
for (const rating of ['hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh'])
  for (const hiredOn of ['2010-08-15', '2024-11-30', '2024-12-01', '2025-03-01'])
    for (const teamOpinion of ['dong-y', 'khong-dong-y'])
      for (const level of [undefined, 'co-so', 'tinh']) {
        people[`Lê ${rating} ${hiredOn} ${teamOpinion} ${level}`] = {
          staff: { hiredOn },
          evaluation: { rating, teamOpinion },
          initiatives: level === undefined ? [] : [{ level, title: `${rating} ${hiredOn} ${teamOpinion}` }],
        };
      }
const data = yearData({ people });

const leaf = fc.oneof(
  fc.constantFrom('hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh').map((ratingAtLeast) => ({ ratingAtLeast })),
  fc.constant({ teamAgrees: true }),
  fc.constantFrom(3, 6, 12).map((employedMonths) => ({ employedMonths })),
  fc.constant({ eligibleFor: 'lao-dong-tien-tien' }),
  fc
    .record({
      level: fc.constantFrom('co-so', 'tinh'),
      types: fc.constantFrom(['sang-kien'], ['de-tai'], ['sang-kien', 'de-tai']),
      count: fc.constantFrom(1, 2),
      years: fc.constant('this'),
    })
    .map((initiatives) => ({ initiatives })),
);
const clause = leaf.map((test) => ({ label: 'Điều kiện', cite, ...test }));
const condition = fc.oneof(
  fc.array(clause, { minLength: 1, maxLength: 5 }).map((all) => ({ label: 'Tất cả', cite, all })),
  fc
    .tuple(fc.array(clause, { minLength: 1, maxLength: 4 }), fc.array(clause, { minLength: 1, maxLength: 3 }))
    .map(([all, any]) => ({ label: 'Tất cả', cite, all: [...all, { label: 'Một trong', cite, any }] })),
);

test('passed by the check, a layer lets nobody in', () => {
  let passed = 0;
  fc.assert(
    fc.property(AWARD, condition, (award, written) => {
      // What an award rests on can't be itself.
      fc.pre(award !== 'lao-dong-tien-tien' || !JSON.stringify(written).includes('eligibleFor'));
      const text = JSON.stringify({
        id: 'truong',
        level: 'school',
        title: 'Trường',
        instruments: [{ id: cite.instrument, name: 'Quy chế', from: '2024-09-05', verified: true }],
        criteria: [
          {
            award,
            subject: 'person',
            values: [{ from: '2024-09-05', to: '2025-08-04', cite, verified: true, condition: written }],
          },
        ],
      });
      const problems = checkLayer(text, 'truong.json', rulebook);
      expect(problems.every(({ code }) => code === 'long-hon-luat')).toBe(true);
      if (problems.length > 0) return;
      passed += 1;
      const own = eligible(text, award);
      expect(own.filter((who) => !eligible(undefined, award).includes(who))).toEqual([]);
    }),
    { seed: 20250530, numRuns: 250 },
  );
  expect(passed).toBeGreaterThan(5);
});

const known = new Map<string, string[]>();

function eligible(text: string | undefined, award: string): string[] {
  const key = `${award} ${text ?? ''}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const layers = text === undefined ? [] : [{ id: 'truong', text, source: 'luat/truong.json' }];
  const laid = loadRulebook([...nationalLayers(), ...layers]).rulebook;
  const law = lawAt(laid, '2025-05-30', '2025-05-30', data.config);
  const found = tally(data, law, { explain: false })
    .people.filter(({ awards }) => awards.some((each) => each.award === award && each.eligibility === 'du-dieu-kien'))
    .map(({ id }) => id);
  known.set(key, found);
  return found;
}
