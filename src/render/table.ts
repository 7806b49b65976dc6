/** Rows → a table of aligned columns that fits a width: words wrap at blanks, nothing is cut off. */
import { pad, widthOf } from './width.ts';

export interface TableHead {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

/** A plain table with a rule under its headings. @param width columns of the terminal */
export function renderTable(heads: readonly TableHead[], rows: readonly (readonly string[])[], width: number): string {
  const widths = fitted(heads, rows, width);
  const lines = [
    ...line(
      heads.map((each) => each.heading),
      heads,
      widths,
    ),
    widths.map((each) => '─'.repeat(each)).join('  '),
    ...rows.flatMap((row) => line(row, heads, widths)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Natural widths, the widest column narrowed until the table fits. */
function fitted(heads: readonly TableHead[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = heads.map((head, column) =>
    Math.max(widthOf(head.heading), ...rows.map((row) => widthOf(row[column] ?? '')), 1),
  );
  const room = width - 2 * (heads.length - 1);
  for (let over = sum(widths) - room; over > 0; over = sum(widths) - room) {
    const widest = widths.indexOf(Math.max(...widths));
    const now = widths[widest] ?? 0;
    if (now <= 8) break;
    widths[widest] = Math.max(8, now - Math.max(1, Math.min(over, Math.floor(now / 4))));
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function line(cells: readonly string[], heads: readonly TableHead[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, column) => wrap(cells[column] ?? '', width));
  const height = Math.max(...wrapped.map((each) => each.length));
  return Array.from({ length: height }, (_, index) =>
    wrapped
      .map((each, column) =>
        pad(each[index] ?? '', widths[column] ?? 0, heads[column]?.align === 'right' ? 'left' : 'right'),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Lines of at most `width` columns, broken at blanks where there are any; a no-break space holds its words together. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/[^\S\u00a0]+/u)) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (widthOf(joined) <= width || current === '') current = joined;
    else {
      lines.push(current);
      current = word;
    }
    while (widthOf(current) > width) {
      const letters = [...current];
      lines.push(letters.slice(0, width).join(''));
      current = letters.slice(width).join('');
    }
  }
  lines.push(current);
  return lines;
}

/** The line at its own indent, what doesn't fit below it, deeper by four. */
export function indentedWrap(line: string, width: number): string[] {
  const indent = /^ */u.exec(line)?.[0] ?? '';
  return wrap(line.trim(), width - indent.length - 4).map((part, at) => `${indent}${at === 0 ? '' : '    '}${part}`);
}
