/** `thidua undo`: takes back the last thing written, itself journaled. */
import { actionWords, newEntry } from '../journal.ts';
import type { Run } from '../outcome.ts';
import { withYear } from '../year.ts';

export const run: Run = (context) =>
  withYear(context, ({ store }) => {
    const undone = store.undo(newEntry(context, 'undo', 'lùi một bước'));
    return {
      json: { undone: undone ?? null, problems: [] },
      text:
        undone === undefined
          ? 'Không còn bước nào để lùi'
          : `Đã lùi bước ${undone.entry} (${actionWords(undone.action)}): ${undone.summary}`,
      problems: [],
      next: 'thidua log',
    };
  });
