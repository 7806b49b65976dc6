/**
 * A text file of values → one sheet. Out come text cells only: what a number or date means is read later, as written.
 * UTF-8, UTF-16 by its mark, else Windows-1258; ";", "," or tab, whichever parts the lines most evenly.
 */
import type { Cell, Sheet, SheetRow } from '../types.ts';
import { CellMaker } from './cell-maker.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { seenText } from './xml-text.ts';

const NO_MARKS = { font: undefined, formula: false };

/** The sheet is called as Excel calls it: the file's name without its ending. */
export async function readCsv(bytes: Buffer, file: string, limits: Limits): Promise<Sheet> {
  const text = await decode(bytes);
  const maker = new CellMaker(file, limits);
  const name = file.replace(/\.[^.]*$/u, '') || file;
  maker.sheet = name;
  const { separator, from } = separatorOf(text);
  const rows: SheetRow[] = [];
  let cells: Cell[] = [];
  let row = 1;
  let column = 1;
  for (const field of fields(text, from, separator, limits.stringLength)) {
    const cell = maker.text(row, column, seenText(field.text), NO_MARKS);
    if (cell !== undefined) cells.push(cell);
    column++;
    if (column > limits.columns + 1) refuse('qua-nhieu-cot', { file }, { found: column - 1, limit: limits.columns });
    if (!field.last) continue;
    if (cells.length > 0) rows.push({ row, cells });
    cells = [];
    column = 1;
    row++;
    if (row > limits.csvRows + 1) refuse('qua-nhieu-dong', { file }, { found: row - 1, limit: limits.csvRows });
  }
  return { name, rows, merges: [] };
}

/** Text of a file by its byte order mark; without one UTF-8 where that fits, else Windows-1258. */
export async function decode(bytes: Buffer): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { default: iconv } = await import('iconv-lite'); // not UTF-8: the code page of Vietnamese Windows
    return iconv.decode(bytes, 'windows-1258');
  }
}

interface Field {
  readonly text: string;
  /** Last of its line. */
  readonly last: boolean;
}

/** Fields in order; a quoted one may hold separators, line ends and doubled quotes. One too long is cut soon after. */
function* fields(text: string, from: number, separator: string, longest: number): Generator<Field> {
  let at = from;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      while (value.length <= longest) {
        const close = text.indexOf('"', at + 1);
        if (close < 0) {
          value += text.slice(at + 1);
          at = text.length;
          break;
        }
        value += text.slice(at + 1, close);
        at = close + 1;
        if (text[at] !== '"') break;
        value += '"';
      }
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    value += text.slice(start, at);
    const more = text[at] === separator;
    if (!more && text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    yield { text: value, last: !more };
  }
}

/** The separator of the file: as a "sep=" line says, else the one found most often at the same count per line. */
function separatorOf(text: string): { separator: string; from: number } {
  const said = /^sep=(.)(?:\r\n|\n|\r)/iu.exec(text);
  if (said?.[1] !== undefined) return { separator: said[1], from: said[0].length };
  const lines = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/gu, '')
    .split(/\r\n|\n|\r/u)
    .slice(0, 50);
  let best = { separator: ',', score: 0 };
  for (const separator of [';', '\t', ',']) {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    const frequent = new Map<number, number>();
    for (const count of counts) frequent.set(count, (frequent.get(count) ?? 0) + 1);
    const score = Math.max(0, ...[...frequent].map(([count, times]) => times * Math.min(count, 20)));
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, from: 0 };
}
