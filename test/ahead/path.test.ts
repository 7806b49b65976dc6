/** The path ahead, held against years lived through here by hand: reached in the year named, not a year earlier, nothing needless. */
import { describe, expect, test } from 'vitest';
import type { Achievement } from '../../src/ahead/future-years.ts';
import { type CompactPerson, type CompactYear, tallyOf } from '../tally/year.ts';
import { answerFor } from './year-asked.ts';

const LDTT = 'lao-dong-tien-tien';
const CO_SO = 'chien-si-thi-dua-co-so';
const CAP_TINH = 'chien-si-thi-dua-cap-tinh';
const TOAN_QUOC = 'chien-si-thi-dua-toan-quoc';
const BANG_KHEN = 'bang-khen-cap-tinh';
const THU_TUONG = 'bang-khen-thu-tuong';
const XUAT_SAC = 'hoan-thanh-xuat-sac';
const TOT = 'hoan-thanh-tot';

const titles = (...years: readonly number[]): string[] => years.map((year) => `${year}-${year + 1}: ${CO_SO}`);
const named = (year: number): string => `${year}-${year + 1}`;

/** That year for somebody with this past and these achievements. */
function eligibleIn(year: number, person: CompactPerson, award: string, achieved: readonly Achievement[]): boolean {
  const past = achieved.filter((each) => each.year < year);
  const history = past.flatMap((each): (string | Record<string, unknown>)[] => {
    if (each.what === 'award') return [`${named(each.year)}: ${each.award}`];
    return each.what === 'rating' ? [{ schoolYear: named(each.year), award: null, rating: each.rating }] : [];
  });
  const own = achieved.find((each) => each.what === 'rating' && each.year === year);
  const compact: CompactYear = {
    year: named(year),
    asOf: `${year + 1}-05-30`,
    people: {
      'Lê An': {
        ...person,
        evaluation: { rating: own?.what === 'rating' ? own.rating : null },
        registration: [award],
        history: [...(person.history ?? []), ...history],
        initiatives: [
          ...(person.initiatives ?? []),
          ...achieved.flatMap((each) =>
            each.what === 'initiative' && each.year <= year
              ? [{ title: `SK ${each.year} ${each.number}`, level: each.level, schoolYear: named(each.year) }]
              : [],
          ),
        ],
      },
    },
  };
  const outcome = tallyOf(compact).people[0]?.awards.find((each) => each.award === award);
  return outcome?.eligibility === 'du-dieu-kien';
}

/** The most anybody could do from 2025-2026 on, titles included. */
function everything(from: number, to: number, award: string): Achievement[] {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  return years.flatMap((year): Achievement[] => [
    { what: 'rating', rating: XUAT_SAC, year },
    { what: 'initiative', type: 'sang-kien', level: 'toan-quoc', number: 1, year },
    { what: 'initiative', type: 'sang-kien', level: 'toan-quoc', number: 2, year },
    ...(award === CO_SO ? [] : [{ what: 'award' as const, award: CO_SO, year }]),
  ]);
}

const excellent = { evaluation: XUAT_SAC, registration: [CO_SO] };

