/** A new line of the journal: who and when from the edges, the rest from the command. */
import type { NewEntry } from '../store/store.ts';
import type { Context } from './outcome.ts';

export function newEntry(
  context: Context,
  action: string,
  summary: string,
  more: Partial<Pick<NewEntry, 'files' | 'counts' | 'reason'>> = {},
): NewEntry {
  const { edges, today } = context;
  const clock = edges.clock();
  const at = today === edges.today() ? clock : `${today}${clock.slice(10)}`;
  return { at, who: edges.user(), action, files: [], counts: {}, ...more, summary };
}
