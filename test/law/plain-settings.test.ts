/** Settings read without the schema: whatever is answered, the schema answers too, key for key; the rest is left to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsLayer } from '../../src/law/national.ts';
import { plainSettings } from '../../src/law/plain-settings.ts';
import { layerSchema } from '../../src/law/schema.ts';
import type { YearConfig } from '../../src/types.ts';

function layerOf(settings: unknown): unknown {
  const config = { school: { name: 'Trường Mẫu' }, year: '2024-2025', settings } as unknown as YearConfig;
  const layer = settingsLayer(config);
  return layer === undefined ? undefined : JSON.parse(layer.text);
}

const PLAIN: readonly unknown[] = [
  { countsCurrentYear: true, initiativeReuse: 'forbid', collectiveUnits: ['to'], absenceBarDays: 40, scoreSheet: null },
  { coSoTest: 'both', yearlyWageFund: 1_000_000, minCoauthorShare: 50, collectiveDenominator: 'without-new' },
  { registration: { 'giay-khen': 'required' }, voteThresholds: { 'chien-si-thi-dua-co-so': 80, 'giay-khen': null } },
  { quotas: [{ rankBy: ['votes'], award: 'chien-si-thi-dua-co-so', percent: 20, of: 'lao-dong-tien-tien', min: 1 }] },
  { quotas: [{ award: 'giay-khen', places: 3, scope: 'to', rounding: 'ceil' }] },
  { excellentCap: { rounding: 'floor', perGroup: true, of: 'hoan-thanh-tot', percent: 20 } },
];

const LEFT_TO_THE_SCHEMA: readonly unknown[] = [
  { countsCurrentYear: 'yes' },
  { absenceBarDays: 0 },
  { unheardOf: 1 },
  { constructor: { value: true } },
  { schoolYearStarts: '08-01' },
  { quotas: [{ award: 'giay-khen' }] },
  { quotas: [{ award: 'giay-khen', percent: 20, places: 2 }] },
  { quotas: [{ award: 'giay-khen', percent: 20, from: '2024-01-01' }] },
  { quotas: { award: 'giay-khen' } },
  { voteThresholds: { 'giay-khen': 80.5 } },
  { voteThresholds: [80] },
  { excellentCap: { percent: 20 } },
  { registration: { 'Giấy khen': 'required' } },
];

test.each(PLAIN)('%j is read plainly, as the schema reads it', (settings) => {
  const layer = layerOf(settings);
  const plain = plainSettings(layer);
  expect(plain).toBeDefined();
  expect(JSON.stringify(plain)).toBe(JSON.stringify(layerSchema.parse(layer)));
});

test.each(LEFT_TO_THE_SCHEMA)('%j is left to the schema', (settings) => {
  expect(plainSettings(layerOf(settings))).toBeUndefined();
});

describe('whatever is written', () => {
  const odd = fc.constantFrom<unknown>(null, '', 'x', 'truong', 0, 1, 20, -1, 101, 0.5, true, [], {}, ['to'], [null]);
  const rarelyOdd = (usual: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: odd });
  const value = (...good: unknown[]) => rarelyOdd(fc.constantFrom(...good));
  const some = (model: Record<string, fc.Arbitrary<unknown>>) => fc.record(model, { requiredKeys: [] });
  const quota = some({
    award: value('giay-khen', 'chien-si-thi-dua-co-so'),
    percent: value(20, 15),
    places: value(2),
    of: value('headcount', 'lao-dong-tien-tien'),
    scope: value('truong', 'to', 'nhom'),
    rounding: value('floor', 'ceil'),
    min: value(0, 1),
    rankBy: value(['rating'], ['votes', 'female'], []),
    verified: value(true),
  });
  const settings = some({
    countsCurrentYear: value(true, false),
    initiativeReuse: value('allow', 'warn'),
    minCoauthorShare: value(null, 30),
    absenceBarDays: value(null, 40),
    collectiveUnits: value(['truong', 'to'], []),
    collectiveDenominator: value('in-service'),
    coSoTest: value('both', 'one-of'),
    scoreSheet: value(null, 'bản 1'),
    yearlyWageFund: value(null, 5),
    registration: rarelyOdd(fc.dictionary(fc.constantFrom('giay-khen', 'Giấy khen'), value('required', 'not-needed'))),
    voteThresholds: rarelyOdd(fc.dictionary(fc.constantFrom('giay-khen', '7', 'a-b'), value(80, null))),
    quotas: rarelyOdd(fc.array(quota, { maxLength: 2 })),
    excellentCap: fc.record({
      percent: value(20),
      of: value('hoan-thanh-tot'),
      perGroup: value(true),
      rounding: value('floor'),
    }),
  });

  test('the schema answers the same, or is left to answer', () => {
    let plainly = 0;
    fc.assert(
      fc.property(settings, (written) => {
        const layer = layerOf(written);
        const plain = layer === undefined ? undefined : plainSettings(layer);
        if (plain === undefined) return;
        plainly += 1;
        const checked = layerSchema.safeParse(layer);
        expect(checked.success).toBe(true);
        expect(JSON.stringify(plain)).toBe(JSON.stringify(checked.data));
      }),
      { seed: 7, numRuns: 6000 },
    );
    expect(plainly).toBeGreaterThan(500);
  });
});
