/** The bundled national law: loads without a problem, every citation parses, both sides of every date that matters. */
import { describe, expect, test } from 'vitest';
import { lawAt } from '../../src/law/at.ts';
import { formatCitation, parseCitation, spellCitation } from '../../src/law/cite.ts';
import { loadRulebook } from '../../src/law/load.ts';
import { nationalLayers } from '../../src/law/national.ts';
import { listRules } from '../../src/law/rule-rows.ts';
import { awardsOf, instrumentsOf } from '../../src/law/rulebook.ts';
import { citations } from '../../src/law/walk.ts';
import type { YearConfig } from '../../src/types.ts';
import { AWARDS } from '../../src/values/award-words.ts';

const CONFIG: YearConfig = {
  school: { name: 'Trường Tiểu học Đồi Thông', commune: 'An Khê', district: 'Hải An', province: 'Bình Sơn' },
  year: '2024-2025',
};
/** As if it came from outside: read and checked, where a run of the program trusts it. */
const { rulebook, problems } = loadRulebook(nationalLayers().map(({ id, text, source }) => ({ id, text, source })));
const law = (asOf: string, decidedOn = asOf, config = CONFIG) => lawAt(rulebook, asOf, decidedOn, config);
const CO_SO = 'chien-si-thi-dua-co-so';
const TIEN_TIEN = 'lao-dong-tien-tien';

test('the national layers raise no problem', () => {
  expect(problems).toEqual([]);
});

test('trusted as it stands, it is what reading and checking it gives', () => {
  expect(loadRulebook(nationalLayers())).toEqual({ rulebook, problems: [], unusable: [] });
});

test('another table of instruments laid over it makes it be checked anew', () => {
  const [vanBan] = nationalLayers();
  const instruments = (vanBan?.trusted?.instruments ?? []).map((each) => ({ ...each, from: '2090-01-01' }));
  const text = JSON.stringify({ id: 'tinh', level: 'province', title: 'Tỉnh', instruments });
  const over = loadRulebook([...nationalLayers(), { id: 'tinh', text, source: 'luat/tinh.json' }]);
  expect(over.problems.map(({ code }) => code)).toContain('can-cu-khong-con-hieu-luc');
});

test('every citation survives formatting and parsing, and names an instrument of the table', () => {
  const instruments = instrumentsOf(rulebook);
  const all = rulebook.layers.flatMap(({ layer }) => citations(layer));
  expect(all.length).toBeGreaterThan(100);
  for (const { cite, path } of all) {
    expect(parseCitation(formatCitation(cite)), path.join('.')).toEqual(cite);
    expect(instruments.has(cite.instrument), cite.instrument).toBe(true);
  }
});

test('a citation is parsed only as a whole', () => {
  expect(parseCitation('98/2023/NĐ-CP Điều 30 khoản 7')).toEqual({ instrument: '98/2023/NĐ-CP', dieu: 30, khoan: 7 });
  expect(parseCitation('98/2023/NĐ-CP Điều 53–58')).toEqual({ instrument: '98/2023/NĐ-CP', dieu: 53, denDieu: 58 });
  for (const wrong of [
    'Điều 30',
    '98/2023/NĐ-CP khoản 7',
    '98/2023/NĐ-CP Điều 30 điểm a',
    '98/2023/NĐ-CP Điều 0',
    '',
  ]) {
    expect(parseCitation(wrong), wrong).toBeUndefined();
  }
  expect(spellCitation({ instrument: 'x', dieu: 74, khoan: 1, diem: 'd' }, 'Luật A')).toBe(
    'điểm d khoản 1 Điều 74 Luật A',
  );
});

test('every award that a sheet may name stands in the rulebook', () => {
  const known = new Set(awardsOf(rulebook).map(({ id }) => id));
  const written = [...AWARDS.labels.keys()].filter((id) => id !== '');
  expect(written.filter((id) => !known.has(id))).toEqual([]);
});

