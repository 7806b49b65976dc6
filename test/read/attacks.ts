/** Files made to hurt, each whole: what they are called, their bytes, and the code of the sentence they must end with. */
import { strToU8, ZipDeflate, ZipPassThrough, Zip as ZipWriter, zipSync } from 'fflate';
import { LAUGHS, OLD_ATTACKS } from './attacks-old.ts';
import { parts } from './package.ts';

export interface Attack {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Uint8Array;
  readonly code: string;
}

const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const one = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const worksheet = (inner: string): string => `<worksheet>${inner}</worksheet>`;

/** A package in which some parts are as given; `level` 0 stores. */
function book(replaced: Readonly<Record<string, string | Uint8Array>>, level: 0 | 1 | 9 = 1, sheet = one): Uint8Array {
  const all = { ...parts(sheet) };
  for (const [name, content] of Object.entries(replaced)) {
    all[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(all, { level });
}

/** Many rows of cells; no two of a row alike, so that they don't compress like a bomb. */
function rowsOf(rows: number, cells: number, cell: (seed: number) => string): Uint8Array {
  let line = '<row>';
  let seed = 1;
  for (let column = 0; column < cells; column++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    line += cell(seed);
  }
  const row = Buffer.from(`${line}</row>`);
  const [before = '', after = ''] = worksheet('<sheetData>…</sheetData>').split('…');
  return Buffer.concat([Buffer.from(before), ...new Array<Buffer>(rows).fill(row), Buffer.from(after)]);
}

const number = (seed: number): string => `<c><v>${seed}</v></c>`;

function manySheets(count: number): Uint8Array {
  const each = Array.from({ length: count }, (_, index) => index + 1);
  const listed = each.map((index) => `<sheet name="T${index}" sheetId="${index}" r:id="rId${index}"/>`).join('');
  const related = each.map((index) => {
    return `<Relationship Id="rId${index}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`;
  });
  return book({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
  });
}

function merged(count: number): string {
  const ranges = Array.from({ length: count }, (_, index) => `<mergeCell ref="A${1 + (index % 9)}:XFD1048576"/>`);
  const cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  return worksheet(`<sheetData>${cells}</sheetData><mergeCells>${ranges.join('')}</mergeCells>`);
}

/** The same bytes named by two entries of the directory. */
function overlapping(): Uint8Array {
  const bytes = Buffer.from(zipSync(parts(one), { level: 0 }));
  const names = [SHEET, 'xl/workbook.xml'].map((name) => bytes.lastIndexOf(name) - 46);
  const [sheet = 0, workbook = 0] = names;
  bytes.writeUInt32LE(bytes.readUInt32LE(workbook + 42), sheet + 42);
  return bytes;
}

function locked(): Uint8Array {
  const bytes = Buffer.from(zipSync(parts(one)));
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; ) {
    bytes.writeUInt16LE(1, at + 8);
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1');
  }
  return bytes;
}

function twice(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new ZipWriter((_, chunk) => chunks.push(chunk));
  for (const [name, content] of [...Object.entries(parts(one)), [SHEET, strToU8(worksheet(one))] as const]) {
    const part = name === SHEET ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(part);
    part.push(content, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

function lying(): Uint8Array {
  const bytes = Buffer.from(book({ 'xl/sharedStrings.xml': new Uint8Array(64 * MB).fill(0x20) }, 9));
  bytes.writeUInt32LE(1_000, bytes.lastIndexOf('xl/sharedStrings.xml') - 46 + 24);
  return bytes;
}

export const ATTACKS: readonly Attack[] = (
  [
    ['bomb', 'bom.xlsx', () => book({ [SHEET]: new Uint8Array(64 * MB).fill(0x20) }, 9), 'tep-bung-qua-lon'],
    ['bomb that lies about its size', 'doi.xlsx', lying, 'tep-hong'],
    [
      'bomb of many parts',
      'nhieu.xlsx',
      () => book(Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`xl/media/${at}.xml`, 'x']))),
      'qua-nhieu-phan',
    ],
    [
      'zip in a zip',
      'long.xlsx',
      () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync(parts(one)) }) }),
      'khong-phai-bang-tinh',
    ],
    ['too many cells', 'o.xlsx', () => book({ [SHEET]: rowsOf(170, 15_000, number) }), 'qua-nhieu-o'],
    ['too many sheets', 'trang.xlsx', () => manySheets(300), 'qua-nhieu-trang-tinh'],
    [
      'a string of 60 MB',
      'chuoi.xlsx',
      () =>
        book(
          { 'xl/sharedStrings.xml': `<sst><si><t>${'ă'.repeat(30 * MB)}</t></si></sst>` },
          0,
          '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>',
        ),
      'o-qua-dai',
    ],
    [
      'an attribute of 60 MB',
      'thuoc-tinh.xlsx',
      () => book({ [SHEET]: worksheet(`<a b="${'c'.repeat(60 * MB)}"><d>`) }, 0),
      'tep-hong',
    ],
    ['too many merges', 'gop.xlsx', () => book({ [SHEET]: merged(100_001) }), 'qua-nhieu-o-gop'],
    ['merges over the whole sheet', 'gop-trum.xlsx', () => book({ [SHEET]: merged(4_000) }), 'qua-nhieu-o-gop'],
    ['nesting', 'sau.xlsx', () => book({ [SHEET]: '<a>'.repeat(1_000_000) }), 'xml-long-qua-sau'],
    [
      'tags never closed',
      'mo.xlsx',
      () => book({ [SHEET]: worksheet(`<sheetData>${'<row '.repeat(2_000_000)}`) }, 0),
      'tep-hong',
    ],
    ['entities in a sheet', 'cuoi.xlsx', () => book({ [SHEET]: LAUGHS + worksheet(one) }), 'tep-co-khai-bao-la'],
    [
      'entities in the strings',
      'cuoi-chuoi.xlsx',
      () => book({ 'xl/sharedStrings.xml': `${LAUGHS}<sst/>` }),
      'tep-co-khai-bao-la',
    ],
    [
      'a sheet outside the file',
      'ngoai.xlsx',
      () =>
        book({
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        }),
      'tep-hong',
    ],
    [
      'a sheet up and away',
      'len-tren.xlsx',
      () =>
        book({
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
        }),
      'tep-hong',
    ],
    [
      'a row no sheet has',
      'dong.xlsx',
      () =>
        book({
          [SHEET]: worksheet(
            '<dimension ref="A1:XFD1048576"/><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData>',
          ),
        }),
      'o-ngoai-trang-tinh',
    ],
    ['a part named twice', 'hai-lan.xlsx', twice, 'tep-hong'],
    ['parts lying over each other', 'chong.xlsx', overlapping, 'tep-hong'],
    ['a locked zip', 'khoa.xlsx', locked, 'tep-co-mat-khau'],
    ...OLD_ATTACKS,
  ] as const
).map(([name, file, bytes, code]) => ({ name, file, bytes, code }));
