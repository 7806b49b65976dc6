/** The shape of what is told: reasons with cells and citations, totals, quotas in scopes, options. */
import { describe, expect, test } from 'vitest';
import { tally } from '../../src/tally/tally.ts';
import type { Because } from '../../src/types.ts';
import { lawOf, tallyOf, yearData } from './year.ts';

const PEOPLE = {
  'Lê An': { evaluation: 'hoan-thanh-xuat-sac', registration: ['chien-si-thi-dua-co-so'] },
  'Lê Bình': { staff: { position: 'Tổ trưởng', team: 'Tổ 2', gender: 'nam' }, evaluation: 'hoan-thanh-tot' },
  'Lê Chi': { staff: { position: 'Hiệu trưởng', team: 'Tổ văn phòng' }, evaluation: 'hoan-thanh-tot' },
};

function leaves(because: Because): readonly Because[] {
  return because.children.length === 0 ? [because] : because.children.flatMap(leaves);
}

describe('tally', () => {
  test('each leaf has a cell, a clause or a hint', () => {
    for (const outcome of tallyOf({ people: PEOPLE }).people.flatMap((each) => each.awards)) {
      for (const leaf of leaves(outcome.because)) {
        expect(leaf.at ?? leaf.cite ?? leaf.hint ?? leaf.reading, leaf.label).toBeDefined();
      }
    }
  });

  test('a rating points at its cell', () => {
    const told = tallyOf({ people: PEOPLE });
    const reasons = told.people
      .find((each) => each.id === 'le-an')
      ?.awards.find((each) => each.award === 'lao-dong-tien-tien');
    const places = reasons === undefined ? [] : leaves(reasons.because).map((leaf) => leaf.place?.file);
    expect(places).toContain('evaluation.xlsx');
  });

  test('totals count what was written, not what a ladder covers', () => {
    const { byAward, paid } = tallyOf({ people: PEOPLE }).totals;
    expect(byAward['chien-si-thi-dua-co-so']).toEqual({ registered: 1, eligible: 1, proposed: 0 });
    expect(byAward['lao-dong-tien-tien']).toEqual({ registered: 0, eligible: 3, proposed: 3 });
    expect(paid).toBe(3 * 710_000);
  });

  test('a quota by group counts each group; a tổ trưởng is a teacher', () => {
    const quota = {
      award: 'lao-dong-tien-tien',
      percent: 50,
      of: 'headcount',
      scope: 'nhom',
      rounding: 'floor',
      min: 1,
      rankBy: ['rating'],
    };
    const told = tallyOf({ people: PEOPLE, settings: { quotas: [quota] } });
    expect(told.quotas.map(({ scope, base, places }) => [scope, base, places]).sort()).toEqual([
      ['giao-vien', 2, 1],
      ['quan-ly', 1, 1],
    ]);
    expect(told.quotas.find((each) => each.scope === 'giao-vien')?.inside).toEqual(['le-an']);
  });

  test('two spellings joined by hand are one member of the council', () => {
    const compact = {
      council: 9,
      people: {
        'Lê An': {
          ...PEOPLE['Lê An'],
          ballots: [{ award: 'chien-si-thi-dua-co-so', votesFor: 7, votesAgainst: 1, votesInvalid: 0 }],
        },
      },
    };
    const voteIn = (samePeople: readonly (readonly [string, string])[]) =>
      tally({ ...yearData(compact), samePeople }, lawOf(compact)).people[0]?.awards.find(
        (each) => each.award === 'chien-si-thi-dua-co-so',
      )?.vote;
    expect(voteIn([])).toMatchObject({ of: 9, needed: 8, status: 'cho-bo-phieu' });
    expect(voteIn([['thanh-vien-1', 'thanh-vien-9']])).toMatchObject({ of: 8, needed: 7, status: 'dat' });
  });

  test.each([
    ['2025-05-30', []],
    ['2025-07-01', ['uu-tien-nu']],
  ])('women first among equals is shown as unverified where it decided: %s', (asOf, expected) => {
    const compact = {
      asOf,
      settings: { quotas: [{ award: 'lao-dong-tien-tien', places: 2 }] },
      people: PEOPLE,
    };
    const law = lawOf(compact);
    tally(yearData(compact), law);
    expect(law.unverified().flatMap(({ id }) => (id === 'uu-tien-nu' ? [id] : []))).toEqual(expected);
  });

  test('a year barred by a rule names the rule', () => {
    const title = 'chien-si-thi-dua-co-so';
    const told = tallyOf({
      people: {
        'Lê An': {
          evaluation: { rating: 'hoan-thanh-tot', discipline: 'khien-trach', disciplineFrom: '2025-01-05' },
          history: [`2023-2024: ${title}`],
        },
        'Lê Bình': {
          evaluation: 'hoan-thanh-tot',
          history: [`2022-2023: ${title}`, '2023-2024: chien-si-thi-dua-cap-tinh'],
        },
      },
    });
    const cites = told.people.map((each) =>
      each.awards.flatMap(({ award, because }) =>
        award === 'chien-si-thi-dua-cap-tinh' ? leaves(because).map(({ cite }) => cite) : [],
      ),
    );
    expect(cites[0]).toContain('98/2023/NĐ-CP Điều 4 khoản 4');
    expect(cites[1]).toContain('98/2023/NĐ-CP Điều 30 khoản 9');
  });

  test('an outcome has the keys of tally --json, and nothing where nothing is due', () => {
    const told = tallyOf({ people: { 'Lê An': { evaluation: 'hoan-thanh' } } });
    const [outcome] = told.people[0]?.awards.filter((each) => each.award === 'lao-dong-tien-tien') ?? [];
    const { because, ...rest } = outcome ?? {};
    expect(rest).toEqual({
      award: 'lao-dong-tien-tien',
      eligibility: 'khong-du-dieu-kien',
      registered: null,
      vote: { status: 'khong-can' },
      quota: 'khong-ap-dung',
      proposed: false,
      authority: 'Chủ tịch UBND huyện',
      money: null,
      paid: null,
    });
    expect(because).toMatchObject({ status: 'not-met' });
  });

  test('where no ballot is needed the vote says only so, whatever was counted', () => {
    const ballots = [{ award: 'lao-dong-tien-tien', votesFor: 3, votesAgainst: 2 }];
    const told = tallyOf({ people: { 'Lê An': { evaluation: 'hoan-thanh-tot', ballots } }, council: 5 });
    const own = told.people[0]?.awards.find((each) => each.award === 'lao-dong-tien-tien');
    expect(own).toMatchObject({ registered: null, proposed: true });
    expect(own?.vote).toEqual({ status: 'khong-can' });
  });

  test('without explanations the outcomes are the same', () => {
    const data = yearData({ people: PEOPLE });
    const law = lawOf({ people: PEOPLE });
    const short = tally(data, law, { explain: false });
    expect(short.people[0]?.awards[0]?.because.children).toEqual([]);
    expect(short.totals).toEqual(tally(data, law).totals);
  });

  test('an empty year is a tally, with the sheets that are missing', () => {
    const told = tallyOf({ people: {}, notImported: ['staff', 'registration', 'evaluation', 'initiative', 'history'] });
    expect(told.people).toEqual([]);
    expect(told.problems.filter((each) => each.code === 'chua-nhap-bang')).toHaveLength(5);
  });
});
