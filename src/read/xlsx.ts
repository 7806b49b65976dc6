/** The parts of an .xlsx or .xlsm package → its sheets of placed cells. Refuses missing parts and what passes the limits. */
import type { Sheet } from '../types.ts';
import { CellMaker } from './cell-maker.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { workbookParts } from './xlsx-package.ts';
import { readSheetPart } from './xlsx-sheet.ts';
import { readStrings, Strings } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';
import type { Zip } from './zip.ts';

/** Sheets in the order of the workbook. */
export function readXlsx(zip: Zip, file: string, limits: Limits): Sheet[] {
  const parts = workbookParts(zip, file, limits);
  const strings = parts.strings === undefined ? undefined : zip.part(parts.strings);
  const styles = parts.styles === undefined ? undefined : zip.commonPart(parts.styles);
  const context = {
    file,
    limits,
    maker: new CellMaker(file, limits),
    strings: strings === undefined ? new Strings() : readStrings(strings, { file }, limits),
    styles: styles === undefined ? [] : readStyles(styles, { file }, limits),
    date1904: parts.date1904,
  };
  return parts.sheets.map(({ name, part, hidden }) => {
    const bytes = zip.part(part) ?? refuse('tep-hong', { file, sheet: name }, { found: `thiếu phần ${part}` });
    return readSheetPart(bytes, name, hidden, context);
  });
}
