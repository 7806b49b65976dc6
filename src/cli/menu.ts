/**
 * `thidua` alone on a terminal: choose a command, answer what it needs, see the command line it makes, run it, come back.
 * Leaving a question goes one step back; leaving the menu ends the program. Nothing is done before "chạy" is chosen.
 */
import { relative, resolve } from 'node:path';
import type { YearConfig, YearData } from '../types.ts';
import { type Argument, asTyped, readFlags, readUsage } from './command-line.ts';
import { COMMANDS, type CommandSpec, type OptionSpec } from './commands.ts';
import type { Ask, Choice, Edges } from './edges.ts';
import { type Asking, askText, askYearFolder, QUESTIONS, WORKS } from './menu-questions.ts';
import { plainPaint } from './plain-paint.ts';
import { isYear, yearsNear } from './workbooks-near.ts';
import { withYear } from './year.ts';
import { readYearConfig } from './year-config.ts';

/** Options without which a command asks back: part of its questions. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  init: ['--school', '--year'],
  'vote record': ['--for', '--against'],
  remove: ['--reason'],
};
/** Commands that need no year. */
const ANYWHERE: ReadonlySet<string> = new Set(['init', 'law', 'schema', 'demo', 'consolidate', 'template']);
/** Arguments whose own name says too little. */
const ARGUMENT_WORDS: Readonly<Record<string, string>> = {
  'thư-mục': 'Thư mục mới cho năm học, ví dụ nam-hoc-2024-2025',
  số: 'Số của bước trong nhật ký',
  tên: 'Chỉ xem ai, hoặc dòng nào',
  'ai-hoặc-số': 'Dòng nào? (tên người, hoặc số của dòng như so-12)',
  sửa: 'Sửa gì, ví dụ: tổ=Tổ 2',
};
const LEAVE = '-thoat';
const ANOTHER_YEAR = '-nam-khac';

/** Runs a command line and gives its exit code. */
export type RunLine = (words: readonly string[]) => Promise<number>;

/** @param fail says what went wrong while asking (a year that cannot be opened), and the menu goes on */
export async function menu(
  ask: Ask,
  edges: Edges,
  runLine: RunLine,
  fail: (error: unknown) => number,
): Promise<number> {
  const years = yearsNear(edges.cwd);
  let dir = years.length === 1 ? years[0] : undefined;
  let last: string | undefined;
  edges.out(
    'thidua · thi đua, khen thưởng của trường. Chọn việc cần làm; Esc hoặc Ctrl-C để thôi, không có gì bị ghi dở.\n',
  );
  for (;;) {
    const chosen = await ask.choose(headOf(dir), choicesFor(dir), last);
    if (chosen === undefined || chosen === LEAVE) break;
    const asking = askingFor(ask, edges, dir);
    if (chosen === ANOTHER_YEAR) {
      const folder = await askYearFolder(asking, yearsNear(edges.cwd));
      if (folder !== undefined && isYear(folder)) dir = folder;
      else if (folder !== undefined) edges.err(`${folder} chưa phải thư mục năm học (không có tệp thidua.json)\n`);
      continue;
    }
    const spec = COMMANDS.find((each) => each.usage === chosen);
    if (spec === undefined) continue;
    last = chosen;
    const words = await wordsOf(asking, spec).catch((error: unknown) => void fail(error));
    if (words === undefined) continue;
    edges.out(`\n$ ${asTyped(words)}\n`);
    await runLine(words);
    edges.out('\n');
    if (nameOf(spec) !== 'init') continue;
    dir = yearMade(edges.cwd, words[1]) ?? dir;
    last = COMMANDS.find((each) => nameOf(each) === 'import')?.usage;
  }
  edges.out('Hẹn gặp lại. Gõ thidua để mở lại bảng chọn này.\n');
  return 0;
}

function headOf(dir: string | undefined): string {
  if (dir === undefined) return 'Chưa có năm học nào được mở. Làm gì?';
  try {
    const config: YearConfig = readYearConfig(dir);
    return `${config.school.name}, năm học ${config.year}. Làm gì?`;
  } catch {
    return `${dir}: tệp thidua.json cần sửa. Làm gì?`; // the command itself says what is wrong with it
  }
}

