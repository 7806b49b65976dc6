/** Problems → the text a clerk reads: what is wrong, where, the user's own cells, expected, found, what to do. */
import type { Excerpt, Problem } from '../problem.ts';
import { compareText } from '../text/order.ts';
import { comparePlaces, showPlace } from '../text/place.ts';
import { pad, widthOf } from './width.ts';

export type PaintText = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', text: string) => string;

/** File, sheet, row, column, code. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => comparePlaces(a.at[0], b.at[0]) || compareText(a.code, b.code));
}

/** All problems, sorted, with the closing count. */
export function renderProblems(problems: readonly Problem[], paint: PaintText): string {
  const errors = problems.filter((each) => each.level === 'error').length;
  const blocks = sortProblems(problems).map((each) => renderProblem(each, paint));
  return `${blocks.join('\n')}\n${errors} lỗi, ${problems.length - errors} cảnh báo\n`;
}

function renderProblem(problem: Problem, paint: PaintText): string {
  const word = problem.level === 'error' ? paint('red', 'lỗi') : paint('yellow', 'cảnh báo');
  const lines = [`${word}[${problem.code}]: ${paint('bold', problem.message)}`];
  for (const place of problem.at) lines.push(`  ─► ${showPlace(place)}`);
  for (const excerpt of problem.excerpts ?? []) lines.push(...renderExcerpt(excerpt));
  const more: string[] = [];
  if (problem.expected !== undefined) more.push(`mong đợi: ${problem.expected}`);
  if (problem.found !== undefined && problem.found !== '') more.push(`gặp: ${problem.found}`);
  if (problem.cite !== undefined) more.push(`căn cứ: ${problem.cite}`);
  if (problem.hint !== undefined) more.push(`gợi ý: ${problem.hint}`);
  more.forEach((each, index) => {
    lines.push(`   ${index === more.length - 1 ? '└' : '├'} ${each}`);
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
