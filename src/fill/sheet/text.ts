/** Text of a sheet's cells to XML and back: shared strings, runs, characters XML cannot hold. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** The most Excel takes in one cell. */
const MOST_CHARACTERS = 32_767;

export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(Math.min(0x10ffff, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)));
  });
}

export function escapeXml(text: string): string {
  return (
    text
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** Inside of a cell with t="inlineStr". A value is text by type, whatever it begins with; _x0041_ stays as written. */
export function inlineText(text: string): string {
  const whole = text
    .replace(/\r\n?/gu, '\n')
    .slice(0, MOST_CHARACTERS)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  return `<is><t xml:space="preserve">${escapeXml(whole)}</t></is>`;
}

/** The items of xl/sharedStrings.xml, as the XML inside each <si>. */
export function sharedItems(xml: string): string[] {
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/gu)].map(([, item = '']) => item);
}

/** The same part with the items that hold tags emptied: filled cells carry their own text, so nothing points at them. */
export function withoutTaggedItems(xml: string): string {
  return xml.replace(/<si\b[^>]*?>([\s\S]*?)<\/si>/gu, (whole, item: string) =>
    hasTag(plainText(item)) ? '<si><t/></si>' : whole,
  );
}

/** Whether a tag of any sort stands in a text. */
export function hasTag(text: string): boolean {
  return /\{[#/^]?[A-Za-z][\w.]*\}/u.test(text);
}

/** Text of an item or <is>, runs joined, phonetic hints left out. */
export function plainText(item: string): string {
  const seen = item.replace(/<rPh\b[\s\S]*?<\/rPh>/gu, '');
  return [...seen.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/gu)].map(([, text = '']) => unescapeXml(text)).join('');
}
