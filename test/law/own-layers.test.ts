/**
 * Files of a province and a school as people write them: the first file `law new` gives, the two that ship as examples,
 * slips of the pen told at their place, all at once, and both clauses named where the lower is looser.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLayer } from '../../src/law/check.ts';
import { OWN_LEVELS } from '../../src/law/levels.ts';
import { loadRulebook } from '../../src/law/load.ts';
import { nationalLayers } from '../../src/law/national.ts';
import { listRules } from '../../src/law/rule-rows.ts';
import { startingLayer } from '../../src/law/starting-layer.ts';
import { renderQuotas } from '../../src/render/quotas.ts';
import { type CompactPerson, lawOf, tallyOf } from '../tally/year.ts';

const { rulebook } = loadRulebook(nationalLayers());
const EXAMPLES = new URL('../../fixtures/luat-mau/', import.meta.url);
const PROVINCE = 'tinh-truong-giang.json';
const SCHOOL = 'truong-song-trang.json';
const CO_SO = 'chien-si-thi-dua-co-so';
const TIEN_TIEN = 'lao-dong-tien-tien';
const read = (name: string) => readFileSync(new URL(name, EXAMPLES), 'utf8');
const layerOf = (name: string, text: string) => ({ id: name, text, source: `luat/${name}` });
const under = (...names: string[]) =>
  loadRulebook([...nationalLayers(), ...names.map((name) => layerOf(name, read(name)))]);

describe.each(OWN_LEVELS)('the first file of a %s', (level) => {
  const { name, text } = startingLayer(level);

  test('passes the check as it stands, and changes nothing', () => {
    expect(checkLayer(text, name, rulebook)).toEqual([]);
    const laid = loadRulebook([...nationalLayers(), layerOf(name, text)]).rulebook;
    expect(listRules(laid, '2025-05-30')).toEqual(listRules(rulebook, '2025-05-30'));
  });

  test('its samples, moved where they belong, pass too and say something', () => {
    const { examples, ...layer } = JSON.parse(text);
    const filled = JSON.stringify({ ...layer, ...examples });
    expect(checkLayer(filled, name, rulebook)).toEqual([]);
    const laid = loadRulebook([...nationalLayers(), layerOf(name, filled)]).rulebook;
    for (const section of Object.keys(examples)) expect(layer, section).toHaveProperty(section);
    expect(listRules(laid, '2025-05-30').filter(({ source }) => source === `luat/${name}`).length).toBeGreaterThan(3);
  });
});

describe('the two examples', () => {
  test('pass the check, the school’s over the province’s', () => {
    expect(checkLayer(read(PROVINCE), PROVINCE, rulebook)).toEqual([]);
    expect(checkLayer(read(SCHOOL), SCHOOL, under(PROVINCE).rulebook)).toEqual([]);
    expect(under(SCHOOL, PROVINCE).problems).toEqual([]);
  });

  /** 20 people, all Lao động tiên tiến; five stand for Chiến sĩ thi đua cơ sở with every vote. */
  const people: Record<string, CompactPerson> = {};
  const standing = [
    ['An', 'hoan-thanh-xuat-sac', 80],
    ['Bình', 'hoan-thanh-xuat-sac', 82],
    ['Chi', 'hoan-thanh-xuat-sac', 84],
    ['Dung', 'hoan-thanh-tot', 95],
    ['Em', 'hoan-thanh-tot', 93],
  ] as const;
  for (const [name, rating, score] of standing) {
    people[`Lê ${name}`] = {
      evaluation: { rating, score },
      registration: [CO_SO],
      initiatives: [{ title: `Sáng kiến ${name}` }],
      ballots: [{ award: CO_SO, votesFor: 9, votesAgainst: 0 }],
    };
  }
  for (let at = 1; at <= 15; at += 1)
    people[`Trần Số ${at}`] = { evaluation: 'hoan-thanh-tot', registration: [TIEN_TIEN] };
  const decided = (layers: readonly string[], count = 20) => {
    const some = Object.fromEntries(Object.entries(people).slice(0, count));
    return tallyOf({ council: 9, layers, people: some });
  };

  test('15 % of 20 is 3 places, ranked by rating; of 19 rounded down 2', () => {
    const [quota] = decided([PROVINCE]).quotas;
    expect(quota).toMatchObject({
      award: CO_SO,
      base: 20,
      percent: 15,
      places: 3,
      cite: expect.stringContaining('98/2025/QĐ-UBND'),
    });
    expect(quota?.inside.toSorted()).toEqual(['le-an', 'le-binh', 'le-chi']);
    expect(decided([PROVINCE], 19).quotas[0]).toMatchObject({ base: 19, places: 2, inside: ['le-binh', 'le-chi'] });
  });

  test('the school ranks the same places by its score, whatever the order of the files', () => {
    for (const layers of [
      [PROVINCE, SCHOOL],
      [SCHOOL, PROVINCE],
    ]) {
      const { quotas } = decided(layers);
      expect(quotas).toHaveLength(1);
      expect(quotas[0]?.inside.toSorted()).toEqual(['le-chi', 'le-dung', 'le-em']);
    }
  });

  test('the page says the sum, the clause and the names, within 80 columns', () => {
    const told = decided([PROVINCE]);
    const page = renderQuotas(told, lawOf({ layers: [PROVINCE], people: {} }), 80).split('\n');
    expect(page.join(' ')).toMatch(/20 Lao động tiên tiến × 15 % = 3.*98\/2025\/QĐ-UBND Điều 4 khoản 2/u);
    for (const name of ['Lê An', 'Lê Bình', 'Lê Chi']) expect(page.join(' ')).toContain(name);
    expect(page.filter((line) => line.length > 80)).toEqual([]);
  });

  test('the score sheet, the co-authors’ share, registration and deadlines are theirs from their first day on', () => {
    const on = (asOf: string) => lawOf({ asOf, layers: [PROVINCE, SCHOOL], people: {} });
    expect(on('2025-05-30').settings().scoreSheet).toMatchObject({ value: '2024-2025', cite: '45/QĐ-THST Điều 6' });
    expect(on('2025-01-01').settings().minCoauthorShare.value).toBe(30);
    expect(on('2024-12-31').settings().minCoauthorShare.value).toBeNull();
    expect(on('2024-09-04').registrationNeeded(TIEN_TIEN).value).toBe(false);
    expect(on('2024-09-05').registrationNeeded(TIEN_TIEN).value).toBe(true);
    expect(
      on('2025-05-30')
        .deadlines()
        .map(({ value }) => value.day),
    ).toEqual(['2025-05-20', '2025-06-15', '2025-07-10']);
    expect(on('2025-05-30').dossierSets()).toMatchObject({ value: 2, verified: true });
    expect(on('2024-12-31').dossierSets()).toBeUndefined();
  });
});

