/** `thidua log`: the journal of imports and decisions; what was taken back says by which entry. */
import { renderTable } from '../../render/table.ts';
import type { JournalEntry } from '../../store/store.ts';
import { showDate } from '../../text/dates.ts';
import { actionWords } from '../journal.ts';
import type { Run } from '../outcome.ts';
import { withYear } from '../year.ts';

export const run: Run = (context) =>
  withYear(context, ({ store }) => {
    const entries = store.journal();
    const heads = ['Số', 'Lúc', 'Ai', 'Việc', 'Tóm tắt'].map((heading) => ({ heading }));
    const rows = entries.map((each) => [
      String(each.entry),
      `${showDate(each.at.slice(0, 10))} ${each.at.slice(11, 16)}`,
      each.who,
      actionWords(each.action),
      summaryOf(each),
    ]);
    return {
      json: { entries, problems: [] },
      text: renderTable(heads, rows, context.width),
      problems: [],
      next: 'lùi một bước: thidua undo; về lại lúc trước một bước: thidua undo <số>',
    };
  });

function summaryOf(entry: JournalEntry): string {
  const { undoneBy, summary, reason, files } = entry;
  const sources = files.map(({ file, sha256 }) => `${file} (${sha256.slice(0, 8)})`).join(', ');
  return [
    undoneBy === undefined ? '' : `[đã lùi ở bước ${undoneBy}] `,
    summary,
    reason === undefined ? '' : ` (lý do: ${reason})`,
    sources === '' ? '' : `; tệp: ${sources}`,
  ].join('');
}
