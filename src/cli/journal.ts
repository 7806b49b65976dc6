/** A new line of the journal: who and when from the edges, the rest from the command; and its actions in words. */
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

const ACTIONS: Readonly<Record<string, string>> = {
  init: 'lập năm học',
  import: 'nhập tệp',
  nominate: 'đề nghị',
  withdraw: 'rút đề nghị',
  vote: 'ghi phiếu',
  edit: 'sửa',
  remove: 'bỏ',
  same: 'gộp người',
  undo: 'lùi bước',
  propose: 'lập hồ sơ',
  ballots: 'in phiếu bầu',
  report: 'báo cáo',
  annotate: 'ghi bản sao để sửa',
  forms: 'lập tệp mẫu',
};

/** "withdraw" → "rút đề nghị". */
export function actionWords(action: string): string {
  return ACTIONS[action] ?? action;
}
