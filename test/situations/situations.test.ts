/** Every situation of test/situations/*.json: people and a date → expected outcomes, named in a sentence, citing the clause. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { slug } from '../../src/text/fold.ts';
import { type CompactYear, tallyOf } from '../tally/year.ts';

interface Situation extends CompactYear {
  readonly name: string;
  readonly cite: string;
  /** By person's name or collective's id, then award: the eligibility alone, or any part of the outcome. */
  readonly expected: Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, unknown>>>>>>;
  /** Codes of problems that must be raised; with a leading "-" must not. */
  readonly problems?: readonly string[];
}

for (const file of readdirSync(import.meta.dirname).filter((each) => each.endsWith('.json'))) {
  const situations = JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as readonly Situation[];
  describe(file, () => {
    for (const situation of situations) {
      test(`${situation.name} (${situation.cite})`, () => {
        const told = tallyOf(situation);
        for (const [who, awards] of Object.entries(situation.expected)) {
          const own = [...told.people, ...told.collectives].find((each) => each.id === who || each.id === slug(who));
          if (Object.keys(awards).length === 0) expect(own).toBeUndefined();
          for (const [award, wanted] of Object.entries(awards)) {
            const outcome = own?.awards.find((each) => each.award === award);
            const because = JSON.stringify(outcome?.because, ['label', 'status', 'hint', 'children'], 1);
            expect(outcome, `${who}, ${award}\n${because}`).toMatchObject(
              typeof wanted === 'string' ? { eligibility: wanted } : wanted,
            );
          }
        }
        const codes = told.problems.map((each) => each.code);
        for (const code of situation.problems ?? []) {
          if (code.startsWith('-')) expect(codes).not.toContain(code.slice(1));
          else expect(codes).toContain(code);
        }
      });
    }
  });
}
