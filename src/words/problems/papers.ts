/** Words of the problem codes that `papers` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const paperProblems = {} satisfies Record<string, ProblemWords>;
