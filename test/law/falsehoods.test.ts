/**
 * What is often believed to be law and isn't (one test each): a national layer that states it as checked law is refused,
 * the true value beside it is not. And the marks: what may be shown as checked, by where it was read.
 */
import { describe, expect, test } from 'vitest';
import { formatCitation, parseCitation } from '../../src/law/cite.ts';
import { FALSEHOODS } from '../../src/law/falsehoods.ts';
import { loadRulebook } from '../../src/law/load.ts';
import { nationalLayers } from '../../src/law/national.ts';
import { instrumentsOf } from '../../src/law/rulebook.ts';
import { citations } from '../../src/law/walk.ts';

const national = nationalLayers();
const { rulebook } = loadRulebook(national);
const LAW = { instrument: '06/2022/QH15' };
const DECREE = { instrument: '98/2023/NĐ-CP', dieu: 30, khoan: 7 };
const CO_SO = 'chien-si-thi-dua-co-so';
const TIEN_TIEN = 'lao-dong-tien-tien';

/** Codes raised by one more national layer that says `more`. */
function said(more: object, level = 'national'): string[] {
  const layer = { id: 'them', level, title: 'Thêm', ...more };
  const text = { id: 'them', text: JSON.stringify(layer), source: 'them.json' };
  return loadRulebook([...national, text]).problems.map(({ code, facts }) =>
    code === 'dieu-sai-da-biet' ? String(facts?.id) : code,
  );
}

const dated = { from: '2024-01-01', verified: true };
const decree = { from: '2024-01-01', to: '2025-06-30', cite: DECREE, verified: true };
const quota = { award: CO_SO, percent: 15, of: TIEN_TIEN, ...dated, cite: LAW };
const criteria = (award: string, subject: string, all: object[], more: object = {}) => ({
  criteria: [
    {
      award,
      subject,
      values: [{ ...dated, cite: LAW, condition: { label: 'Tiêu chuẩn', all }, ...more }],
    },
  ],
});
const initiative = {
  label: 'Sáng kiến',
  cite: LAW,
  initiatives: { level: 'co-so', types: ['sang-kien'], count: 1, years: 'this' },
};
const excellent = { label: 'Xuất sắc', cite: LAW, ratingAtLeast: 'hoan-thanh-xuat-sac' };
const share = (percent: number) => ({ label: 'Tỷ lệ', cite: LAW, membersProposed: { award: TIEN_TIEN, percent } });
const months = (employedMonths: number) => ({ label: 'Thời gian', cite: LAW, employedMonths });
const authority = (awards: string[], id: string) => ({
  authorities: [{ awards, values: [{ ...dated, cite: LAW, id, label: 'Hiệu trưởng' }] }],
});
const form = (instrument: string, to?: string) => ({
  formNumbers: [
    { paper: 'to-trinh', values: [{ ...decree, ...(to ? { to } : {}), number: '1', cite: { instrument } }] },
  ],
});

