/**
 * A year tallied with and without explanations: the same outcomes, counts and warnings, only the reasons are left out. Of every
 * situation, the school of fixtures/ and invented years of every sort.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawAt } from '../../src/law/at.ts';
import { loadRulebook } from '../../src/law/load.ts';
import { nationalLayers, settingsLayer } from '../../src/law/national.ts';
import type { DecidingLaw } from '../../src/law/vocabulary.ts';
import { parseWorkbook } from '../../src/parse/workbook.ts';
import { resolvePeople } from '../../src/people/resolve.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import { tally } from '../../src/tally/tally.ts';
import type { AwardOutcome, SheetRecord, StoredRecord, Tally, YearConfig, YearData } from '../../src/types.ts';
import { randomYear } from './random-year.ts';
import { type CompactYear, loadLaw, yearData } from './year.ts';

const SITUATIONS = new URL('../situations/', import.meta.url);
const SCHOOL = new URL('../../fixtures/truong-mau/', import.meta.url);

function agree(data: YearData, law: () => DecidingLaw): void {
  const [read, unread] = [law(), law()];
  const explained = tally(data, read, { explain: true });
  const plain = tally(data, unread, { explain: false });
  expect(plain).toEqual(withoutReasons(explained));
  expect(unread.unverified()).toEqual(read.unverified());
  const one = explained.people.at(-1);
  if (one === undefined) return;
  const some = tally(data, law(), { explain: [one.id] });
  expect(some.people.at(-1)).toEqual(one);
  expect(withoutReasons(some)).toEqual(withoutReasons(explained));
}

/** Of the reasons the verdict alone stays. */
function withoutReasons(told: Tally): Tally {
  const bare = <T extends { readonly awards: readonly AwardOutcome[] }>(each: T): T => ({
    ...each,
    awards: each.awards.map((outcome) => ({ ...outcome, because: { ...outcome.because, children: [] } })),
  });
  return { ...told, people: told.people.map(bare), collectives: told.collectives.map(bare) };
}

describe('with and without explanations the tally is the same', () => {
  for (const file of readdirSync(SITUATIONS).filter((each) => each.endsWith('.json'))) {
    test(`situations of ${file}`, () => {
      const situations: readonly CompactYear[] = JSON.parse(readFileSync(new URL(file, SITUATIONS), 'utf8'));
      for (const each of situations) agree(yearData(each), () => loadLaw(each));
    });
  }

  test('the school of fixtures/truong-mau', async () => {
    const { data, law } = await sampleSchool();
    expect(tally(data, law()).people.length).toBeGreaterThan(30);
    agree(data, law);
  });

  test('invented years', () => {
    fc.assert(
      fc.property(randomYear, (year) => agree(yearData(year), () => loadLaw(year))),
      { numRuns: 40, seed: 20_250_530 },
    );
  });
});

async function sampleSchool(): Promise<{ readonly data: YearData; readonly law: () => DecidingLaw }> {
  const config: YearConfig = JSON.parse(readFileSync(new URL('thidua.json', SCHOOL), 'utf8'));
  const context = { year: config.year, today: '2025-06-30', remembered: {}, seen: new Map() };
  const rows: SheetRecord[] = [];
  for (const file of readdirSync(SCHOOL).filter((each) => each.endsWith('.xlsx'))) {
    rows.push(...parseWorkbook(await readWorkbook(readFileSync(new URL(file, SCHOOL)), file), context).records);
  }
  const { records } = resolvePeople(rows, { records: [], samePeople: [], school: config.school });
  const stored = records.map((each, at): StoredRecord => ({ ...each, key: at + 1, entry: 1, byHand: false }));
  const kindsImported = [...new Set(stored.map(({ kind }) => kind))];
  const own = settingsLayer(config);
  const { rulebook } = loadRulebook([...nationalLayers(), ...(own === undefined ? [] : [own])]);
  return {
    data: { config, records: stored, kindsImported, samePeople: [] },
    law: () => lawAt(rulebook, config.asOf ?? '', config.decidedOn ?? '', config),
  };
}
