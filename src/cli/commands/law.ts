/**
 * `thidua law`: the rules in use. `list` and `at` by day, `show` one with all its dates, `diff` two days,
 * `new` begins a layer of a province or school and never writes over a file, `check` looks at one.
 */
import { existsSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { checkLayer, checkSettings } from '../../law/check.ts';
import type { LoadedRulebook } from '../../law/layered.ts';
import { isOwnLevel, OWN_LEVELS } from '../../law/levels.ts';
import { changesBetween, type RuleChange, showRule } from '../../law/list.ts';
import { loadRulebook } from '../../law/load.ts';
import { nationalLayers, settingsLayer } from '../../law/national.ts';
import { listRules, type RuleRow } from '../../law/rule-rows.ts';
import type { Rulebook } from '../../law/rulebook.ts';
import { startingLayer } from '../../law/starting-layer.ts';
import { renderChanges, renderRules } from '../../render/law.ts';
import { showDate } from '../../text/dates.ts';
import { dayOf } from '../days.ts';
import { readNamedFile, readOwnText, writeWhole } from '../files.ts';
import { type Context, exitOf, type Outcome, type Run, textArgument, textOption } from '../outcome.ts';
import { stop } from '../stop.ts';
import { CONFIG_FILE, parseYearConfig, readYearConfig } from '../year-config.ts';
import { rulebookOf } from '../year-law.ts';

/** What follows each work, in words. */
const NEEDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['at', ['ngày']],
  ['show', ['mã quy định']],
  ['diff', ['ngày trước', 'ngày sau']],
  ['check', ['tên tệp']],
]);

export const run: Run = async (context, given) => {
  const [work = '', first, second] = [0, 1, 2].map((index) => textArgument(given, index));
  const missing = NEEDS.get(work)?.slice(second === undefined ? (first === undefined ? 0 : 1) : 2)[0];
  if (missing !== undefined) stop('cach-dung', { message: `thiếu ${missing} của “law ${work}”`, command: 'law' });
  const { rulebook, problems } = await rulebookHere(context);
  switch (work) {
    case 'list':
      return rows(context, listRules(rulebook, context.today), problems, `ngày ${showDate(context.today)}`);
    case 'at': {
      const day = dayOf('at', first ?? '');
      return rows(context, listRules(rulebook, day), problems, `ngày ${showDate(day)}`);
    }
    case 'show': {
      const shown = showRule(rulebook, first ?? '');
      const found = shown.rows.length > 0 ? shown.rows : rulesAbout(rulebook, first ?? '', context.today);
      if (found.length > 0) return rows(context, found, problems, 'qua các thời kỳ');
      return stop('luat-khong-co', {
        found: first ?? '',
        ...(shown.near === undefined ? {} : { suggestion: shown.near }),
      });
    }
    case 'diff':
      return changes(context, changesBetween(rulebook, ...daysOf(first, second)), daysOf(first, second), problems);
    case 'new':
      return begun(context, first, textOption(given, 'level') ?? 'school');
    case 'check':
      return checked(context, first ?? '', rulebook);
    default:
      return stop('cach-dung', { message: `không có việc “${work}” trong lệnh law`, command: 'law' });
  }
};

function daysOf(first = '', second = ''): readonly [string, string] {
  return [dayOf('diff', first), dayOf('diff', second)];
}

/** Rules that name the thing in their id: "chien-si-thi-dua-co-so" → "bo-phieu.chien-si-thi-dua-co-so", …, with all their dates. */
function rulesAbout(rulebook: Rulebook, thing: string, today: string): RuleRow[] {
  const ids = listRules(rulebook, today).flatMap(({ id }) => (id.split('.').includes(thing) ? [id] : []));
  return ids.flatMap((id) => showRule(rulebook, id).rows);
}

/** The year's own layers where `--dir` is a year; else the national layers alone. */
async function rulebookHere(context: Context): Promise<LoadedRulebook> {
  if (readOwnText(resolve(context.dir, CONFIG_FILE)) === undefined) return loadRulebook(nationalLayers());
  return rulebookOf(context.dir, readYearConfig(context.dir));
}

function rows(context: Context, rules: readonly RuleRow[], problems: Outcome['problems'], when: string): Outcome {
  return {
    json: { rules, problems },
    text: renderRules(rules, when, context.paint, context.width),
    problems,
    next: 'xem một quy định: thidua law show <mã>',
  };
}

function changes(
  context: Context,
  found: readonly RuleChange[],
  days: readonly [string, string],
  problems: Outcome['problems'],
): Outcome {
  return {
    json: { from: days[0], to: days[1], changes: found, problems },
    text: renderChanges(found, days, context.paint, context.width),
    problems,
    next: `ai đổi kết quả: thidua tally --as-of ${days[0]} --compare ${days[1]}`,
  };
}

/** Writes a first layer where none is yet: into luat/ of a year's folder, else where one stands. */
function begun(context: Context, written: string | undefined, level: string): Outcome {
  if (!isOwnLevel(level))
    return stop('cach-dung', { message: `--level là ${OWN_LEVELS.join(' hoặc ')}`, command: 'law' });
  const { name, text } = startingLayer(level);
  const inYear = readOwnText(resolve(context.dir, CONFIG_FILE)) !== undefined;
  const path =
    written === undefined
      ? resolve(context.dir, ...(inYear ? ['luat'] : []), name)
      : resolve(context.edges.cwd, written.toLowerCase().endsWith('.json') ? written : `${written}.json`);
  if (existsSync(path)) return stop('quy-dinh-da-co', {}, path);
  writeWhole(path, text);
  const shown = relative(context.edges.cwd, path) || path;
  const words = [
    `Đã lập ${shown}`,
    '  Mọi mục còn trống nên chưa đổi gì; “explain” nói từng mục,',
    '  “examples” có mẫu để chép.',
    ...(inYear ? [] : ['  Muốn dùng, đặt tệp vào thư mục luat/ của năm học.']),
  ];
  return {
    json: { file: path, level, problems: [] },
    text: words.join('\n'),
    problems: [],
    next: `sửa tệp, rồi: thidua law check "${shown}"`,
  };
}

/** A layer held against those it would be laid over; itself, where it already stands in the folder, is left out of those. */
function checked(context: Context, written: string, below: Rulebook): Outcome {
  const path = resolve(context.edges.cwd, written);
  const text = readNamedFile(path).toString('utf8');
  const others = { layers: below.layers.filter(({ source }) => resolve(context.dir, source) !== path) };
  const problems = basename(path) === CONFIG_FILE ? settingsProblems(text, others) : checkLayer(text, written, others);
  const good = exitOf(problems) === 0;
  const inYear = [resolve(context.dir, 'luat'), context.dir].includes(resolve(path, '..'));
  return {
    json: { problems },
    text: good ? 'Tệp quy định này dùng được.' : 'Tệp quy định này chưa dùng được.',
    problems,
    next: good
      ? inYear
        ? 'thidua tally'
        : 'chép tệp vào thư mục luat/ của năm học'
      : 'sửa các chỗ nói trên rồi kiểm tra lại',
  };
}

/** `settings` of a thidua.json as the uppermost layer. */
function settingsProblems(text: string, below: Rulebook): Outcome['problems'] {
  const layer = settingsLayer(parseYearConfig(text));
  return layer === undefined ? [] : checkSettings(layer, below);
}
