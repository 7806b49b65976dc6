/** The styles part of a workbook → per style of a cell, how its number is shown and in which font. */
import type { Place } from '../types.ts';
import type { CellMarks } from './cell.ts';
import type { Limits } from './limits.ts';
import { builtInFormat, type NumberFormat, numberFormat, PLAIN } from './number-format.ts';
import { ReadOnce } from './seen-parts.ts';
import { CLOSE, END, nameCode, OPEN, XmlScanner } from './xml-scanner.ts';

/** Serves as the marks of every cell that has the style and no formula. */
export interface CellStyle extends CellMarks {
  readonly format: NumberFormat;
}

export const NO_STYLE: CellStyle = { format: PLAIN, font: undefined, formula: false };

const NUM_FMTS = nameCode('numFmts');
const NUM_FMT = nameCode('numFmt');
const NUM_FMT_ID = nameCode('numFmtId');
const FORMAT_CODE = nameCode('formatCode');
const FONTS = nameCode('fonts');
const FONT = nameCode('font');
const FONT_NAME = nameCode('name');
const FONT_ID = nameCode('fontId');
const VAL = nameCode('val');
const CELL_XFS = nameCode('cellXfs');
const XF = nameCode('xf');

const STYLES = new ReadOnce<readonly CellStyle[]>();

/** Styles by index, as the `s` of a cell names them. */
export function readStyles(part: Buffer, place: Place, limits: Limits): readonly CellStyle[] {
  return STYLES.of(part, limits, '', () => scanStyles(part, place, limits));
}

function scanStyles(part: Buffer, place: Place, limits: Limits): readonly CellStyle[] {
  const scanner = new XmlScanner(part, place, limits);
  const formats = new Map<number, NumberFormat>();
  const fonts: (string | undefined)[] = [];
  const pairs: { formatId: number; fontId: number }[] = [];
  if (scanner.next() !== OPEN) return [];
  for (let met = scanner.next(); met !== END; met = scanner.next()) {
    if (met !== OPEN) continue;
    const list = scanner.name;
    if (list === NUM_FMTS) readFormats(scanner, formats);
    else if (list === FONTS) readFonts(scanner, fonts);
    else if (list === CELL_XFS) readPairs(scanner, pairs);
    else scanner.skip();
  }
  return pairs.map(({ formatId, fontId }) => ({
    format: formats.get(formatId) ?? builtInFormat(formatId),
    font: fonts[fontId],
    formula: false,
  }));
}

function readFormats(scanner: XmlScanner, formats: Map<number, NumberFormat>): void {
  inside(scanner, () => {
    if (scanner.name !== NUM_FMT) return;
    let id = Number.NaN;
    let code = '';
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NUM_FMT_ID) id = scanner.attributeNumber();
      else if (scanner.attribute === FORMAT_CODE) code = scanner.attributeText();
    }
    formats.set(id, numberFormat(code));
  });
}

function readFonts(scanner: XmlScanner, fonts: (string | undefined)[]): void {
  inside(scanner, () => {
    if (scanner.name === FONT) fonts.push(undefined);
    else if (scanner.name === FONT_NAME && fonts.length > 0) fonts[fonts.length - 1] = scanner.find(VAL);
  });
}

function readPairs(scanner: XmlScanner, pairs: { formatId: number; fontId: number }[]): void {
  inside(scanner, () => {
    if (scanner.name !== XF) return;
    let formatId = 0;
    let fontId = 0;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NUM_FMT_ID) formatId = scanner.attributeNumber();
      else if (scanner.attribute === FONT_ID) fontId = scanner.attributeNumber();
    }
    pairs.push({ formatId, fontId });
  });
}

/** Calls `visit` at every element within the one just opened. */
function inside(scanner: XmlScanner, visit: () => void): void {
  const outside = scanner.depth - 1;
  for (let met = scanner.next(); met !== END; met = scanner.next()) {
    if (met === CLOSE && scanner.depth === outside) return;
    if (met !== CLOSE) visit();
  }
}
