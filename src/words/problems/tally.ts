/** Words of the problem codes that `tally` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const tallyProblems = {} satisfies Record<string, ProblemWords>;
