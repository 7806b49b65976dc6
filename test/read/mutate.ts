/** Damage by a seed: the same seed gives the same damage. Of bytes, of the structure of a zip, of XML. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Random = (below: number) => number;

/** Whole numbers from 0 up to, but not, `below`. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;

const WORDS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** A few bytes changed, put in, taken out, doubled, or the end cut off. */
export function damagedBytes(source: Uint8Array, random: Random): Uint8Array {
  let bytes = Buffer.from(source);
  for (let hits = 1 + random(4); hits > 0; hits--) {
    const at = random(bytes.length);
    const length = Math.min(bytes.length - at, 1 + random(pick([4, 64, 1_024], random)));
    switch (random(7)) {
      case 0:
        bytes = bytes.subarray(0, at);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length, random(256)), bytes.subarray(at)]);
        break;
      case 4:
        if (at + 4 <= bytes.length) bytes.writeUInt32LE(pick(WORDS, random), at);
        break;
      case 5:
        if (at + 2 <= bytes.length) bytes.writeUInt16LE(pick(WORDS, random) & 0xffff, at);
        break;
      default:
        if (at < bytes.length) bytes[at] = random(256);
    }
  }
  return bytes;
}

/** A field of the zip's own records changed: of its directory, of a part's head, of its end. */
export function damagedZip(source: Uint8Array, random: Random): Uint8Array {
  const bytes = Buffer.from(source);
  for (let hits = 1 + random(3); hits > 0; hits--) {
    const mark = pick(['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006'], random);
    const places: number[] = [];
    for (let at = bytes.indexOf(mark, 0, 'latin1'); at >= 0; at = bytes.indexOf(mark, at + 4, 'latin1'))
      places.push(at);
    const at = (places.length === 0 ? 0 : pick(places, random)) + 4 + random(mark.endsWith('\u0006') ? 18 : 42);
    if (at + 4 > bytes.length) continue;
    if (random(2) === 0) bytes.writeUInt16LE(pick(WORDS, random) & 0xffff, at);
    else bytes.writeUInt32LE(pick(WORDS, random), at);
  }
  return bytes;
}

/** One part's XML damaged, or parts dropped, renamed or exchanged; the zip around them is sound. */
export function damagedParts(source: Uint8Array, random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(source) };
  const names = Object.keys(parts);
  const name = pick(names, random);
  const content = parts[name] ?? new Uint8Array();
  switch (random(8)) {
    case 0:
      delete parts[name];
      break;
    case 1:
      delete parts[name];
      parts[pick([`../../${name}`, `/${name}`, name.toUpperCase(), '__proto__', `${name}\u0000`], random)] = content;
      break;
    case 2:
      parts[name] = parts[pick(names, random)] ?? content;
      break;
    default:
      parts[name] = /\.(?:xml|rels|vml)$/u.test(name) ? damagedXml(content, random) : damagedBytes(content, random);
  }
  return zipSync(parts, { level: pick([0, 1] as const, random) });
}

const VALUES = [
  '',
  '-1',
  '0',
  '99999999',
  '1048577',
  'XFD1048576',
  'A1:XFD1048576',
  'AAAA1',
  '1e309',
  'NaN',
  'true',
  '__proto__',
  'constructor',
  '=cmd()',
  '&#0;',
  '&#xD800;',
  '&amp;amp;',
  '_x0000_',
  '\ud800',
  'é\u0301\u0323',
  'x'.repeat(40_000),
];
const TAGS = [
  '<!DOCTYPE a>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x ?>',
  '<a>',
  '</a>',
  '<c/>',
  '<row>',
  '<x:v>1</x:v>',
];

/** Tags dropped, doubled, moved; attributes and texts given values nobody expects. Any text with tags will do. */
export function damagedXml(source: Uint8Array, random: Random): Uint8Array {
  let xml = strFromU8(source, true);
  for (let hits = 1 + random(3); hits > 0; hits--) {
    const from = random(xml.length);
    const open = Math.max(0, xml.indexOf('<', from));
    const close = xml.indexOf('>', open) + 1 || xml.length;
    const tag = xml.slice(open, close);
    const replaced = (by: string): string => xml.slice(0, open) + by + xml.slice(close);
    switch (random(7)) {
      case 0:
        xml = replaced('');
        break;
      case 1:
        xml = replaced(tag.repeat(2 + random(3)));
        break;
      case 2:
        xml = replaced(tag.replace(/"[^"]*"/u, () => `"${pick(VALUES, random)}"`));
        break;
      case 3:
        xml = replaced(tag + pick(TAGS, random));
        break;
      case 4:
        xml = replaced(tag + pick(VALUES, random));
        break;
      case 5:
        xml = replaced(
          `${tag.slice(0, -1)} ${pick(['r', 's', 't', 'min', 'max', 'ref', 'hidden', 'id'], random)}="${pick(VALUES, random)}">`,
        );
        break;
      default:
        xml = xml.slice(0, from) + xml.slice(from + random(200));
    }
  }
  return strToU8(xml, random(2) === 0);
}
