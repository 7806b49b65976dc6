/**
 * Rich text (`<si>`, `<is>`) and the string table of a workbook. In: XML; out: seen text with its font.
 * Phonetic readings (`<rPh>`) are passed over.
 */
import type { Place } from '../types.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { plainTable } from './xlsx-plain-strings.ts';
import { CLOSE, EMPTY, END, nameCode, OPEN, XmlScanner } from './xml-scanner.ts';
import { cellText, decodeXml, isBlank } from './xml-text.ts';

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

/** The string table: texts by number, and the fonts of the few that name one. */
export class Strings {
  private readonly texts: string[];
  private readonly fonts = new Map<number, string>();

  constructor(texts: string[] = []) {
    this.texts = texts;
  }

  get size(): number {
    return this.texts.length;
  }

  add({ text, font }: RichText): void {
    if (font !== undefined) this.fonts.set(this.texts.length, font);
    this.texts.push(text);
  }

  /** "" for a number not in the table; see `size`. */
  text(number: number): string {
    return this.texts[number] ?? '';
  }

  font(number: number): string | undefined {
    return this.fonts.size === 0 ? undefined : this.fonts.get(number);
  }
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

const SPACE_KEPT = Buffer.from(' xml:space="preserve"');
const CLOSING = Buffer.from('</t></si>');

/** Text of the `<si>` just opened where it is written as nearly all are: one `<t>`, nothing else, no prefixes. */
function plainString(scanner: XmlScanner): string | undefined {
  const { bytes } = scanner;
  let start = scanner.at + 2;
  if (bytes[start - 2] !== 0x3c || bytes[start - 1] !== 0x74) return undefined;
  if (bytes[start] === 0x20 && stands(bytes, start, SPACE_KEPT)) start += SPACE_KEPT.length;
  if (bytes[start] !== 0x3e) return undefined;
  start++;
  let end = start;
  while (end < bytes.length && bytes[end] !== 0x3c) end++;
  if (!stands(bytes, end, CLOSING)) return undefined;
  scanner.leave(end + CLOSING.length);
  return decodeXml(bytes, start, end, false);
}

function stands(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let index = 0; index < expected.length; index++) if (bytes[at + index] !== expected[index]) return false;
  return true;
}

/** The string table, in order. Refuses more strings than the limits allow. */
export function readStrings(part: Buffer, place: Place, limits: Limits): Strings {
  const scanner = new XmlScanner(part, place, limits);
  const limit = limits.sharedStrings;
  let met = scanner.next();
  const plain = met === OPEN ? plainTable(scanner.bytes, scanner.at) : undefined;
  if (plain !== undefined && plain.length <= limit) return new Strings(plain);
  const strings = new Strings();
  for (; met !== END; met = scanner.next()) {
    if (met === CLOSE || scanner.name !== SI) continue;
    const plain = met === OPEN ? plainString(scanner) : undefined;
    if (plain !== undefined) strings.add({ text: cellText(plain), font: undefined });
    else strings.add(met === EMPTY ? { text: '', font: undefined } : readRichText(scanner));
    if (strings.size > limit) refuse('qua-nhieu-chuoi', place, { found: `hơn ${limit}`, limit });
  }
  return strings;
}