describe('falsehoods', () => {
  test('every falsehood on the list is tried below', () => expect(FALSEHOODS).toHaveLength(9));

  test('a 15 % cap on Chiến sĩ thi đua cơ sở as national law', () => {
    expect(said({ quotas: [quota] })).toContain('tran-chien-si-thi-dua-co-so');
    expect(said({ quotas: [{ ...quota, verified: false }] })).toEqual([]);
    expect(said({ quotas: [quota] }, 'province')).toEqual([]);
    expect(said({ quotas: [{ ...quota, award: TIEN_TIEN, of: 'headcount' }] })).toEqual([]);
    expect(said({ quotas: [{ ...quota, percent: undefined, places: 3 }] })).toContain('tran-chien-si-thi-dua-co-so');
  });

  test('an initiative compulsory for Chiến sĩ thi đua cơ sở', () => {
    expect(said(criteria(CO_SO, 'person', [initiative]))).toContain('sang-kien-bat-buoc');
    expect(said(criteria(CO_SO, 'person', [{ label: 'một', any: [initiative] }]))).toContain('sang-kien-bat-buoc');
    expect(said(criteria(CO_SO, 'person', [{ label: 'một', any: [initiative, excellent] }]))).toEqual([]);
    expect(said(criteria(CO_SO, 'person', [initiative], { verified: false }))).toEqual([]);
    expect(said(criteria(CO_SO, 'person', [{ ...initiative, verified: false }]))).toEqual([]);
    expect(said(criteria('chien-si-thi-dua-cap-tinh', 'person', [initiative]))).toEqual([]);
    const one = (...any: object[]) => ({ label: 'một', any });
    const every = (...all: object[]) => ({ label: 'tất cả', all });
    expect(said(criteria(CO_SO, 'person', [every(excellent, initiative)]))).toContain('sang-kien-bat-buoc');
    expect(said(criteria(CO_SO, 'person', [one(one(initiative, excellent))]))).toEqual([]);
    expect(said(criteria(CO_SO, 'person', [one(one(initiative), excellent)]))).toEqual([]);
    expect(said(criteria(CO_SO, 'person', [one(every(initiative), excellent)]))).toEqual([]);
  });

  test('50 % for Tập thể lao động tiên tiến', () => {
    const asks = (percent: number) => said(criteria('tap-the-lao-dong-tien-tien', 'collective', [share(percent)]));
    expect(asks(50)).toContain('tap-the-50-phan-tram');
    expect(asks(69.99)).toContain('tap-the-50-phan-tram');
    expect(asks(70)).toEqual([]);
    const choice = [{ label: 'một', any: [share(50), excellent] }];
    expect(said(criteria('tap-the-lao-dong-tien-tien', 'collective', choice))).toContain('tap-the-50-phan-tram');
    expect(said(criteria('tap-the-lao-dong-xuat-sac', 'collective', [share(50)]))).toEqual([]);
  });

  test('votes counted over those present', () => {
    const of = (base: string) => said({ votes: { [CO_SO]: [{ ...decree, percent: 80, of: base }] } });
    expect(of('present')).toEqual(['quy-dinh-sai-dang']);
    expect(of('all-members')).toEqual([]);
  });

  test('two thirds as a passing vote', () => {
    const asks = (percent: number) => said({ votes: { [CO_SO]: [{ ...decree, percent }] } });
    expect(asks(66.67)).toContain('hai-phan-ba-la-dat');
    expect(asks(66)).toContain('hai-phan-ba-la-dat');
    expect(asks(65.99)).not.toContain('hai-phan-ba-la-dat');
    expect(asks(67)).not.toContain('hai-phan-ba-la-dat');
    const unsure = { ...decree, percent: 66, verified: false };
    expect(said({ votes: { [CO_SO]: [unsure] } })).not.toContain('hai-phan-ba-la-dat');
    expect(asks(80)).toEqual([]);
  });

  test('Điều 56 as the council’s article; the forms of 91/2017', () => {
    const clause = (dieu: number) => ({
      clauses: [
        { id: 'hoi-dong', values: [{ ...dated, cite: { ...LAW, dieu }, label: 'Hội đồng', text: 'Hội đồng' }] },
      ],
    });
    expect(said(clause(56))).toEqual(['hoi-dong-dieu-56']);
    expect(said(clause(90))).toEqual([]);
    expect(said(form('91/2017/NĐ-CP'))).toEqual(['can-cu-khong-con-hieu-luc', 'so-mau-91-2017']);
    expect(said(form('98/2023/NĐ-CP'))).toEqual([]);
    expect(said(form('91/2017/NĐ-CP'), 'school')).toContain('so-mau-91-2017');
  });

  test('the head granting a title of the year, at any level', () => {
    for (const level of ['national', 'province', 'school']) {
      expect(said(authority([TIEN_TIEN], 'hieu-truong'), level)).toContain('hieu-truong-tang-danh-hieu');
      expect(said(authority(['giay-khen-hieu-truong'], 'hieu-truong'), level)).toEqual([]);
      expect(said(authority([TIEN_TIEN], 'chu-tich-ubnd-xa'), level)).toEqual([]);
    }
  });

  test('ten months for new staff', () => {
    expect(said(criteria(TIEN_TIEN, 'person', [months(10)]))).toContain('muoi-thang');
    expect(said(criteria(TIEN_TIEN, 'person', [months(7)]))).toContain('muoi-thang');
    expect(said(criteria(TIEN_TIEN, 'person', [months(6)]))).toEqual([]);
    expect(said(criteria(CO_SO, 'person', [months(10)]))).toEqual([]);
    expect(said(criteria(TIEN_TIEN, 'person', [months(10)]), 'school')).not.toContain('muoi-thang');
  });

  test('one that slips into a layer ends the deciding commands', () => {
    const layer = { id: 'them', level: 'national', title: 'Thêm', quotas: [quota] };
    const { unusable } = loadRulebook([...national, { id: 'x', text: JSON.stringify(layer), source: 'x.json' }]);
    expect(unusable.map(({ code }) => code)).toEqual(['dieu-sai-da-biet']);
  });
});

