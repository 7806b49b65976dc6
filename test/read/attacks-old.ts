/** Attacks by the older and simpler formats: .ods, .xls, SpreadsheetML, HTML, csv. */
import * as SheetJS from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

const MB = 1024 * 1024;
export const LAUGHS = `<!DOCTYPE lol [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`;

function ods(table: string, head = ''): Uint8Array {
  const content = `${head}<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync(
    { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8(content) },
    { level: 1 },
  );
}

const odsCell = (more: string): string => `<table:table-cell ${more}><text:p>ha</text:p></table:table-cell>`;

/** An .xls of so many rows of 256 numbers each, six bytes a cell. */
function wideXls(rows: number): Uint8Array {
  const record = (type: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(data.length, 2);
    return Buffer.concat([head, data]);
  };
  const begin = (kind: number): Buffer =>
    record(0x809, Buffer.from([0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const lines = Array.from({ length: rows }, (_, row) => {
    const data = Buffer.alloc(4 + 256 * 6 + 2);
    data.writeUInt16LE(row % 65_536, 0);
    for (let column = 0; column < 256; column++) data.writeInt32LE(((row * 256 + column) << 2) | 2, 6 + column * 6);
    data.writeUInt16LE(255, data.length - 2);
    return record(0xbd, data);
  });
  const sheetName = Buffer.from([0, 0, 0, 0, 0, 0, 1, 0, 0x54]);
  const globals = [begin(5), record(0x85, sheetName), record(0x0a, Buffer.alloc(0))];
  sheetName.writeUInt32LE(Buffer.concat(globals).length, 0);
  globals[1] = record(0x85, sheetName);
  const stream = Buffer.concat([...globals, begin(16), ...lines, record(0x0a, Buffer.alloc(0))]);
  const container = SheetJS.CFB.utils.cfb_new();
  SheetJS.CFB.utils.cfb_add(container, '/Workbook', stream);
  return new Uint8Array(SheetJS.CFB.write(container, { type: 'buffer' }) as Buffer);
}

/** A container whose first chain of sectors bites its own tail. */
function circularXls(): Uint8Array {
  const bytes = Buffer.from(wideXls(40));
  const fat = 512 * (1 + bytes.readInt32LE(76));
  for (let sector = 0; sector < 128 && fat + sector * 4 + 4 <= bytes.length; sector++) {
    if (bytes.readInt32LE(fat + sector * 4) > 0) bytes.writeInt32LE(Math.max(0, sector - 1), fat + sector * 4);
  }
  return bytes;
}

const excel2003 = (rows: string, head = ''): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?>${head}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="T"><Table>${rows}</Table></Worksheet></Workbook>`,
  );
const html = (rows: string): Uint8Array => strToU8(`<html><body><table>${rows}</table></body></html>`);
const text = (size: number, piece: string): Uint8Array => Buffer.alloc(size, piece);

/** Name, file, bytes, code of the sentence. */
export const OLD_ATTACKS: readonly (readonly [string, string, () => Uint8Array, string])[] = [
  [
    'an .ods repeating a cell for ever',
    'lap.ods',
    () =>
      ods(
        `<table:table table:name="T"><table:table-row table:number-rows-repeated="1048576">${odsCell('table:number-columns-repeated="16384"')}</table:table-row></table:table>`,
      ),
    'qua-nhieu-o',
  ],
  [
    'an .ods of absurd rows',
    'xa.ods',
    () =>
      ods(
        `<table:table table:name="T"><table:table-row table:number-rows-repeated="99999999">${odsCell('')}</table:table-row></table:table>`,
      ),
    'o-ngoai-trang-tinh',
  ],
  ['an .ods bomb', 'bom.ods', () => ods(' '.repeat(64 * MB)), 'tep-bung-qua-lon'],
  ['an .ods with entities', 'cuoi.ods', () => ods('<table:table table:name="T"/>', LAUGHS), 'tep-co-khai-bao-la'],
  [
    'an .ods of tables without end',
    'bang.ods',
    () => ods('<table:table table:name="T"/><table:table table:name="U"></table:table>'.repeat(400)),
    'qua-nhieu-trang-tinh',
  ],
  [
    'an .ods of spans',
    'gop.ods',
    () =>
      ods(
        `<table:table table:name="T"><table:table-row>${odsCell('table:number-rows-spanned="1048576" table:number-columns-spanned="16384"').repeat(9_000)}</table:table-row><table:table-row table:number-rows-repeated="1048570"/><table:table-row>${odsCell('')}</table:table-row></table:table>`,
      ),
    'qua-nhieu-o-gop',
  ],
  ['an .xls of two million cells', 'rong.xls', () => wideXls(8_000), 'qua-nhieu-o'],
  ['an .xls that bites its tail', 'vong.xls', circularXls, 'tep-hong'],
  ['SpreadsheetML with entities', 'cuoi.xls', () => excel2003('<Row/>', LAUGHS), 'tep-co-khai-bao-la'],
  [
    'SpreadsheetML of absurd places',
    'xa.xls',
    () =>
      excel2003(
        '<Row ss:Index="99999999"><Cell ss:Index="99999999" ss:MergeAcross="99999999" ss:MergeDown="99999999"><Data ss:Type="String">a</Data></Cell></Row>',
      ),
    'o-ngoai-trang-tinh',
  ],
  [
    'SpreadsheetML of 16 MB of cells',
    'day.xls',
    () => excel2003(`<Row>${'<Cell><Data ss:Type="Number">1</Data></Cell>'.repeat(360_000)}</Row>`),
    'o-ngoai-trang-tinh',
  ],
  [
    'HTML of absurd spans',
    'xa-web.xls',
    () => html('<tr><td colspan="999999999" rowspan="999999999">a</td><td>b</td></tr>'),
    'o-ngoai-trang-tinh',
  ],
  ['HTML of 15 MB of cells', 'day-web.xls', () => html('<tr><td>1'.repeat(1_600_000)), 'qua-nhieu-o'],
  ['a csv of 200 MB', 'to.csv', () => text(200 * MB, 'a'), 'tep-qua-lon'],
  ['a csv of one line of 90 MB', 'dai.csv', () => text(90 * MB, 'a'), 'o-qua-dai'],
  ['a csv of quotes', 'nhay.csv', () => text(90 * MB, '"'), 'o-qua-dai'],
  [
    'a csv of doubled quotes',
    'nhay-doi.csv',
    () => Buffer.concat([Buffer.from('"'), text(90 * MB, 'a""')]),
    'o-qua-dai',
  ],
  ['a csv of separators', 'phay.csv', () => text(90 * MB, ','), 'qua-nhieu-cot'],
  ['a csv of line ends', 'xuong.csv', () => text(90 * MB, '\n'), 'qua-nhieu-dong'],
  ['a csv of cells', 'o.csv', () => text(90 * MB, '1,2,3,4,5\n'), 'qua-nhieu-o'],
  ['a csv of Windows-1258', 'ma.csv', () => text(90 * MB, Buffer.from([0xcd, 0xf4]).toString('latin1')), 'o-qua-dai'],
  [
    'a csv of UTF-16',
    'utf16.csv',
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(90 * MB, 'a\u0000')]),
    'o-qua-dai',
  ],
];
