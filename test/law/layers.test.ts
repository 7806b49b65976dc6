/** Layers laid over the national law: settings of the year, a province's file, and every way in which they can be wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawAt } from '../../src/law/at.ts';
import { checkLayer } from '../../src/law/check.ts';
import { changesBetween, showRule } from '../../src/law/list.ts';
import { loadRulebook } from '../../src/law/load.ts';
import { nationalLayers, settingsLayer } from '../../src/law/national.ts';
import { listRules } from '../../src/law/rule-rows.ts';
import type { YearConfig } from '../../src/types.ts';

const { rulebook } = loadRulebook(nationalLayers());
const CO_SO = 'chien-si-thi-dua-co-so';

function year(settings: Readonly<Record<string, unknown>>): YearConfig {
  return { school: { name: 'Trường Tiểu học Đồi Thông' }, year: '2024-2025', settings };
}

function withSettings(settings: Readonly<Record<string, unknown>>) {
  const config = year(settings);
  const layer = settingsLayer(config);
  const loaded = loadRulebook([...nationalLayers(), ...(layer === undefined ? [] : [layer])]);
  return { ...loaded, law: lawAt(loaded.rulebook, '2025-05-30', '2025-06-20', config), config };
}

const SETTINGS = {
  registration: { 'lao-dong-tien-tien': 'required', '*': 'required' },
  countsCurrentYear: true,
  initiativeReuse: 'forbid',
  minCoauthorShare: 30,
  absenceBarDays: 40,
  collectiveUnits: ['truong'],
  collectiveDenominator: 'without-new',
  schoolYearStarts: '08-01',
  voteThresholds: { 'chien-si-thi-dua-cap-tinh': 90, 'lao-dong-tien-tien': 50 },
  quotas: [{ award: CO_SO, percent: 15, of: 'lao-dong-tien-tien', scope: 'truong', rounding: 'floor', min: 0 }],
  excellentCap: { percent: 15, of: 'hoan-thanh-tot', perGroup: false, rounding: 'ceil' },
};

describe('settings of thidua.json', () => {
  test('every setting of the product is taken and cited as the file’s own', () => {
    const { law, problems } = withSettings(SETTINGS);
    expect(problems).toEqual([]);
    expect(law.settings().countsCurrentYear).toMatchObject({
      value: true,
      cite: 'thidua.json › settings.countsCurrentYear',
      verified: true,
    });
    expect(law.settings().minCoauthorShare.value).toBe(30);
    expect(law.settings().coSoTest.value).toBe('one-of');
    expect(law.registrationNeeded('lao-dong-tien-tien').value).toBe(true);
    expect(law.votesNeeded('chien-si-thi-dua-cap-tinh', 9)?.value).toBe(9);
    expect(law.votesNeeded('lao-dong-tien-tien', 9)).toMatchObject({
      value: 5,
      cite: expect.stringContaining('thidua.json'),
    });
    expect(law.quotas()).toMatchObject([{ value: { percent: 15, rankBy: ['rating', 'score', 'female'] } }]);
    expect(law.excellentCap()?.value.percent).toBe(15);
  });

  test('none at all is no layer', () => {
    expect(settingsLayer(year({}))).toBeUndefined();
  });

  test('coSoTest “both” decides by the stricter test, only once it may be in force', () => {
    const { rulebook: book, config } = withSettings({ coSoTest: 'both' });
    const before = lawAt(book, '2026-09-30', '2026-09-30', config);
    const after = lawAt(book, '2026-10-01', '2026-10-01', config);
    expect(JSON.stringify(before.criteria(CO_SO, 'person'))).toContain('"any":');
    expect(JSON.stringify(after.criteria(CO_SO, 'person'))).not.toContain('"any":');
    expect(after.stricterTest(CO_SO)).toBeUndefined();
  });

  test.each([
    [{ countCurrentYear: true }, 'cai-dat-la', 'countCurrentYear', 'countsCurrentYear'],
    [{ coSoTest: 'x' }, 'quy-dinh-sai-dang', 'x', 'settings.coSoTest'],
    [{ registration: { '*': 'yes' } }, 'quy-dinh-sai-dang', 'yes', 'settings.registration.*'],
    [{ quotas: [{ award: CO_SO, percent: 150 }] }, 'quy-dinh-sai-dang', '150', 'settings.quotas[0].percent'],
    [{ quotas: 'x' }, 'quy-dinh-sai-dang', 'x', 'settings.quotas'],
    [
      { quotas: [{ award: 'lao-dong-tien-tie', places: 2 }] },
      'danh-hieu-khong-co-trong-luat',
      'lao-dong-tien-tie',
      'lao-dong-tien-tien',
    ],
    [
      { voteThresholds: { 'chien-si-thi-dua-cosos': 80 } },
      'danh-hieu-khong-co-trong-luat',
      'chien-si-thi-dua-cosos',
      CO_SO,
    ],
    [{ voteThresholds: { [CO_SO]: 75 } }, 'long-hon-luat', '75 %', '98/2023/NĐ-CP Điều 30 khoản 7'],
    [{ excellentCap: null }, 'quy-dinh-sai-dang', 'null', 'settings.excellentCap'],
  ])('%j', (settings, code, found, named) => {
    const { problems } = withSettings(settings);
    const raised = problems.find((each) => each.code === code);
    expect(raised?.at).toEqual([{ file: 'thidua.json' }]);
    expect(raised?.found).toContain(found);
    expect(JSON.stringify(raised)).toContain(named);
  });

  test('raising a threshold is nobody’s problem; the program’s own default may be lowered', () => {
    expect(withSettings({ voteThresholds: { [CO_SO]: 90, 'chien-si-thi-dua-cap-tinh': 60 } }).problems).toEqual([]);
  });
});

describe('a province’s or school’s own file', () => {
  const cite = { instrument: '10/2025/QĐ-UBND', dieu: 3 };
  const base = {
    id: 'tinh-mau',
    level: 'province',
    title: 'Quy định của tỉnh mẫu (bịa)',
    instruments: [{ id: '10/2025/QĐ-UBND', name: 'Quyết định số 10/2025/QĐ-UBND', from: '2025-01-01', verified: true }],
  };
  const check = (more: object) => checkLayer(JSON.stringify({ ...base, ...more }), 'tinh.json', rulebook);
  const codes = (more: object) => check(more).map(({ code }) => code);
  const wage = (from: string, to?: string) => ({ from, ...(to ? { to } : {}), dong: 1, cite, verified: true });
  const quota = { award: CO_SO, percent: 15, of: 'lao-dong-tien-tien', from: '2025-01-01', cite, verified: true };

  test('a cap of the province is fine, and names its own instrument', () => {
    expect(codes({ quotas: [quota] })).toEqual([]);
  });

  test.each([
    ['quy-dinh-chong-nhau', { baseWage: [wage('2025-01-01', '2025-06-30'), wage('2025-06-30')] }],
    ['quy-dinh-de-ho', { baseWage: [wage('2025-01-01', '2025-06-29'), wage('2025-07-01')] }],
    ['quy-dinh-ngay-khong-co-that', { baseWage: [wage('2025-02-29')] }],
    ['quy-dinh-ky-nguoc', { baseWage: [wage('2025-03-01', '2025-02-01')] }],
    ['can-cu-khong-con-hieu-luc', { baseWage: [wage('2024-12-31')] }],
    ['quy-dinh-thieu-nguon', { baseWage: [{ from: '2025-01-01', dong: 1, verified: true }] }],
    ['quy-dinh-thieu-muc', { baseWage: [{ from: '2025-01-01', dong: 1, cite }] }],
    ['quy-dinh-co-muc-la', { quota: [] }],
    ['quy-dinh-chua-dung-muc', { level: 'national' }],
    ['van-ban-khong-co-trong-bang', { quotas: [{ ...quota, cite: { instrument: '11/2025/QĐ-UBND' } }] }],
    ['danh-hieu-khong-co-trong-luat', { quotas: [{ ...quota, of: 'lao-dong-tien-tie' }] }],
  ])('%s', (code, more) => {
    expect(codes(more)).toEqual([code]);
  });

  test('values that meet on neighbouring days raise nothing', () => {
    expect(codes({ baseWage: [wage('2025-01-01', '2025-06-30'), wage('2025-07-01')] })).toEqual([]);
  });

  test('a repealed decree as ground names the one in its place', () => {
    const [raised] = check({ baseWage: [{ ...wage('2025-01-01'), cite: { instrument: '98/2023/NĐ-CP', dieu: 53 } }] });
    expect(raised).toMatchObject({
      code: 'can-cu-khong-con-hieu-luc',
      hint: expect.stringContaining('152/2025/NĐ-CP'),
    });
  });

  test('the path in the file is named', () => {
    expect(check({ quotas: [{ ...quota, percent: 150 }] })[0]?.facts?.path).toBe('quotas[0].percent');
  });

  const criteria = (all: object[]) => ({
    criteria: [
      {
        award: 'tap-the-lao-dong-tien-tien',
        subject: 'collective',
        values: [{ from: '2025-01-01', cite, verified: true, condition: { label: 'Tiêu chuẩn của tỉnh', all } }],
      },
    ],
  });
  const asks = (percent: number) => [
    { label: 'Xếp loại', cite, ratingAtLeast: 'hoan-thanh-tot' },
    { label: 'Lao động tiên tiến', cite, membersProposed: { award: 'lao-dong-tien-tien', percent } },
    { label: 'Kỷ luật', cite, noMemberDisciplinedFrom: 'canh-cao' },
  ];

  test('criteria looser than the law name both clauses; as strict or stricter raise nothing', () => {
    expect(codes(criteria(asks(70)))).toEqual([]);
    expect(codes(criteria(asks(80)))).toEqual([]);
    const [raised, ...others] = check(criteria(asks(69)));
    expect(others).toEqual([]);
    expect(raised).toMatchObject({ code: 'long-hon-luat', cite: '06/2022/QH15 Điều 28 khoản 1' });
    expect(raised?.found).toContain('10/2025/QĐ-UBND Điều 3');
    expect(codes(criteria(asks(70).slice(0, 2)))).toEqual(['long-hon-luat']);
  });

  test('a condition of no known kind is refused at its path', () => {
    const raised = check(criteria([{ label: 'x', ratingAtLeats: 'hoan-thanh' }]));
    expect(raised).toHaveLength(1);
    expect(raised[0]?.facts).toMatchObject({ path: 'criteria[0].values[0].condition.all[0]', near: 'ratingAtLeast' });
    const low = check(criteria([{ label: 'x', membersProposed: { award: 'lao-dong-tien-tien', percent: 170 } }]));
    expect(low[0]?.facts?.path).toBe('criteria[0].values[0].condition.all[0].membersProposed.percent');
    expect(check(criteria([{ label: 'x' }])).map(({ code }) => code)).toEqual(['quy-dinh-sai-dang']);
  });

  test('no text makes the check throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(checkLayer(text, 'x.json', rulebook).length).toBeGreaterThan(0);
      }),
      { seed: 20250530, numRuns: 200 },
    );
  });
});

describe('listing', () => {
  test('what changed on 01/7/2025 includes who decides, and not the base wage', () => {
    const changed = changesBetween(rulebook, '2025-06-30', '2025-07-01');
    const ids = changed.map(({ id }) => id);
    expect(ids).toContain(`tham-quyen.${CO_SO}`);
    expect(ids).toContain('so-mau.to-trinh');
    expect(ids).not.toContain('luong-co-so');
    expect(changed.find(({ id }) => id === 'so-mau.to-trinh')?.after).toBeUndefined();
    expect(changesBetween(rulebook, '2025-03-01', '2025-03-02')).toEqual([]);
  });

  test('one rule over time, and the nearest for a slip', () => {
    expect(showRule(rulebook, 'luong-co-so').rows.map(({ from }) => from)).toEqual([
      '2023-07-01',
      '2024-07-01',
      '2026-07-01',
    ]);
    expect(showRule(rulebook, 'luong-co-so-').near).toBe('luong-co-so');
    expect(listRules(rulebook, '2025-05-30').every(({ value, cite }) => value !== '' && cite !== '')).toBe(true);
  });
});
