import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fillDocx } from '../../src/fill/docx.ts';
import { packParts } from '../../src/fill/pack.ts';
import { textOf } from '../../src/fill/read-back.ts';
import { problem } from '../../src/words/problems.ts';
import { body, documentParts, tag } from '../../templates/wordprocessing.ts';

const encoder = new TextEncoder();
const templateOf = (...content: string[]): Uint8Array =>
  packParts([...documentParts(content)].map(([part, xml]) => [part, encoder.encode(xml)] as const));
const codes = (problems: readonly { code: string }[]) => problems.map((each) => each.code);

beforeEach(() => {
  for (const method of ['log', 'warn', 'error', 'info'] as const) {
    vi.spyOn(console, method).mockImplementation(() => {
      throw new Error('nothing may be written to the console');
    });
  }
});
afterEach(() => vi.restoreAllMocks());

test('an unfilled tag leaves a blank and is named once, also inside a loop', async () => {
  const template = templateOf(
    body('{known} {missing} {missing}'),
    tag('{#rows}'),
    body('{name} {other}'),
    tag('{/rows}'),
  );
  const { bytes, problems } = await fillDocx(
    template,
    { known: 'có', rows: [{ name: 'A' }, { name: 'B' }] },
    'mau.docx',
  );
  expect(problems.map((each) => each.facts?.tag)).toEqual(['missing', 'other']);
  expect(codes(problems)).toEqual(['the-chua-dien', 'the-chua-dien']);
  expect(await textOf(bytes, 'docx')).toMatch(/^có\s+A\s+B\s*$/u);
});

test.each([
  ['a tag without its end', '{known', 'known'],
  ['a tag without its start', 'known}', 'known'],
  ['a loop never closed', '{#rows} x', 'rows'],
  ['a loop never opened', 'x {/rows}', 'rows'],
])('%s is a Problem naming template and tag, and nothing is written', async (_, text, named) => {
  const { bytes, problems } = await fillDocx(templateOf(body(text)), { known: 1, rows: [] }, 'mau.docx');
  expect(new Set(codes(problems))).toEqual(new Set(['mau-loi']));
  expect(problems[0]?.at).toEqual([{ file: 'mau.docx' }]);
  expect(`${problems[0]?.facts?.tag} ${problems[0]?.facts?.near}`).toContain(named);
  expect(bytes).toHaveLength(0);
});

test('a loop closed under another name is reported with both names', async () => {
  const { problems } = await fillDocx(templateOf(body('{#a} x'), body('y {/b}')), { a: [], b: [] }, 'mau.docx');
  expect(codes(problems)).toEqual(['mau-loi']);
  expect(problems[0]?.facts?.tag).toBe('a, b');
});

test.each([
  ['no zip at all', encoder.encode('not a zip')],
  ['an empty file', new Uint8Array()],
  ['a zip that is no Word file', packParts([['hello.txt', encoder.encode('x')]])],
  ['a cut zip', templateOf(body('x')).slice(0, 900)],
])('%s is mau-khong-doc-duoc', async (_, bytes) => {
  const filled = await fillDocx(bytes, {}, 'mau.docx');
  expect(codes(filled.problems)).toEqual(['mau-khong-doc-duoc']);
});

test('no tag reaches into JavaScript’s own objects', async () => {
  const template = templateOf(body('[{constructor}] [{__proto__}] [{toString}]'));
  const { bytes, problems } = await fillDocx(template, { a: 1 }, 'mau.docx');
  expect(problems.map((each) => each.facts?.tag)).toEqual(['constructor', '__proto__', 'toString']);
  expect(await textOf(bytes, 'docx')).toBe('[] [] []');
});

test('whatever text is filled in stands in the finished file as it was, and cannot become a tag or markup', async () => {
  const template = templateOf(body('«{value}»'));
  const text = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((each) => each.replace(/\p{C}|\s/gu, '').normalize('NFC'));
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, fc.constantFrom('{value}', '<w:p/>', '&amp;', '{#x}', ']]>')), async (value) => {
      const { bytes, problems } = await fillDocx(template, { value }, 'mau.docx');
      expect(problems).toEqual([]);
      expect(await textOf(bytes, 'docx')).toBe(`«${value}»`);
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('control characters from a cell are dropped, not written', async () => {
  const { bytes } = await fillDocx(templateOf(body('{value}')), { value: 'A\u0000\u000bB' }, 'mau.docx');
  expect(await textOf(bytes, 'docx')).toBe('AB');
});

test('a form that would inflate beyond all measure is refused before the library takes it up', async () => {
  const bomb = packParts([
    ...[...documentParts([body('{x}')])].map(([part, xml]) => [part, encoder.encode(xml)] as const),
    ['word/media/image1.bmp', new Uint8Array(60_000_000)],
  ]);
  const { bytes, problems } = await fillDocx(bomb, { x: 'a' }, 'mau.docx');
  expect(codes(problems)).toEqual(['mau-khong-doc-duoc']);
  expect(bytes).toHaveLength(0);
});

test('the hint for an unreadable form names the program of its kind', () => {
  const hintFor = (template: string) => problem('mau-khong-doc-duoc', { file: template }, { template }).hint;
  expect(hintFor('dang-ky.xlsx')).toMatch(/Excel.*\.xlsx/u);
  expect(hintFor('to-trinh.docx')).toMatch(/Word.*\.docx/u);
});
