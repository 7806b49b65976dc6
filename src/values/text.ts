/**
 * Plain text of a cell: NFC, single blanks, legacy fonts turned into Unicode where the font says so.
 * Refuses (asks about) text whose letters alone look like TCVN3 or VNI.
 */
import { foldBare, tidy } from '../text/fold.ts';
import type { Cell } from '../types.ts';
import { decodeTcvn3, decodeVni, fontEncoding, type LegacyEncoding, suspectedEncoding } from './legacy-fonts.ts';

/** `tidy`, skipping the work for text that is tidy already (nearly all of it). */
export function tidyText(text: string): string {
  return isTidy(text) ? text : tidy(text);
}

/** Composed Latin letters, digits and signs, single blanks between them; all else is worth a closer look. */
function isTidy(text: string): boolean {
  let blank = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20) {
      if (blank) return false;
      blank = true;
      continue;
    }
    blank = false;
    const plain = (unit > 0x20 && unit < 0x7f) || (unit > 0xad && unit < 0x300) || (unit >= 0x1e00 && unit < 0x1f00);
    if (!plain) return false;
  }
  return !blank || text === '';
}

/** Letters neither TCVN3 nor VNI has: the text is Unicode, whatever the font is called. */
const UNICODE_ONLY = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]|\p{Mn}/u;

/** Text as the cell's font means it. Line breaks stay; tidying is the caller's. */
export function decodedText(cell: Cell): string {
  const text = typeof cell.value === 'string' && cell.type === 'text' ? cell.value : cell.text;
  if (cell.font === undefined) return text;
  const encoding = encodingOf(cell.font);
  if (encoding === undefined || UNICODE_ONLY.test(text)) return text;
  if (encoding === 'tcvn3') return decodeTcvn3(text, cell.font);
  return decodeVni(text);
}

/** Whether the cell's font says that its letters are not Unicode. */
export function hasLegacyFont(cell: Cell): boolean {
  return cell.font !== undefined && encodingOf(cell.font) !== undefined;
}

/** The font asked about last: a book names few, and the same one in cell after cell. */
let asked: { readonly font: string; readonly encoding: LegacyEncoding | undefined } = { font: '', encoding: undefined };

function encodingOf(font: string): LegacyEncoding | undefined {
  if (asked.font !== font) asked = { font, encoding: fontEncoding(font) };
  return asked.encoding;
}

/** What garbled text would read as, when its letters (not its font) look like a legacy encoding. */
export function garbled(text: string): string | undefined {
  const encoding = suspectedEncoding(text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text);
  if (encoding === undefined) return undefined;
  return tidyText(encoding === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text));
}

/** "NULL", "-" and single blanks are no text; "không" may be. */
export function isBlankText(text: string): boolean {
  if (text.length > 5) return false;
  const trimmed = tidyText(text);
  return trimmed === '' || trimmed === '-' || trimmed === '–' || trimmed === '—' || /^(null|n\/a)$/iu.test(trimmed);
}

/** "x", "//", "…": a stroke through a cell that needs no date, number or code. */
export function isNotApplicable(text: string): boolean {
  return text.length <= 12 && /^(?:x|\/+|[.…]+|_+|-{2,})$/iu.test(text);
}

/** Folded for alias tables: no dấu, "sỹ" as "sĩ", punctuation as blanks. */
export function foldWords(text: string): string {
  return foldBare(text)
    .replace(/\bsy\b/gu, 'si')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
