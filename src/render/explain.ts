/** A tree of reasons → text: cause under effect, each leaf with its cell, its article and since when that article is in force. */
import { showDate } from '../text/dates.ts';
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
  const told = because.note === true ? '' : ` → ${STATUS_WORDS[because.status]}`;
  const [head = '', ...tail] = wrap(`${because.label}${told}`, room);
  const below = rest + (because.children.length > 0 ? '│ ' : '  ');
  const lines = [
    first + (because.note === true ? head : paint(STYLE[because.status], head)),
    ...tail.map((each) => below + each),
  ];
  for (const words of notes(because)) lines.push(...wrap(words, room).map((each) => below + paint('dim', each)));
  because.children.forEach((child, index) => {
    const last = index === because.children.length - 1;
    lines.push(...node(child, `${rest}${last ? '└ ' : '├ '}`, `${rest}${last ? '  ' : '│ '}`, paint, width));
  });
  return lines;
}

function notes(because: Because): string[] {
  const notes: string[] = [];
  if (because.any === true) notes.push('chỉ cần một trong các cách dưới đây');
  if (because.at !== undefined) notes.push(`ở ${because.at}`);
  if (because.cite !== undefined && because.cite !== '') notes.push(`theo ${articleWords(because)}`);
  if (because.reading !== undefined) notes.push(`cách hiểu của chương trình: ${because.reading}`);
  if (because.hint !== undefined) notes.push(`gợi ý: ${because.hint}`);
  return notes;
}

/** "06/2022/QH15 Điều 24 khoản 1, có hiệu lực từ 01/01/2024 (chưa đối chiếu văn bản gốc)". */
export function articleWords({ cite, since, verified }: Pick<Because, 'cite' | 'since' | 'verified'>): string {
  if (cite === undefined) return '';
  const from = since === undefined ? '' : `, áp dụng từ ${showDate(since)}`;
  return `${cite}${from}${verified === false ? ' (chưa đối chiếu văn bản gốc)' : ''}`;
}
