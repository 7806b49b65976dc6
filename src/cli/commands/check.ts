/** `thidua check`: what is missing or contradictory before the review. */
import { readiness } from '../../check/readiness.ts';
import { showPercent } from '../../text/counts.ts';
import { exitOf, type Run } from '../outcome.ts';
import { withYear } from '../year.ts';
import { rulebookOf } from '../year-law.ts';

export const run: Run = (context) =>
  withYear(context, async ({ config, data }) => {
    const { people, registered, problems: gaps } = readiness(data);
    const problems = [...(await rulebookOf(context.dir, config)).problems, ...gaps];
    const share = showPercent(registered, people);
    return {
      json: { people, registered, problems },
      text: `Đăng ký thi đua: ${registered}/${people} người (${share} %, chỉ tiêu 100 %)\n`,
      problems,
      next: exitOf(problems) === 1 ? 'nhập những phần còn thiếu nói trên' : 'thidua tally',
    };
  });
