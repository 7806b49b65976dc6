/** A lower layer is held against the law of the days both are in force, no other; the Problem names the first such day's law. */
import { describe, expect, test } from 'vitest';
import { checkLayer } from '../../src/law/check.ts';
import { loadRulebook } from '../../src/law/load.ts';
import { nationalLayers } from '../../src/law/national.ts';

const { rulebook } = loadRulebook(nationalLayers());
const CO_SO = 'chien-si-thi-dua-co-so';
const cite = { instrument: '45/QĐ-THST', dieu: 1 };
const layer = {
  id: 'truong',
  level: 'school',
  title: 'Trường',
  instruments: [{ id: cite.instrument, name: 'Quy chế', from: '2020-01-01', verified: true }],
};

const votes = (percent: number | null, from: string, to?: string, award = CO_SO) =>
  checkLayer(
    JSON.stringify({
      ...layer,
      votes: { [award]: [{ ballot: true, percent, from, ...(to === undefined ? {} : { to }), cite, verified: true }] },
    }),
    'luat/truong.json',
    rulebook,
  ).map((each) => `${each.code} ${each.cite}`);

describe('a lower share of votes', () => {
  test.each([
    ['up to the day before the law', 79.99, '2023-06-01', '2023-12-31', []],
    ['to the first day of the law', 79.99, '2023-06-01', '2024-01-01', ['98/2023/NĐ-CP Điều 30 khoản 7']],
    ['on the last day of 98/2023', 79.99, '2025-06-30', '2025-06-30', ['98/2023/NĐ-CP Điều 30 khoản 7']],
    ['from the first day of 152/2025', 79.99, '2025-07-01', undefined, ['152/2025/NĐ-CP']],
    ['over both', 79.99, '2025-01-01', undefined, ['98/2023/NĐ-CP Điều 30 khoản 7']],
    ['none at all', null, '2025-07-01', undefined, ['152/2025/NĐ-CP']],
    ['the law’s own', 80, '2025-01-01', undefined, []],
    ['a higher one', 90, '2025-01-01', undefined, []],
  ])('%s', (_, percent, from, to, cites) => {
    expect(votes(percent, from, to)).toEqual(cites.map((each) => `long-hon-luat ${each}`));
  });

  test('the program’s own default binds nobody', () => {
    expect(votes(50, '2025-01-01', undefined, 'chien-si-thi-dua-cap-tinh')).toEqual([]);
  });
});

test('the words name the award, both figures, both clauses, the file and the paths', () => {
  const own = { ballot: true, percent: 75, from: '2025-01-01', to: '2025-06-30', cite, verified: true };
  const [raised] = checkLayer(JSON.stringify({ ...layer, votes: { [CO_SO]: [own] } }), 'luat/truong.json', rulebook);
  expect(raised).toMatchObject({
    code: 'long-hon-luat',
    at: [{ file: 'luat/truong.json' }],
    facts: {
      path: `votes.${CO_SO}[0].percent`,
      abovePath: `votes.${CO_SO}[0]`,
      above: '80 %',
      aboveCite: '98/2023/NĐ-CP Điều 30 khoản 7',
      below: '75 %',
      belowCite: '45/QĐ-THST Điều 1',
      what: 'tỷ lệ phiếu Chiến sĩ thi đua cơ sở',
    },
  });
});
