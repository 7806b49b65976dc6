/** The filler of workbooks against templates made for it: rows repeated, everything below moved, all else untouched. */

import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newWorkbook } from '../../src/fill/new-workbook.ts';
import { fillXlsx } from '../../src/fill/xlsx.ts';
import type { CellContent, SheetSpec } from '../../src/papers/workbook-spec.ts';
import { parseAddress } from '../../src/text/place.ts';

function template(rows: readonly (readonly CellContent[])[], more: Partial<SheetSpec> = {}): Promise<Uint8Array> {
  const cells = rows.flatMap((row, at) => row.map((content, column) => ({ row: at + 1, column: column + 1, content })));
  return newWorkbook({ path: 'mau.xlsx', sheets: [{ name: 'Sheet 1', widths: [10, 10], cells, ...more }] });
}

function sheetOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

/** A1 → what stands there: number, text, or "=formula". */
async function cellsOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const found: Record<string, unknown> = {};
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      found[cell.address] = cell.formula === undefined ? cell.value : `=${cell.formula}`;
    }),
  );
  return found;
}

const SIMPLE: readonly (readonly CellContent[])[] = [
  ['Tên', 'Tiền'],
  ['{#rows}{name}', '{paid}{/rows}'],
  ['Cộng', { formula: 'SUM(B2)' }],
  ['Hai lần', { formula: 'B3*2' }],
];

