/** Place of a paper, as 30/2020/NĐ-CP wants it: the name of the commune; one named by a number keeps its unit. */
import { expect, test } from 'vitest';
import { letterhead } from '../../src/papers/letterhead.ts';
import { specialType } from '../../src/papers/report/happenings.ts';
import { smallLaw } from './small-year.ts';

test.each([
  ['xã Bến Lau', undefined, 'Bến Lau, ngày'],
  ['phường 7', undefined, 'Phường 7, ngày'],
  ['phường Lê Lợi', 'Phường Lê Lợi', 'Phường Lê Lợi, ngày'],
])('%s, place %s', (commune, place, shown) => {
  const config = {
    school: { name: 'Trường A', commune, ...(place === undefined ? {} : { place }) },
    year: '2024-2025',
  };
  const data = { config, records: [], samePeople: [], kindsImported: [] };
  const values = letterhead({ data, law: smallLaw, today: '2025-05-30', notVerified: new Set() }, 'TTr');
  expect(String(values.placeAndDate).startsWith(shown)).toBe(true);
});

test('a type of commendation is never printed as an id', () => {
  expect(specialType({ type: 'chuyen-de' })).toBe('Chuyên đề');
  expect(specialType({ type: 'dot-xuat' })).toBe('Đột xuất');
});
