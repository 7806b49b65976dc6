/** Problems as text: those that differ in the name alone are told in one sentence, all others one by one. */
import { expect, test } from 'vitest';
import { renderProblems } from '../../src/render/problems.ts';
import { problem } from '../../src/words/problems.ts';

const plain = (_: string, text: string): string => text;
const newTest = (name: string, award: string) => problem('chua-dat-tieu-chi-moi', [], { name, award }, 'Điều 1');
const blocksOf = (text: string): number => text.match(/\[chua-dat-tieu-chi-moi\]/gu)?.length ?? 0;

test('one sentence names everybody; the count stays that of the problems', () => {
  const text = renderProblems([newTest('Lê An', 'A'), newTest('Vũ Bình', 'A'), newTest('Hồ Chi', 'A')], plain, 200);
  expect(blocksOf(text)).toBe(1);
  expect(text).toContain('Lê An, Vũ Bình, Hồ Chi đủ điều kiện A');
  expect(text).toContain('0 lỗi, 3 cảnh báo');
});

test('another award is another sentence, and one that stands in a cell keeps its own', () => {
  expect(blocksOf(renderProblems([newTest('Lê An', 'A'), newTest('Lê An', 'B')], plain, 200))).toBe(2);
  const placed = ['C7', 'C8'].map((cell) =>
    problem('chua-dat-tieu-chi-moi', [{ file: 'a.xlsx', sheet: 'S', cell }], { name: cell, award: 'A' }),
  );
  expect(blocksOf(renderProblems(placed, plain, 200))).toBe(2);
});
