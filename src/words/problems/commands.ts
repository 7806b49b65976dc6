/** Words of the problem codes that `commands` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const commandProblems = {} satisfies Record<string, ProblemWords>;
