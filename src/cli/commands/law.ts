/** `thidua law`: the rules in use. `list` and `at` by day, `show` one with all its dates, `diff` two days, `check` a layer. */
import { resolve } from 'node:path';
import { checkLayer } from '../../law/check.ts';
import { changesBetween, listRules, type RuleChange, type RuleRow, showRule } from '../../law/list.ts';
import { loadRulebook } from '../../law/load.ts';
import { nationalLayers } from '../../law/national.ts';
import type { Rulebook } from '../../law/rulebook.ts';
import { wrap } from '../../render/table.ts';
import { widthOf } from '../../render/width.ts';
import { showDate } from '../../text/dates.ts';
import { readNamedFile, readOwnText } from '../files.ts';
import { dayOf, stop } from '../given.ts';
import { type Context, exitOf, type Outcome, type Run, textArgument } from '../outcome.ts';
import { CONFIG_FILE, readYearConfig } from '../year-config.ts';
import { rulebookOf } from '../year-law.ts';

/** What follows each work, in words. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  at: ['ngày'],
  show: ['mã quy định'],
  diff: ['ngày trước', 'ngày sau'],
  check: ['tên tệp'],
};

export const run: Run = async (context, given) => {
  const [work = '', first, second] = [0, 1, 2].map((index) => textArgument(given, index));
  const missing = NEEDS[work]?.slice(second === undefined ? (first === undefined ? 0 : 1) : 2)[0];
  if (missing !== undefined) stop('cach-dung', { message: `thiếu ${missing} của “law ${work}”`, command: 'law' });
  const { rulebook, problems } = rulebookHere(context);
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
      return changes(context, changesBetween(rulebook, dayOf('diff', first ?? ''), dayOf('diff', second ?? '')));
    case 'check':
      return checked(context, first ?? '', rulebook);
    default:
      return stop('cach-dung', { message: `không có việc “${work}” trong lệnh law`, command: 'law' });
  }
};

/** Rules that name the thing in their id: "chien-si-thi-dua-co-so" → "bo-phieu.chien-si-thi-dua-co-so", …, with all their dates. */
function rulesAbout(rulebook: Rulebook, thing: string, today: string): RuleRow[] {
  const ids = listRules(rulebook, today).flatMap(({ id }) => (id.split('.').includes(thing) ? [id] : []));
  return ids.flatMap((id) => showRule(rulebook, id).rows);
}

/** The year's own layers where `--dir` is a year; else the national layers alone. */
function rulebookHere(context: Context): ReturnType<typeof loadRulebook> {
  if (readOwnText(resolve(context.dir, CONFIG_FILE)) === undefined) return loadRulebook(nationalLayers());
  return rulebookOf(context.dir, readYearConfig(context.dir));
}

function rows(context: Context, rules: readonly RuleRow[], problems: Outcome['problems'], when: string): Outcome {
  const blocks = rules.map((rule) => {
    const until = rule.to === undefined ? '' : ` đến ${showDate(rule.to)}`;
    const notes = [
      `từ ${showDate(rule.from)}${until}`,
      rule.cite,
      ...(rule.verified ? [] : ['chưa đối chiếu văn bản gốc']),
      ...(rule.reading === undefined ? [] : [`cách hiểu của chương trình: ${rule.reading}`]),
    ];
    const lines = [rule.value, notes.join(' · ')]
      .flatMap((each) => wrap(each, context.width - 4))
      .map((each) => `    ${each}`);
    return [...ruleHead(context, rule.label, rule.id), ...lines].join('\n');
  });
  return {
    json: { rules, problems },
    text: `Quy định ${when}: ${rules.length}\n\n${blocks.join('\n')}\n`,
    problems,
    next: 'xem một quy định: thidua law show <mã>',
  };
}

/** "Nhãn  [ma]", the id below its label where both are too long for a line. */
function ruleHead(context: Context, label: string, id: string): string[] {
  const parts = widthOf(label) + widthOf(id) + 4 > context.width ? [label, `  [${id}]`] : [`${label}  [${id}]`];
  return parts.map((each) => context.paint('bold', each));
}

function changes(context: Context, found: readonly RuleChange[]): Outcome {
  const blocks = found.map((each) => {
    const before = each.before === undefined ? 'chưa có' : `${each.before.value} (${each.before.cite})`;
    const after = each.after === undefined ? 'không còn' : `${each.after.value} (${each.after.cite})`;
    const lines = [`trước: ${before}`, `sau: ${after}`].flatMap((words) => wrap(words, context.width - 4));
    return [...ruleHead(context, each.label, each.id), ...lines.map((line) => `    ${line}`)].join('\n');
  });
  return {
    json: { changes: found, problems: [] },
    text: found.length === 0 ? 'Không có gì đổi giữa hai ngày.' : `${blocks.join('\n')}\n`,
    problems: [],
    next: 'xem một quy định: thidua law show <mã>',
  };
}

function checked(context: Context, written: string, below: Rulebook): Outcome {
  const path = resolve(context.edges.cwd, written);
  const problems = checkLayer(readNamedFile(path).toString('utf8'), written, below);
  const good = exitOf(problems) === 0;
  return {
    json: { problems },
    text: good ? 'Tệp quy định này dùng được.' : 'Tệp quy định này chưa dùng được.',
    problems,
    next: good ? 'chép tệp vào thư mục luat/ của năm học' : 'sửa các chỗ nói trên rồi kiểm tra lại',
  };
}
