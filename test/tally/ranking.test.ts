/** Places, roundings and ties, both sides of each threshold. */
import { describe, expect, test } from 'vitest';
import { shareOf } from '../../src/tally/quota.ts';
import { type Candidate, placeCandidates } from '../../src/tally/ranking.ts';

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
  ])('%s', (_, words, places, wanted) => {
    const placed = placeCandidates(candidates(words), places);
    expect([...candidates(words)].map((each) => placed.get(each.id)?.replace('-chi-tieu', '')).join(' ')).toBe(wanted);
  });
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
