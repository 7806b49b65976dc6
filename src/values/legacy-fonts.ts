/**
 * TCVN3 (.VnTime and its family) and VNI (VNI-Times …) to Unicode, own tables.
 * Says by font name which one it is; by letters alone it only suspects.
 */

export type LegacyEncoding = 'tcvn3' | 'vni';

const TCVN3_CODES =
  '¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ';
const TCVN3_LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0300\u0309\u0303\u0301àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

const TCVN3: ReadonlyMap<string, string> = new Map(
  Array.from(TCVN3_CODES, (code, index): [string, string] => [code, Array.from(TCVN3_LETTERS)[index] ?? code]),
);

/** Marks that follow a base letter in VNI, by the vowels they build. */
const VNI_TONES: ReadonlyMap<string, string> = new Map([
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]);
const VNI_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ñ', 'đ'],
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]);

/** The encoding a font name stands for; undefined for Unicode fonts. */
export function fontEncoding(font: string): LegacyEncoding | undefined {
  if (/^\.Vn/iu.test(font)) return 'tcvn3';
  if (/^VNI[- ]/iu.test(font)) return 'vni';
  return undefined;
}

/** TCVN3 bytes shown as Latin-1, to Unicode. Fonts of the family whose names end in H show capitals. */
export function decodeTcvn3(text: string, font = ''): string {
  let out = '';
  for (const character of text) out += TCVN3.get(character) ?? character;
  const composed = out.normalize('NFC');
  return /H$/u.test(font) ? composed.toLocaleUpperCase('vi') : composed;
}

/** VNI base letter + mark pairs, to Unicode. */
export function decodeVni(text: string): string {
  const letters = Array.from(text);
  let out = '';
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    const lower = letter.toLowerCase();
    const base = VNI_LETTERS.get(lower) ?? lower;
    const upper = lower !== letter;
    const mark = /^[aeouyơư]$/u.test(base) ? VNI_TONES.get((letters[at + 1] ?? '').toLowerCase()) : undefined;
    const plain = upper ? base.toUpperCase() : base;
    out += mark === undefined ? plain : (plain + mark).normalize('NFC');
    if (mark !== undefined) at++;
  }
  return out;
}

// Signs and letters Vietnamese never writes inside a word; in TCVN3 they are its commonest letters.
const TCVN3_ODD = /[¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇËÎÏÑÖ×ØÛÜÞßæçëîïñö÷øûüþ]/u;
const TCVN3_IN_WORD = /[a-z][¡-¿ÆÇËÎÏÑÖ×ØÛÜÞßæçëîïñö÷øûüþ]|[¡-¿ÆÇËÎÏÑÖ×ØÛÜÞßæçëîïñö÷øûüþ][a-z]/iu;
const VNI_IN_WORD = /[aeouyôö][ùøûïåäëü]|[AEOUYÔÖ][ÙØÛÏÅÄËÜ]|[ñÑ][aeiouyôöAEIOUYÔÖ]/u;

/** The encoding the letters themselves look like; undefined for ordinary text. */
export function suspectedEncoding(text: string): LegacyEncoding | undefined {
  if (!TCVN3_ODD.test(text)) return undefined;
  if (/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text)) return undefined;
  if (VNI_IN_WORD.test(text)) return 'vni';
  return TCVN3_IN_WORD.test(text) ? 'tcvn3' : undefined;
}
