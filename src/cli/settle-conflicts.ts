/**
 * What the file and the store say otherwise → a person's answers. By `--conflicts`, else asked on a terminal one by one;
 * what nobody answers stays as stored. Leaving a question leaves the rest open too.
 */
import { resolveConflicts } from '../plan/conflicts.ts';
import type { Answer, Conflict, ImportPlan } from '../plan/writes.ts';
import { showPlace } from '../text/place.ts';
import type { Ask } from './edges.ts';
import { type Given, textOption } from './outcome.ts';
import { stop } from './stop.ts';

const WORDS: ReadonlyMap<string, Answer> = new Map([
  ['tep', 'file'],
  ['tệp', 'file'],
  ['file', 'file'],
  ['kho', 'store'],
  ['store', 'store'],
]);

/** The plan with what was answered. @param ask absent where nothing is to be asked */
export async function settleConflicts(planned: ImportPlan, given: Given, ask?: Ask): Promise<ImportPlan> {
  const answers = new Map<string, Answer>();
  const written = textOption(given, 'conflicts');
  if (written !== undefined) {
    const message = `không hiểu --conflicts ${written}; ghi tep (lấy theo tệp) hoặc kho (giữ bản trong kho)`;
    const answer =
      WORDS.get(written.normalize('NFC').toLowerCase()) ?? stop('cach-dung', { message, command: 'import' });
    for (const { id } of planned.conflicts) answers.set(id, answer);
  } else if (ask !== undefined) {
    for (const conflict of planned.conflicts) {
      const answer = await ask.choose(question(conflict), choices(conflict), 'store');
      if (answer === undefined) break;
      if (answer === 'file' || answer === 'store') answers.set(conflict.id, answer);
    }
  }
  return resolveConflicts(planned, answers);
}

function question({ problem, fileSays }: Conflict): string {
  const said =
    problem.found === undefined || problem.found === '' ? '' : ` Kho: ${problem.expected}; tệp: ${problem.found}.`;
  return `${showPlace(fileSays)}: ${problem.message}.${said} Lấy theo đâu?`;
}

function choices({ why }: Conflict): { value: string; label: string; hint?: string }[] {
  const removed = why === 'removed';
  return [
    { value: 'store', label: removed ? 'vẫn bỏ' : 'giữ bản trong kho', hint: 'nhớ lại, lần sau không hỏi nữa' },
    { value: 'file', label: removed ? 'nhập lại dòng này' : 'lấy theo tệp' },
    { value: 'later', label: 'để sau', hint: 'giữ như trong kho, lần sau hỏi lại' },
  ];
}
