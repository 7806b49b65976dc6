/** `law new`, `law check`, layers in the folder: one bad key never leaves a layer out unsaid, and no file is written over. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { tallySchema } from '../../src/cli/schemas/tally.ts';
import { SETTING_KEYS } from '../../src/law/schema.ts';
import { thidua } from '../edges.ts';

const EXAMPLES = new URL('../../fixtures/luat-mau/', import.meta.url);
let year = '';

beforeAll(async () => {
  year = mkdtempSync(join(tmpdir(), 'thidua-law-'));
  await thidua(year, 'init', '--school', 'Trường Tiểu học Mùa Sen', '--year', '2024-2025', '--yes');
});

/** The year's folder with other settings and files in luat/. */
function folder(settings: object, layers: Readonly<Record<string, string>> = {}): string {
  const copy = mkdtempSync(join(tmpdir(), 'thidua-law-'));
  cpSync(year, copy, { recursive: true });
  const config = { school: { name: 'Trường Tiểu học Mùa Sen' }, year: '2024-2025', asOf: '2025-05-30', settings };
  writeFileSync(join(copy, 'thidua.json'), JSON.stringify(config));
  mkdirSync(join(copy, 'luat'));
  for (const [name, text] of Object.entries(layers)) writeFileSync(join(copy, 'luat', name), text);
  return copy;
}

const problemsOf = (out: string) => JSON.parse(out).problems as { code: string; facts: Record<string, unknown> }[];

describe('a layer that can’t be used ends the deciding commands', () => {
  const bad: readonly (readonly [string, object, Record<string, string>, string, string])[] = [
    ['a bad key of thidua.json', { countCurrentYear: true, quotas: [] }, {}, 'cai-dat-la', 'settings'],
    [
      'a bad value of thidua.json',
      { quotas: [{ award: 'giay-khen', percent: 150 }] },
      {},
      'quy-dinh-sai-dang',
      'settings.quotas[0].percent',
    ],
    [
      'an award nobody knows',
      { quotas: [{ award: 'giay-khenn', places: 1 }] },
      {},
      'danh-hieu-khong-co-trong-luat',
      'settings.quotas[0].award',
    ],
    [
      'a file posing as the law',
      {},
      { 'tinh.json': '{"id":"a","level":"national","title":"A"}' },
      'quy-dinh-chua-dung-muc',
      '',
    ],
    ['a file that is no JSON', {}, { 'tinh.json': '{' }, 'quy-dinh-khong-phai-json', ''],
    [
      'a file with a bad key',
      {},
      { 'tinh.json': '{"id":"a","level":"province","title":"A","quota":[]}' },
      'quy-dinh-co-muc-la',
      '',
    ],
  ];
  test.each(bad)('%s', async (_name, settings, layers, code, path) => {
    const here = folder(settings, layers);
    for (const words of [['tally'], ['propose'], ['report'], ['explain', 'truong']]) {
      const ran = await thidua(here, ...words, '--json');
      expect(ran.code, words[0]).toBe(2);
      const raised = problemsOf(ran.out).find((each) => each.code === code);
      expect(raised, words[0]).toBeDefined();
      if (path !== '') expect(raised?.facts.path).toBe(path);
    }
    const listed = await thidua(here, 'law', 'list', '--json');
    expect(listed.code).toBe(1);
    expect(problemsOf(listed.out).map((each) => each.code)).toContain(code);
  });

  test('one that is merely looser is told, and the outcome still shown', async () => {
    const ran = await thidua(folder({ voteThresholds: { 'chien-si-thi-dua-co-so': 70 } }), 'tally', '--json');
    expect(ran.code).toBe(1);
    expect(problemsOf(ran.out).map((each) => each.code)).toContain('long-hon-luat');
    expect(tallySchema.safeParse(JSON.parse(ran.out)).error).toBeUndefined();
  });
});

describe('law new', () => {
  test('begins a file of the school in luat/, of the province on request; never over another', async () => {
    const here = folder({});
    for (const [words, file] of [
      [[], 'quy-che-cua-truong.json'],
      [['--level', 'province'], 'quy-dinh-cua-tinh.json'],
    ] as const) {
      expect((await thidua(here, 'law', 'new', ...words)).code).toBe(0);
      const path = join(here, 'luat', file);
      expect((await thidua(here, 'law', 'check', path)).code).toBe(0);
      writeFileSync(path, '{"mine": true}');
      const again = await thidua(here, 'law', 'new', ...words, '--json');
      expect([again.code, problemsOf(again.out)[0]?.code]).toEqual([2, 'quy-dinh-da-co']);
      expect(readFileSync(path, 'utf8')).toBe('{"mine": true}');
    }
  });

  test('outside a year it stands where one is, under the name given', async () => {
    const here = mkdtempSync(join(tmpdir(), 'thidua-law-'));
    expect((await thidua(here, 'law', 'new', 'tinh-toi', '--level', 'province')).code).toBe(0);
    expect((await thidua(here, 'law', 'check', 'tinh-toi.json')).code).toBe(0);
    expect((await thidua(here, 'law', 'new', 'x', '--level', 'huyen')).code).toBe(2);
  });
});

