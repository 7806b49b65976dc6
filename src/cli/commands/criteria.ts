/** `thidua criteria`: the school's own criteria with totals and places per tổ, or two versions compared. */
import { basename, resolve } from 'node:path';
import { compareCriteria, sameCriteria } from '../../criteria/compare.ts';
import { ranksByScore, usedBy } from '../../criteria/frozen.ts';
import { ranked } from '../../criteria/ranks.ts';
import { type ScoreSheet, scoreProblems, scoreSheet } from '../../criteria/score-sheet.ts';
import { scoresWritten, yearScores } from '../../criteria/year-scores.ts';
import type { Problem } from '../../problem.ts';
import { renderComparison, renderScoreSheet } from '../../render/criteria.ts';
import { showDate } from '../../text/dates.ts';
import { problem } from '../../words/problems.ts';
import { readNamedFile } from '../files.ts';
import { actionWords } from '../journal.ts';
import { type Context, type Given, type Outcome, type Run, textArgument } from '../outcome.ts';
import { stop } from '../stop.ts';
import { type OpenedYear, withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, (year) => {
    const task = textArgument(given, 0) ?? 'show';
    if (task === 'show') return shown(context, given, year);
    if (task === 'compare') return compared(context, given, year);
    return stop('cach-dung', { message: `không có việc “${task}”: chỉ có show, compare`, command: 'criteria' });
  });

async function shown(context: Context, given: Given, { config, data, store }: OpenedYear): Promise<Outcome> {
  const { law } = await lawOfYear(context, config, given);
  const version = law.settings().scoreSheet;
  const { people, left } = yearScores(data, version.value);
  const sheet = scoreSheet(people);
  const places = ranked(sheet.people);
  const ranks = ranksByScore(law);
  const used = ranks ? usedBy(data.records, store.journal()) : undefined;
  const old =
    left.length === 0
      ? []
      : [problem('diem-ban-khac', [], { count: left.length, files: [...new Set(left.map((each) => each.file))] })];
  const none = sheet.criteria.length === 0 ? [problem('chua-co-bang-diem', [])] : [];
  const problems = [...scoreProblems(people), ...old, ...none];
  const use = [
    ranks
      ? `Được dùng để xếp hạng (rankBy score${version.value === null ? '' : `, bản “${version.value}” theo ${version.cite}`}).`
      : 'Không quy chế nào xếp hạng theo điểm: bảng này chỉ để xem.',
    ...(used === undefined
      ? []
      : [
          `Đã dùng ở bước ${used.entry} (${actionWords(used.action)}, ${showDate(used.at.slice(0, 10))}): không đổi tiêu chí nữa.`,
        ]),
  ].join('\n');
  return {
    json: {
      files: sheet.files,
      criteria: sheet.criteria,
      most: sheet.most,
      people: places.map(({ person, inTeam, inSchool }) => ({
        name: person.name,
        team: person.team,
        total: person.total,
        inTeam,
        inSchool,
        missing: person.missing,
      })),
      ranksByScore: ranks,
      usedBy: used?.entry ?? null,
      problems,
    },
    text:
      context.json || none.length > 0
        ? ''
        : `${renderScoreSheet(sheet, places, context.paint, context.width)}\n${use}\n`,
    problems,
    next: 'so với bản khác: thidua criteria compare <tệp>',
  };
}

async function compared(context: Context, given: Given, { config, data }: OpenedYear): Promise<Outcome> {
  const first = textArgument(given, 1);
  if (first === undefined) return stop('cach-dung', { message: 'chưa ghi tệp để so', command: 'criteria' });
  const second = textArgument(given, 2);
  const one = await sheetIn(first, context, config.year);
  const { law } = await lawOfYear(context, config, given);
  const stored = (): ScoreSheet => scoreSheet(yearScores(data, law.settings().scoreSheet.value).people);
  const two = second === undefined ? one : await sheetIn(second, context, config.year);
  const old = second === undefined ? stored() : one.sheet;
  const comparison = compareCriteria(old, two.sheet);
  const problems = second === undefined ? one.problems : [...one.problems, ...two.problems];
  return {
    json: { ...comparison, same: sameCriteria(comparison), problems },
    text: context.json ? '' : renderComparison(comparison, context.paint, context.width),
    problems,
    next: 'muốn dùng bản mới: thidua import <tệp> (bản đã dùng để xét thì giữ nguyên)',
  };
}

async function sheetIn(
  written: string,
  context: Context,
  year: string,
): Promise<{ readonly sheet: ScoreSheet; readonly problems: readonly Problem[] }> {
  const { readWorkbook } = await import('../../read/workbook.ts');
  const { parseWorkbook } = await import('../../parse/workbook.ts');
  const bytes = readNamedFile(resolve(context.edges.cwd, written));
  const workbook = await readWorkbook(bytes, basename(written));
  const { records, problems } = parseWorkbook(workbook, { year, today: context.today, remembered: {} });
  const people = scoresWritten(records);
  return { sheet: scoreSheet(people), problems: [...problems, ...scoreProblems(people)] };
}
