/**
 * Names of people as written, capitals too, made tidy: NFC, single blanks, no Ông/Bà/Cô/Thầy.
 * Refuses what holds no letters and what a legacy font garbled.
 */
import { type Converted, read, readWith, refused } from './converted.ts';
import { garbled, tidyText } from './text.ts';

const HONORIFIC =
  /^(?:\(?(?:thầy giáo|cô giáo|đồng chí|ông(?!\s+thị\s)|bà|cô|thầy|đ\s?\/\s?c)\)?)[\s.:]+(?=\S+\s+\S)/iu;
/** "1. Nguyễn Thị Hoa" in a list without STT. */
const NUMBERED = /^\d{1,3}\s*[.)/-]\s*(?=\p{L})/u;
const COLLECTIVE =
  /^(?:tổ|tập thể|trường|nhà trường|khối|nhóm|phòng|văn phòng|bộ phận|ban giám hiệu|chi bộ|công đoàn|đoàn thanh niên|liên đội|lớp)(?:[\s:]|$)/iu;

/** A person's name. `text` is decoded, not yet tidy. */
export function readName(text: string): Converted<string> {
  const tidied = tidyText(text);
  if (!/\p{L}/u.test(tidied)) return refused('ten-khong-doc-duoc', tidied);
  const suspected = garbled(text);
  if (suspected !== undefined) return refused('font-cu-chua-ro', tidied, { suggestion: suspected });
  if (holdsSeveral(text)) return refused('nhieu-nguoi-mot-o', tidied);
  const name = tidied.normalize('NFC').replace(NUMBERED, '').replace(HONORIFIC, '');
  if (!name.split(' ').some(halfCapital)) return read(name);
  return readWith(name, 'ten-lech-chu-hoa', tidied, { suggestion: name.toLocaleUpperCase('vi') });
}

/** "NGUYễN": capitals but for the letters with dấu, as old fonts and half a keyboard leave them. */
function halfCapital(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && /\p{Ll}/u.test(word) && !/[a-z]/u.test(word);
}

/** Two names of two words or more with a sign between them; a name wrapped onto two lines is one. */
function holdsSeveral(text: string): boolean {
  if (!/[,;&+\n\r]|\svà\s/u.test(text)) return false;
  const words = (part: string): number =>
    tidyText(part)
      .split(' ')
      .filter((word) => /\p{L}{2}/u.test(word)).length;
  const parts = text.replace(/\([^)]*\)/gu, ' ').split(/[,;&+]|\s(?:và)\s/u);
  if (parts.filter((part) => words(part) >= 2).length > 1) return true;
  const lines = text.split(/[\n\r]+/u).filter((line) => words(line) >= 2);
  return lines.length > 1 && words(text) >= 6;
}

/** A person or a collective: only people's names lose honorifics. */
export function readSubject(text: string): Converted<string> {
  const tidied = tidyText(text);
  return isCollectiveName(tidied) ? read(tidied) : readName(text);
}

/** Whether a name speaks of a tổ, the school, a group. */
export function isCollectiveName(name: string): boolean {
  return COLLECTIVE.test(name);
}