describe('slips of the pen', () => {
  const codes = (text: string) => checkLayer(text, 'x.json', rulebook).map(({ code }) => code);
  const province = JSON.parse(read(PROVINCE));

  test('a missing comma is told by its line and column; a byte-order mark is not a slip', () => {
    const text = read(PROVINCE).replace('"level": "province",', '"level": "province"');
    expect(checkLayer(text, 'x.json', rulebook)[0]).toMatchObject({
      code: 'quy-dinh-khong-phai-json',
      facts: { line: 4, column: 3 },
    });
    expect(checkLayer('{\n  "id": "a",\n', 'x.json', rulebook)[0]?.facts).toMatchObject({ line: 2 });
    expect(checkLayer('', 'x.json', rulebook)[0]?.facts).toMatchObject({ line: 1, column: 1 });
    expect(codes(`\ufeff${read(PROVINCE)}`)).toEqual([]);
  });

  test('a section written twice is refused: the first would vanish', () => {
    const text = read(PROVINCE).replace('"deadlines":', '"quotas": [],\n  "deadlines":');
    expect(checkLayer(text, 'x.json', rulebook)[0]).toMatchObject({
      code: 'quy-dinh-muc-hai-lan',
      facts: { found: 'quotas' },
    });
    expect(codes('{"a": {"x": 1}, "b": {"x": 1, "y": "a\\": {"}}')).not.toContain('quy-dinh-muc-hai-lan');
  });

  test('all mistakes at once, each at its path, those of good sections too', () => {
    const found = checkLayer(
      JSON.stringify({
        ...province,
        quotas: [{ ...province.quotas[0], percent: 150, cite: undefined, from: '2025-02-30', rounding: 'up' }],
        deadlines: [
          { id: 'Nộp', values: [{ label: '', monthDay: '02-30', what: 'x', from: '2025-01-01', verified: true }] },
        ],
        setings: {},
        votes: { [CO_SO]: [{ percent: 50, from: '2025-01-01', to: '2025-06-30', source: 'Hội đồng', verified: true }] },
      }),
      'x.json',
      rulebook,
    );
    const told = found.map(({ code, facts }) => `${code} ${facts?.path ?? ''}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'quy-dinh-sai-dang quotas[0].percent',
        'quy-dinh-ngay-khong-co-that quotas[0].from',
        'quy-dinh-sai-dang quotas[0].rounding',
        'quy-dinh-sai-dang deadlines[0].id',
        'quy-dinh-sai-dang deadlines[0].values[0].label',
        'quy-dinh-sai-dang deadlines[0].values[0].monthDay',
        'quy-dinh-thieu-nguon deadlines[0].values[0]',
        'quy-dinh-co-muc-la ',
        `long-hon-luat votes.${CO_SO}[0].percent`,
      ]),
    );
    expect(found.find(({ code }) => code === 'quy-dinh-co-muc-la')?.hint).toContain('settings');
  });

  test('a clause with two mistakes tells both, deep in the conditions', () => {
    const condition = { label: 'x', all: [{ label: '', membersProposed: { award: TIEN_TIEN, percent: 170, of: 1 } }] };
    const value = { from: '2025-01-01', cite: { instrument: '98/2025/QĐ-UBND', khoan: 2 }, verified: true, condition };
    const layer = { ...province, criteria: [{ award: TIEN_TIEN, subject: 'collective', values: [value] }] };
    const paths = checkLayer(JSON.stringify(layer), 'x.json', rulebook).map(({ facts }) => facts?.path);
    const inside = 'criteria[0].values[0]';
    expect(paths).toEqual(
      expect.arrayContaining([
        `${inside}.cite`,
        `${inside}.condition.all[0].label`,
        `${inside}.condition.all[0].membersProposed.percent`,
        `${inside}.condition.all[0].membersProposed`,
      ]),
    );
  });

  test('a level that is none, or not one’s own', () => {
    expect(codes(JSON.stringify({ ...province, level: undefined }))).toEqual(['quy-dinh-chua-dung-muc']);
    expect(codes(JSON.stringify({ ...province, level: 'tinh' }))).toEqual(['quy-dinh-chua-dung-muc']);
    expect(codes(JSON.stringify({ ...province, level: 'year' }))).toEqual(['quy-dinh-chua-dung-muc']);
  });
});

describe('looser than the layer below, both clauses and both places named', () => {
  const school = JSON.parse(read(SCHOOL));
  const check = (more: object) =>
    checkLayer(JSON.stringify({ ...school, quotas: [], ...more }), 'luat/truong.json', under(PROVINCE).rulebook);
  const cite = { instrument: '45/QĐ-THST', dieu: 9 };
  const value = (own: unknown) => [{ value: own, from: '2024-09-05', cite, verified: true }];
  const quota = { ...school.quotas[0], cite };

  test('a quota', () => {
    const [raised, ...others] = check({ quotas: [{ ...quota, percent: 15.01 }] });
    expect(others).toEqual([]);
    expect(raised).toMatchObject({
      code: 'long-hon-luat',
      at: [{ file: 'luat/truong.json' }, { file: `luat/${PROVINCE}` }],
      cite: '98/2025/QĐ-UBND Điều 4 khoản 2',
      facts: { path: 'quotas[0]', abovePath: 'quotas[0]', aboveFile: `luat/${PROVINCE}` },
    });
    expect(raised?.expected).toContain('98/2025/QĐ-UBND Điều 4 khoản 2');
    expect(raised?.found).toContain('45/QĐ-THST Điều 9');
  });

  test.each([
    ['rounding up', { rounding: 'ceil' }, 1],
    ['rounding to the nearest', { rounding: 'half-up' }, 1],
    ['a place at least', { min: 1 }, 1],
    ['the same', {}, 0],
    ['fewer', { percent: 14.99, rounding: 'ceil' }, 0],
    ['another base', { percent: 90, of: 'headcount' }, 0],
  ])('%s', (_name, more, count) => {
    expect(check({ quotas: [{ ...quota, ...more }] })).toHaveLength(count);
  });

  test.each([
    ['minCoauthorShare', 29, 1],
    ['minCoauthorShare', null, 1],
    ['minCoauthorShare', 30, 0],
    ['minCoauthorShare', 50, 0],
    ['absenceBarDays', 400, 0],
  ])('%s %s', (key, own, count) => {
    expect(check({ settings: { [key]: value(own) } })).toHaveLength(count);
  });

  test('a file in the year’s folder, looser than the school’s own, is told the same way', () => {
    const year = {
      id: 'thidua.json',
      level: 'year',
      title: 'Năm',
      registration: { [TIEN_TIEN]: [{ value: 'not-needed', from: '1900-01-01', source: 'x', verified: true }] },
    };
    const { problems } = loadRulebook([
      ...nationalLayers(),
      layerOf(SCHOOL, read(SCHOOL)),
      { id: 'thidua.json', text: JSON.stringify(year), source: 'thidua.json' },
    ]);
    expect(problems).toMatchObject([
      {
        code: 'long-hon-luat',
        at: [{ file: 'thidua.json' }, { file: `luat/${SCHOOL}` }],
        facts: { path: `settings.registration.${TIEN_TIEN}` },
      },
    ]);
  });

  test('a clause that begins within the layer’s days is missed too, once', () => {
    const layer = JSON.parse(read(PROVINCE));
    const instrument = { ...layer.instruments[0], from: '2024-01-01' };
    const condition = {
      label: 'Tiêu chuẩn của tỉnh',
      all: [
        { label: 'Xếp loại', cite: { instrument: instrument.id }, ratingAtLeast: 'hoan-thanh-tot' },
        { label: 'Ý kiến của tổ', cite: { instrument: instrument.id }, teamAgrees: true },
      ],
    };
    const criteria = (from: string, to: string) => {
      const value = { from, to, cite: { instrument: instrument.id }, verified: true, condition };
      const text = JSON.stringify({
        ...layer,
        instruments: [instrument],
        criteria: [{ award: TIEN_TIEN, subject: 'person', values: [value] }],
      });
      return checkLayer(text, 'x.json', rulebook).map(({ code, cite: named }) => `${code} ${named}`);
    };
    expect(criteria('2024-01-01', '2024-04-14')).toEqual([]);
    expect(criteria('2024-01-01', '2024-04-15')).toEqual(['long-hon-luat 01/2024/TT-BNV Điều 1 khoản 5 điểm d']);
    expect(criteria('2024-01-01', '2026-01-01')).toEqual(['long-hon-luat 01/2024/TT-BNV Điều 1 khoản 5 điểm d']);
    expect(criteria('2025-08-05', '2026-01-01')).toEqual(['long-hon-luat 15/2025/TT-BNV']);
  });

  test('the looser quota does not push the stricter one aside', () => {
    const loose = { ...school, quotas: [{ ...quota, percent: 50 }] };
    const laid = loadRulebook([
      ...nationalLayers(),
      layerOf(PROVINCE, read(PROVINCE)),
      layerOf('t', JSON.stringify(loose)),
    ]);
    const quotas = listRules(laid.rulebook, '2025-05-30').filter(({ id }) => id.startsWith('chi-tieu.'));
    expect(quotas.map(({ source }) => source)).toEqual([`luat/${PROVINCE}`, 'luat/t']);
  });
});
