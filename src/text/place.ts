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
  const match = /^([A-Za-z]{1,3})([1-9][0-9]{0,6})$/u.exec(cell);
  return match ? { row: Number(match[2]), column: columnNumber(match[1] ?? '') } : undefined;
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
