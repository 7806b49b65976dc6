/** `thidua explain --all`: every reason into one workbook, whose path is said; a file that is there stays unless asked. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aheadOf } from '../ahead/answer.ts';
import { yearAhead } from '../ahead/question.ts';
import { newWorkbook } from '../fill/new-workbook.ts';
import { explanationsWorkbook } from '../papers/explanations.ts';
import { aheadInOneLine } from '../render/ahead.ts';
import type { Tally } from '../types.ts';
import { writeWhole } from './files.ts';
import { type Context, flagOption, type Given, type Outcome, textOption } from './outcome.ts';
import { progress } from './progress.ts';
import { stop } from './stop.ts';
import type { OpenedYear } from './year.ts';
import type { LawOfYear } from './year-law.ts';

export async function explainAll(
  context: Context,
  given: Given,
  { data }: OpenedYear,
  { law, on, problems }: LawOfYear,
  result: Tally,
): Promise<Outcome> {
  const written = textOption(given, 'output');
  const year = yearAhead(data, law, result, on);
  const count = [...result.people, ...result.collectives].reduce((sum, each) => sum + each.awards.length, 0);
  let done = 0;
  const spec = explanationsWorkbook(result, law, (subject, outcome) => {
    done += 1;
    progress(context, done === count ? '' : `đang giải thích ${done}/${count}`);
    const ahead = aheadOf(subject, outcome.award, year);
    return ahead === undefined ? '' : aheadInOneLine(ahead);
  });
  const target =
    written === undefined ? join(context.dir, ...spec.path.split('/')) : resolve(context.edges.cwd, written);
  if (existsSync(target) && !flagOption(given, 'overwrite')) stop('tep-da-co', {}, written ?? spec.path);
  writeWhole(target, await newWorkbook(spec));
  return {
    json: { schoolYear: result.schoolYear, asOf: result.asOf, file: target, rows: count, problems },
    text: `Đã ghi ${count} dòng giải thích vào ${target}\n`,
    problems: problems.filter((each) => each.level === 'error'),
    next: 'mở tệp bằng Excel, lọc theo tên hoặc danh hiệu',
  };
}
