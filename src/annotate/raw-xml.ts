/**
 * XML kept as its bytes (a string of one character a byte), so that what isn't touched stays byte for byte: tags, elements,
 * attributes, and putting things in. Only for parts our reader has already found well-formed.
 */

/** One character per byte; text in it is UTF-8. */
export type Raw = string;

/** Thrown on a package of a sort nobody writes: it can be read, but not patched. */
export class OddPackage extends Error {}

export function rawOf(text: string): Raw {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function textOf(raw: Raw): string {
  return Buffer.from(raw, 'latin1').toString('utf8');
}

/** A tag from "<" to behind ">". */
export interface Tag {
  readonly start: number;
  readonly end: number;
  /** "x:" or "". */
  readonly prefix: string;
  readonly name: string;
  readonly closing: boolean;
  readonly empty: boolean;
}

/** An element; an empty one has its inside at its end. */
export interface Element extends Tag {
  /** Behind the closing tag, or behind the empty tag. */
  readonly after: number;
  /** Where the closing tag begins; of an empty element where it ends. */
  readonly insideEnd: number;
}

/** The first tag at or behind `from`, past comments, CDATA and instructions; undefined when there is none. */
export function nextTag(xml: Raw, from: number): Tag | undefined {
  let start = xml.indexOf('<', from);
  while (start >= 0 && (xml[start + 1] === '!' || xml[start + 1] === '?')) {
    const mark = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
    const end = xml.indexOf(mark, start + 2);
    if (end < 0) return undefined;
    start = xml.indexOf('<', end + mark.length);
  }
  if (start < 0) return undefined;
  const closing = xml[start + 1] === '/';
  const nameAt = start + (closing ? 2 : 1);
  let at = nameAt;
  let colon = nameAt;
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code <= 0x20 || code === 0x2f || code === 0x3e) break;
    if (code === 0x3a) colon = at + 1;
  }
  const nameEnd = at;
  for (; at < xml.length && xml[at] !== '>'; at++) {
    const quote = xml[at];
    if (quote === '"' || quote === "'") at = xml.indexOf(quote, at + 1);
    if (at < 0) return undefined;
  }
  const [prefix, name] = [xml.slice(nameAt, colon), xml.slice(colon, nameEnd)];
  return { start, end: at + 1, prefix, name, closing, empty: !closing && xml[at - 1] === '/' };
}

/** The element an opening tag begins. */
export function elementOf(xml: Raw, tag: Tag): Element {
  if (tag.empty) return { ...tag, after: tag.end, insideEnd: tag.end };
  if (tag.name === 'sheetData') return endingAt(xml, tag, xml.lastIndexOf(`</${tag.prefix}sheetData`));
  let depth = 1;
  let last = tag;
  while (depth > 0) {
    const next = nextTag(xml, last.end);
    if (next === undefined) return { ...tag, after: xml.length, insideEnd: xml.length };
    if (next.closing) depth--;
    else if (!next.empty) depth++;
    last = next;
  }
  return { ...tag, after: last.end, insideEnd: last.start };
}

/** An element whose closing tag is known to begin there; to the end of the part where there is none. */
export function endingAt(xml: Raw, tag: Tag, close: number): Element {
  if (close < tag.end) return { ...tag, after: xml.length, insideEnd: xml.length };
  return { ...tag, after: xml.indexOf('>', close) + 1, insideEnd: close };
}

/** The outermost element: it ends with the last closing tag, which saves reading all that lies between. */
export function rootOf(xml: Raw): Element {
  const tag = nextTag(xml, 0);
  if (tag === undefined) throw new OddPackage('a part without an element');
  const close = xml.lastIndexOf(`</${tag.prefix}${tag.name}`);
  return tag.empty ? elementOf(xml, tag) : endingAt(xml, tag, close);
}

/** Elements directly within one, in order. */
export function childrenOf(xml: Raw, parent: Element): Element[] {
  const children: Element[] = [];
  let at = parent.end;
  while (at < parent.insideEnd) {
    const tag = nextTag(xml, at);
    if (tag === undefined || tag.closing) break;
    const child = elementOf(xml, tag);
    children.push(child);
    at = child.after;
  }
  return children;
}

export function childOf(xml: Raw, parent: Element, name: string): Element | undefined {
  return childrenOf(xml, parent).find((each) => each.name === name);
}

/** Value of an attribute of a tag, whatever its prefix, as written (escaped). */
export function attributeOf(xml: Raw, tag: Tag, name: string): Raw | undefined {
  const match = attributePattern(name).exec(xml.slice(tag.start, tag.end));
  return match?.[2]?.slice(1, -1);
}

const PATTERNS = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  const known = PATTERNS.get(name) ?? new RegExp(`(\\s(?:[\\w.-]+:)?${name}\\s*=\\s*)("[^"]*"|'[^']*')`, 'u');
  PATTERNS.set(name, known);
  return known;
}

/** A tag's text with an attribute set; a new one goes last. @param value needs no escaping */
export function withAttribute(tagText: Raw, name: string, value: string | number): Raw {
  const pattern = attributePattern(name);
  if (pattern.test(tagText)) return tagText.replace(pattern, (_, start: string) => `${start}"${value}"`);
  return tagText.replace(/\s*\/?>$/u, (close) => ` ${name}="${value}"${close.trimStart()}`);
}

export function withoutAttribute(tagText: Raw, name: string): Raw {
  return tagText.replace(attributePattern(name), '');
}

/** The XML with children put at the end of an element. */
export function appended(xml: Raw, parent: Element, children: Raw): Raw {
  if (!parent.empty) return xml.slice(0, parent.insideEnd) + children + xml.slice(parent.insideEnd);
  const open = xml.slice(parent.start, parent.end).replace(/\s*\/>$/u, '>');
  return `${xml.slice(0, parent.start)}${open}${children}</${parent.prefix}${parent.name}>${xml.slice(parent.after)}`;
}

/** The XML with the text of some spans replaced; spans don't overlap. */
export function replaced(xml: Raw, changes: readonly { start: number; end: number; text: Raw }[]): Raw {
  const pieces: Raw[] = [];
  let copied = 0;
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start)) {
    pieces.push(xml.slice(copied, start), text);
    copied = end;
  }
  return pieces.join('') + xml.slice(copied);
}