describe('years lived through', () => {
  test.each<[string, CompactPerson, string, string, number, CompactYear['settings']?]>([
    ['two titles and this year’s to come', { ...excellent, history: titles(2022, 2023) }, CAP_TINH, '2025-2026', 1],
    ['one title last year and this year’s', { ...excellent, history: titles(2023) }, CAP_TINH, '2026-2027', 2],
    ['this year’s title is out of reach', { evaluation: TOT, history: titles(2022, 2023) }, CAP_TINH, '2028-2029', 3],
    ['a gap two years ago', { ...excellent, history: titles(2021, 2023) }, CAP_TINH, '2026-2027', 2],
    [
      'a streak used up by the title of last year',
      { ...excellent, history: [...titles(2020, 2021, 2022, 2023), `2023-2024: ${CAP_TINH}`] },
      CAP_TINH,
      '2026-2027',
      2,
    ],
    [
      'a penalty that ends next school year bars what began before',
      {
        evaluation: {
          rating: TOT,
          discipline: 'khien-trach',
          disciplineFrom: '2025-05-01',
          disciplineTo: '2025-10-30',
        },
        history: titles(2022, 2023),
      },
      CAP_TINH,
      '2029-2030',
      3,
    ],
    ['good ratings only', { evaluation: TOT, history: [`2023-2024: ${LDTT}, ${TOT}`] }, BANG_KHEN, '2026-2027', 0],
  ])('%s', (_name, person, award, earliest, titlesLeft, settings) => {
    const compact = { people: { 'Lê An': person }, ...(settings === undefined ? {} : { settings }) };
    const { path } = answerFor(compact, 'Lê An', award);
    expect(path?.earliest).toBe(earliest);
    const left = (path?.achievements ?? []).filter((each) => each.what === 'award');
    expect(left.length).toBe(titlesLeft);
  });

  test.each<[string, CompactPerson, string]>([
    ['cấp tỉnh', { ...excellent, history: titles(2023) }, CAP_TINH],
    ['cấp tỉnh after a gap', { evaluation: TOT, history: titles(2021, 2022) }, CAP_TINH],
    ['bằng khen', { evaluation: TOT, history: [`2023-2024: ${LDTT}, ${TOT}`] }, BANG_KHEN],
    ['Thủ tướng', { evaluation: XUAT_SAC, history: [...titles(2022, 2023), `2023-2024: ${BANG_KHEN}`] }, THU_TUONG],
  ])('%s: reached in the year named, not earlier, nothing needless', (_name, person, award) => {
    const { path } = answerFor({ people: { 'Lê An': person } }, 'Lê An', award);
    const achieved = path?.achievements ?? [];
    const year = Number(path?.earliest.slice(0, 4));
    expect(eligibleIn(year, person, award, achieved)).toBe(true);
    const own = achieved.filter((each) => !(each.what === 'rating' && each.year === 2024));
    for (const each of own) {
      const without = achieved.filter((other) => other !== each);
      expect(eligibleIn(year, person, award, without), JSON.stringify(each)).toBe(false);
    }
    const nowRating: Achievement[] = achieved.filter((each) => each.year === 2024);
    for (let earlier = 2025; earlier < year; earlier += 1) {
      expect(eligibleIn(earlier, person, award, [...nowRating, ...everything(2025, earlier, award)])).toBe(false);
    }
  });

  test('awards on the way are reached first: toàn quốc by two of the province, three years apart', () => {
    const person = { ...excellent, history: titles(2022, 2023) };
    const { path } = answerFor({ people: { 'Lê An': person } }, 'Lê An', TOAN_QUOC);
    const years = (path?.achievements ?? []).flatMap((each) => (each.what === 'award' ? [each.year] : []));
    expect(years.sort()).toEqual([2025, 2028]);
    expect(path?.earliest).toBe('2029-2030');
  });

  test('a penalty nobody knows the end of leads nowhere, and that is said', () => {
    const evaluation = { rating: 'hoan-thanh', discipline: 'canh-cao', disciplineFrom: '2025-01-05' };
    const ahead = answerFor({ people: { 'Lê An': { evaluation } } }, 'Lê An', CAP_TINH);
    expect(ahead.noWay).toBeDefined();
    expect(ahead.path).toBeUndefined();
  });

  test('a collective’s streak is lived ahead too', () => {
    const compact: CompactYear = {
      people: { 'Lê An': { evaluation: XUAT_SAC } },
      collectives: { 'to-1': { rating: TOT, history: ['2023-2024: tap-the-lao-dong-tien-tien, hoan-thanh-tot'] } },
    };
    expect(answerFor(compact, 'to-1', BANG_KHEN).path?.earliest).toBe('2026-2027');
  });
});
