/** `thidua tally`: every person and collective against every award. */
import { renderTally } from '../../render/tally.ts';
import { tally } from '../../tally/tally.ts';
import type { Run } from '../outcome.ts';
import { withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, ({ config, data }) => {
    const { law, problems: lawProblems } = lawOfYear(context, config, given);
    const result = tally(data, law);
    const problems = [...lawProblems, ...result.problems];
    return {
      json: { ...result, problems },
      text: context.json ? '' : renderTally(result, law, context.paint, context.width),
      problems,
      next: 'xem lý do từng người: thidua explain <tên>; lập hồ sơ: thidua propose',
    };
  });
