/** `thidua log`: the journal of imports and decisions. */
import { renderTable } from '../../render/table.ts';
import type { Run } from '../outcome.ts';
import { withYear } from '../year.ts';

export const run: Run = (context) =>
  withYear(context, ({ store }) => {
    const entries = store.journal();
    const heads = ['Số', 'Lúc', 'Ai', 'Việc', 'Tóm tắt', 'Tệp'].map((heading) => ({ heading }));
    const rows = entries.map((each) => [
      String(each.entry),
      each.at.slice(0, 16),
      each.who,
      each.action,
      each.reason === undefined ? each.summary : `${each.summary} (${each.reason})`,
      each.files.map((file) => `${file.file} ${file.sha256.slice(0, 8)}`).join(', '),
    ]);
    return {
      json: { entries, problems: [] },
      text: renderTable(heads, rows, context.width),
      problems: [],
      next: 'lùi một bước: thidua undo',
    };
  });