describe('marks', () => {
  const instruments = instrumentsOf(rulebook);
  /** Read in full or in a scanned copy; what rests on the others is told by a third party or from memory. */
  const READ = [
    '06/2022/QH15',
    '98/2023/NĐ-CP',
    '01/2024/TT-BNV',
    '29/2023/TT-BGDĐT',
    '07/2026/TT-BGDĐT',
    '90/2020/NĐ-CP',
  ];
  /** Of 152/2025 only these were read: its date, the hold, the end of a penalty, titles and bằng khen unchanged in money. */
  const READ_IN_152 =
    /^(can-cu|tam-hoan|thanh-tich-tinh-tu-khi-het-ky-luat|tien-thuong\.(lao-dong|chien-si|tap-the|bang-khen))/u;

  test.each([
    ['06/2022/QH15', '2022-06-15', '2024-01-01', undefined, true],
    ['06/2026/QH16', '2026-04-23', '2026-10-01', undefined, false],
    ['98/2023/NĐ-CP', '2023-12-31', '2024-01-01', '2025-06-30', true],
    ['152/2025/NĐ-CP', '2025-06-14', '2025-07-01', undefined, true],
    ['01/2024/TT-BNV', '2024-02-24', '2024-04-15', '2025-08-04', true],
    ['15/2025/TT-BNV', '2025-08-04', '2025-08-05', undefined, false],
    ['29/2023/TT-BGDĐT', '2023-12-29', '2024-02-15', '2026-04-01', true],
    ['07/2026/TT-BGDĐT', '2026-02-15', '2026-04-02', undefined, true],
    ['90/2020/NĐ-CP', undefined, '2020-08-20', '2026-06-30', true],
    ['233/2026/NĐ-CP', undefined, '2026-07-01', undefined, false],
    ['91/2017/NĐ-CP', undefined, null, '2023-12-31', true],
  ])('%s', (id, signed, from, to, verified) => {
    expect(instruments.get(id)).toMatchObject({ from, verified, ...(signed ? { signed } : {}), ...(to ? { to } : {}) });
    if (to === undefined) expect(instruments.get(id)).not.toHaveProperty('to');
  });

  test('no value is verified beyond what was read', () => {
    const wrong: string[] = [];
    for (const { layer } of rulebook.layers) {
      for (const { path, cite } of citations(layer)) {
        const value = at(layer, path);
        if (value.verified !== true || READ.includes(cite.instrument)) continue;
        const owner = ownerOf(layer, path);
        if (cite.instrument !== '152/2025/NĐ-CP' || !READ_IN_152.test(owner)) wrong.push(`${owner} ${cite.instrument}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('every citation parses, stands in the table, and its instrument is in force from the value’s first day to its last', () => {
    for (const { layer } of rulebook.layers) {
      for (const { path, cite, from, to } of citations(layer)) {
        const where = path.join('.');
        expect(parseCitation(formatCitation(cite)), where).toEqual(cite);
        const instrument = instruments.get(cite.instrument);
        expect(instrument, where).toBeDefined();
        expect((instrument?.from ?? '0000') <= from, `${where} from ${from}`).toBe(true);
        if (instrument?.to !== undefined) expect(to !== undefined && to <= instrument.to, `${where} to`).toBe(true);
      }
    }
  });
});

function at(layer: unknown, path: readonly (string | number)[]): Readonly<Record<string, unknown>> {
  let value = layer;
  for (const key of path) value = (value as Record<string | number, unknown>)[key];
  return value as Readonly<Record<string, unknown>>;
}

/** "tien-thuong.lao-dong-tien-tien", "tam-hoan", "can-cu", … of the value at a path. */
function ownerOf(layer: unknown, path: readonly (string | number)[]): string {
  const section = String(path[0]);
  const entry = at(layer, path.slice(0, 2));
  const id = String(entry.id ?? entry.award ?? path[1]);
  return { money: `tien-thuong.${id}`, clauses: id, grounds: 'can-cu' }[section] ?? `${section}.${id}`;
}
