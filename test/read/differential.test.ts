/** The same books read by exceljs and SheetJS: every value must agree with ours. Invented at random from a fixed seed. */
import * as SheetJS from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { address } from '../../src/text/place.ts';
import { cellsOf, onlySheet } from './package.ts';

type Value = string | number | boolean | Date;

const text = fc
  .array(fc.constantFrom('Nguyễn', 'Đỗ', 'a', ' ', '<', '&', '"', '_x0041_', '\n', 'ữ', '1', '😀', "'"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => `x${pieces.join('')}`);
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
);
const day = fc
  .integer({ min: 61, max: 80_000 })
  .map((serial) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000));
const value: fc.Arbitrary<Value> = fc.oneof(text, number, fc.boolean(), day);
const book = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 40 }), column: fc.integer({ min: 1, max: 60 }), value }),
  { minLength: 1, maxLength: 40, selector: (cell) => `${cell.row}:${cell.column}` },
);

const plain = (each: unknown): unknown => (each instanceof Date ? each.toISOString().slice(0, 10) : each);
const ours = async (bytes: Uint8Array): Promise<Map<string, unknown>> =>
  new Map(cellsOf(await onlySheet(bytes)).map((cell) => [address(cell.row, cell.column), cell.value]));

test('books written by exceljs read as exceljs and SheetJS read them', async () => {
  await fc.assert(
    fc.asyncProperty(book, async (cells) => {
      const writer = new ExcelJS.Workbook();
      const sheet = writer.addWorksheet('Trang');
      for (const cell of cells) {
        const target = sheet.getCell(cell.row, cell.column);
        target.value = cell.value;
        if (cell.value instanceof Date) target.numFmt = 'dd/mm/yyyy';
      }
      const bytes = new Uint8Array(await writer.xlsx.writeBuffer());
      const read = await ours(bytes);
      const reader = new ExcelJS.Workbook();
      await reader.xlsx.load(bytes.buffer);
      const theirs = new Map<string, unknown>();
      reader.worksheets[0]?.eachRow((row) => {
        row.eachCell((cell) => theirs.set(cell.address, plain(cell.value)));
      });
      expect(read).toEqual(theirs);
      const peer = SheetJS.read(bytes, { type: 'array', cellDates: true, UTC: true }).Sheets.Trang;
      for (const [at, seen] of read) expect([at, plain(peer?.[at]?.v)]).toEqual([at, seen]);
    }),
    { seed: 20_241_120, numRuns: 60 },
  );
});

test('books written by SheetJS give back what was written, in both day systems', async () => {
  await fc.assert(
    fc.asyncProperty(book, fc.boolean(), fc.boolean(), async (cells, bookSST, date1904) => {
      const sheet: SheetJS.WorkSheet = { '!ref': 'A1:BH40' };
      for (const cell of cells) {
        const at = address(cell.row, cell.column);
        const serial = cell.value instanceof Date ? cell.value.getTime() / 86_400_000 + 25_569 : 0;
        if (cell.value instanceof Date) sheet[at] = { t: 'n', v: serial - (date1904 ? 1_462 : 0), z: 'd/m/yy' };
        else
          sheet[at] = {
            t: typeof cell.value === 'string' ? 's' : typeof cell.value === 'number' ? 'n' : 'b',
            v: cell.value,
          };
      }
      const writer = SheetJS.utils.book_new();
      SheetJS.utils.book_append_sheet(writer, sheet, 'Trang');
      writer.Workbook = { WBProps: { date1904 } };
      const read = await ours(new Uint8Array(SheetJS.write(writer, { bookType: 'xlsx', type: 'buffer', bookSST })));
      for (const cell of cells) {
        if (typeof cell.value === 'string' && cell.value.includes('_x0041_')) continue; // SheetJS does not escape it
        const expected = typeof cell.value === 'string' ? cell.value.normalize('NFC') : plain(cell.value);
        if (cell.value instanceof Date && date1904 && cell.value.getTime() < Date.UTC(1904, 0, 2)) continue;
        expect([cell, read.get(address(cell.row, cell.column))]).toEqual([cell, expected]);
      }
    }),
    { seed: 20_250_530, numRuns: 60 },
  );
});
