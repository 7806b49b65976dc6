/** Damage from a fixed seed: whatever the bytes, the file is read or refused in words, never anything else. */
import * as SheetJS from '@e965/xlsx';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PROBLEM_WORDS } from '../../src/words/problems.ts';
import { parts, refusal, xlsx } from './package.ts';

const SHEET =
  '<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45540</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>b &amp; c</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
const OTHERS = {
  'xl/sharedStrings.xml': '<sst><si><r><rPr><rFont val=".VnTime"/></rPr><t>NguyÔn</t></r></si></sst>',
  'xl/styles.xml':
    '<styleSheet><fonts><font><name val="Arial"/></font></fonts><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
};

function old(bookType: 'biff8' | 'xlml' | 'ods'): Uint8Array {
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(
    book,
    SheetJS.utils.aoa_to_sheet([
      ['Họ và tên', 1],
      ['Lê Thị Đào', true],
    ]),
    'Trang',
  );
  return new Uint8Array(SheetJS.write(book, { bookType, type: 'buffer' }));
}

const damage = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 0.9999, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

function damaged(bytes: Uint8Array, hits: readonly { at: number; byte: number }[]): Uint8Array {
  const copy = bytes.slice();
  for (const { at, byte } of hits) copy[Math.floor(at * copy.length)] = byte;
  return copy;
}

describe('damaged bytes', () => {
  test.each([
    ['zip', xlsx(SHEET, OTHERS), 150],
    ['xls', old('biff8'), 60],
    ['xml2003', old('xlml'), 60],
    ['ods', old('ods'), 60],
  ] as const)('%s', async (_, bytes, numRuns) => {
    await fc.assert(
      fc.asyncProperty(damage, async (hits) => {
        expect(['read', ...Object.keys(PROBLEM_WORDS)]).toContain(await refusal(damaged(bytes, hits)));
      }),
      { seed: 8, numRuns },
    );
  });

  test('XML of any part, with checksums that fit', async () => {
    const names = Object.keys(parts(SHEET, OTHERS));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), damage, async (name, hits) => {
        const all = parts(SHEET, OTHERS);
        const content = all[name] ?? new Uint8Array();
        const bytes = zipSync({ ...all, [name]: damaged(content, hits) });
        expect(['read', ...Object.keys(PROBLEM_WORDS)]).toContain(await refusal(bytes));
      }),
      { seed: 9, numRuns: 150 },
    );
  });
});
