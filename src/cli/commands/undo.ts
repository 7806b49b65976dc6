/**
 * `thidua undo [số]`: back to the state before the last step, or just before any step of the journal. Itself a step, so
 * that `thidua undo <its own number>` brings everything back.
 */

import { indentedWrap } from '../../render/table.ts';
import type { JournalEntry } from '../../store/store.ts';
import { actionWords, newEntry } from '../journal.ts';
import { type Run, textArgument } from '../outcome.ts';
import { stop } from '../stop.ts';
import { withYear } from '../year.ts';

export const run: Run = (context, given) =>
  withYear(context, ({ store }) => {
    const journal = store.journal();
    const written = textArgument(given, 0);
    const target = written === undefined ? store.lastStep() : entryOf(written, journal);
    const summary = written === undefined ? `lùi bước ${target?.entry}` : `về lại lúc trước bước ${target?.entry}`;
    const done = target === undefined ? undefined : store.undo(newEntry(context, 'undo', summary), target.entry);
    if (done === undefined) {
      return {
        json: { undone: [], restored: [], entry: null, problems: [] },
        text: target === undefined ? 'Không còn bước nào để lùi' : `Kho đang đúng như lúc trước bước ${target.entry}`,
        problems: [],
        next: 'thidua log',
      };
    }
    const { undone, restored, entry } = done;
    const lines = [
      ...undone.map((each) => `Đã lùi bước ${words(each)}`),
      ...restored.map((each) => `Đã lấy lại bước ${words(each)}`),
    ];
    return {
      json: { undone, restored, entry, problems: [] },
      text: lines.flatMap((line) => indentedWrap(line, context.width)).join('\n'),
      problems: [],
      next: `thidua log; nếu lùi nhầm, lấy lại bằng: thidua undo ${entry}`,
    };
  });

function entryOf(written: string, journal: readonly JournalEntry[]): JournalEntry {
  const entry = journal.find((each) => String(each.entry) === written.trim());
  return entry ?? stop('khong-co-buoc', { found: written, last: journal.at(-1)?.entry ?? 0 });
}

function words({ entry, action, summary }: JournalEntry): string {
  return `${entry} (${actionWords(action)}): ${summary}`;
}
