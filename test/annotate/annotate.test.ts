/** The annotated copy: marks where they belong, all else byte for byte, old marks replaced, and after correction nothing is wrong. */
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotateXlsx } from '../../src/annotate/annotate.ts';
import { annotatedCopy } from '../../src/annotate/annotated-copy.ts';
import { parseWorkbook } from '../../src/parse/workbook.ts';
import type { Problem } from '../../src/problem.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { problem } from '../../src/words/problems.ts';
import { BAD_ROWS, CORRECTIONS, richBook, richParts, textsOf } from './rich-book.ts';

const CONTEXT = { year: '2024-2025', today: '2025-05-30', remembered: {} } as const;
const SHEET = 'xl/worksheets/sheet1.xml';
/** Parts that a copy may change, and those it may add. */
const MAY_CHANGE = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  SHEET,
  'xl/styles.xml',
  'xl/comments1.xml',
  'xl/drawings/vmlDrawing1.vml',
  'xl/threadedComments/threadedComment1.xml',
  'xl/persons/person.xml',
];

async function problemsOf(bytes: Uint8Array, file = 'DanhGia.xlsx'): Promise<readonly Problem[]> {
  return parseWorkbook(await readWorkbook(bytes, file), CONTEXT).problems;
}

async function annotated(bytes: Uint8Array, file = 'DanhGia.xlsx') {
  return annotatedCopy(bytes, await readWorkbook(bytes, file), await problemsOf(bytes, file));
}

/** The book saved by a clerk who typed other values into some cells. */
function corrected(bytes: Uint8Array, values: Readonly<Record<string, string | number>>): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = new TextDecoder().decode(parts[SHEET]);
  for (const [cell, value] of Object.entries(values)) {
    const pattern = new RegExp(`<((?:x:)?)c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>[\\s\\S]*?</(?:x:)?c>)`, 'u');
    expect(xml).toMatch(pattern);
    xml = xml.replace(pattern, (_, p: string, style: string | undefined) => {
      const inside = typeof value === 'number' ? `<${p}v>${value}</${p}v>` : `<${p}is><${p}t>${value}</${p}t></${p}is>`;
      const type = typeof value === 'number' ? '' : ' t="inlineStr"';
      return `<${p}c r="${cell}"${style ?? ''}${type}>${inside}</${p}c>`;
    });
  }
  return zipSync({ ...parts, [SHEET]: new TextEncoder().encode(xml) });
}

const plainCells = (xml: string): string =>
  xml.replace(/<((?:x:)?)c r="[A-Z]+\d+" s="\d+"\/>/gu, '').replace(/(<(?:x:)?c\b[^>]*?) s="\d+"/gu, '$1');

