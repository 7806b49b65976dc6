/**
 * Problems of one file → what is marked where, and in which words. In: problems, the workbook as it was read; out: a numbered list
 * in the order of the sheets, and one mark for each cell. Problems of other files are left out.
 */
import type { Level, Problem } from '../problem.ts';
import { compareText } from '../text/order.ts';
import { address, parseAddress, showPlace } from '../text/place.ts';
import type { CellRange, Place, Workbook } from '../types.ts';

/** A problem at one of its places. */
export interface Listed {
  readonly problem: Problem;
  /** Absent for what concerns the whole file. */
  readonly sheet?: string;
  /** Where to look; absent for what concerns a whole sheet. */
  readonly row?: number;
  readonly column?: number;
}

export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly level: Level;
  /** Of the list, ascending. */
  readonly numbers: readonly number[];
  readonly problems: readonly Problem[];
}

const LONGEST = 300;

/** Everything wrong in a file, each at each of its places there, in reading order. */
export function listProblems(workbook: Workbook, problems: readonly Problem[]): Listed[] {
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const listed = problems.flatMap((problem) =>
    problem.at.filter((place) => place.file === workbook.file).map((place) => listedAt(problem, place, workbook)),
  );
  const rank = (each: Listed): number => (each.sheet === undefined ? -1 : (order.get(each.sheet) ?? 0));
  return listed.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.problem.code, b.problem.code),
  );
}

/** A cell within a merged range is seen, and marked, at the range's first. */
function listedAt(problem: Problem, place: Place, workbook: Workbook): Listed {
  const sheet = workbook.sheets.find((each) => each.name === place.sheet);
  const at = parseAddress(place.cell ?? '');
  if (sheet === undefined) return { problem };
  if (at === undefined) return { problem, sheet: sheet.name };
  const merge = sheet.merges.find((each) => holds(each, at.row, at.column));
  return { problem, sheet: sheet.name, row: merge?.top ?? at.row, column: merge?.left ?? at.column };
}

function holds(range: CellRange, row: number, column: number): boolean {
  return range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;
}

/** One mark for each cell, of the worst level found there. */
export function marksOf(listed: readonly Listed[]): Mark[] {
  const marks = new Map<string, Mark>();
  listed.forEach(({ problem, sheet, row, column }, index) => {
    if (sheet === undefined || row === undefined || column === undefined) return;
    const key = `${address(row, column)} ${sheet}`;
    const before = marks.get(key);
    const level = before?.level === 'error' ? 'error' : problem.level;
    const numbers = [...(before?.numbers ?? []), index + 1];
    marks.set(key, { sheet, row, column, level, numbers, problems: [...(before?.problems ?? []), problem] });
  });
  return [...marks.values()];
}

/** What each part of a problem says, for a note and for the list; '' where it says nothing. */
export function wordsOf(problem: Problem, at?: Place): { what: string; expected: string; found: string; how: string } {
  const others = problem.at
    .filter((place) => place.file !== at?.file || place.sheet !== at?.sheet || place.cell !== at?.cell)
    .map(showPlace);
  const what = sentence(problem.message);
  return {
    what: others.length === 0 ? what : `${what} (xem thêm ${others.join('; ')})`,
    expected: cut(problem.expected ?? ''),
    found: cut(problem.found ?? ''),
    how: asAdvice(sentence(cut(problem.hint ?? ''))),
  };
}

/** The words of a mark's note. */
export function noteOf(mark: Mark, file: string, list: string): { head: string; body: string } {
  const place = { file, sheet: mark.sheet, cell: address(mark.row, mark.column) };
  const blocks = mark.problems.map((problem) => {
    const { what, expected, found, how } = wordsOf(problem, place);
    const lines = [
      what,
      expected === '' ? '' : `Cần ghi: ${expected}`,
      found === '' ? '' : `Đang ghi: ${found}`,
      how === '' ? '' : `Cách sửa: ${how}`,
    ];
    return lines.filter((line) => line !== '').join('\n');
  });
  const where = `Xem dòng số ${mark.numbers.join(', ')} của trang “${list}”.`;
  return { head: mark.level === 'error' ? 'CẦN SỬA' : 'NÊN XEM LẠI', body: [...blocks, where].join('\n\n') };
}

/** A bare question says what to do when the answer is yes. */
function asAdvice(hint: string): string {
  return /^Có phải .*\?$/u.test(hint) ? `${hint} Nếu phải, ghi đúng như thế.` : hint;
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
