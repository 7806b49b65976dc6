/**
 * Folding of Vietnamese text for matching. What is stored stays as written (NFC); only comparisons fold.
 */
import { keptByText } from './kept-by-text.ts';

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const ALL_MARKS = /[\u0300-\u036f]/gu;
const UNTIDY = /^ | $| {2}|[^\S ]|\u00ad|[\u0300-\u036f]|[\u200b-\u200d\ufeff]/u;

/** NFC, every run of white space (no-break too) one blank, trimmed. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text.normalize('NFC');
  return text
    .replace(/[\u200b-\u200d\ufeff\u00ad]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Key under which two spellings of one name meet: case, spaces, NFC/NFD and the place of the tone within a syllable
 * (Hoà = Hòa, Thuý = Thúy) don't matter; the diacritics do (Hoa ≠ Hòa).
 */
export function foldName(text: string): string {
  return tidy(text).split(' ').map(foldSyllable).join(' ');
}

/** Names and words share a few thousand syllables. */
const foldSyllable = keptByText(5_000, (syllable) => {
  const decomposed = syllable.toLocaleLowerCase('vi').normalize('NFD');
  const tones = decomposed.match(TONE_MARKS) ?? [];
  return decomposed.replace(TONE_MARKS, '').normalize('NFC') + tones.sort().join('');
});

/** Without any diacritics, lower case, đ → d: for headings, ids and searching "with or without dấu". */
export function foldBare(text: string): string {
  let folded = '';
  for (const letter of tidy(text)) folded += BARE.get(letter) ?? bareLetter(letter);
  return folded;
}

/** Folded letters met so far: there are some two hundred in Vietnamese. */
const BARE = new Map<string, string>();

function bareLetter(letter: string): string {
  const bare = letter.toLowerCase().normalize('NFD').replace(ALL_MARKS, '').replace(/đ/gu, 'd').normalize('NFC');
  if (BARE.size < 5_000) BARE.set(letter, bare);
  return bare;
}

/** Unaccented kebab: "Tổ 4+5" → "to-4-5". Never empty: "x" stands for nothing usable. */
export function slug(text: string): string {
  const kebab = foldBare(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return kebab === '' ? 'x' : kebab;
}