describe.each([
  ['plain', {}],
  ['prefixed', { prefixed: true }],
])('a %s package', (_name, options) => {
  test('keeps every part and every byte that carries no mark', async () => {
    const before = textsOf(richBook(options));
    const after = textsOf((await annotated(richBook(options))).bytes);
    const changed = Object.keys(before).filter((part) => before[part] !== after[part]);
    expect(changed.filter((part) => !MAY_CHANGE.includes(part))).toEqual([]);
    expect(Object.keys(after).filter((part) => !(part in before))).toEqual(['xl/worksheets/sheet3.xml']);
    expect(plainCells(after[SHEET] ?? '')).toBe(plainCells(before[SHEET] ?? ''));
    expect(after['xl/styles.xml']?.startsWith(before['xl/styles.xml']?.slice(0, 200) ?? '?')).toBe(true);
  });

  test('marks exactly the cells of the problems, and says what is wrong beside them', async () => {
    const problems = await problemsOf(richBook(options));
    const copy = await annotated(richBook(options));
    const cells = [...new Set(problems.map((each) => each.at[0]?.cell))].sort();
    expect(cells).toEqual(Object.keys(CORRECTIONS).sort());
    expect(copy).toMatchObject({ cells: cells.length, problems: problems.length, valuesOnly: false });
    const texts = textsOf(copy.bytes);
    const styles = texts['xl/styles.xml'] ?? '';
    const fills = [...(/<fills[\s\S]*<\/fills>/u.exec(styles)?.[0] ?? '').matchAll(/<fill>[\s\S]*?<\/fill>/gu)].map(
      ([all]) => all,
    );
    const xfs = [...(/<cellXfs[\s\S]*<\/cellXfs>/u.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/gu)].map(
      ([all]) => all,
    );
    const marked = [...(texts[SHEET] ?? '').matchAll(/<(?:x:)?c r="([A-Z]+\d+)" s="(\d+)"/gu)].filter(([, , style]) =>
      /FFFFC7CF|FFFFEB9D/u.test(fills[Number(/fillId="(\d+)"/u.exec(xfs[Number(style)] ?? '')?.[1])] ?? ''),
    );
    expect(marked.map(([, cell]) => cell).sort()).toEqual(cells);
    for (const cell of cells) {
      const note = new RegExp(`<comment ref="${cell}"[\\s\\S]*?</comment>`, 'u').exec(
        texts['xl/comments1.xml'] ?? '',
      )?.[0];
      const said = problems.find((each) => each.at[0]?.cell === cell);
      expect(note?.toLowerCase()).toContain(said?.message.replaceAll('“', '“').toLowerCase());
      expect(note).toContain('Cách sửa: ');
      expect(texts['xl/worksheets/sheet3.xml']).toContain(`!${cell}"`);
    }
  });

  test('after correction nothing is wrong', async () => {
    const copy = await annotated(richBook(options));
    const problems = await problemsOf(corrected(copy.bytes, CORRECTIONS));
    expect(problems).toEqual([]);
  });

  test('annotated again the marks are the same, and the original comes back where they are gone', async () => {
    const copy = await annotated(richBook(options));
    expect((await annotated(copy.bytes)).bytes).toEqual(copy.bytes);
    const { E6: _left, ...most } = CORRECTIONS;
    const half = await annotated(corrected(copy.bytes, most));
    expect(half.cells).toBe(1);
    const texts = textsOf(half.bytes);
    const original = textsOf(richBook(options));
    const styleOf = (xml: string | undefined, cell: string): string | undefined =>
      new RegExp(`<(?:x:)?c r="${cell}" s="(\\d+)"`, 'u').exec(xml ?? '')?.[1];
    for (const cell of ['G5', 'H6', 'I8']) expect(styleOf(texts[SHEET], cell)).toBe(styleOf(original[SHEET], cell));
    expect([styleOf(texts[SHEET], 'C7'), styleOf(texts[SHEET], 'E8')]).toEqual(['4', '1']);
    const comments = texts['xl/comments1.xml'] ?? '';
    expect(comments.match(/thidua · /gu)).toHaveLength(1);
    expect(comments).toContain('Ngày lấy theo sổ');
    expect(comments).not.toContain('ref="H6"');
    const shapes = texts['xl/drawings/vmlDrawing1.vml'] ?? '';
    expect(shapes.match(/<v:shape /gu)).toHaveLength(4);
    expect(texts['xl/threadedComments/threadedComment1.xml']).toBe(
      original['xl/threadedComments/threadedComment1.xml'],
    );
  });
});

describe('notes there were', () => {
  test('are kept and extended, conversations answered', async () => {
    const texts = textsOf((await annotated(richBook())).bytes);
    const comments = texts['xl/comments1.xml'] ?? '';
    expect(comments).toMatch(
      /ref="G5"[\s\S]*?<r><t xml:space="preserve">Ngày lấy theo sổ<\/t><\/r><r>[\s\S]*?thidua · CẦN SỬA/u,
    );
    expect(comments).toContain(
      '<comment ref="B6" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>Mã cũ</t></r></text></comment>',
    );
    expect(texts['xl/threadedComments/threadedComment1.xml']).toMatch(
      /parentId="\{11111111-[^"]*"><text>thidua · CẦN SỬA/u,
    );
    expect(texts['xl/persons/person.xml']).toContain('displayName="thidua"');
    expect(texts['xl/drawings/vmlDrawing1.vml']?.match(/<v:shape /gu)).toHaveLength(3 + 4);
  });
});

