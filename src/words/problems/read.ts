/** Words of the problem codes that `read` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const readProblems = {} satisfies Record<string, ProblemWords>;
