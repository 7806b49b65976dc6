/**
 * Rich text (`<si>`, `<is>`) and the string table of a workbook. In: XML; out: seen text with its font.
 * Phonetic readings (`<rPh>`) are passed over.
 */
import type { Place } from '../types.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { CLOSE, EMPTY, END, nameCode, OPEN, XmlScanner } from './xml-scanner.ts';
import { cellText, isBlank } from './xml-text.ts';

const SI = nameCode('si');
const R = nameCode('r');
const T = nameCode('t');
const PHONETIC = nameCode('rPh');
const RUN_FONT = nameCode('rFont');
const VAL = nameCode('val');

export interface RichText {
  readonly text: string;
  /** Font that every run with letters names; undefined where runs differ or name none. */
  readonly font: string | undefined;
}

/** Reads the rich text the scanner has just opened, to its end. */
export function readRichText(scanner: XmlScanner): RichText {
  const outside = scanner.depth - 1;
  let text = '';
  let runFont: string | undefined;
  const fonts = new Set<string | undefined>();
  for (;;) {
    const met = scanner.next();
    if (met === END || (met === CLOSE && scanner.depth === outside)) break;
    if (met === OPEN && scanner.name === PHONETIC) scanner.skip();
    else if (met === OPEN && scanner.name === R) runFont = undefined;
    else if (met !== CLOSE && scanner.name === RUN_FONT) runFont = scanner.find(VAL);
    else if (met === CLOSE && scanner.name === T) {
      const piece = scanner.text();
      text += piece;
      if (!isBlank(piece)) fonts.add(runFont);
    }
  }
  return { text: cellText(text), font: fonts.size === 1 ? [...fonts][0] : undefined };
}

/** The string table, in order. Refuses more strings than the limits allow. */
export function readStrings(part: Buffer, place: Place, limits: Limits): RichText[] {
  const scanner = new XmlScanner(part, place, limits);
  const strings: RichText[] = [];
  for (let met = scanner.next(); met !== END; met = scanner.next()) {
    if (met === CLOSE || scanner.name !== SI) continue;
    strings.push(met === EMPTY ? { text: '', font: undefined } : readRichText(scanner));
    if (strings.length > limits.sharedStrings) {
      const limit = limits.sharedStrings;
      refuse('qua-nhieu-chuoi', place, { found: `hơn ${limit}`, limit });
    }
  }
  return strings;
}
