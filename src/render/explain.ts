/** A tree of reasons → text: cause under effect, each leaf with its cell and its article. */
import type { Because, ConditionStatus } from '../types.ts';
import type { PaintText } from './problems.ts';
import { wrap } from './table.ts';

export const STATUS_WORDS: Readonly<Record<ConditionStatus, string>> = {
  met: 'đạt',
  'not-met': 'chưa đạt',
  unknown: 'chưa rõ',
  'on-hold': 'tạm hoãn',
  assumed: 'coi là đạt',
};

const STYLE: Readonly<Record<ConditionStatus, 'green' | 'red' | 'yellow' | 'cyan'>> = {
  met: 'green',
  'not-met': 'red',
  unknown: 'yellow',
  'on-hold': 'yellow',
  assumed: 'cyan',
};

/** @param width columns of the terminal */
export function renderBecause(because: Because, paint: PaintText, width: number): string {
  return `${node(because, '', '', paint, width).join('\n')}\n`;
}

function node(because: Because, first: string, rest: string, paint: PaintText, width: number): string[] {
  const room = Math.max(30, width - rest.length - 2);
  const [head = '', ...tail] = wrap(`${because.label} → ${STATUS_WORDS[because.status]}`, room);
  const below = rest + (because.children.length > 0 ? '│ ' : '  ');
  const lines = [first + paint(STYLE[because.status], head), ...tail.map((each) => below + each)];
  for (const words of notes(because)) lines.push(...wrap(words, room).map((each) => below + paint('dim', each)));
  because.children.forEach((child, index) => {
    const last = index === because.children.length - 1;
    lines.push(...node(child, `${rest}${last ? '└ ' : '├ '}`, `${rest}${last ? '  ' : '│ '}`, paint, width));
  });
  return lines;
}

function notes(because: Because): string[] {
  const notes: string[] = [];
  if (because.at !== undefined) notes.push(`ở ${because.at}`);
  if (because.cite !== undefined) {
    notes.push(`theo ${because.cite}${because.verified === false ? ' (chưa đối chiếu văn bản gốc)' : ''}`);
  }
  if (because.reading !== undefined) notes.push(`cách hiểu của chương trình: ${because.reading}`);
  if (because.hint !== undefined) notes.push(`gợi ý: ${because.hint}`);
  return notes;
}
