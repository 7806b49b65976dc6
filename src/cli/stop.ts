/** The way a command gives up: what a person can mend, in words, and exit code 2. */
import { CannotProceed, type Facts } from '../problem.ts';
import { type ProblemCode, problem } from '../words/problems.ts';

/** Ends the command with exit code 2. */
export function stop(code: ProblemCode, facts: Facts = {}, file?: string): never {
  throw new CannotProceed([problem(code, file === undefined ? [] : { file }, facts)]);
}
