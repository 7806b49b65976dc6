/** One line on the terminal's error side that says how far a long work has come; rewritten in place, wiped by "". */
import type { Context } from './outcome.ts';

export function progress(context: Pick<Context, 'edges' | 'json' | 'quiet'>, words: string): void {
  if (context.json || context.quiet || !context.edges.errIsTerminal) return;
  context.edges.err(words === '' ? '\r\u001b[K' : `\r\u001b[K${words} …`);
}
