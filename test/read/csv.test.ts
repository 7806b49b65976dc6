/** Text files: encodings, separators, quotes. Everything stays text as written. */
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { cellsOf, onlySheet, refusal } from './package.ts';

const LINES = [
  ['STT', 'Họ và tên', 'Điểm'],
  ['1', 'Nguyễn Thị Ất', '9,5'],
  ['2', 'Đỗ Văn Bính', '08'],
];
const joined = (separator: string, end = '\r\n'): string =>
  LINES.map((line) => line.map((field) => (field.includes(separator) ? `"${field}"` : field)).join(separator)).join(
    end,
  );

async function texts(bytes: Uint8Array): Promise<string[][]> {
  return (await onlySheet(bytes, 'DanhSach.csv')).rows.map((row) => row.cells.map((cell) => cell.text));
}

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(joined(';'))],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${joined(',')}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${joined('\t')}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${joined('\t')}`, 'utf16le').swap16()],
    [
      'Windows-1258',
      iconv.encode(
        joined(';')
          .normalize('NFD')
          .replace(/o\u0302/gu, 'ô')
          .replace(/a\u0306/gu, 'ă')
          .replace(/e\u0302/gu, 'ê')
          .replace(/A\u0302/gu, 'Â'),
        'windows-1258',
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await texts(bytes)).toEqual(LINES);
  });
});

describe('lines', () => {
  test('quotes hold separators, line ends and quotes; blank cells and rows keep their places', async () => {
    const sheet = await onlySheet(Buffer.from('a;"b;1\n""x""";\n\n;;"c"d\r\n"open'), 'a.b.csv');
    expect(sheet.name).toBe('a.b');
    expect(cellsOf(sheet).map((cell) => [cell.row, cell.column, cell.value])).toEqual([
      [1, 1, 'a'],
      [1, 2, 'b;1\n"x"'],
      [3, 3, 'cd'],
      [4, 1, 'open'],
    ]);
  });

  test('a comma within values does not beat the separator; "sep=" decides', async () => {
    expect(await texts(Buffer.from('x,y;b\n1,5;2\n2,5;3\n'))).toEqual([
      ['x,y', 'b'],
      ['1,5', '2'],
      ['2,5', '3'],
    ]);
    expect(await texts(Buffer.from('sep=|\na|b;c;d\n'))).toEqual([['a', 'b;c;d']]);
  });

  test('numbers and dates stay text', async () => {
    expect(cellsOf(await onlySheet(Buffer.from('0123,05/09/2024\n'), 'a.csv')).map((cell) => cell.type)).toEqual([
      'text',
      'text',
    ]);
    expect((await readWorkbook(Buffer.from('a\n'), 'a.csv')).format).toBe('csv');
  });

  test('as many rows and columns as the limits, and one more', async () => {
    const limits = { ...LIMITS, csvRows: 2, columns: 2 };
    expect(await refusal(Buffer.from('a,b\nc,d\n'), 'a.csv', limits)).toBe('read');
    expect(await refusal(Buffer.from('a,b\nc,d\ne,f\n'), 'a.csv', limits)).toBe('qua-nhieu-dong');
    expect(await refusal(Buffer.from('a,b,c\n'), 'a.csv', limits)).toBe('qua-nhieu-cot');
  });
});
