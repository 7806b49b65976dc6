/** The string table cut in one piece against the same table read mark by mark: the same texts, or left to the scanner. */
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { plainTable } from '../../src/read/xlsx-plain-strings.ts';
import { readStrings } from '../../src/read/xlsx-strings.ts';

const items = (...texts: string[]): string => texts.map((text) => `<si><t>${text}</t></si>`).join('');

/** Read as written, and once more with a comment before the end, which only the scanner reads. */
function bothWays(body: string): { cut: string[]; scanned: string[] } {
  const [cut, scanned] = ['', '<!-- -->'].map((odd) => {
    const strings = readStrings(Buffer.from(`<sst>${body}${odd}</sst>`), { file: 'a.xlsx' }, LIMITS);
    return Array.from({ length: strings.size }, (_, index) => strings.text(index));
  });
  return { cut: cut ?? [], scanned: scanned ?? [] };
}

test.each([
  ['plain texts', items('Họ và tên', '', 'x', 'Nguyễn Thị Ánh')],
  ['entities', items('Lan &amp; Huệ', '&lt;b&gt;', '&#7897;')],
  ['escapes and line ends', items('a_x000D_b', 'a_b', 'một\r\nhai', '\tba')],
  ['letters to be composed, a mark beside a tag', items('Hoa\u0300', '\u0338x', 'o\u031b\u0301')],
  ['spaces kept', '<si><t xml:space="preserve"> a </t></si><si><t>b</t></si>'],
])('%s', (_, body) => {
  expect(plainTable(Buffer.from(`${body}</sst>`), 0)).toBeDefined();
  const { cut, scanned } = bothWays(body);
  expect(cut).toEqual(scanned);
});

test.each([
  ['a rich text', '<si><r><t>a</t></r></si></sst>'],
  ['a comment', '<si><t>a<!-- b --></t></si></sst>'],
  ['a part cut off', '<si><t>a</t></si><si><t>b'],
  ['a tag within a text', '<si><t>a<b/></t></si></sst>'],
])('%s is left to the scanner', (_, body) => {
  expect(plainTable(Buffer.from(body), 0)).toBeUndefined();
});