describe('a problem of two places', () => {
  test('marks both and each names the other; what concerns the whole file stands in the list alone', async () => {
    const book = await readWorkbook(richBook(), 'DanhGia.xlsx');
    const sheet = book.sheets[0]?.name ?? '';
    const at = (cell: string) => ({ file: 'DanhGia.xlsx', sheet, cell });
    const twice = problem('trung-ma', [at('B5'), at('B7'), { file: 'Khac.xlsx', sheet: 'A', cell: 'B2' }], {
      code: 'GV01',
      name: 'A',
      other: 'B',
    });
    const whole = problem('khong-thay-bang-nao', { file: 'DanhGia.xlsx' });
    const { bytes, cells, problems } = annotateXlsx(richBook(), book, [twice, whole]);
    expect({ cells, problems }).toEqual({ cells: 2, problems: 3 });
    const texts = textsOf(bytes);
    expect(texts['xl/comments1.xml']).toMatch(
      /ref="B5"[\s\S]*?!B7; Khac\.xlsx › A!B2[\s\S]*?ref="B7"[\s\S]*?!B5; Khac/u,
    );
    expect(texts['xl/worksheets/sheet3.xml']).toContain('cả tệp');
  });

  test('a cell within a merged range is marked at the cell that is seen', async () => {
    const book = await readWorkbook(richBook(), 'DanhGia.xlsx');
    const place = { file: 'DanhGia.xlsx', sheet: book.sheets[0]?.name ?? '', cell: 'D1' };
    const { bytes } = annotateXlsx(richBook(), book, [problem('o-bat-buoc-trong', place, { heading: 'Ô' })]);
    expect(textsOf(bytes)['xl/comments1.xml']).toContain('<comment ref="A1"');
  });
});

describe('what the file is', () => {
  test('macros stay, and the name', async () => {
    const copy = await annotated(richBook({ macros: true }), 'DanhGia.xlsm');
    expect(copy.file).toBe('DanhGia.xlsm');
    expect(unzipSync(copy.bytes)['xl/vbaProject.bin']).toEqual(richParts({ macros: true })['xl/vbaProject.bin']);
    expect((await annotated(richBook({ macros: true }), 'DanhGia.xlsx')).file).toBe('DanhGia-xlsx.xlsm');
  });

  test('a csv becomes an .xlsx of its values, with the same marks', async () => {
    const lines = [
      ['Đánh giá'],
      ['STT', 'Mã', 'Họ và tên', 'Tổ', 'Xếp loại chất lượng'],
      ...BAD_ROWS.map((row) => row.slice(0, 5)),
    ];
    const csv = new TextEncoder().encode(lines.map((line) => line.map((each) => each ?? '').join(';')).join('\n'));
    const copy = await annotated(csv, 'danh gia.csv');
    expect(copy).toMatchObject({ file: 'danh gia-csv.xlsx', valuesOnly: true, cells: 3 });
    const again = await readWorkbook(copy.bytes, copy.file);
    const codes = (list: readonly Problem[]) => list.map((each) => `${each.code} ${each.at[0]?.cell}`);
    expect(codes(parseWorkbook(again, CONTEXT).problems)).toEqual(codes(await problemsOf(csv, 'danh gia.csv')));
  });

  test('a package without styles, content types or cells in a row gets what it lacks', async () => {
    const parts = richParts();
    const rels = new TextDecoder()
      .decode(parts['xl/_rels/workbook.xml.rels'])
      .replace(/<Relationship Id="rId3"[^>]*>/u, '');
    const bare: Record<string, Uint8Array> = { ...parts, 'xl/_rels/workbook.xml.rels': new TextEncoder().encode(rels) };
    delete bare['xl/styles.xml'];
    bare['[Content_Types].xml'] = new TextEncoder().encode('<Types/>');
    const copy = await annotated(zipSync(bare));
    expect(copy.valuesOnly).toBe(false);
    expect(textsOf(copy.bytes)['xl/styles.xml']).toContain('FFFFC7CF');
    expect(await problemsOf(corrected(copy.bytes, CORRECTIONS))).toEqual([]);
  });

  test('a sheet of that name of the school itself is left alone', async () => {
    const xml = new TextDecoder().decode(richParts()['xl/workbook.xml']).replace('name="DM"', 'name="Lỗi cần sửa"');
    const copy = await annotated(zipSync({ ...richParts(), 'xl/workbook.xml': new TextEncoder().encode(xml) }));
    expect(copy.list).toBe('Lỗi cần sửa (2)');
  });
});
