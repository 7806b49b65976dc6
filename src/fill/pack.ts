/**
 * Parts → a zip whose bytes depend on the parts alone: given order, one fixed date, a deflate in JavaScript; and back.
 * Opens only zips we have made ourselves; a file from outside goes through read/zip.ts.
 */
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** fflate writes local calendar fields, so a local date is the same bytes in every time zone. */
const WRITTEN = new Date(2024, 0, 1);

/** Zip of the parts (a Map, or pairs of name and content), in the order given. */
export function packParts(parts: Iterable<readonly [string, Uint8Array | string]>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files[name] = [bytes, { mtime: WRITTEN, level: 6, os: 0 }];
  }
  return zipSync(files);
}

/** The same parts, with the dates a library wrote taken out. @param change a part's last touch */
export function repack(
  zipped: Uint8Array,
  change: (name: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes,
): Uint8Array {
  const parts = Object.entries(unzipSync(zipped));
  return packParts(parts.map(([name, bytes]) => [name, change(name, bytes)] as const));
}

/** Text of the parts whose name is wanted. */
export function textParts(zipped: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  const parts = unzipSync(zipped, { filter: (file) => wanted(file.name) });
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}