function choicesFor(dir: string | undefined): Choice[] {
  const open = COMMANDS.filter((each) => dir !== undefined || ANYWHERE.has(nameOf(each)));
  return [
    ...open.map((each) => ({
      value: each.usage,
      label: capital(each.summary.split(/[:;(]/u)[0]?.trim() ?? ''),
      hint: nameOf(each),
    })),
    { value: ANOTHER_YEAR, label: dir === undefined ? 'Mở một năm học đã có' : 'Mở một năm học khác' },
    { value: LEAVE, label: 'Thoát' },
  ];
}

function nameOf(spec: CommandSpec): string {
  return readUsage(spec).words.join(' ');
}

/** The whole command line, shown and agreed to; undefined when the person goes back. */
async function wordsOf(asking: Asking, spec: CommandSpec): Promise<readonly string[] | undefined> {
  const { words, args } = readUsage(spec);
  const name = words.join(' ');
  const values = WORKS[name] === undefined ? await askAll(asking, args) : await askWork(asking, WORKS[name]);
  if (values === undefined) return undefined;
  words.push(...values);
  const needed = (spec.options ?? []).filter((each) => NEEDED[name]?.includes(readFlags(each.flags).flag));
  for (const option of needed) {
    const answer = await optionWords(asking, option, false);
    if (answer === undefined) return undefined;
    words.push(...answer);
  }
  if (asking.dir !== undefined && resolve(asking.dir) !== asking.cwd && name !== 'init' && name !== 'demo') {
    words.push('--dir', relative(asking.cwd, asking.dir));
  }
  return agreed(
    asking,
    words,
    (spec.options ?? []).filter((each) => !needed.includes(each)),
  );
}

/** @returns undefined once one of them is left */
async function askAll(asking: Asking, args: readonly Argument[]): Promise<string[] | undefined> {
  const words: string[] = [];
  for (const { name, optional } of args) {
    const question = QUESTIONS[name] ?? askText;
    const answer = await question(asking, ARGUMENT_WORDS[name] ?? capital(name.replaceAll('-', ' ')), optional);
    if (answer === undefined) return undefined;
    if (answer.length === 0) break; // an optional one left blank: those after it are left blank too
    words.push(...answer);
  }
  return words;
}

async function askWork(asking: Asking, works: (typeof WORKS)[string]): Promise<string[] | undefined> {
  const chosen = await asking.ask.choose('Việc gì?', works);
  const work = works.find((each) => each.value === chosen);
  const args = work?.args.map((name) => ({ name, optional: false, many: false }));
  const rest = args === undefined ? undefined : await askAll(asking, args);
  return work === undefined || rest === undefined ? undefined : [work.value, ...rest];
}

/** "Chạy", "thêm tùy chọn" as often as wanted, or back. */
async function agreed(asking: Asking, words: string[], options: readonly OptionSpec[]): Promise<string[] | undefined> {
  const rest = new Set(options.filter((each) => readFlags(each.flags).flag !== '--yes'));
  for (;;) {
    const more = [...rest].map(({ flags, words: about }) => ({ value: flags, label: `Thêm: ${about}`, hint: flags }));
    const answer = await asking.ask.choose(asTyped(words), [
      { value: 'run', label: 'Chạy lệnh này' },
      ...more,
      { value: 'back', label: 'Thôi, quay lại' },
    ]);
    if (answer === undefined || answer === 'back') return undefined;
    if (answer === 'run') return words;
    const option = [...rest].find((each) => each.flags === answer);
    const added = option === undefined ? undefined : await optionWords(asking, option, true);
    if (option === undefined || added === undefined) continue;
    words.push(...added);
    rest.delete(option);
  }
}

async function optionWords(
  asking: Asking,
  option: OptionSpec,
  optional: boolean,
): Promise<readonly string[] | undefined> {
  const { flag, value } = readFlags(option.flags);
  if (value === undefined) return [flag];
  const question = QUESTIONS[value] ?? askText;
  const answer = await question(asking, capital(option.words), optional);
  return answer === undefined ? undefined : answer.length === 0 ? [] : [flag, ...answer];
}

function capital(words: string): string {
  return `${words.slice(0, 1).toLocaleUpperCase('vi')}${words.slice(1)}`;
}

function yearMade(cwd: string, named: string | undefined): string | undefined {
  return [resolve(cwd, named ?? '.'), cwd].find(isYear);
}

function askingFor(ask: Ask, edges: Edges, dir: string | undefined): Asking {
  const { cwd } = edges;
  const today = edges.today();
  let data: YearData | undefined;
  const open = async (): Promise<YearData | undefined> => {
    if (dir === undefined) return undefined;
    const context = { edges, dir, today, json: false, quiet: true, paint: plainPaint, width: edges.columns };
    data ??= await withYear(context, (year) => year.data);
    return data;
  };
  return { ask, cwd, dir, data: open, today };
}
