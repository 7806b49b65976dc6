/**
 * From the command line to the exit code: 0 clean, 1 errors in the data, 2 could not do it, 70 our bug.
 * Answers `--version` and the bare help by itself; everything heavier is loaded on demand.
 */
import { COMMANDS } from './commands.ts';
import { type Edges, realEdges } from './edges.ts';
import { helpPage } from './help.ts';

export const VERSION: string = process.env.THIDUA_VERSION ?? '0.0.0';

export async function main(words: readonly string[], edges: Edges = realEdges()): Promise<void> {
  process.exitCode = await answer(words, edges);
}

/** Runs one command line and returns its exit code. */
export async function answer(words: readonly string[], edges: Edges): Promise<number> {
  const only = words.length === 1 ? words[0] : undefined;
  if (only === '--version' || only === '-V') {
    edges.out(`${VERSION}\n`);
    return 0;
  }
  if (words.length === 0 || only === '--help' || only === '-h' || only === 'help') {
    edges.out(helpPage(COMMANDS, VERSION));
    return 0;
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(words, edges, VERSION);
}
