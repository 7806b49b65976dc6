/** Words of the problem codes that `tables` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const tableProblems = {} satisfies Record<string, ProblemWords>;
