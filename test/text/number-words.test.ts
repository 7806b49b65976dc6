import { expect, test } from 'vitest';
import { countInWords, moneyInWords, numberInWords } from '../../src/text/number-words.ts';

test.each([
  [0, 'không'],
  [1, 'một'],
  [4, 'bốn'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [31, 'ba mươi mốt'],
  [105, 'một trăm lẻ năm'],
  [110, 'một trăm mười'],
  [111, 'một trăm mười một'],
  [1_000, 'một nghìn'],
  [1_005, 'một nghìn không trăm lẻ năm'],
  [710_000, 'bảy trăm mười nghìn'],
  [2_340_000, 'hai triệu ba trăm bốn mươi nghìn'],
  [1_000_000_000, 'một tỉ'],
])('%d is read “%s”', (value, words) => {
  expect(numberInWords(value)).toBe(words);
});

test.each([-1, 1.5, Number.NaN, 2 ** 53])('%d is refused', (value) => {
  expect(() => numberInWords(value)).toThrow(RangeError);
});

test('a count below ten takes a 0 in figures', () => {
  expect([0, 9, 10].map(countInWords)).toEqual(['0 (không)', '09 (chín)', '10 (mười)']);
});

test('an amount begins with a capital and ends with đồng', () => {
  expect(moneyInWords(710_000)).toBe('Bảy trăm mười nghìn đồng');
});
