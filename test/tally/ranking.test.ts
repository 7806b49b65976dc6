/** Places, roundings and ties, both sides of each threshold. */
import { describe, expect, test } from 'vitest';
import { shareOf } from '../../src/tally/quota.ts';
import { type Candidate, orderingKeys, placeCandidates, ranked } from '../../src/tally/ranking.ts';

const candidates = (words: string): Candidate[] =>
  words.split(' ').map((word, at) => {
    const key = word.slice(1);
    return { id: `${at}`, keys: [key === '?' ? null : Number(key)], womanFirst: word.startsWith('w') };
  });

describe('placeCandidates', () => {
  test.each([
    ['all fit', 'w3 m2', 2, 'trong trong'],
    ['better first', 'm2 m3', 1, 'ngoai trong'],
    ['no place', 'm2', 0, 'ngoai'],
    ['equal woman and man, one place', 'w3 m3', 1, 'trong ngoai'],
    ['equal woman and two men, two places', 'w3 m3 m3', 2, 'trong hoa hoa'],
    ['two equal women, one place: all tied', 'w3 w3 m3', 1, 'hoa hoa hoa'],
    ['two equal men, one place', 'm3 m3', 1, 'hoa hoa'],
    ['after a tie nobody below is inside', 'm3 m3 m2', 1, 'hoa hoa ngoai'],
    ['a missing key ranks last', 'm? m1', 1, 'ngoai trong'],
    ['… even after a key of 0', 'm? m0', 1, 'ngoai trong'],
    ['… whichever comes first', 'm0 m?', 1, 'trong ngoai'],
    ['… and after a key below 0', 'm-1 m?', 1, 'trong ngoai'],
    ['two missing keys are equal', 'm? m?', 1, 'hoa hoa'],
    ['the woman first where both miss the key', 'w? m?', 1, 'trong ngoai'],
    ['two women, two places, the man outside', 'w3 m3 w3', 2, 'trong ngoai trong'],
  ])('%s', (_, words, places, wanted) => {
    const placed = placeCandidates(candidates(words), places);
    expect([...candidates(words)].map((each) => placed.get(each.id)?.replace('-chi-tieu', '')).join(' ')).toBe(wanted);
  });
});

describe('ranked', () => {
  const order = (words: string, places: number) => {
    const all = candidates(words);
    return ranked(all, placeCandidates(all, places));
  };
  test('equals who are all inside, or all tied, stay one group, the woman not before the man', () => {
    expect(order('m3 w3', 2)).toEqual([['0', '1']]);
    expect(order('m3 w3 w3', 1)).toEqual([['0', '1', '2']]);
  });
  test('where the place decides, and on the waiting list, the woman stands before the man; no group is empty', () => {
    expect(order('m3 w3', 1)).toEqual([['1'], ['0']]);
    expect(order('m4 m3 w3', 1)).toEqual([['0'], ['2'], ['1']]);
    expect(order('m4 m3 m3', 1)).toEqual([['0'], ['1', '2']]);
    expect(order('m3 w3 m3', 2)).toEqual([['1'], ['0', '2']]);
  });
});

test('being a woman is a key of its own unless it is the last', () => {
  expect(orderingKeys(['rating', 'score', 'female'])).toEqual(['rating', 'score']);
  expect(orderingKeys(['female', 'score'])).toEqual(['female', 'score']);
  expect(orderingKeys(['rating'])).toEqual(['rating']);
});

describe('shareOf', () => {
  test.each([
    [15, 31, 'floor', 4],
    [15, 31, 'ceil', 5],
    [15, 31, 'half-up', 5],
    [15, 30, 'half-up', 5],
    [15, 29, 'half-up', 4],
    [20, 30, 'ceil', 6],
    [33.33, 3, 'floor', 0],
    [12.5, 8, 'floor', 1],
  ] as const)('%s %% of %s, %s', (percent, base, rounding, wanted) => {
    expect(shareOf(percent, base, rounding)).toBe(wanted);
  });
});
