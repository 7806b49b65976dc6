/**
 * Small parts met before, byte for byte: a commune's schools fill in one form, and its styles and relations stand alike in
 * every copy. In: compressed bytes; out: the same inflated Buffer each time, which readers may know again. Never a guess by
 * a checksum alone: the compressed bytes themselves are compared.
 */
import type { Limits } from './limits.ts';

/** What a zip's directory says of a part. */
interface Said {
  readonly crc: number;
  readonly inflated: number;
  readonly method: number;
}

interface SeenPart {
  readonly said: Said;
  readonly compressed: Buffer;
  readonly inflated: Buffer;
}

const LONGEST = 16_384;
const MOST = 64;
const SEEN = new Map<number, SeenPart>();

/** The part inflated before where directory and bytes are the same, else as `inflate` gives it now. */
export function inflatedOnce(said: Said, compressed: Buffer, inflate: () => Buffer): Buffer {
  if (said.inflated > LONGEST) return inflate();
  const before = SEEN.get(said.crc);
  if (before !== undefined && alike(before.said, said) && before.compressed.equals(compressed)) return before.inflated;
  const inflated = inflate();
  if (SEEN.size >= MOST) SEEN.clear();
  SEEN.set(said.crc, { said, compressed: Buffer.from(compressed), inflated });
  return inflated;
}

function alike(a: Said, b: Said): boolean {
  return a.crc === b.crc && a.inflated === b.inflated && a.method === b.method;
}

/** What one reader made of such parts; nobody changes it. */
export class ReadOnce<T> {
  private readonly made = new WeakMap<Buffer, { readonly limits: Limits; readonly where: string; readonly what: T }>();

  /** What `read` gave for this very part under the same limits, or gives now. A refusal is thrown anew each time. */
  of(part: Buffer, limits: Limits, where: string, read: () => T): T {
    const before = this.made.get(part);
    if (before !== undefined && before.limits === limits && before.where === where) return before.what;
    const what = read();
    this.made.set(part, { limits, where, what });
    return what;
  }
}
