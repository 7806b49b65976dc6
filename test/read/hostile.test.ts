/** Files that are broken, locked, renamed or made to hurt: one sentence each, never a crash. */
import { strToU8, ZipDeflate, Zip as ZipWriter, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/read/limits.ts';
import { onlySheet, parts, refusal, xlsx } from './package.ts';

const one = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

function withDuplicate(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new ZipWriter((_, chunk) => chunks.push(chunk));
  for (const [name, content] of [...Object.entries(parts(one)), ...Object.entries(parts(one)).slice(-1)]) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(content, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

describe('what is no workbook', () => {
  test.each([
    ['nothing', new Uint8Array(), 'tep-rong'],
    [
      'a Word file called .xlsx',
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') }),
      'khong-phai-bang-tinh',
    ],
    ['slides', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), 'khong-phai-bang-tinh'],
    ['an archive', zipSync({ 'DanhSach.xlsx': new Uint8Array(9) }), 'khong-phai-bang-tinh'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'khong-phai-bang-tinh'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'khong-phai-bang-tinh'],
    ['bytes', Uint8Array.of(1, 2, 3, 4, 0, 0, 7), 'khong-phai-bang-tinh'],
    [
      'a web page without a table',
      strToU8('<!DOCTYPE html><html><body>xin chào</body></html>'),
      'khong-phai-bang-tinh',
    ],
    ['a locked workbook', ole('EncryptedPackage'), 'tep-co-mat-khau'],
    ['an old Word file', ole('WordDocument'), 'khong-phai-bang-tinh'],
    ['an old workbook cut short', ole('Workbook'), 'tep-hong'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});

function ole(stream: string): Uint8Array {
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  return Buffer.concat([head, Buffer.from(`${stream}\u0000`, 'utf16le'), Buffer.alloc(512)]);
}

describe('what is broken', () => {
  test('a file cut anywhere', async () => {
    const whole = xlsx(one);
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toBe('tep-hong');
    }
  });

  test('parts named twice, missing, or not matching their checksum', async () => {
    expect(await refusal(withDuplicate())).toBe('tep-hong');
    expect(await refusal(xlsx(one, { 'xl/worksheets/sheet1.xml': undefined }))).toBe('tep-hong');
    const stored = Buffer.from(zipSync(parts(one), { level: 0 }));
    stored[stored.indexOf('<v>1') + 3] = 0x32;
    expect(await refusal(stored)).toBe('tep-hong');
  });

  test('streamed zips, with sizes after the data, are read', async () => {
    const chunks: Uint8Array[] = [];
    const zip = new ZipWriter((_, chunk) => chunks.push(chunk));
    for (const [name, content] of Object.entries(parts(one))) {
      const part = new ZipDeflate(name);
      zip.add(part);
      part.push(content, true);
    }
    zip.end();
    expect((await onlySheet(Buffer.concat(chunks))).rows).toHaveLength(1);
  });

  test.each([
    ['tags that do not match', '<sheetData><row></c></row></sheetData>', 'tep-hong'],
    ['tags left open', '<sheetData><row>', 'tep-hong'],
    ['a string that is not in the table', '<sheetData><row><c t="s"><v>4</v></c></row></sheetData>', 'tep-hong'],
    ['a cell standing in another row', '<sheetData><row r="2"><c r="A3"><v>4</v></c></row></sheetData>', 'tep-hong'],
    ['a row beyond the sheet', '<sheetData><row r="1048577"><c><v>4</v></c></row></sheetData>', 'o-ngoai-trang-tinh'],
    [
      'a column beyond the sheet',
      '<sheetData><row r="1"><c r="XFE1"><v>4</v></c></row></sheetData>',
      'o-ngoai-trang-tinh',
    ],
    ['no number for a row', '<sheetData><row r="x"><c><v>4</v></c></row></sheetData>', 'o-ngoai-trang-tinh'],
  ])('%s', async (_, sheet, code) => {
    expect(await refusal(xlsx(sheet))).toBe(code);
  });
});

describe('what is made to hurt', () => {
  test('a bomb: much from little, or a directory that lies about it', async () => {
    const bomb = { ...parts(one), 'xl/sharedStrings.xml': new Uint8Array(20 * 1024 * 1024).fill(0x20) };
    const bytes = zipSync(bomb, { level: 9 });
    expect(await refusal(bytes)).toBe('tep-bung-qua-lon');
    const lying = Buffer.from(bytes);
    const entry = lying.lastIndexOf('xl/sharedStrings.xml') - 46;
    lying.writeUInt32LE(1_000, entry + 24);
    expect(await refusal(lying)).toBe('tep-hong');
  });

  test('a DOCTYPE with entities is refused, in any part', async () => {
    const doctype = '<!DOCTYPE a [<!ENTITY b "bbbb">]><sst><si><t>&b;</t></si></sst>';
    expect(await refusal(xlsx(one, { 'xl/sharedStrings.xml': doctype }))).toBe('tep-co-khai-bao-la');
    expect(await refusal(xlsx(one, { 'xl/styles.xml': doctype }))).toBe('tep-co-khai-bao-la');
    const old = `<?xml version="1.0"?>${doctype}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`;
    expect(await refusal(strToU8(old), 'so.xls')).toBe('tep-co-khai-bao-la');
  });

  test('nesting: the limit holds, one more is refused', async () => {
    const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}${one}`;
    expect(await refusal(xlsx(nested(LIMITS.xmlDepth - 1)))).toBe('read');
    expect(await refusal(xlsx(nested(LIMITS.xmlDepth)))).toBe('xml-long-qua-sau');
  });

  test.each([
    ['fileBytes', 'tep-qua-lon', 100],
    ['zipEntries', 'qua-nhieu-phan', 3],
    ['sheets', 'qua-nhieu-trang-tinh', 0],
    ['cells', 'qua-nhieu-o', 2],
    ['stringLength', 'o-qua-dai', 4],
    ['placedCharacters', 'qua-nhieu-chu', 8],
    ['sharedStrings', 'qua-nhieu-chuoi', 1],
    ['merges', 'qua-nhieu-o-gop', 1],
    ['inflatedBytes', 'tep-bung-qua-lon', 500],
  ] as const)('limit of %s', async (limit, code, value) => {
    const sheet =
      '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
    const bytes = xlsx(sheet, { 'xl/sharedStrings.xml': '<sst><si><t>xin chào</t></si><si><t>b</t></si></sst>' });
    expect(await refusal(bytes)).toBe('read');
    expect(await refusal(bytes, 'so.xlsx', { ...LIMITS, [limit]: value })).toBe(code);
  });
});
