/** Words of the problem codes that `law` can raise. */
import type { ProblemWords } from '../../problem.ts';

export const lawProblems = {} satisfies Record<string, ProblemWords>;
