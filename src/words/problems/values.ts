/** Words of the problem codes that `values` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const valueProblems = {} satisfies Record<string, ProblemWords>;
