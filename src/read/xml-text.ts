/**
 * Bytes of XML text → the text a person sees: entities (the five of XML and numeric ones, nothing else), CDATA,
 * `_xHHHH_` of Excel, line ends as \n, NFC, no control characters.
 */
import { plainlyBegins } from '../text/first-letter.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Decoded text of a range of bytes; `mixed` when comments or CDATA may stand in it. */
export function decodeXml(bytes: Buffer, start: number, end: number, mixed: boolean): string {
  if (start >= end) return '';
  let plain = true;
  let ascii = true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x26) plain = false;
    else if (byte >= 0x80) ascii = false;
  }
  const raw = bytes.toString(ascii ? 'latin1' : 'utf8', start, end);
  if (mixed)
    return raw
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/u)
      .map(unwrap)
      .join('');
  return plain ? raw : withoutEntities(raw);
}

function unwrap(piece: string): string {
  if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3);
  return piece.startsWith('<!--') || piece.startsWith('<?') ? '' : withoutEntities(piece);
}

/** An entity we don't know stays as written: it is text, nothing is looked up. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,4}));/gu, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
  });
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;

const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Text of a cell of .xlsx as a person sees it. */
export function cellText(text: string): string {
  return seenText(
    text.includes('_x') ? text.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : text,
  );
}

/** NFC, line ends \n, no control characters: the common shape of text from every format. */
export function seenText(text: string): string {
  let odd = false;
  let wide = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 && unit !== 0x0a && unit !== 0x09) odd = true;
    else if (unit >= 0x300 && (unit < 0x1e00 || unit > 0x1eff)) wide = true; // Latin letters, composed, are NFC as they are
  }
  const clean = odd ? text.replace(/\r\n?/gu, '\n').replace(CONTROLS, '') : text;
  return wide ? clean.replace(LONE_SURROGATES, '\ufffd').normalize('NFC') : clean;
}

/** True for text in which a person sees nothing. */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  if (plainlyBegins(text)) return false;
  return !/[^\s\u200b-\u200d\u2060\ufeff\u00ad]/u.test(text);
}

/** UTF-16 parts are allowed by the standard, though nobody we know writes them. */
export function asUtf8(part: Buffer): Buffer {
  const little = part[0] === 0xff && part[1] === 0xfe;
  const big = part[0] === 0xfe && part[1] === 0xff;
  if (!little && !big) return part;
  return Buffer.from(new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(part), 'utf8');
}
