/**
 * Every situation of test/situations/*.json: people and a date → expected outcomes, named in a sentence, citing the clause.
 * README.md here says how to write one; a key that means nothing is a failure, not a silence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCitation } from '../../src/law/cite.ts';
import { boundaries } from '../../src/law/list.ts';
import { loadRulebook } from '../../src/law/load.ts';
import { nationalLayers } from '../../src/law/national.ts';
import { tally } from '../../src/tally/tally.ts';
import { slug } from '../../src/text/fold.ts';
import type { AwardOutcome } from '../../src/types.ts';
import { type CompactYear, loadLaw, yearData } from '../tally/year.ts';

type ByAward<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

interface Situation extends CompactYear {
  readonly name: string;
  readonly cite: string;
  /** By person's name or collective's id, then award: the eligibility alone, or any part of the outcome. */
  readonly expected: ByAward<string | Readonly<Record<string, unknown>>>;
  /** Citations that must stand in the tree of reasons; with a leading "-" must not. */
  readonly cites?: ByAward<readonly string[]>;
  /** Quotas in order, any part of each. */
  readonly quotas?: readonly Readonly<Record<string, unknown>>[];
  readonly totals?: Readonly<Record<string, unknown>>;
  /** Ids of rules that were used and are not checked against the original text; with a leading "-" must not be. */
  readonly unverified?: readonly string[];
  /** Codes of problems that must be raised; with a leading "-" must not. */
  readonly problems?: readonly string[];
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  situation: [
    ...['name', 'cite', 'year', 'asOf', 'decidedOn', 'settings', 'layers', 'notImported', 'council'],
    ...['people', 'collectives', 'expected', 'cites', 'quotas', 'totals', 'unverified', 'problems'],
  ],
  person: ['staff', 'evaluation', 'registration', 'initiatives', 'history', 'ballots'],
  collective: ['rating', 'registration', 'history', 'ballots'],
};

const files = readdirSync(import.meta.dirname).filter((each) => each.endsWith('.json'));
const situationsOf = (file: string): readonly Situation[] =>
  JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'));
const all = files.flatMap(situationsOf);

for (const file of files) {
  const situations = situationsOf(file);
  describe(file, () => {
    test('names are told apart', () => {
      const names = situations.map((each) => each.name);
      expect(names.filter((each, at) => names.indexOf(each) !== at)).toEqual([]);
    });

    for (const situation of situations) test(`${situation.name} (${situation.cite})`, () => holds(situation));
  });
}

test('every day on which the national law changes is asked about, with the day before it', () => {
  const days = new Set(all.flatMap(({ asOf = '2025-05-30', decidedOn }) => [asOf, decidedOn ?? asOf]));
  const { rulebook } = loadRulebook(nationalLayers());
  const since = boundaries(rulebook).filter((day) => day >= '2024-01-01');
  expect(since.length).toBeGreaterThan(7);
  expect(since.filter((day) => !days.has(day))).toEqual([]);
  const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  expect(since.slice(1).filter((day) => !days.has(dayBefore(day)))).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(150);
});

function holds(situation: Situation): void {
  expect(unknownKeys(situation)).toEqual([]);
  const law = loadLaw(situation);
  const told = tally(yearData(situation), law);
  const outcomeOf = (who: string, award: string): AwardOutcome | undefined =>
    [...told.people, ...told.collectives]
      .find((each) => each.id === who || each.id === slug(who))
      ?.awards.find((each) => each.award === award);

  for (const [who, awards] of Object.entries(situation.expected)) {
    const own = [...told.people, ...told.collectives].find((each) => each.id === who || each.id === slug(who));
    if (Object.keys(awards).length === 0) expect(own).toBeUndefined();
    for (const [award, wanted] of Object.entries(awards)) {
      const outcome = outcomeOf(who, award);
      const because = JSON.stringify(outcome?.because, ['label', 'status', 'hint', 'children'], 1);
      expect(outcome, `${who}, ${award}\n${because}`).toMatchObject(
        typeof wanted === 'string' ? { eligibility: wanted } : wanted,
      );
    }
  }
  for (const [who, awards] of Object.entries(situation.cites ?? {})) {
    for (const [award, wanted] of Object.entries(awards)) {
      const found = citesIn(outcomeOf(who, award)?.because);
      for (const cite of wanted) present(found, cite);
      for (const cite of wanted)
        if (cite.includes('/')) expect(parseCitation(cite.replace(/^-/u, '')), cite).toBeDefined();
    }
  }
  if (situation.quotas !== undefined) expect(told.quotas).toMatchObject(situation.quotas);
  if (situation.totals !== undefined) expect(told.totals).toMatchObject(situation.totals);
  for (const id of situation.unverified ?? [])
    present(
      law.unverified().map((each) => each.id),
      id,
    );
  for (const code of situation.problems ?? [])
    present(
      told.problems.map((each) => each.code),
      code,
    );
}

/** "x" must be among `found`, "-x" must not. */
function present(found: readonly string[], wanted: string): void {
  if (wanted.startsWith('-')) expect(found).not.toContain(wanted.slice(1));
  else expect(found).toContain(wanted);
}

function citesIn(node: AwardOutcome['because'] | undefined): string[] {
  if (node === undefined) return [];
  return [...(node.cite === undefined ? [] : [node.cite]), ...node.children.flatMap(citesIn)];
}

function unknownKeys(situation: Situation): string[] {
  const beyond = (kind: string, value: object) => Object.keys(value).filter((key) => !KEYS[kind]?.includes(key));
  return [
    ...beyond('situation', situation),
    ...Object.values(situation.people).flatMap((each) => beyond('person', each)),
    ...Object.values(situation.collectives ?? {}).flatMap((each) => beyond('collective', each)),
  ];
}
