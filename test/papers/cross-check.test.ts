import { expect, test } from 'vitest';
import { crossCheck } from '../../src/papers/cross-check.ts';
import type { Claim, Paper } from '../../src/papers/paper.ts';

const paper = (path: string, ...claims: Claim[]): Paper => ({
  path,
  template: 'x.docx',
  format: 'docx',
  title: path,
  values: {},
  claims,
});
const persons = (count: number, ...names: string[]): Claim => ({
  key: 'a/b/person',
  label: 'số cá nhân',
  count,
  names,
});

test('two papers that count differently are both named', () => {
  const problems = crossCheck([paper('x', persons(2, 'A', 'B')), paper('y', persons(3, 'A', 'B', 'C'))], new Map());
  expect(problems).toMatchObject([
    { code: 'so-lieu-khong-khop', at: [{ file: 'x' }, { file: 'y' }], expected: '2', found: '3' },
  ]);
});

test('same count, other names: reported; same names in another order: not', () => {
  expect(crossCheck([paper('x', persons(1, 'A')), paper('y', persons(1, 'B'))], new Map())).toHaveLength(1);
  expect(crossCheck([paper('x', persons(2, 'A', 'B')), paper('y', persons(2, 'B', 'A'))], new Map())).toEqual([]);
});

test.each([
  ['03 (ba) cá nhân', true],
  ['3 cá nhân', true],
  ['13 cá nhân', false],
  ['3,5 cá nhân', false],
  ['30 cá nhân', false],
  ['danh sách có 3.', true],
])('count 3 in “%s”: %s', (text, stands) => {
  const problems = crossCheck([paper('x', { key: 'k', label: 'l', count: 3 })], new Map([['x', text]]));
  expect(problems.length === 0).toBe(stands);
});

test('money is found with or without dots', () => {
  const claims = [paper('x', { key: 'k', label: 'l', count: 2_340_000 })];
  expect(crossCheck(claims, new Map([['x', 'cộng 2.340.000 đồng']]))).toEqual([]);
  expect(crossCheck(claims, new Map([['x', '2340000']]))).toEqual([]);
  expect(crossCheck(claims, new Map([['x', '12.340.000']]))).toHaveLength(1);
});

test('a name that did not reach the paper is reported by name', () => {
  const problems = crossCheck([paper('x', persons(1, 'Lò Văn Páo'))], new Map([['x', '1 cá nhân: Lò Văn Pao']]));
  expect(problems).toMatchObject([{ code: 'so-lieu-khong-khop', expected: 'Lò Văn Páo' }]);
});
