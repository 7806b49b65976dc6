/** `thidua report`: the year-end report as Word, Excel and one page for the browser. */
import { yearReport } from '../../papers/report/report.ts';
import { renderFiles } from '../../render/files.ts';
import { tally } from '../../tally/tally.ts';
import { flagOption, type Run } from '../outcome.ts';
import { publish, RESULTS } from '../publish.ts';
import { withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, async ({ config, data, store }) => {
    const { law, problems: lawProblems } = await lawOfYear(context, config, given);
    const result = tally(data, law);
    const papers = await yearReport({ tally: result, data, law, today: context.today });
    const published = await publish(context, store, 'report', papers, flagOption(given, 'overwrite'));
    const problems = [...lawProblems, ...published.problems];
    const files = papers.map((each) => ({ path: `${RESULTS}/${each.path}`, title: each.title }));
    return {
      json: { files, kept: published.kept, problems },
      text: context.json ? '' : renderFiles(files, context.width),
      problems,
      next: 'mở trang .html bằng trình duyệt để xem, bản Word để ký',
    };
  });