describe('who decides, by the day of the decision', () => {
  test.each([
    ['2025-06-30', 'chu-tich-ubnd-huyen', 'Chủ tịch UBND huyện Hải An', true],
    ['2025-07-01', 'chu-tich-ubnd-xa', 'Chủ tịch UBND xã An Khê', false],
  ])('%s', (decidedOn, id, label, verified) => {
    const view = law('2025-05-30', decidedOn);
    for (const award of [TIEN_TIEN, CO_SO, 'tap-the-lao-dong-tien-tien', 'giay-khen']) {
      expect(view.authority(award)).toMatchObject({ value: { id, label }, verified });
    }
    expect(view.authority('tap-the-lao-dong-xuat-sac')?.value.label).toBe('Chủ tịch UBND tỉnh Bình Sơn');
  });

  test('the head never grants a title of the year, only giấy khen and only while the circular allows it', () => {
    for (const day of ['2024-05-30', '2025-05-30', '2026-05-30']) {
      const granted = law(day).awards.filter(({ id }) => law(day).authority(id)?.value.id === 'hieu-truong');
      expect(granted.map(({ id }) => id)).toEqual(day < '2026-04-02' ? ['giay-khen-hieu-truong'] : []);
    }
    expect(law('2026-04-01').authority('giay-khen-hieu-truong')).toBeDefined();
    expect(law('2026-04-02').authority('giay-khen-hieu-truong')).toBeUndefined();
  });

  test('place names keep the unit the school wrote, and a superior that is gone is not used', () => {
    const school = { ...CONFIG.school, commune: 'Phường Đông Hòa', superior: 'Phòng GD&ĐT huyện Hải An' };
    const config = { ...CONFIG, school };
    expect(law('2025-05-30', '2025-07-01', config).authority(TIEN_TIEN)?.value.label).toBe(
      'Chủ tịch UBND phường Đông Hòa',
    );
    expect(law('2025-05-30', '2025-06-30', config).superior()?.value).toBe('Phòng GD&ĐT huyện Hải An');
    expect(law('2025-05-30', '2025-07-01', config).superior()?.value).toBe('Ủy ban nhân dân phường Đông Hòa');
  });
});

describe('money, by the day of the decision', () => {
  test.each([
    ['2024-06-30', 1_800_000],
    ['2024-07-01', 2_340_000],
    ['2026-06-30', 2_340_000],
    ['2026-07-01', 2_530_000],
  ])('base wage on %s', (day, amount) => {
    expect(law('2024-05-30', day).money(CO_SO, 'person')?.value).toBe(amount);
  });

  test.each([
    [TIEN_TIEN, 'person', 710_000],
    ['tap-the-lao-dong-tien-tien', 'collective', 1_880_000],
    [CO_SO, 'person', 2_340_000],
    ['tap-the-lao-dong-xuat-sac', 'collective', 3_510_000],
    ['chien-si-thi-dua-cap-tinh', 'person', 7_020_000],
  ] as const)('%s at 2.340.000', (award, subject, amount) => {
    expect(law('2025-05-30').money(award, subject)?.value).toBe(amount);
  });

  test('giấy khen of the commune is shown as not verified; the head’s has no amount', () => {
    expect(law('2025-05-30', '2025-07-01').money('giay-khen', 'collective')?.verified).toBe(false);
    expect(law('2025-05-30').money('giay-khen-hieu-truong', 'person')).toBeUndefined();
  });
});

describe('votes', () => {
  test.each([
    [7, 6],
    [9, 8],
    [10, 8],
    [11, 9],
  ])('80 %% of %i members is %i', (of, needed) => {
    expect(law('2025-05-30').votesNeeded(CO_SO, of)).toMatchObject({ value: needed, verified: true });
    expect(law('2025-07-01').votesNeeded(CO_SO, of)).toMatchObject({ value: needed, verified: false });
  });

  test('no ballot is asked where the decree asks none', () => {
    for (const award of [TIEN_TIEN, 'tap-the-lao-dong-tien-tien', 'bang-khen-cap-tinh', 'giay-khen']) {
      expect(law('2025-05-30').votesNeeded(award, 9)).toBeUndefined();
    }
  });
});

describe('criteria, by the day of the review', () => {
  const sixMonths = (day: string) => {
    const condition = law(day).criteria(TIEN_TIEN, 'person');
    return condition && 'all' in condition ? condition.all.find((each) => 'employedMonths' in each) : undefined;
  };

  test('the six months come from one circular, then from the next', () => {
    expect(sixMonths('2024-04-14')).toBeUndefined();
    expect(sixMonths('2025-08-04')).toMatchObject({ employedMonths: 6, cite: '01/2024/TT-BNV Điều 1 khoản 5 điểm d' });
    expect(sixMonths('2025-08-05')).toMatchObject({ employedMonths: 6, cite: '15/2025/TT-BNV', verified: false });
  });

  test('from 01/10/2026 the older test still decides, unverified, beside the stricter one', () => {
    expect(law('2026-09-30').stricterTest(CO_SO)).toBeUndefined();
    const view = law('2026-10-01');
    expect(view.stricterTest(CO_SO)).toBeDefined();
    expect(JSON.stringify(view.criteria(CO_SO, 'person'))).toContain('"any":');
    expect(view.unverified().map(({ id }) => id)).toContain(`tieu-chuan.${CO_SO}`);
  });

  test('awards are decided after those they lean on, and forms without criteria are not computed', () => {
    const people = law('2025-05-30').computedAwards('person');
    expect(people.indexOf(TIEN_TIEN)).toBeLessThan(people.indexOf(CO_SO));
    expect(people.indexOf(CO_SO)).toBeLessThan(people.indexOf('chien-si-thi-dua-cap-tinh'));
    const collectives = law('2025-05-30').computedAwards('collective');
    expect(collectives.indexOf('tap-the-lao-dong-xuat-sac')).toBeLessThan(collectives.indexOf('bang-khen-cap-tinh'));
    for (const id of ['giay-khen', 'ky-niem-chuong', 'co-thi-dua-cap-tinh']) {
      expect(law('2025-05-30').award(id)?.computed, id).toBe(false);
    }
  });
});