describe('law check', () => {
  test('a file already in luat/ is not held against itself; thidua.json is checked as what it is', async () => {
    const example = readFileSync(new URL('tinh-truong-giang.json', EXAMPLES), 'utf8');
    const here = folder(
      { quotas: [{ award: 'chien-si-thi-dua-co-so', percent: 20, of: 'lao-dong-tien-tien' }] },
      { 'tinh.json': example },
    );
    expect((await thidua(here, 'law', 'check', 'luat/tinh.json')).code).toBe(0);
    const settings = await thidua(here, 'law', 'check', 'thidua.json', '--json');
    expect(settings.code).toBe(1);
    expect(problemsOf(settings.out)).toMatchObject([
      { code: 'long-hon-luat', at: [{ file: 'thidua.json' }, { file: 'luat/tinh.json' }] },
    ]);
  });

  test('a review after the province’s deadline is warned of, on the day itself not', async () => {
    const example = readFileSync(new URL('tinh-truong-giang.json', EXAMPLES), 'utf8');
    const here = folder({}, { 'tinh.json': example });
    const codes = async (day: string) =>
      problemsOf((await thidua(here, 'tally', '--as-of', day, '--json')).out).map((each) => each.code);
    expect(await codes('2025-06-15')).not.toContain('ngay-xet-sau-han');
    expect(await codes('2025-06-16')).toContain('ngay-xet-sau-han');
  });
});

describe('the day of the review', () => {
  test('is said to be today’s where nobody wrote it, and not where somebody did', async () => {
    const here = folder({});
    const codes = async (...words: string[]) =>
      problemsOf((await thidua(here, 'tally', ...words, '--json')).out).map((each) => each.code);
    expect(await codes()).not.toContain('ngay-xet-gia-dinh');
    writeFileSync(
      join(here, 'thidua.json'),
      JSON.stringify({ school: { name: 'Trường Tiểu học Mùa Sen' }, year: '2024-2025' }),
    );
    expect(await codes()).toEqual(expect.arrayContaining(['ngay-xet-gia-dinh', 'ngay-ky-gia-dinh']));
    expect(await codes('--as-of', '2025-05-30')).not.toContain('ngay-xet-gia-dinh');
  });
});

describe('law list', () => {
  test('tells every setting in words beside its key', async () => {
    const { out } = await thidua(folder({ absenceBarDays: 40 }), 'law', 'list', '--json');
    const rules = JSON.parse(out).rules as { id: string; label: string; value: string }[];
    const settings = rules.filter(({ id }) => id.startsWith('cai-dat.'));
    expect(settings.map(({ id }) => id.slice('cai-dat.'.length)).toSorted()).toEqual([...SETTING_KEYS].toSorted());
    for (const { id, label, value } of settings) {
      expect(label).toContain(`(${id.slice('cai-dat.'.length)})`);
      expect(label).not.toMatch(/^Cài đặt/u);
      expect(value).not.toMatch(/null|true|false|["[\]]|[a-z]-[a-z]/u);
    }
    expect(settings.find(({ id }) => id === 'cai-dat.absenceBarDays')?.value).toBe('từ 40 ngày');
  });
});

describe('tally --compare', () => {
  test('fits the schema, the year’s own outcomes beside it', async () => {
    const ran = await thidua(folder({}), 'tally', '--compare', '01/7/2025', '--json');
    const value = JSON.parse(ran.out);
    expect(tallySchema.safeParse(value).error).toBeUndefined();
    expect(value).toMatchObject({ asOf: '2025-05-30', compare: { asOf: '2025-07-01', decidedOn: '2025-07-01' } });
    const held = await thidua(folder({}), 'tally', '--compare', '2025-07-01', '--decided-on', '20/6/2025', '--json');
    expect(JSON.parse(held.out)).toMatchObject({ decidedOn: '2025-06-20', compare: { decidedOn: '2025-06-20' } });
  });

  test('a day before any criteria is refused', async () => {
    const ran = await thidua(folder({}), 'tally', '--compare', '2023-12-31', '--json');
    expect([ran.code, problemsOf(ran.out)[0]?.code]).toEqual([2, 'khong-co-quy-dinh-o-ngay']);
  });
});
