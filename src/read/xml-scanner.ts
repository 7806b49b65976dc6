/**
 * A pull scanner over the UTF-8 bytes of one XML part: tags, attributes and text, no tree, no namespaces, no entities
 * but the five of XML and numeric ones. Refuses a DOCTYPE, nesting beyond the limit, and tags that do not match.
 */
import type { Place } from '../types.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { asUtf8, decodeXml } from './xml-text.ts';

/** What `next` came upon. An empty element (`<c/>`) is EMPTY only: no CLOSE follows it. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const EMPTY = 3;

/** Number standing for a local name: cheap to compare; of tags and attributes alike. */
export function nameCode(name: string): number {
  let code = 0;
  for (let index = 0; index < name.length; index++) code = (Math.imul(code, 31) + name.charCodeAt(index)) | 0;
  return code;
}

export class XmlScanner {
  readonly bytes: Buffer;
  /** Code of the tag last met. */
  name = 0;
  /** Elements open around the present point. */
  depth = 0;
  /** Code of the attribute last met, and where its value stands. */
  attribute = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Where the text before the tag last met stands. */
  textStart = 0;
  textEnd = 0;
  /** Where the next tag is looked for; whoever knows the bytes ahead may move it past whole elements. */
  at = 0;
  private attributesAt = 0;
  private attributesEnd = 0;
  /** A comment, CDATA or instruction stands within that text. */
  private mixed = false;
  private readonly open: number[] = [];
  private readonly place: Place;
  private readonly limits: Limits;

  constructor(part: Buffer, place: Place, limits: Limits) {
    this.bytes = asUtf8(part);
    this.place = place;
    this.limits = limits;
  }

  /** Moves to the next tag. */
  next(): number {
    const { bytes } = this;
    const length = bytes.length;
    let at = this.at;
    this.textStart = at;
    this.mixed = false;
    for (;;) {
      while (at < length && bytes[at] !== 0x3c) at++;
      if (at >= length) return this.finish();
      const after = bytes[at + 1];
      if (after !== 0x21 && after !== 0x3f) break;
      at = this.skipSpecial(at);
      this.mixed = true;
    }
    this.textEnd = at;
    at++;
    const closing = bytes[at] === 0x2f;
    if (closing) at++;
    let code = 0;
    let byte = 0;
    for (; at < length; at++) {
      byte = bytes[at] as number;
      if (byte === 0x3e || byte === 0x2f || byte <= 0x20) break;
      code = byte === 0x3a ? 0 : (Math.imul(code, 31) + byte) | 0;
    }
    this.name = code;
    this.attributesAt = at;
    if (byte !== 0x3e) at = this.tagEnd(at);
    if (at >= length) this.broken('thẻ XML bị cắt ngang');
    this.attributesEnd = at;
    this.at = at + 1;
    if (closing) return this.close(code);
    if (bytes[at - 1] === 0x2f) {
      this.attributesEnd = at - 1;
      return EMPTY;
    }
    this.open[this.depth] = code;
    this.depth++;
    if (this.depth > this.limits.xmlDepth) refuse('xml-long-qua-sau', this.place, { limit: this.limits.xmlDepth });
    return OPEN;
  }

  /** Moves to the next attribute of the present tag; false when there is none left. */
  nextAttribute(): boolean {
    const { bytes, attributesEnd } = this;
    let at = this.attributesAt;
    let code = 0;
    for (; at < attributesEnd; at++) {
      const byte = bytes[at] as number;
      if (byte === 0x22 || byte === 0x27) {
        const start = at + 1;
        at = start;
        while (at < attributesEnd && bytes[at] !== byte) at++;
        this.attribute = code;
        this.valueStart = start;
        this.valueEnd = at;
        this.attributesAt = at + 1;
        return true;
      }
      if (byte === 0x3a) code = 0;
      else if (byte > 0x20 && byte !== 0x3d) code = (Math.imul(code, 31) + byte) | 0;
    }
    this.attributesAt = attributesEnd;
    return false;
  }

  /** Value of the attribute last met. */
  attributeText(): string {
    return decodeXml(this.bytes, this.valueStart, this.valueEnd, false);
  }

