/** `thidua demo`: the whole year on the invented school, dates fixed, in a temporary folder that is kept and named. */
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Problem } from '../../problem.ts';
import { compareText } from '../../text/order.ts';
import { writeWhole } from '../files.ts';
import type { Context, Outcome, Run } from '../outcome.ts';
import { ownFolder } from '../own-folder.ts';
import { parseYearConfig } from '../year-config.ts';

/** Day on which the invented school's year is played. */
const DEMO_DAY = '2025-05-30';

export const run: Run = async (context) => {
  const school = join(ownFolder(), 'fixtures', 'truong-mau');
  const work = mkdtempSync(join(tmpdir(), 'thidua-demo-'));
  const configText = readFileSync(join(school, 'thidua.json'), 'utf8');
  const config = parseYearConfig(configText);
  const books = readdirSync(school)
    .filter((name) => name.endsWith('.xlsx'))
    .sort(compareText);
  for (const book of books) cpSync(join(school, book), join(work, 'tep-cua-truong', book));
  const year = join(work, 'nam-hoc');
  const inYear: Context = { ...context, dir: year, today: DEMO_DAY };
  const problems: Problem[] = [];
  const steps: { step: string; milliseconds: number; exit: string }[] = [];
  const say = (text: string): void => {
    if (!context.json) context.edges.out(text);
  };
  const step = async (words: string, play: () => Promise<Outcome>): Promise<void> => {
    const start = performance.now();
    say(`\n$ thidua ${words}\n`);
    const outcome = await play();
    const milliseconds = Math.round(performance.now() - start);
    say(outcome.text.endsWith('\n') || outcome.text === '' ? outcome.text : `${outcome.text}\n`);
    const errors = outcome.problems.filter((each) => each.level === 'error').length;
    const counts = `${errors} lỗi, ${outcome.problems.length - errors} cảnh báo`;
    say(`(${counts} · ${milliseconds} ms)\n`);
    problems.push(...outcome.problems);
    steps.push({ step: words, milliseconds, exit: counts });
  };
  const given = (args: readonly (string | readonly string[])[], options: Readonly<Record<string, unknown>> = {}) => ({
    args,
    options,
  });

  const { run: init } = await import('./init.ts');
  const { run: importFiles } = await import('./import.ts');
  const { run: check } = await import('./check.ts');
  const { run: tally } = await import('./tally.ts');
  const { run: propose } = await import('./propose.ts');
  const { run: report } = await import('./report.ts');
  await step('init', () =>
    init({ ...inYear, dir: year }, given([], { school: config.school.name, year: config.year })),
  );
  writeWhole(join(year, 'thidua.json'), configText);
  const paths = books.map((each) => join(work, 'tep-cua-truong', each));
  await step('import *.xlsx', () => importFiles({ ...inYear, quiet: true }, given([paths])));
  await step('check', () => check(inYear, given([])));
  await step('tally', () => tally(inYear, given([])));
  await step('propose', () => propose({ ...inYear, quiet: true }, given([])));
  await step('report', () => report({ ...inYear, quiet: true }, given([])));
  return {
    json: { folder: work, steps, problems },
    text: `\nThư mục được giữ lại: ${work}\n  nam-hoc/ket-qua/ là bộ hồ sơ và báo cáo, tep-cua-truong/ là các tệp đã nhập`,
    problems: [],
    next: `mở ${join(year, 'ket-qua')} để xem giấy tờ`,
  };
};
