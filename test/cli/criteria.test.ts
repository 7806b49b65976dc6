/** The school's own criteria from both shapes of sheet: totals, places, maxima, versions compared, standing still once used. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PEOPLE, type SmallSchool, smallSchool } from './small-school.ts';

const CO_SO = 'chien-si-thi-dua-co-so';
const QUOTA = { quotas: [{ award: CO_SO, places: 2, rankBy: ['score'] }] };
const [AN = '', BINH = '', CHI = ''] = PEOPLE;

const SHEET = [
  'BẢNG CHẤM ĐIỂM THI ĐUA',
  `STT;Tiêu chí;Điểm tối đa;${AN};${BINH};${CHI}`,
  '1;Giảng dạy;60;55;58;50',
  '2;Phong trào;40;35;32;35',
];

const codes = (json: { problems: { code: string; at: { cell?: string }[] }[] }): string[] =>
  json.problems.map((each) => `${each.code} ${each.at[0]?.cell ?? ''}`.trim());

async function quotaOf(school: SmallSchool) {
  const { quotas } = await school.json('tally');
  return quotas.find((each: { award: string }) => each.award === CO_SO);
}

test('totals and places per tổ; equal totals share a place', async () => {
  const school = await smallSchool();
  await school.bring('cham-diem.csv', SHEET);
  const { people, most, criteria, ranksByScore } = await school.json('criteria');
  expect(most).toBe(100);
  expect(criteria).toEqual([
    { name: 'Giảng dạy', maxPoints: 60 },
    { name: 'Phong trào', maxPoints: 40 },
  ]);
  expect(
    people.map((each: { name: string; total: number; inTeam: number }) => [each.name, each.total, each.inTeam]),
  ).toEqual([
    [AN, 90, 1],
    [BINH, 90, 1],
    [CHI, 85, 3],
  ]);
  expect(ranksByScore).toBe(false);
}, 60_000);

test('a row per person with a column per criterion gives the same', async () => {
  const school = await smallSchool();
  await school.bring('cham-diem.csv', [
    'BẢNG CHẤM ĐIỂM THI ĐUA',
    'STT;Họ và tên;Giảng dạy (60 điểm);Phong trào (40 điểm)',
    `1;${AN};55;35`,
    `2;${BINH};58;32`,
  ]);
  const { people, most } = await school.json('criteria');
  expect(most).toBe(100);
  expect(people.map((each: { total: number }) => each.total)).toEqual([90, 90]);
}, 60_000);

test('points above the maximum are told at their cell, on import and after', async () => {
  const school = await smallSchool();
  writeFileSync(join(school.folder, 'cham-diem.csv'), SHEET.join('\n').replace('55', '61'));
  expect(codes(await school.json('import', 'cham-diem.csv'))).toEqual(['diem-vuot-toi-da D3']);
  expect(codes(await school.json('criteria'))).toEqual(['diem-vuot-toi-da D3']);
}, 60_000);

test('points rank only where a layer says so, and the evaluation’s own points come first unless a version is named', async () => {
  const sheet = [...SHEET.slice(0, 2), '1;Giảng dạy;60;55;58;60', '2;Phong trào;40;30;32;40'];
  const rated = await smallSchool({ quotas: [{ award: CO_SO, places: 2, rankBy: ['rating'] }] });
  await rated.bring('cham-diem.csv', sheet);
  expect((await quotaOf(rated)).inside.length + (await quotaOf(rated)).ties.length).toBeGreaterThan(2);

  const evaluated = [
    'STT;Mã;Họ và tên;Xếp loại chất lượng;Số quyết định;Điểm thi đua',
    ...PEOPLE.map((name, at) => `${at + 1};GV${at + 1};${name};HTXSNV;12/QĐ;${99 - at}`),
  ];
  const byDefault = await smallSchool(QUOTA);
  await byDefault.bring('cham-diem.csv', sheet);
  await byDefault.bring('danh-gia.csv', evaluated);
  expect([...(await quotaOf(byDefault)).inside].sort()).toEqual(['GV1', 'GV2']);
  const told = await byDefault.json('tally');
  expect(codes(told).filter((each) => each.startsWith('diem-hai-noi-lech'))).toHaveLength(3);

  const byVersion = await smallSchool({ ...QUOTA, scoreSheet: 'cham-diem' });
  await byVersion.bring('cham-diem.csv', sheet);
  await byVersion.bring('danh-gia.csv', evaluated);
  expect([...(await quotaOf(byVersion)).inside].sort()).toEqual(['GV3', 'GV4']);
}, 60_000);

test('two versions: criteria added, removed, changed, and whose total or place changes', async () => {
  const school = await smallSchool(QUOTA);
  await school.bring('cham-diem.csv', SHEET);
  const path = join(school.folder, 'ban-moi.csv');
  writeFileSync(path, [SHEET[0], SHEET[1], '1;Giảng dạy;70;55;70;50', '2;Chủ nhiệm;30;20;20;35'].join('\n'));
  const compared = await school.json('criteria', 'compare', path);
  expect(compared.added).toEqual([{ name: 'Chủ nhiệm', maxPoints: 30 }]);
  expect(compared.removed).toEqual([{ name: 'Phong trào', maxPoints: 40 }]);
  expect(compared.changed).toEqual([{ name: 'Giảng dạy', old: 60, new: 70 }]);
  expect(compared.people).toContainEqual({ name: AN, oldTotal: 90, newTotal: 75, oldRank: 1, newRank: 3 });
  expect(codes(compared)).toEqual(['diem-vuot-toi-da F4']);
  expect((await school.run('criteria', 'compare', path)).out).toMatch(/thêm “Chủ nhiệm”/u);
}, 60_000);

test('once votes used the criteria another version is refused with the reason; corrected points are not', async () => {
  const school = await smallSchool(QUOTA);
  await school.bring('cham-diem.csv', SHEET);
  await school.run('vote', 'record', 'GV1', CO_SO, '--for', '5');
  const path = join(school.folder, 'ban-moi.csv');
  writeFileSync(path, SHEET.join('\n').replace('Phong trào;40', 'Phong trào;50'));
  const refused = await school.run('import', path, '--json');
  expect(refused.code).toBe(2);
  expect(codes(JSON.parse(refused.out))).toEqual(['tieu-chi-da-dung']);
  expect(JSON.parse(refused.out).problems[0].found).toContain('40 → 50');
  const corrected = await school.bring(
    'cham-diem.csv',
    SHEET.map((line) => line.replace('55;58', '54;58')),
  );
  expect(corrected.code).toBe(0);
  await school.run('undo');
  await school.run('undo');
  expect((await school.run('import', path)).code).toBe(0);
}, 60_000);

test('a version named but never imported is said', async () => {
  const school = await smallSchool({ ...QUOTA, scoreSheet: '2024-2025' });
  expect(codes(await school.json('tally'))).toContain('bang-diem-khong-co');
}, 60_000);
