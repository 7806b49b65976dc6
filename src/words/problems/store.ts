/** Words of the problem codes that `store` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const storeProblems = {} satisfies Record<string, ProblemWords>;
