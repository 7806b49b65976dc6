/** Problems → the text a clerk reads: what is wrong, where, the user's own cells, expected, found, what to do. */
import type { Excerpt, Problem } from '../problem.ts';
import { compareText } from '../text/order.ts';
import { comparePlaces, showPlace } from '../text/place.ts';
import { PROBLEM_WORDS, type ProblemCode, problem } from '../words/problems.ts';
import { wrap } from './table.ts';
import { pad, widthOf } from './width.ts';

export type PaintText = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', text: string) => string;

/** File, sheet, row, column, code. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => comparePlaces(a.at[0], b.at[0]) || compareText(a.code, b.code));
}

/** Of one code, how many are told in full before the rest are only placed. */
const IN_FULL = { error: 20, warning: 5 } as const;

/** All problems, sorted, with the closing count. Of a code met very often the rest are named by place alone. @param width columns of the terminal */
export function renderProblems(problems: readonly Problem[], paint: PaintText, width: number): string {
  const errors = problems.filter((each) => each.level === 'error').length;
  const blocks: string[] = [];
  const told = new Map<string, number>();
  const rest = new Map<string, Problem[]>();
  for (const each of sortProblems(gathered(problems))) {
    const before = told.get(each.code) ?? 0;
    told.set(each.code, before + 1);
    if (before < IN_FULL[each.level] || each.at.length === 0) blocks.push(renderProblem(each, paint, width));
    else rest.set(each.code, [...(rest.get(each.code) ?? []), each]);
  }
  for (const [code, more] of rest) blocks.push(renderRest(code, more, paint, width));
  return `${blocks.join('\n')}\n${errors} lỗi, ${problems.length - errors} cảnh báo\n`;
}

/** Those of one code that stand nowhere and differ in the name alone, as one sentence with all the names. */
function gathered(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, { readonly first: Problem; readonly names: string[] }>();
  for (const [index, each] of problems.entries()) {
    const { name, ...others } = each.facts ?? {};
    const alike = each.at.length === 0 && typeof name === 'string' && each.code in PROBLEM_WORDS;
    const key = alike ? JSON.stringify([each.code, others, each.cite]) : String(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: each, names: [String(name)] });
    else group.names.push(String(name));
  }
  return [...groups.values()].map(({ first, names }) =>
    names.length === 1
      ? first
      : problem(first.code as ProblemCode, [], { ...first.facts, name: names.join(', ') }, first.cite),
  );
}

/** The places of what isn't told in full: a line per sheet with its cells. */
function renderRest(code: string, more: readonly Problem[], paint: PaintText, width: number): string {
  const sheets = new Map<string, string[]>();
  for (const place of more.flatMap((each) => each.at)) {
    const sheet = showPlace({ file: place.file, ...(place.sheet === undefined ? {} : { sheet: place.sheet }) });
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), place.cell ?? '']);
  }
  const lines = [`${levelWord(more[0]?.level ?? 'warning', paint)}[${code}]: còn ${more.length} chỗ nữa như vậy`];
  for (const [sheet, cells] of sheets) {
    const inside = cells.filter((each) => each !== '');
    lines.push(`  ─► ${sheet}${inside.length === 0 ? '' : ':'}`);
    if (inside.length > 0) lines.push(...wrap(inside.join(', '), width - 5).map((each) => `     ${each}`));
  }
  return lines.join('\n');
}

function levelWord(level: Problem['level'], paint: PaintText): string {
  return level === 'error' ? paint('red', 'lỗi') : paint('yellow', 'cảnh báo');
}

function renderProblem(problem: Problem, paint: PaintText, width: number): string {
  const prefix = `${problem.level === 'error' ? 'lỗi' : 'cảnh báo'}[${problem.code}]: `;
  const [head = '', ...tail] = wrap(`${prefix}${problem.message}`, width);
  const lines = [
    `${levelWord(problem.level, paint)}[${problem.code}]: ${paint('bold', head.slice(prefix.length))}`,
    ...wrap(tail.join(' '), width - 3)
      .filter((each) => each !== '')
      .map((each) => `   ${paint('bold', each)}`),
  ];
  for (const place of problem.at) lines.push(`  ─► ${showPlace(place)}`);
  for (const excerpt of problem.excerpts ?? []) lines.push(...renderExcerpt(excerpt));
  const more: string[] = [];
  if (problem.expected !== undefined) more.push(`mong đợi: ${problem.expected}`);
  if (problem.found !== undefined && problem.found !== '') more.push(`gặp: ${problem.found}`);
  if (problem.cite !== undefined) more.push(`căn cứ: ${problem.cite}`);
  if (problem.hint !== undefined) more.push(`gợi ý: ${problem.hint}`);
  more.forEach((each, index) => {
    const last = index === more.length - 1;
    wrap(each, width - 5).forEach((line, part) => {
      lines.push(`   ${part > 0 ? (last ? ' ' : '│') : last ? '└' : '├'} ${line}`);
    });
  });
  return lines.join('\n');
}

function renderExcerpt(excerpt: Excerpt): string[] {
  const number = String(excerpt.row);
  const indent = ' '.repeat(number.length);
  const cells = excerpt.cells.map((cell) => {
    const text = cut(cell.text.replace(/\s+/gu, ' '), 24);
    const width = Math.max(widthOf(text), widthOf(cell.column), 1);
    return { text, width, column: cell.column, marked: cell.marked === true };
  });
  const lines = [
    `  ${indent} │ ${cells.map((each) => pad(each.column, each.width)).join('   ')}`.trimEnd(),
    `  ${number} │ ${cells.map((each) => pad(each.text, each.width)).join(' │ ')}`.trimEnd(),
  ];
  if (cells.some((each) => each.marked)) {
    lines.push(
      `  ${indent} │ ${cells.map((each) => (each.marked ? '^' : ' ').repeat(each.width)).join('   ')}`.trimEnd(),
    );
  }
  return lines;
}

function cut(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`;
}
