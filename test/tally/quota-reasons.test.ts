/** A quota in the reasons: arithmetic, rank, waiting list, names of equals, and where it stands; the cap on the best rating likewise. */
import { expect, test } from 'vitest';
import { decisiveNode, shortReason } from '../../src/tally/short-reason.ts';
import type { Because } from '../../src/types.ts';
import { type CompactYear, tallyOf } from './year.ts';

const QUOTA = { award: 'lao-dong-tien-tien', percent: 45, of: 'headcount', scope: 'truong', rounding: 'floor', min: 0 };
const scored = (score: number | null, gender = 'nu') => ({
  staff: { gender },
  evaluation: { rating: 'hoan-thanh-tot', score },
});
const year = (people: CompactYear['people']): CompactYear => ({
  settings: { quotas: [{ ...QUOTA, rankBy: ['score', 'female'] }] },
  people,
});
const nodeOf = (told: ReturnType<typeof tallyOf>, name: string): Because | undefined =>
  told.people
    .find((each) => each.name === name)
    ?.awards.find((each) => each.award === QUOTA.award)
    ?.because.children.at(-1)
    ?.children.at(-1);

test('inside, outside and waiting: 7 người × 45 % = 3,15 → 3', () => {
  const told = tallyOf(
    year({
      'Lê A': scored(70),
      'Lê B': scored(69),
      'Lê C': scored(68),
      'Lê D': scored(67),
      'Lê E': scored(66, 'nam'),
      'Lê G': scored(66, 'nam'),
      'Lê H': scored(66),
    }),
  );
  expect(told.quotas[0]).toMatchObject({
    places: 3,
    inside: ['le-a', 'le-b', 'le-c'],
    ties: [],
    waiting: ['le-d', 'le-h', 'le-e', 'le-g'],
    waitingTies: [['le-e', 'le-g']],
  });
  const [inside, outside, equal] = ['Lê C', 'Lê D', 'Lê G'].map((name) => nodeOf(told, name));
  expect(inside?.label).toMatch(/^Trong chỉ tiêu: 7 người × 45 % = 3,15 → 3 chỗ \(làm tròn xuống\); đứng thứ 3$/u);
  expect(inside?.cite).toContain('settings.quotas');
  expect(inside).not.toHaveProperty('since');
  expect(outside).toMatchObject({ status: 'not-met', cite: inside?.cite });
  expect(outside?.label).toMatch(/đứng thứ 4; đứng thứ 1 trong danh sách chờ$/u);
  expect(equal?.label).toContain('đứng thứ 6 đến 7; bằng nhau: Lê E, Lê G; đứng thứ 3 đến 4 trong danh sách chờ');
});

test('a tie names all who are equal, and whoever waits comes after them', () => {
  const told = tallyOf(
    year({
      'Lê A': scored(70),
      'Lê B': scored(69),
      'Lê C': scored(68),
      'Lê D': scored(68),
      'Lê E': scored(60),
      'Lê G': scored(59),
      'Lê H': scored(58),
    }),
  );
  expect(nodeOf(told, 'Lê C')).toMatchObject({ status: 'unknown' });
  expect(nodeOf(told, 'Lê C')?.label).toContain('đứng thứ 3 đến 4; bằng nhau: Lê C, Lê D');
  expect(nodeOf(told, 'Lê E')?.label).toMatch(/đứng thứ 1 trong danh sách chờ, sau những người bằng nhau/u);
});

test('more excellent ratings than the cap: its arithmetic', () => {
  const told = tallyOf({
    people: { 'Lê Số 1-3': { evaluation: 'hoan-thanh-xuat-sac' }, 'Trần Số 1-8': { evaluation: 'hoan-thanh-tot' } },
  });
  const found = told.problems.find(({ code }) => code === 'vuot-ty-le-xuat-sac')?.found;
  expect(found).toContain('3/11 người, nhiều nhất 8 Hoàn thành tốt nhiệm vụ × 20 % = 1,6 → 1 người (làm tròn xuống)');
});

test('a person’s name keeps its capitals in the short reason', () => {
  const told = tallyOf({
    people: {
      'Lê Số 1-9': { evaluation: 'hoan-thanh-tot' },
      'Quách Văn Sơn': {
        evaluation: { rating: 'hoan-thanh-tot', discipline: 'canh-cao', disciplineFrom: '2025-01-10' },
      },
    },
    collectives: { 'to-1': { rating: 'hoan-thanh-tot', registration: ['tap-the-lao-dong-tien-tien'] } },
  });
  const outcome = told.collectives
    .find((each) => each.id === 'to-1')
    ?.awards.find((each) => each.award === 'tap-the-lao-dong-tien-tien');
  if (outcome === undefined) throw new Error('no outcome');
  expect(shortReason(outcome)).toContain('Quách Văn Sơn');
  const bare = { label: 'Quách Văn Sơn', status: 'not-met', children: [] } as const;
  const because = { label: '', status: 'not-met', children: [bare, bare] } as const;
  expect(decisiveNode({ eligibility: 'khong-du-dieu-kien', because })).toBe(bare);
  expect(shortReason({ eligibility: 'khong-du-dieu-kien', because })).toBe('chưa đạt: Quách Văn Sơn');
});
