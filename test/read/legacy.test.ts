/** .xls, .ods, SpreadsheetML 2003 and HTML: the same cells as from .xlsx, dates never shifted by the time zone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { testWith } from '../tools.ts';
import { cellsOf, onlySheet, refusal } from './package.ts';

function written(bookType: 'biff8' | 'ods' | 'xlml'): Uint8Array {
  const sheet: SheetJS.WorkSheet = {
    '!ref': 'A1:F3',
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }],
    A1: { t: 's', v: 'Đăng ký thi đua' },
    A3: { t: 's', v: 'Nguyễn Thị Ất' },
    B3: bookType === 'ods' ? { t: 'd', v: new Date(Date.UTC(2024, 8, 5)) } : { t: 'n', v: 45540, z: 'dd/mm/yyyy' },
    C3: { t: 'n', v: 0.5 },
    D3: { t: 'b', v: true },
  };
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(book, sheet, 'Trang');
  return new Uint8Array(SheetJS.write(book, { bookType, type: 'buffer' }));
}

const EXPECTED = [
  ['text', 'Đăng ký thi đua', 1, 1, undefined],
  ['text', 'Nguyễn Thị Ất', 3, 1, undefined],
  ['date', '2024-09-05', 3, 2, undefined],
  ['number', 0.5, 3, 3, undefined],
  ['boolean', true, 3, 4, undefined],
];

describe('written by SheetJS', () => {
  test.each([
    ['biff8', 'xls'],
    ['ods', 'ods'],
    ['xlml', 'xml2003'],
  ] as const)('%s', async (type, format) => {
    const book = await readWorkbook(written(type), 'so.xls');
    expect(book.format).toBe(format);
    const sheet = await onlySheet(written(type), 'so.xls');
    expect(cellsOf(sheet).map((cell) => [cell.type, cell.value, cell.row, cell.column, cell.formula])).toEqual(
      EXPECTED,
    );
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });
});

test('an HTML table called .xls: everything stays text as written', async () => {
  const html =
    '<!DOCTYPE html><html><body><table><tr><th colspan="2">Tổ 1</th></tr><tr><td>05/09/2024</td><td>0123</td><td>a<br>b &amp; c</td></tr></table></body></html>';
  const sheet = await onlySheet(Buffer.from(html), 'so.xls');
  expect(cellsOf(sheet).map((cell) => [cell.type, cell.value])).toEqual([
    ['text', 'Tổ 1'],
    ['text', '05/09/2024'],
    ['text', '0123'],
    ['text', 'a\nb & c'],
  ]);
  expect(sheet.merges).toHaveLength(1);
});

describe('OpenDocument by hand', () => {
  const content = (table: string): Uint8Array =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<office:document-content><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
      ),
    });

  test('repeated cells and rows, covered cells, spaces, comments, hidden rows and columns', async () => {
    const sheet = await onlySheet(
      content(
        '<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="900"/>' +
          '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>' +
          '<table:table-row table:number-rows-repeated="2" table:visibility="collapse"><table:table-cell table:number-columns-spanned="2" office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>a<text:s/><text:span>b</text:span></text:p><text:p>c</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell></table:table-row>' +
          '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>',
      ),
    );
    expect(cellsOf(sheet).map((cell) => [cell.row, cell.column, cell.value])).toEqual([
      [4, 1, 'a b\nc'],
      [4, 3, 7],
      [4, 4, 7],
      [5, 1, 'a b\nc'],
      [5, 3, 7],
      [5, 4, 7],
    ]);
    expect(sheet.rows.map((row) => row.hidden)).toEqual([true, true]);
    expect(sheet.hiddenColumns).toEqual([3, 4]);
  });

  test('repeating a value without end is refused', async () => {
    const repeated = (rows: number, columns: number): Uint8Array =>
      content(
        `<table:table table:name="T"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`,
      );
    expect(await refusal(repeated(1_000_000, 10), 'a.ods', { ...LIMITS, cells: 1_000 })).toBe('qua-nhieu-o');
    expect(await refusal(repeated(1, 999_999_999), 'a.ods')).toBe('o-ngoai-trang-tinh');
  });
});

describe('SpreadsheetML 2003 by hand', () => {
  const file = (inner: string, styles = ''): Uint8Array =>
    strToU8(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="x"><Styles><Style ss:ID="Default"><Font ss:FontName="Arial"/></Style>${styles}</Styles>${inner}</Workbook>`,
    );
  const sheet = (rows: string, more = ''): string => `<Worksheet ss:Name="T"><Table>${rows}</Table>${more}</Worksheet>`;

  test('fonts of styles, their parents and runs; named formats; places jumped to; comments left out', async () => {
    const styles =
      '<Style ss:ID="a"><Font ss:FontName=".VnTime"/></Style><Style ss:ID="b" ss:Parent="a"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="c"><NumberFormat ss:Format="Standard"/></Style>';
    const rows =
      '<Row ss:Index="3"><Cell ss:StyleID="a"><Data ss:Type="String">NguyÔn</Data><Comment><ss:Data>chú</ss:Data></Comment></Cell>' +
      '<Cell ss:Index="4" ss:StyleID="b"><Data ss:Type="Number">45540</Data></Cell><Cell ss:StyleID="c" ss:Formula="=1"><Data ss:Type="Number">1.5</Data></Cell>' +
      '<Cell><Data ss:Type="DateTime">1985-09-05T00:00:00.000</Data></Cell><Cell><ss:Data ss:Type="String"><Font x:Face="VNI-Times">NGUYEÃN</Font></ss:Data></Cell></Row>';
    const seen = await onlySheet(file(sheet(rows), styles), 'so.xls');
    expect(cellsOf(seen).map((cell) => [cell.row, cell.column, cell.value, cell.font, cell.formula])).toEqual([
      [3, 1, 'NguyÔn', '.VnTime', undefined],
      [3, 4, '2024-09-05', '.VnTime', undefined],
      [3, 5, 1.5, 'Arial', true],
      [3, 6, '1985-09-05', 'Arial', undefined],
      [3, 7, 'NGUYEÃN', 'VNI-Times', undefined],
    ]);
  });

  test('hidden sheets, rows and columns; merges', async () => {
    const rows =
      '<Column ss:Index="2" ss:Span="1" ss:Hidden="1"/><Row ss:Hidden="1"><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">a</Data></Cell></Row><Row><Cell ss:Index="5"><Data ss:Type="String">b</Data></Cell></Row>';
    const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
    const seen = await onlySheet(file(sheet(rows, hidden)), 'so.xls');
    expect(seen).toMatchObject({ hidden: true, hiddenColumns: [2, 3] });
    expect(seen.rows.map((row) => row.hidden)).toEqual([true, undefined]);
    expect(seen.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });
});

test('an .ods tells hidden sheets, and the font of a cell by its style, its style’s parent or its column’s', async () => {
  const styles =
    '<office:font-face-decls><style:font-face style:name="F1" svg:font-family="\'.VnTime\'"/></office:font-face-decls><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="a" style:family="table-cell"><style:text-properties style:font-name="F1"/></style:style><style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/></office:automatic-styles>';
  const cell = (style: string): string =>
    `<table:table-cell ${style} office:value-type="string"><text:p>NguyÔn</text:p></table:table-cell>`;
  const table = `<table:table table:name="T" table:style-name="ta2"><table:table-column/><table:table-column table:default-cell-style-name="b"/><table:table-row>${cell('table:style-name="a"')}${cell('')}${cell('')}</table:table-row></table:table>`;
  const seen = await onlySheet(
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<office:document-content>${styles}<office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
      ),
    }),
  );
  expect(seen.hidden).toBe(true);
  expect(cellsOf(seen).map((each) => each.font)).toEqual(['.VnTime', '.VnTime', undefined]);
});

test('a large old file is refused before it is parsed', async () => {
  expect(await refusal(written('biff8'), 'so.xls', { ...LIMITS, legacyFileBytes: 1_000 })).toBe('tep-qua-lon');
});

testWith('soffice')('LibreOffice: .xls and .ods of one book, with their fonts', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  sheet.getCell('B2').value = 'NguyÔn V¨n An';
  sheet.getCell('B2').font = { name: '.VnTime', size: 13 };
  sheet.getCell('B3').value = 'Trần Thị Bình';
  sheet.getCell('B3').font = { name: 'Times New Roman', bold: true };
  sheet.getCell('C3').value = new Date(Date.UTC(1985, 3, 3));
  sheet.getCell('C3').numFmt = 'dd/mm/yyyy';
  sheet.getCell('D3').value = { formula: '1+2', result: 3 };
  sheet.getCell('B5').value = 'x';
  sheet.getRow(5).hidden = true;
  sheet.getColumn(4).hidden = true;
  sheet.mergeCells('B6:C6');
  sheet.getCell('B6').value = 'Tổ 1';
  const folder = mkdtempSync(join(tmpdir(), 'thidua-read-'));
  try {
    writeFileSync(join(folder, 'so.xlsx'), Buffer.from(await book.xlsx.writeBuffer()));
    for (const format of ['xls', 'ods']) {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        join(folder, 'so.xlsx'),
      ]);
      const seen = await onlySheet(readFileSync(join(folder, `so.${format}`)), `so.${format}`);
      const read = cellsOf(seen);
      expect(read.map((cell) => cell.value)).toEqual(['NguyÔn V¨n An', 'Trần Thị Bình', '1985-04-03', 3, 'x', 'Tổ 1']);
      expect(read.map((cell) => cell.formula)).toEqual([undefined, undefined, undefined, true, undefined, undefined]);
      expect(seen.rows.filter((row) => row.hidden).map((row) => row.row)).toEqual([5]);
      expect(seen.hiddenColumns).toEqual([4]);
      expect(seen.merges).toEqual([{ top: 6, left: 2, bottom: 6, right: 3 }]);
      expect(read.slice(0, 2).map((cell) => cell.font)).toEqual(['.VnTime', 'Times New Roman']);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('HTML that leaves out </td> and </tr> gives the same cells', async () => {
  const open =
    '<table><tr><th rowspan=2>STT<th>Họ và tên<tr><td>Tổ<tr><td>1<td>Lê Thị <b>Mận</b></td><tr><td>2</td><td>Đỗ Văn Khế</tr></table>';
  const cells = cellsOf(await onlySheet(Buffer.from(open), 'so.xls'));
  expect(cells.map(({ row, column, text }) => `${row}:${column} ${text}`)).toEqual([
    '1:1 STT',
    '1:2 Họ và tên',
    '2:2 Tổ',
    '3:1 1',
    '3:2 Lê Thị Mận',
    '4:1 2',
    '4:2 Đỗ Văn Khế',
  ]);
});
