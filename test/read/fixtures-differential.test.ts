/** Every workbook among the fixtures, cell by cell, as exceljs (buffered) and SheetJS read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/read/workbook.ts';
import { address } from '../../src/text/place.ts';
import type { Cell } from '../../src/types.ts';

const fixtures = resolve(import.meta.dirname, '..', '..', 'fixtures');
/** Files that are no workbooks, on purpose. */
const HOSTILE = /^16-/u;

const files = ['truong-mau', 'hinh-dang'].flatMap((folder) =>
  readdirSync(join(fixtures, folder))
    .filter((name) => /\.(?:xlsx|xlsm|xls|ods)$/u.test(name) && !HOSTILE.test(name))
    .map((name) => join(folder, name)),
);

/** Places and values of a sheet; what only one reader tells (fonts, formulas) is left out. */
type Seen = Map<string, unknown>;

const seenText = (value: string): string => value.replace(/\r\n?/gu, '\n').normalize('NFC');

function ours(cells: readonly Cell[]): Seen {
  return new Map(cells.map((cell) => [address(cell.row, cell.column), cell.value]));
}

/** A value of exceljs: rich text joined, results of formulas, dates as days. */
function ofExcelJs(value: ExcelJS.CellValue): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string') return seenText(value);
  if (value === null || typeof value !== 'object') return value;
  if ('richText' in value) return seenText(value.richText.map((run) => run.text).join(''));
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return ofExcelJs(value.text as ExcelJS.CellValue);
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) return ofExcelJs(value.result ?? null);
  return value;
}

function isSeen(value: unknown): boolean {
  return value !== null && value !== undefined && !(typeof value === 'string' && value.trim() === '');
}

describe.each(files)('%s', (file) => {
  const bytes = readFileSync(join(fixtures, file));
  const isPackage = bytes.subarray(0, 2).toString('latin1') === 'PK' && !file.endsWith('.ods');

  test.runIf(isPackage)('as exceljs reads it', async () => {
    const { sheets } = await readWorkbook(bytes, file);
    const theirs = new ExcelJS.Workbook();
    await theirs.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
    expect(sheets.map((sheet) => sheet.name)).toEqual(theirs.worksheets.map((sheet) => sheet.name));
    for (const sheet of sheets) {
      const seen: Seen = new Map();
      theirs.getWorksheet(sheet.name)?.eachRow((row) => {
        row.eachCell((cell) => {
          const value = ofExcelJs(cell.value);
          if (isSeen(value) && (!cell.isMerged || cell.master === cell)) seen.set(cell.address, value);
        });
      });
      expect(ours(sheet.rows.flatMap((row) => row.cells))).toEqual(seen);
    }
  });

  // SheetJS opens no .ods without styles.xml, which the format allows
  test.runIf(!file.endsWith('.ods') || bytes.includes('styles.xml'))('as SheetJS reads it', async () => {
    const { sheets, format } = await readWorkbook(bytes, file);
    const theirs = SheetJS.read(bytes, { type: 'buffer', cellDates: false, raw: format === 'html' });
    for (const sheet of sheets) {
      const peer = theirs.Sheets[sheet.name];
      const cells = sheet.rows.flatMap((row) => row.cells);
      const places = Object.keys(peer ?? {}).filter((at) => !at.startsWith('!') && isSeen(peer?.[at]?.v));
      expect(cells.map((cell) => address(cell.row, cell.column)).sort()).toEqual(places.sort());
      for (const cell of cells) {
        const other = peer?.[address(cell.row, cell.column)];
        if (cell.type === 'text') expect(seenText(String(other?.v))).toBe(cell.value);
        if (cell.type === 'number') expect(other?.v).toBe(cell.value);
        if (cell.type === 'boolean') expect(other?.v).toBe(cell.value);
        if (cell.type === 'error') expect(other?.t).toBe('e');
      }
    }
  });
});
