import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranksOf, sortedByName } from '../../src/text/name-order.ts';
import { compareNames, compareText } from '../../src/text/order.ts';

const word = fc.constantFrom(
  'An',
  'Ân',
  'ân',
  'Đào',
  'Dao',
  'Hoà',
  'Hòa',
  'Tổ 2',
  'Tổ 10',
  'Tổ 02',
  'Thị',
  'thị',
  'Ý',
  '',
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => ({ name: words.join(' ') }));

describe('the order of many', () => {
  test('ranks order as the collator does, equals alike', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const rank = ranksOf(words);
        for (const a of words)
          for (const b of words) expect(Math.sign(rank(a) - rank(b))).toBe(Math.sign(compareText(a, b)));
      }),
      { seed: 1 },
    );
  });

  test('more words than are remembered', () => {
    const words = Array.from({ length: 6_000 }, (_, at) => `Tổ ${at + 1}`);
    const rank = ranksOf([...words].reverse());
    expect(words.toSorted((a, b) => rank(a) - rank(b))).toEqual(words);
  });

  test('names as compareNames', () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(sortedByName(names, () => 0)).toEqual([...names].sort((a, b) => compareNames(a.name, b.name)));
      }),
      { seed: 2 },
    );
  });
});
