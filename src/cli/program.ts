/** Commander's part: reads the command line by the list of commands, runs one, prints its outcome, gives the exit code. */
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { isCannotProceed, type Problem } from '../problem.ts';
import { jsonPieces } from '../render/json.ts';
import { renderProblems } from '../render/problems.ts';
import { problem } from '../words/problems.ts';
import { COMMANDS, type CommandSpec, commandName } from './commands.ts';
import { dayOf } from './days.ts';
import type { Edges } from './edges.ts';
import { folderFrom, nextStepText } from './next-step.ts';
import { type Context, exitOf, type Given, type Outcome } from './outcome.ts';
import { plainPaint } from './plain-paint.ts';

const GLOBAL_OPTIONS: readonly (readonly [string, string])[] = [
  ['--dir <thư mục>', 'thư mục năm học (mặc định: thư mục đang đứng)'],
  ['--json', 'in một giá trị JSON ra stdout'],
  ['--quiet', 'bớt lời'],
  ['--no-color', 'không tô màu'],
  ['--today <ngày>', 'coi hôm nay là ngày này'],
];

/** Commands that only show what is stored, and can show it with nobody to be recognised. */
const DISGUISED: ReadonlySet<string> = new Set(['list', 'check', 'tally', 'explain', 'criteria']);

/** Runs the command line; everything that can go wrong ends in an exit code and words, never in a bare stack. */
export async function runProgram(words: readonly string[], edges: Edges, version: string): Promise<number> {
  let code = 0;
  const program = new Command('thidua').exitOverride().configureOutput({
    writeOut: (text) => edges.out(inVietnamese(text)),
    writeErr: () => undefined,
  });
  program.helpOption('-h, --help', 'xem trang này').helpCommand(false).version(version, '-V, --version', 'phiên bản');
  const asked = COMMANDS.filter((each) => commandName(each) === words[0]);
  // the others are needed only where the words name none: for the list, and to guess which was meant
  for (const spec of asked.length > 0 ? asked : COMMANDS) {
    addCommand(program, spec, async (given, options) => {
      const context = await contextOf(edges, options);
      const run = await spec.load();
      const outcome = await run(context, context.pseudonyms ? await disguise(context, given) : given);
      print(outcome, context);
      code = exitOf(outcome.problems);
    });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    return failed(error, words, edges, version);
  }
}

async function disguise(context: Context, given: Given): Promise<Given> {
  const { disguisedGiven } = await import('./disguise.ts');
  return disguisedGiven(context, given);
}

/** What was thrown → words, and the exit code: 2 for what a person can mend, 70 for a surprise of ours. */
export function failed(error: unknown, words: readonly string[], edges: Edges, version: string): 2 | 70 {
  const json = words.includes('--json');
  if (error instanceof CommanderError) return refuse([usageProblem(error, words)], edges, json);
  if (isCannotProceed(error)) return refuse(error.problems, edges, json);
  edges.err(ourBug(error, words, version));
  if (json) edges.out(`${JSON.stringify({ problems: [] })}\n`);
  return 70;
}

/** Ctrl-C → words, and the exit code shells know it by. */
export function interrupted(words: readonly string[], edges: Edges): 130 {
  if (edges.errIsTerminal) edges.err('\r\u001b[K');
  refuse([problem('da-dung-giua-chung', [])], edges, words.includes('--json'));
  return 130;
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  act: (given: Given, options: Readonly<Record<string, unknown>>) => Promise<void>,
): void {
  const [name = '', second = ''] = spec.usage.split(' ');
  const nested = second !== '' && !/^[<[]/u.test(second);
  const parent = nested
    ? (program.commands.find((each) => each.name() === name) ?? inherit(program.command(name)))
    : program;
  const command = inherit(parent.command(nested ? spec.usage.slice(name.length + 1) : spec.usage));
  command.description(spec.summary);
  for (const option of spec.options ?? []) command.option(option.flags, option.words);
  for (const [flags, words] of GLOBAL_OPTIONS) command.option(flags, words);
  if (DISGUISED.has(name)) command.option('--pseudonyms', 'che tên người, trường, ngày sinh, mã: để gửi khi báo lỗi');
  command.addHelpText('after', `\nVí dụ:\n${spec.examples.map((each) => `  ${each}`).join('\n')}\n`);
  command.action(async (...received: unknown[]) => {
    const options = received.at(-2) as Record<string, unknown>;
    await act({ args: received.slice(0, -2) as Given['args'], options }, options);
  });
}

function inherit(command: Command): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', 'xem trang này')
    .helpCommand(false)
    .configureHelp({ helpWidth: 80 });
}

