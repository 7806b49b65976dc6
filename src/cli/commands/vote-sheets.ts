/** `thidua vote sheets`: ballots, blank counting minutes, attendance, and the workbooks to enter the vote in. */
import { ballotWorkbooks } from '../../papers/ballot-workbooks.ts';
import { candidates, councilMembers, voteSheets } from '../../papers/vote-sheets.ts';
import { renderFiles } from '../../render/files.ts';
import { tally } from '../../tally/tally.ts';
import { problem } from '../../words/problems.ts';
import { awardOf } from '../given.ts';
import { flagOption, type Run, textArgument } from '../outcome.ts';
import { publish, RESULTS } from '../publish.ts';
import { withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, async ({ config, data, store }) => {
    const { law, problems: lawProblems } = await lawOfYear(context, config, given);
    const wanted = textArgument(given, 0);
    const only = wanted === undefined ? undefined : awardOf(wanted, false);
    const result = tally(data, law);
    const voted = candidates(result, data, law, only);
    if (voted.length === 0) {
      const problems = [...lawProblems, problem('khong-ai-can-bo-phieu', [])];
      return { json: { files: [], candidates: 0, members: 0, kept: [], problems }, text: '', problems };
    }
    const council = councilMembers(data);
    const papers = voteSheets({ tally: result, data, law, today: context.today }, voted);
    const { newWorkbook } = await import('../../fill/new-workbook.ts');
    const names = council.map((each) => each.name);
    const made: { path: string; bytes: Uint8Array; title: string }[] = [];
    for (const spec of ballotWorkbooks(voted, names, config.year)) {
      const title = spec.path.endsWith('nhap-so-phieu.xlsx')
        ? 'Nhập số phiếu của từng trường hợp'
        : 'Nhập phiếu của từng thành viên';
      made.push({ path: spec.path, bytes: await newWorkbook(spec), title });
    }
    const published = await publish(context, store, 'ballots', papers, flagOption(given, 'overwrite'), made);
    const noCouncil = council.length === 0 ? [problem('chua-co-hoi-dong-de-in-phieu', [])] : [];
    const problems = [...lawProblems, ...noCouncil, ...published.problems];
    const files = [...papers, ...made].map((each) => ({ path: `${RESULTS}/${each.path}`, title: each.title }));
    return {
      json: { files, candidates: voted.length, members: council.length, kept: published.kept, problems },
      text: context.json
        ? ''
        : `${renderFiles(files, context.width)}${voted.length} trường hợp, ${council.length} thành viên Hội đồng\n`,
      problems,
      next: 'sau khi bỏ phiếu: nhập một trong hai tệp Excel (thidua import), hoặc thidua vote record',
    };
  });
