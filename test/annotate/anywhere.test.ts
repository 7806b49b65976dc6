/** Marks at any cells of real-looking books: what a reader reads is the same before and after, and nothing else of the package moves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotateXlsx } from '../../src/annotate/annotate.ts';
import type { Problem } from '../../src/problem.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { address } from '../../src/text/place.ts';
import type { Workbook } from '../../src/types.ts';
import { problem } from '../../src/words/problems.ts';
import { xlsx } from '../read/package.ts';
import { richBook, richParts, textsOf } from './rich-book.ts';

const school = resolve(import.meta.dirname, '..', '..', 'fixtures', 'truong-mau');
const BOOKS: readonly (readonly [string, Uint8Array])[] = [
  ['rich.xlsx', richBook()],
  ['prefixed.xlsx', richBook({ prefixed: true })],
  ...readdirSync(school)
    .filter((name) => name.endsWith('.xlsx'))
    .slice(0, 4)
    .map((name) => [name, new Uint8Array(readFileSync(join(school, name)))] as const),
  ['bare.xlsx', xlsx('<sheetData><row><c><v>1</v></c><c t="str"><v>a</v></c></row><row r="4"/><row/></sheetData>')],
  ['empty.xlsx', xlsx('<sheetData/>')],
];

/** Cells as read, without the font, which is a matter of style. */
const shown = (book: Workbook) =>
  book.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    rows: sheet.rows.map((row) => ({ row: row.row, cells: row.cells.map(({ font: _font, ...cell }) => cell) })),
  }));

const places = fc.array(
  fc.record({
    sheet: fc.nat(3),
    row: fc.integer({ min: 1, max: 60 }),
    column: fc.integer({ min: 1, max: 30 }),
    code: fc.constantFrom('ngay-khong-co-that', 'o-bat-buoc-trong', 'trung-ma'),
  }),
  { minLength: 1, maxLength: 25 },
);

function problemsAt(
  book: Workbook,
  at: readonly { sheet: number; row: number; column: number; code: string }[],
): Problem[] {
  return at.map(({ sheet, row, column, code }) => {
    const name = book.sheets[sheet % book.sheets.length]?.name ?? '';
    const place = { file: book.file, sheet: name, cell: address(row, column) };
    return problem(code as 'trung-ma', place, { found: '<&">', heading: 'Ô', code: 'A', other: 'B', name: 'C' });
  });
}

describe.each(BOOKS)('%s', (file, bytes) => {
  test('reads the same with marks anywhere, and marks replaced leave no trace of the first', async () => {
    const before = await readWorkbook(bytes, file);
    await fc.assert(
      fc.asyncProperty(places, places, async (first, second) => {
        const marked = annotateXlsx(bytes, before, problemsAt(before, first));
        const read = await readWorkbook(marked.bytes, file);
        expect(shown(read).slice(0, -1)).toEqual(shown(before));
        expect(textsOf(annotateXlsx(marked.bytes, read, problemsAt(before, first)).bytes)).toEqual(
          textsOf(marked.bytes),
        );
        const other = annotateXlsx(marked.bytes, read, problemsAt(before, second));
        const again = await readWorkbook(other.bytes, file);
        expect(shown(again).slice(0, -1)).toEqual(shown(before));
        expect(again.sheets).toHaveLength(before.sheets.length + 1);
        const notes = Object.entries(textsOf(other.bytes)).filter(([part]) => /comments\d+\.xml$/u.test(part));
        const told = notes.reduce((sum, [, xml]) => sum + (xml.match(/thidua · /gu)?.length ?? 0), 0);
        expect(told).toBe(other.cells);
      }),
      { seed: 20_250_530, numRuns: 12 },
    );
  }, 60_000);
});

describe('where the word of the notes goes in a sheet', () => {
  test.each([
    ['before tables and extensions', '<pageMargins/><drawing r:id="rId1"/>', '<tableParts count="0"/><extLst/>'],
    ['before controls', '<pageMargins/>', '<mc:AlternateContent xmlns:mc="urn:mc"><controls/></mc:AlternateContent>'],
    ['last', '<mc:AlternateContent xmlns:mc="urn:mc"/><sheetData/><pageMargins/>', ''],
  ])('%s', async (_name, before, after) => {
    const data = before.includes('<sheetData') ? '' : '<sheetData/>';
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="urn:r">${data}${before}${after}</worksheet>`;
    const parts: Record<string, Uint8Array> = { ...richParts(), 'xl/worksheets/sheet1.xml': strToU8(xml) };
    delete parts['xl/worksheets/_rels/sheet1.xml.rels'];
    const bytes = zipSync(parts);
    const book = await readWorkbook(bytes, 'a.xlsx');
    const { bytes: copy } = annotateXlsx(
      bytes,
      book,
      problemsAt(book, [{ sheet: 0, row: 2, column: 2, code: 'trung-ma' }]),
    );
    const now = textsOf(copy)['xl/worksheets/sheet1.xml'] ?? '';
    expect(now.replace(/<legacyDrawing [^>]*>/u, '@')).toContain(`@${after}</worksheet>`);
    expect(new TextDecoder().decode(unzipSync(copy)['xl/worksheets/_rels/sheet1.xml.rels'])).toContain('vmlDrawing');
  });
});
