/**
 * The closed list of problem codes with their words, and the one way to make a Problem.
 * Each room keeps the words of its own codes beside the others in `problems/`.
 */
import type { Facts, Problem, ProblemWords } from '../problem.ts';
import type { Place } from '../types.ts';
import { checkProblems } from './problems/check.ts';
import { commandProblems } from './problems/commands.ts';
import { correctingProblems } from './problems/correcting.ts';
import { lawProblems } from './problems/law.ts';
import { paperProblems } from './problems/papers.ts';
import { peopleProblems } from './problems/people.ts';
import { planProblems } from './problems/plan.ts';
import { readProblems } from './problems/read.ts';
import { reviewProblems } from './problems/review.ts';
import { storeProblems } from './problems/store.ts';
import { tableProblems } from './problems/tables.ts';
import { tallyProblems } from './problems/tally.ts';
import { valueProblems } from './problems/values.ts';

export const PROBLEM_WORDS = {
  ...readProblems,
  ...tableProblems,
  ...valueProblems,
  ...peopleProblems,
  ...planProblems,
  ...storeProblems,
  ...lawProblems,
  ...tallyProblems,
  ...paperProblems,
  ...checkProblems,
  ...commandProblems,
  ...correctingProblems,
  ...reviewProblems,
} satisfies Record<string, ProblemWords>;

export type ProblemCode = keyof typeof PROBLEM_WORDS;

/**
 * A Problem in words.
 *
 * @param at    one place, or both where two rows clash; [] when no file is concerned
 * @param facts what the sentence needs; also given out with `--json`
 */
export function problem(code: ProblemCode, at: Place | readonly Place[], facts: Facts = {}, cite?: string): Problem {
  const words: ProblemWords = PROBLEM_WORDS[code];
  const expected = words.expected?.(facts);
  const found = words.found?.(facts);
  const hint = words.hint?.(facts);
  return {
    code,
    level: words.level,
    at: Array.isArray(at) ? (at as readonly Place[]) : [at as Place],
    message: words.message(facts),
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    ...(hint === undefined ? {} : { hint }),
    facts,
    ...(cite === undefined ? {} : { cite }),
  };
}
