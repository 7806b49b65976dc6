/**
 * Plain text of a cell: NFC, single blanks, legacy fonts turned into Unicode where the font says so.
 * Refuses (asks about) text whose letters alone look like TCVN3 or VNI.
 */
import { foldBare, tidy } from '../text/fold.ts';
import type { Cell } from '../types.ts';
import { decodeTcvn3, decodeVni, fontEncoding, suspectedEncoding } from './legacy-fonts.ts';

const UNTIDY = /^\s|\s$|\s\s|[\t\n\r]|\u00a0|\u00ad|\p{M}|[\u2000-\u200d]|\u202f|\ufeff/u;

/** `tidy`, skipping the work for text that is tidy already (nearly all of it). */
export function tidyText(text: string): string {
  return UNTIDY.test(text) ? tidy(text) : text;
}

/** Text as the cell's font means it. Line breaks stay; tidying is the caller's. */
export function decodedText(cell: Cell): string {
  const text = typeof cell.value === 'string' && cell.type === 'text' ? cell.value : cell.text;
  if (cell.font === undefined) return text;
  const encoding = fontEncoding(cell.font);
  if (encoding === 'tcvn3') return decodeTcvn3(text, cell.font);
  if (encoding === 'vni') return decodeVni(text);
  return text;
}

/** What garbled text would read as, when its letters (not its font) look like a legacy encoding. */
export function garbled(text: string): string | undefined {
  const encoding = suspectedEncoding(text);
  if (encoding === undefined) return undefined;
  return tidyText(encoding === 'tcvn3' ? decodeTcvn3(text) : decodeVni(text));
}

/** "NULL", "-" and single blanks are no text; "không" may be. */
export function isBlankText(text: string): boolean {
  if (text.length > 5) return false;
  const trimmed = tidyText(text);
  return trimmed === '' || trimmed === '-' || trimmed === '–' || trimmed === '—' || /^(null|n\/a)$/iu.test(trimmed);
}

/** Folded for alias tables: no dấu, "sỹ" as "sĩ", punctuation as blanks. */
export function foldWords(text: string): string {
  return foldBare(text)
    .replace(/\bsy\b/gu, 'si')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