describe('fillXlsx', () => {
  test('repeats the row; the total below moves and grows', async () => {
    const rows = [1, 2, 3].map((paid) => ({ name: `Người ${paid}`, paid }));
    const { bytes, problems } = await fillXlsx(await template(SIMPLE), { rows }, 'mau.xlsx');
    expect(problems).toEqual([]);
    expect(await cellsOf(bytes)).toMatchObject({
      A2: 'Người 1',
      B4: 3,
      A5: 'Cộng',
      B5: '=SUM(B2:B4)',
      B6: '=B5*2',
    });
  });

  test('no rows: the row is gone, the total sums nothing', async () => {
    const { bytes } = await fillXlsx(await template(SIMPLE), { rows: [] }, 'mau.xlsx');
    expect(await cellsOf(bytes)).toEqual({
      A1: 'Tên',
      B1: 'Tiền',
      A2: 'Cộng',
      B2: '=SUM(0)',
      A3: 'Hai lần',
      B3: '=B2*2',
    });
  });

  test('blocks nest: each group sums its own rows', async () => {
    const nested = await template(
      [
        ['{#groups}{label}'],
        ['{#rows}{name}', '{paid}{/rows}'],
        ['Cộng', { formula: 'SUM(B2:B2)' }],
        ['{/groups}'],
        ['Tất cả', { formula: 'SUM(B2:B2)' }],
      ],
      { merges: [{ top: 1, left: 1, bottom: 1, right: 2 }] },
    );
    const groups = [
      {
        label: 'A',
        rows: [
          { name: 'a', paid: 1 },
          { name: 'b', paid: 2 },
        ],
      },
      { label: 'B', rows: [{ name: 'c', paid: 4 }] },
    ];
    const { bytes, problems } = await fillXlsx(nested, { groups }, 'mau.xlsx');
    expect(problems).toEqual([]);
    expect(await cellsOf(bytes)).toMatchObject({ A1: 'A', B4: '=SUM(B2:B3)', A6: 'B', B8: '=SUM(B7:B7)' });
    expect(sheetOf(bytes)).toMatch(/<mergeCell ref="A1:B1"\/><mergeCell ref="A6:B6"\/>/u);
  });

  test('validations, filter, print area and dimension follow; formulas are computed on opening', async () => {
    const made = await template(SIMPLE, {
      validations: [
        {
          range: { top: 2, left: 1, bottom: 2, right: 1 },
          allows: { listAt: '$B$1:$B$2' },
          prompt: '',
          error: '',
          others: 'refused',
        },
      ],
      filter: { top: 1, left: 1, bottom: 2, right: 2 },
      printArea: { top: 1, left: 1, bottom: 4, right: 2 },
      titleRows: { first: 1, last: 1 },
    });
    const rows = Array.from({ length: 9 }, (_, paid) => ({ name: 'x', paid }));
    const { bytes } = await fillXlsx(made, { rows }, 'mau.xlsx');
    const sheet = sheetOf(bytes);
    expect(sheet).toContain('sqref="A2:A10"');
    expect(sheet).toContain('<autoFilter ref="A1:B10"');
    expect(sheet).toContain('<dimension ref="A1:B12"');
    const book = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    expect(book).toContain('$A$1:$B$12');
    expect(book).toContain('fullCalcOnLoad="1"');
  });

  test('parts without tags stay byte for byte', async () => {
    const made = await template(SIMPLE);
    const before = unzipSync(made);
    const { bytes } = await fillXlsx(made, { rows: [{ name: 'x', paid: 1 }] }, 'mau.xlsx');
    const after = unzipSync(bytes);
    const changed = Object.keys(before).filter(
      (part) => strFromU8(before[part] ?? new Uint8Array()) !== strFromU8(after[part] ?? new Uint8Array()),
    );
    expect(changed.sort()).toEqual(['xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  });

  test('any text comes back as that text: never a formula, never a number, never markup', async () => {
    const made = await template(SIMPLE);
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(line, fc.constantFrom('=1+1', '+84', '-5', '@SUM(A1)', '0012', '<c>', '_x0041_', '{name}', 'a\nb')),
        async (name) => {
          const { bytes } = await fillXlsx(made, { rows: [{ name, paid: 0 }] }, 'mau.xlsx');
          const sheet = sheetOf(bytes);
          expect(sheet).toMatch(/<c r="A2"[^>]*t="inlineStr"/u);
          expect(sheet).not.toMatch(/<c r="A2"[^>]*><f>/u);
          expect((await cellsOf(bytes)).A3).toBe('Cộng');
        },
      ),
      { seed: 7, numRuns: 60 },
    );
    const { bytes } = await fillXlsx(made, { rows: [{ name: '=HYPERLINK("x")', paid: 0 }] }, 'mau.xlsx');
    expect((await cellsOf(bytes)).A2).toBe('=HYPERLINK("x")');
  });

  test('whatever the number of rows, rows are contiguous and addresses ascend', async () => {
    const made = await template(SIMPLE);
    await fc.assert(
      fc.asyncProperty(fc.nat(60), async (count) => {
        const rows = Array.from({ length: count }, (_, paid) => ({ name: `n${paid}`, paid }));
        const { bytes } = await fillXlsx(made, { rows }, 'mau.xlsx');
        const at = [...sheetOf(bytes).matchAll(/<c r="([A-Z]+\d+)"/gu)].map(
          ([, cell = '']) => parseAddress(cell)?.row ?? 0,
        );
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(Math.max(...at)).toBe(3 + count);
      }),
      { seed: 3, numRuns: 20 },
    );
  });

  test('a chart, its place, a comment and a table move with their rows', async () => {
    const parts = unzipSync(await template(SIMPLE));
    const rel = (id: string, target: string) => `<Relationship Id="${id}" Type="t" Target="${target}"/>`;
    const related = {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${rel('a', '../drawings/drawing1.xml')}${rel('b', '../comments1.xml')}${rel('c', '/xl/tables/table1.xml')}</Relationships>`,
      'xl/drawings/drawing1.xml': '<xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:row>9</xdr:row></xdr:to>',
      'xl/drawings/_rels/drawing1.xml.rels': `<Relationships>${rel('a', '../charts/chart1.xml')}</Relationships>`,
      'xl/charts/chart1.xml': "<c:f>'Sheet 1'!$B$2:$B$2</c:f><c:numCache>1</c:numCache>",
      'xl/comments1.xml': '<comment ref="A3">',
      'xl/tables/table1.xml': '<table ref="A1:B2">',
    };
    for (const [name, xml] of Object.entries(related)) parts[name] = new TextEncoder().encode(xml);
    const rows = [1, 2, 3].map((paid) => ({ name: 'x', paid }));
    const after = unzipSync((await fillXlsx(zipSync(parts), { rows }, 'mau.xlsx')).bytes);
    const xml = (part: string) => strFromU8(after[part] ?? new Uint8Array());
    expect(xml('xl/drawings/drawing1.xml')).toBe(
      '<xdr:from><xdr:row>1</xdr:row></xdr:from><xdr:to><xdr:row>11</xdr:row></xdr:to>',
    );
    expect(xml('xl/charts/chart1.xml')).toBe("<c:f>'Sheet 1'!$B$2:$B$4</c:f>");
    expect(xml('xl/comments1.xml')).toBe('<comment ref="A5">');
    expect(xml('xl/tables/table1.xml')).toBe('<table ref="A1:B4">');
  });

  test('what is wrong with a template is told by its cell', async () => {
    const unknown = await fillXlsx(await template([['x', '{nothing}']]), {}, 'mau.xlsx');
    expect(unknown.problems).toMatchObject([
      { code: 'the-chua-dien', at: [{ file: 'mau.xlsx', sheet: 'Sheet 1', cell: 'B1' }] },
    ]);
    const open = await fillXlsx(await template([['{#rows}{name}']]), { rows: [] }, 'mau.xlsx');
    expect(open.problems).toMatchObject([{ code: 'mau-loi', at: [{ cell: 'A1' }] }]);
    const proto = await fillXlsx(await template([['{constructor}']]), {}, 'mau.xlsx');
    expect(proto.problems).toMatchObject([{ code: 'the-chua-dien' }]);
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('no zip'),
      zipSync({ 'a.txt': new Uint8Array(3) }),
    ]) {
      expect((await fillXlsx(bytes, {}, 'mau.xlsx')).problems).toMatchObject([{ code: 'mau-khong-doc-duoc' }]);
    }
  });

  test('the same bytes each time, of new and of filled workbooks', async () => {
    const [a, b] = [await template(SIMPLE), await template(SIMPLE)];
    expect(a).toEqual(b);
    const values = { rows: [{ name: 'x', paid: 1 }] };
    expect((await fillXlsx(a, values, 'm')).bytes).toEqual((await fillXlsx(b, values, 'm')).bytes);
  });
});