test('a review day before any criteria is refused with a sentence, not answered by silence', () => {
  expect(() => law('2023-12-31')).toThrow(/khong-co-quy-dinh-o-ngay/u);
  expect(law('2024-01-01').computedAwards('person')).toContain(TIEN_TIEN);
});

test('grounds and form numbers change on their own days', () => {
  const cites = (day: string) =>
    law(day)
      .grounds()
      .map(({ cite }) => cite);
  expect(cites('2025-06-30')).toEqual(['06/2022/QH15', '98/2023/NĐ-CP', '01/2024/TT-BNV', '29/2023/TT-BGDĐT']);
  expect(cites('2025-07-01')).toEqual(['06/2022/QH15', '152/2025/NĐ-CP', '01/2024/TT-BNV', '29/2023/TT-BGDĐT']);
  expect(cites('2026-04-02')).toEqual(['06/2022/QH15', '152/2025/NĐ-CP', '15/2025/TT-BNV', '07/2026/TT-BGDĐT']);
  expect(law('2025-06-30').formNumber('bao-cao-ca-nhan')?.value).toBe('03');
  expect(law('2025-07-01').formNumber('bao-cao-ca-nhan')).toBeUndefined();
});

describe('falsehoods that must not stand as law', () => {
  const view = law('2025-05-30');
  test('no national cap on Chiến sĩ thi đua cơ sở, and an initiative is one way of three', () => {
    expect(view.quotas()).toEqual([]);
    const condition = view.criteria(CO_SO, 'person');
    const ways = condition && 'all' in condition ? condition.all.find((each) => 'any' in each) : undefined;
    expect(ways && 'any' in ways ? ways.any.length : 0).toBe(3);
  });
  test('70 % for Tập thể lao động tiên tiến, six months for new staff, all members for votes', () => {
    const text = JSON.stringify(view.criteria('tap-the-lao-dong-tien-tien', 'collective'));
    expect(text).toContain('"percent":70');
    expect(text).not.toContain('"percent":50');
    expect(JSON.stringify(view.criteria(TIEN_TIEN, 'person'))).not.toContain('"employedMonths":10');
    const votes = rulebook.layers.flatMap(({ layer }) => Object.values(layer.votes ?? {}).flat());
    expect(votes.every(({ of }) => of === 'all-members')).toBe(true);
  });
  test('nothing rests on the decree repealed in 2024, nor on its article as the council’s', () => {
    const cites = rulebook.layers.flatMap(({ layer }) => citations(layer)).map(({ cite }) => cite);
    expect(cites.filter(({ instrument }) => instrument === '91/2017/NĐ-CP')).toEqual([]);
    expect(cites.filter(({ dieu }) => dieu === 56)).toEqual([]);
    expect(listRules(rulebook, '2025-05-30').filter(({ value }) => /2\/3|15 %/u.test(value))).toEqual([]);
  });
  test('registering is the school’s rule, not the law’s', () => {
    expect(view.registrationNeeded(TIEN_TIEN).value).toBe(false);
    expect(view.registrationNeeded(CO_SO)).toMatchObject({ value: true, cite: expect.not.stringContaining('/') });
  });
});

test.each([
  ['2025-06-30', '98/2023/NĐ-CP Điều 4 khoản 6', true],
  ['2025-07-01', '152/2025/NĐ-CP', false],
])('figures of clauses are dated and cited: %s', (asOf, cite, verified) => {
  const view = law(asOf);
  expect(view.figure('uu-tien-nu')).toMatchObject({ value: 70, cite, verified });
  expect(view.figure('vang-mat-va-xep-loai')).toMatchObject({ value: 90, cite: '90/2020/NĐ-CP', verified: true });
  expect(view.figure('tam-hoan')).toBeUndefined();
});