async function contextOf(edges: Edges, options: Readonly<Record<string, unknown>>): Promise<Context> {
  const colour = edges.outIsTerminal && options.color !== false && !edges.env.NO_COLOR && options.json !== true;
  return {
    edges,
    dir: resolve(edges.cwd, typeof options.dir === 'string' ? options.dir : '.'),
    today: typeof options.today === 'string' ? dayOf('--today', options.today) : edges.today(),
    json: options.json === true,
    quiet: options.quiet === true,
    paint: colour ? (await import('./terminal-paint.ts')).terminalPaint : plainPaint,
    width: widthFor(edges),
    pseudonyms: options.pseudonyms === true,
  };
}

function widthFor(edges: Edges): number {
  return Math.max(60, Math.min(edges.columns, 120));
}

function print(outcome: Outcome, context: Context): void {
  const { edges } = context;
  if (context.json) {
    for (const piece of jsonPieces(outcome.json)) edges.out(piece);
    edges.out('\n');
    return;
  }
  if (outcome.text !== '') edges.out(outcome.text.endsWith('\n') ? outcome.text : `${outcome.text}\n`);
  if (outcome.problems.length > 0) edges.out(renderProblems(outcome.problems, context.paint, context.width));
  if (outcome.next !== undefined && !context.quiet) {
    edges.out(nextStepText(outcome.next, folderFrom(edges.cwd, context.dir), context.width));
  }
}

function refuse(problems: readonly Problem[], edges: Edges, json: boolean): 2 {
  if (json) edges.out(`${JSON.stringify({ problems }, null, 2)}\n`);
  edges.err(renderProblems(problems, plainPaint, widthFor(edges)));
  return 2;
}

function usageProblem(error: CommanderError, words: readonly string[]): Problem {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const message =
    {
      'commander.unknownCommand': `không có lệnh “${quoted}”`,
      'commander.unknownOption': `không có tùy chọn “${quoted}”`,
      'commander.missingArgument': `thiếu phần “${quoted}” của lệnh`,
      'commander.optionMissingArgument': `tùy chọn “${quoted}” cần một giá trị đi kèm`,
      'commander.excessArguments': 'thừa tham số; tên có dấu cách phải đặt trong ngoặc kép',
      'commander.help': 'lệnh này cần nói rõ hơn',
    }[error.code] ?? error.message;
  const known = COMMANDS.some((each) => each.usage.split(' ')[0] === words[0]);
  return problem('cach-dung', [], { message, command: known ? (words[0] ?? '') : '' });
}

function ourBug(error: unknown, words: readonly string[], version: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'Xin lỗi, đây là lỗi của chương trình, không phải của anh/chị. Dữ liệu đã lưu vẫn nguyên.',
    `Gửi giúp những dòng dưới đây cho người phát triển: thidua ${version}, Node ${process.versions.node}, lệnh: thidua ${(words.includes('--pseudonyms') ? words.slice(0, 1) : words).join(' ')}`,
    stack,
    '',
  ].join('\n');
}

/** Commander's own headings. */
function inVietnamese(text: string): string {
  return text
    .replace(
      /^Usage: (.*)$/mu,
      (_, usage: string) => `Cách dùng: ${usage.replace('[options]', '[tùy chọn]').replace('[command]', '[việc]')}`,
    )
    .replaceAll(' [options] ', ' ')
    .replace(/^Options:$/mu, 'Tùy chọn:')
    .replace(/^Arguments:$/mu, 'Tham số:')
    .replace(/^Commands:$/mu, 'Các việc:');
}
