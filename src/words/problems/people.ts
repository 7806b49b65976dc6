/** Words of the problem codes that `people` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const peopleProblems = {} satisfies Record<string, ProblemWords>;
