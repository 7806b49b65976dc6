/** `thidua propose`: the whole dossier, one folder per deciding authority, checked against itself. */
import { dossier, missingPapers } from '../../papers/dossier.ts';
import { renderFiles } from '../../render/files.ts';
import { tally } from '../../tally/tally.ts';
import { problem } from '../../words/problems.ts';
import { flagOption, type Run } from '../outcome.ts';
import { isComplete, publish, RESULTS } from '../publish.ts';
import { withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, async ({ config, data, store }) => {
    const { law, problems: lawProblems } = await lawOfYear(context, config, given);
    const result = tally(data, law);
    const input = { tally: result, data, law, today: context.today };
    const papers = dossier(input);
    const published = await publish(context, store, 'propose', papers, flagOption(given, 'overwrite'));
    const missing = missingPapers(input)
      .filter((each) => each.missing.length > 0)
      .map((each) => problem('ho-so-con-thieu', [], { authority: each.authority, missing: each.missing }));
    const problems = [...lawProblems, ...result.problems, ...published.problems, ...missing];
    const complete = isComplete(published) && missing.length === 0;
    const files = papers.map((each) => ({ path: `${RESULTS}/${each.path}`, title: each.title }));
    const lines = [
      renderFiles(files, context.width).trimEnd(),
      `${files.length} tệp, ${published.same.length} không đổi, ${published.kept.length} giữ bản đã sửa tay`,
      complete ? 'Số liệu giữa các giấy tờ khớp nhau.' : 'Hồ sơ CHƯA hoàn chỉnh, xem các điểm dưới đây.',
    ];
    return {
      json: { files, complete, kept: published.kept, problems },
      text: context.json ? '' : lines.join('\n'),
      problems,
      next: complete
        ? 'in và ký các giấy tờ trong ket-qua/, rồi: thidua report'
        : 'xử lý các điểm nói trên rồi chạy lại: thidua propose',
    };
  });
