/**
 * From the command line to the exit code: 0 clean, 1 errors in the data, 2 could not do it, 70 our bug.
 * Answers `--version` and the bare help by itself; everything heavier is loaded on demand.
 */
import { COMMANDS } from './commands.ts';
import { type Edges, realEdges } from './edges.ts';
import { helpPage } from './help.ts';
import { isWorkbookName } from './workbook-name.ts';

export const VERSION: string = process.env.THIDUA_VERSION ?? '0.0.0';

/**
 * Ctrl-C between two steps ends the program with a sentence and 130. What is written, is written within one step, so nothing
 * is left half: not a row of the store, not a paper.
 */
export async function main(words: readonly string[], edges: Edges = realEdges()): Promise<void> {
  const stop = (): void => {
    void import('./program.ts').then(({ interrupted }) => process.exit(interrupted(words, edges)));
  };
  process.once('SIGINT', stop);
  process.exitCode = await answer(words, edges);
  // The work is done and its answer is on its way out: a second answer must not be put into the middle of it.
  process.off('SIGINT', stop);
}

/** Runs one command line and returns its exit code. */
export async function answer(words: readonly string[], edges: Edges): Promise<number> {
  const only = words.length === 1 ? words[0] : undefined;
  if (only === '--version' || only === '-V') {
    edges.out(`${VERSION}\n`);
    return 0;
  }
  if (words.length === 0 && edges.ask !== undefined && edges.outIsTerminal && edges.errIsTerminal) {
    const { menu } = await import('./menu.ts');
    const { failed } = await import('./program.ts');
    const fail = (error: unknown): number => failed(error, words, edges, VERSION);
    return menu(await edges.ask(), edges, (line) => answer(line, edges), fail);
  }
  if (words.length === 0) {
    edges.out(helpPage(COMMANDS, VERSION));
    return 2;
  }
  if (only === '--help' || only === '-h' || only === 'help') {
    edges.out(helpPage(COMMANDS, VERSION));
    return 0;
  }
  const { runProgram } = await import('./program.ts');
  if (isWorkbookName(words[0] ?? '')) {
    const { importOfDropped } = await import('./dropped.ts');
    return runProgram(importOfDropped(words, edges), edges, VERSION);
  }
  return runProgram(words, edges, VERSION);
}
