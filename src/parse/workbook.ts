/**
 * A workbook → what was understood, its records, problems and open questions. People are not resolved here.
 * A workbook without any table is a problem, never an empty success.
 */

import type { Problem } from '../problem.ts';
import { type FoundTable, findTables } from '../tables/find-tables.ts';
import { gridOf } from '../tables/grid.ts';
import type { SeenHeadings } from '../tables/match-columns.ts';
import { unreadHeaders } from '../tables/other-headers.ts';
import { type ColumnQuestion, headingKey, type RememberedColumns } from '../tables/remembered.ts';
import { foldBare } from '../text/fold.ts';
import { compareText } from '../text/order.ts';
import { address, columnLetters, comparePlaces } from '../text/place.ts';
import type { FileReport, IsoDate, Kind, SchoolYear, Sheet, SheetRecord, TableReport, Workbook } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { problem } from '../words/problems.ts';
import { joinTables } from './joined-tables.ts';
import { columnOf } from './kinds/columns.ts';
import { report } from './problem-at.ts';
import { parseTable } from './table.ts';

export interface ParseContext {
  readonly year: SchoolYear;
  readonly today: IsoDate;
  readonly remembered: RememberedColumns;
  /** Every table is of this kind (`--kind`). */
  readonly kind?: Kind;
  /** Only this sheet is read (`--sheet`), hidden or not. */
  readonly sheet?: string;
  /** Shared by the workbooks of one import: headings met before. */
  readonly seen?: SeenHeadings;
}

export interface ParsedWorkbook {
  readonly report: FileReport;
  /** `person` and `collective` are null still. */
  readonly records: readonly SheetRecord[];
  readonly problems: readonly Problem[];
  readonly questions: readonly ColumnQuestion[];
}

export function parseWorkbook(workbook: Workbook, context: ParseContext): ParsedWorkbook {
  const tables: TableReport[] = [];
  const ignoredSheets: { sheet: string; why: string }[] = [];
  const records: (readonly SheetRecord[])[] = [];
  const problems: Problem[] = [];
  const questions: ColumnQuestion[] = [];
  const { file } = workbook;
  if (context.sheet !== undefined && !workbook.sheets.some((sheet) => isChosen(sheet, context))) {
    const known = workbook.sheets.map((sheet) => sheet.name);
    problems.push(problem('khong-co-trang-da-chon', { file }, { found: context.sheet, known }));
  }
  for (const sheet of workbook.sheets) {
    if (context.sheet !== undefined && !isChosen(sheet, context)) {
      ignoredSheets.push({ sheet: sheet.name, why: 'trang-khong-chon' });
      continue;
    }
    const found = findTables(sheet, context);
    if (sheet.hidden && context.sheet === undefined) {
      ignoredSheets.push({ sheet: sheet.name, why: 'trang-an' });
      if (found.tables.length > 0) problems.push(problem('trang-an-co-bang', { file, sheet: sheet.name }));
      continue;
    }
    if (found.why !== undefined) ignoredSheets.push({ sheet: sheet.name, why: found.why });
    if (found.unsure !== undefined) {
      const choices = found.unsure.kinds.map((kind) => KIND_NAMES[kind]);
      report({ file, grid: gridOf(sheet), problems }, 'loai-bang-chua-ro', found.unsure.row, 1, { choices });
    }
    const grid = found.tables[0]?.grid ?? gridOf(sheet);
    if (found.why === undefined || found.why === 'trang-khong-co-bang') {
      for (const { row, column, text } of unreadHeaders(grid, found.tables)) {
        report({ file, grid, problems }, 'bang-chua-nhan-ra', row, column, { found: text });
      }
    }
    for (const table of found.tables) {
      const parsed = parseTable(table, { file, grid: table.grid, problems });
      tables.push(parsed.report);
      if (table.titledYear !== undefined) {
        const facts = { found: table.titledYear, year: context.year };
        report({ file, grid: table.grid, problems }, 'bang-nam-hoc-khac', table.top, table.leftmost, facts);
      }
      records.push(parsed.records);
      questions.push(...questionsOf(table, file, problems));
    }
  }
  if (tables.length === 0 && problems.every((each) => each.code === 'bang-chua-nhan-ra'))
    problems.push(problem('khong-thay-bang-nao', { file }));
  return {
    report: { file, sha256: workbook.sha256, tables, ignoredSheets },
    records: joinTables(records),
    problems: problems.sort((a, b) => comparePlaces(a.at[0], b.at[0]) || compareText(a.code, b.code)),
    questions,
  };
}

function isChosen(sheet: Sheet, context: ParseContext): boolean {
  return context.sheet !== undefined && foldBare(sheet.name) === foldBare(context.sheet);
}

/** A heading near several fields: asked, and said until it is answered. */
function questionsOf(table: FoundTable, file: string, problems: Problem[]): ColumnQuestion[] {
  return table.left.flatMap(({ maybe, column, row, heading }) => {
    if (maybe === undefined) return [];
    const choices = maybe.map((field) => ({ field, heading: columnOf(table.kind, field)?.heading ?? field }));
    const facts = { found: heading, choices: choices.map((choice) => choice.heading) };
    report({ file, grid: table.grid, problems }, 'cot-chua-ro', row, column, facts);
    const place = { file, sheet: table.grid.sheet.name, cell: address(row, column), column: columnLetters(column) };
    return [{ ...place, heading, key: headingKey(heading), kind: table.kind, choices }];
  });
}
