/** A1 addresses and places. */
import type { Place } from '../types.ts';
import { compareText } from './order.ts';

/** 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  return LETTERS[column] ?? spelled(column);
}

/** Letters of the columns tables stand in. */
const LETTERS: readonly string[] = Array.from({ length: 120 }, (_each, column) => spelled(column));

function spelled(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AB" → 28; 0 for anything that isn't letters. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/u.test(letters)) return 0;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** "D12" → row 12, column 4; undefined for anything else. */
export function parseAddress(cell: string): { row: number; column: number } | undefined {
  let at = 0;
  let column = 0;
  for (; at < cell.length; at++) {
    const letter = (cell.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digits = cell.length - at;
  if (at < 1 || at > 3 || digits < 1 || digits > 7 || cell[at] === '0') return undefined;
  let row = 0;
  for (; at < cell.length; at++) {
    const digit = cell.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return { row, column };
}

/** "DanhGia.xlsx › Sheet1!D12". */
export function showPlace(place: Place): string {
  const inside =
    place.sheet === undefined ? '' : ` › ${place.sheet}${place.cell === undefined ? '' : `!${place.cell}`}`;
  return place.file + inside;
}

/** File, sheet, row, column. */
export function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const file = compareText(a.file, b.file);
  if (file !== 0) return file;
  const sheet = compareText(a.sheet ?? '', b.sheet ?? '');
  if (sheet !== 0) return sheet;
  const left = parseAddress(a.cell ?? '') ?? { row: 0, column: 0 };
  const right = parseAddress(b.cell ?? '') ?? { row: 0, column: 0 };
  return left.row - right.row || left.column - right.column;
}