  /** Whole number of the attribute last met; NaN when it isn't one. */
  attributeNumber(): number {
    let value = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const digit = (this.bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) return Number.NaN;
      value = value * 10 + digit;
    }
    return this.valueStart === this.valueEnd ? Number.NaN : value;
  }

  /** Code of the value of the attribute last met, to be compared with a `nameCode`. */
  attributeCode(): number {
    let code = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++)
      code = (Math.imul(code, 31) + (this.bytes[at] as number)) | 0;
    return code;
  }

  /** xsd:boolean of the attribute last met. */
  attributeFlag(): boolean {
    const first = this.bytes[this.valueStart];
    return first === 0x31 || first === 0x74;
  }

  /** Value of a named attribute of the present tag, to be asked before any other is read. */
  find(code: number): string | undefined {
    while (this.nextAttribute()) if (this.attribute === code) return this.attributeText();
    return undefined;
  }

  /** Text between the tag before and the tag last met. */
  text(): string {
    return decodeXml(this.bytes, this.textStart, this.textEnd, this.mixed);
  }

  /** The text as a number where it is plain digits with at most one point, up to 15 of them; NaN for all else. */
  textNumber(): number {
    const { bytes, textStart, textEnd } = this;
    const negative = bytes[textStart] === 0x2d;
    let digits = 0;
    let value = 0;
    let point = -1;
    for (let at = negative ? textStart + 1 : textStart; at < textEnd; at++) {
      const byte = bytes[at] as number;
      if (byte === 0x2e && point < 0) point = digits;
      else if (byte >= 0x30 && byte <= 0x39) {
        value = value * 10 + byte - 0x30;
        digits++;
      } else return Number.NaN;
    }
    if (digits === 0 || digits > 15 || this.mixed) return Number.NaN;
    const size = point < 0 ? value : value / 10 ** (digits - point);
    return negative ? -size : size;
  }

  /** Moves past the closing tag of the element just opened, which ends before `at`. */
  leave(at: number): void {
    this.at = at;
    this.depth--;
  }

  /** Passes over the element just opened, with all in it. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) if (this.next() === END) return;
  }

  /** Calls `visit` at each element `name` straight under the one just opened, and passes over all others. */
  children(name: number, visit: (met: number) => void): void {
    const outside = this.depth - 1;
    for (let met = this.next(); met !== END; met = this.next()) {
      if (met === CLOSE) {
        if (this.depth === outside) return;
      } else if (this.name === name) visit(met);
      else if (met === OPEN) this.skip();
    }
  }

  broken(found: string): never {
    refuse('tep-hong', this.place, { found });
  }

  private close(code: number): number {
    if (this.depth === 0 || this.open[this.depth - 1] !== code) this.broken('thẻ XML đóng mở không khớp');
    this.depth--;
    return CLOSE;
  }

  private finish(): number {
    if (this.depth > 0) this.broken('phần XML bị cắt ngang');
    this.at = this.bytes.length;
    this.textEnd = this.bytes.length;
    return END;
  }

  /** Position of the ">" of a tag, past quoted values. */
  private tagEnd(from: number): number {
    const { bytes } = this;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === 0x3e) return at;
      if (byte === 0x22 || byte === 0x27) {
        at++;
        while (at < bytes.length && bytes[at] !== byte) at++;
      }
    }
    return at;
  }

  /** Past a comment, CDATA section or processing instruction. */
  private skipSpecial(at: number): number {
    const { bytes } = this;
    if (bytes[at + 1] === 0x3f) return this.after('?>', at + 2);
    if (bytes[at + 2] === 0x2d) return this.after('-->', at + 4);
    if (bytes[at + 2] === 0x5b) return this.after(']]>', at + 9);
    return refuse('tep-co-khai-bao-la', this.place, { found: bytes.toString('latin1', at, at + 40) });
  }

  private after(mark: string, from: number): number {
    const at = this.bytes.indexOf(mark, from, 'latin1');
    return at < 0 ? this.broken('phần XML bị cắt ngang') : at + mark.length;
  }
}
