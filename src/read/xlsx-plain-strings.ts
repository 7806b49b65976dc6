/**
 * The string table as nearly every program writes it: `<si><t>…</t></si>` and nothing else. In: its bytes; out: the texts a
 * person sees, cut out of one decoded string: to decode them one by one costs ten times as much. Tables with other marks in
 * them are left to the scanner.
 */
import { cellText, withoutEntities } from './xml-text.ts';

/** Longer tables are read one by one: what is cut from a string keeps all of it in memory. */
const LONGEST = 262_144;

const FIRST = '<si><t>';
const BETWEEN = '</t></si><si><t>';
const LAST = '</t></si></sst>';
const SPACE_KEPT = '<t xml:space="preserve">';

/**
 * Texts of the table whose `<sst>` has just been opened.
 *
 * @returns undefined when it is long, or not written like this
 */
export function plainTable(bytes: Buffer, start: number): string[] | undefined {
  if (bytes.length - start > LONGEST) return undefined;
  let tags = 0;
  let asWritten = true;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x3c) tags++;
    else if (byte < 0x20 || byte === 0x26 || byte === 0x5f) asWritten = false;
    // beyond U+02FF only the Vietnamese letters of U+1E00–1EFF are certain to be NFC as they are
    else if (byte >= 0xcc && (byte !== 0xe1 || ((bytes[at + 1] as number) & 0xfc) !== 0xb8)) asWritten = false;
  }
  const whole = bytes.toString('utf8', start);
  const body = whole.includes(SPACE_KEPT) ? whole.replaceAll(SPACE_KEPT, '<t>') : whole;
  if (!body.startsWith(FIRST) || !body.endsWith(LAST)) return undefined;
  const texts = body.slice(FIRST.length, -LAST.length).split(BETWEEN);
  // four tags a text and the table's end: one more, and something else stands among them
  if (tags !== texts.length * 4 + 1) return undefined;
  return asWritten ? texts : texts.map((text) => cellText(withoutEntities(text)));
}
