/**
 * The tổ a whole table is about: named between the title and the header ("Tổ 2", "Đơn vị: Tổ 2+3", "ĐĂNG KÝ THI ĐUA TỔ 2"),
 * or by the sheet itself. Gives undefined where nothing names one.
 */
import type { FoundTable } from './find-tables.ts';
import { wordsOf } from './grid.ts';
import { isTeamWords, teamName } from './row-words.ts';

export interface TableTeam {
  readonly name: string;
  /** Absent when the sheet's name says it. */
  readonly row?: number;
  readonly column?: number;
}

const LONGEST = 60;
const ROWS_ABOVE = 8;
const OWN_LINE =
  /^(?:[ivx]+\s*[.)]\s*|\d+[.)]\s*)?(?:đơn vị|tổ chuyên môn|bộ phận)?\s*:?\s*((?:tổ|khối)\s*:?\s+\S.*)$/iu;
const END_OF_TITLE = /\s((?:tổ|khối)\s+\d[\d+,&\s]*)$/iu;

export function teamAbove(table: FoundTable): TableTeam | undefined {
  for (let row = table.top - 1; row >= Math.max(1, table.top - ROWS_ABOVE); row--) {
    for (const cell of table.grid.cellsOf(row)) {
      const words = wordsOf(cell);
      const named = words.length > LONGEST ? undefined : (OWN_LINE.exec(words) ?? END_OF_TITLE.exec(words))?.[1];
      if (named !== undefined && isTeamWords(named)) return { name: teamName(named), row, column: cell.column };
    }
  }
  const sheet = table.grid.sheet.name;
  return /^(?:tổ|khối)\s*\d|^tổ\s+\p{L}/iu.test(sheet) ? { name: teamName(sheet) } : undefined;
}
