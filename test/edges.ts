/** Edges for tests: what is printed is kept, the clock stands still, nothing of the machine shows. */
import type { Edges } from '../src/cli/edges.ts';
import { answer } from '../src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line as the program would, in a folder. */
export async function thidua(cwd: string, ...words: readonly string[]): Promise<Ran> {
  const printed = { out: '', err: '' };
  const edges: Edges = {
    cwd,
    env: { NO_COLOR: '1' },
    columns: 80,
    outIsTerminal: false,
    errIsTerminal: false,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    today: () => '2025-05-30',
    clock: () => '2025-05-30 08:00:00',
    user: () => 'vanthu',
  };
  const code = await answer(words, edges);
  return { code, ...printed };
}
