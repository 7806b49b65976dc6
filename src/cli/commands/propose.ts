/** `thidua propose`: the whole dossier, one folder per deciding authority, checked against itself. */
import { dossier } from '../../papers/dossier.ts';
import { tally } from '../../tally/tally.ts';
import { flagOption, type Run } from '../outcome.ts';
import { isComplete, publish, RESULTS } from '../publish.ts';
import { lawOfYear, withYear } from '../year.ts';

export const run: Run = (context, given) =>
  withYear(context, async ({ config, data, store }) => {
    const { law, problems: lawProblems } = lawOfYear(context, config, given);
    const result = tally(data, law);
    const papers = dossier({ tally: result, data, law, today: context.today });
    const published = await publish(context, store, 'propose', papers, flagOption(given, 'overwrite'));
    const problems = [...lawProblems, ...result.problems, ...published.problems];
    const complete = isComplete(published);
    const files = papers.map((each) => ({ path: `${RESULTS}/${each.path}`, title: each.title }));
    const lines = [
      ...files.map((each) => `  ${each.path}   ${each.title}`),
      `${files.length} tệp, ${published.same.length} không đổi, ${published.kept.length} giữ bản đã sửa tay`,
      complete ? 'Số liệu giữa các giấy tờ khớp nhau.' : 'Hồ sơ CHƯA hoàn chỉnh, xem các điểm dưới đây.',
    ];
    return {
      json: { files, complete, kept: published.kept, problems },
      text: lines.join('\n'),
      problems,
      next: complete
        ? 'in và ký các giấy tờ trong ket-qua/, rồi: thidua report'
        : 'xử lý các điểm nói trên rồi chạy lại: thidua propose',
    };
  });
