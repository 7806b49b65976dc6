/**
 * The directory of a zip and bounded reading of its parts. In: the file's bytes; out: parts by name.
 * Names are keys, never paths. Refuses what the directory or the inflating shows to be too large, overlapping or broken.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import type { Limits } from './limits.ts';
import { refuse, showMegabytes } from './refuse.ts';
import { inflatedOnce } from './seen-parts.ts';

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressed: number;
  readonly inflated: number;
  readonly header: number;
  readonly duplicate: boolean;
}

/** An opened zip. Part names are matched without regard to case or a leading slash, as OPC asks. */
export interface Zip {
  /** Names as written, in directory order. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Inflated bytes of a part, undefined where there is none; counts against the limits. */
  part(name: string): Buffer | undefined;
  /** The same for a part that stands alike in many workbooks: the very same Buffer where it was met before. */
  commonPart(name: string): Buffer | undefined;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Deflate can't do better; a directory that claims so lies. */
const MOST_DEFLATE = 1_032;

/** Reads the directory only; parts are inflated when asked for. */
export function openZip(source: Uint8Array, file: string, limits: Limits): Zip {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const broken = (found: string): never => refuse('tep-hong', { file }, { found });
  const directory = findDirectory(bytes) ?? broken('không thấy mục lục ở cuối tệp nén');
  if (directory.count > limits.zipEntries) {
    refuse('qua-nhieu-phan', { file }, { found: directory.count, limit: limits.zipEntries });
  }
  const { names, entries } = readEntries(bytes, directory) ?? broken('mục lục của tệp nén không đọc được');
  let inflatedSoFar = 0;

  const read = (name: string, common: boolean): Buffer | undefined => {
    const entry = entries.get(keyOf(name));
    if (entry === undefined) return undefined;
    if (entry.encrypted) refuse('tep-co-mat-khau', { file });
    if (entry.duplicate) broken(`hai phần cùng tên ${name}`);
    const start = dataStart(bytes, entry) ?? broken(`phần ${name} nằm ngoài tệp`);
    const data = bytes.subarray(start, start + entry.compressed);
    checkSizes(entry, inflatedSoFar, file, limits);
    inflatedSoFar += entry.inflated;
    const checked = (): Buffer => {
      const inflated = inflate(data, entry) ?? broken(`phần ${name} không giải nén được`);
      if (crc32(inflated) !== entry.crc) broken(`phần ${name} không khớp mã kiểm tra`);
      return inflated;
    };
    return common ? inflatedOnce(entry, data, checked) : checked();
  };
  return {
    names,
    has: (name) => entries.has(keyOf(name)),
    part: (name) => read(name, false),
    commonPart: (name) => read(name, true),
  };
}

function keyOf(name: string): string {
  return name.replace(/^\/+/u, '').toLowerCase();
}

function checkSizes(entry: Entry, inflatedSoFar: number, file: string, limits: Limits): void {
  const total = inflatedSoFar + entry.inflated;
  if (entry.inflated > limits.partBytes || total > limits.inflatedBytes) {
    const limit = entry.inflated > limits.partBytes ? limits.partBytes : limits.inflatedBytes;
    const found = `${showMegabytes(Math.max(entry.inflated, total))} MB`;
    refuse('tep-bung-qua-lon', { file }, { found, limit: `${showMegabytes(limit)} MB` });
  }
  if (entry.inflated > limits.ratioFromBytes && entry.inflated > entry.compressed * limits.compressionRatio) {
    const found = `gấp ${Math.floor(entry.inflated / Math.max(entry.compressed, 1))} lần`;
    refuse('tep-bung-qua-lon', { file }, { found, limit: `gấp ${limits.compressionRatio} lần` });
  }
}

/** Undefined when the data is broken, or larger or smaller than the directory says. */
function inflate(data: Buffer, entry: Entry): Buffer | undefined {
  if (entry.method === 0) return data.length === entry.inflated ? data : undefined;
  if (entry.method !== 8 || entry.inflated > data.length * MOST_DEFLATE + 64) return undefined;
  try {
    const chunkSize = Math.max(64, entry.inflated + 1); // a chunk just full makes zlib take another as large
    const inflated = inflateRawSync(data, { maxOutputLength: Math.max(1, entry.inflated), chunkSize });
    return inflated.length === entry.inflated ? inflated : undefined;
  } catch {
    return undefined; // zlib gives no more than "broken" or "longer than said"; the caller tells the part
  }
}

function dataStart(bytes: Buffer, entry: Entry): number | undefined {
  const { header } = entry;
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== LOCAL) return undefined;
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  return start + entry.compressed <= bytes.length ? start : undefined;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly size: number;
}

function findDirectory(bytes: Buffer): Directory | undefined {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) !== END || at + 22 + bytes.readUInt16LE(at + 20) > bytes.length) continue;
    const plain = {
      count: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 12),
      offset: bytes.readUInt32LE(at + 16),
    };
    const found = directory64(bytes, at) ?? plain;
    return found.offset + found.size <= bytes.length ? found : undefined;
  }
  return undefined;
}

/** The larger directory record of ZIP64, where a locator stands before the end record. */
function directory64(bytes: Buffer, end: number): Directory | undefined {
  if (end < 20 || bytes.readUInt32LE(end - 20) !== LOCATOR_64) return undefined;
  const at = Number(bytes.readBigUInt64LE(end - 12));
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END_64) return undefined;
  const number = (offset: number): number => Number(bytes.readBigUInt64LE(at + offset));
  return { count: number(32), size: number(40), offset: number(48) };
}

function readEntries(
  bytes: Buffer,
  directory: Directory,
): { names: string[]; entries: Map<string, Entry> } | undefined {
  const names: string[] = [];
  const entries = new Map<string, Entry>();
  const spans: { start: number; end: number }[] = [];
  const end = directory.offset + directory.size;
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > end) return undefined;
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const key = keyOf(name);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const entry = readEntry(bytes, at, extra, entries.has(key));
    if (entry === undefined) return undefined;
    names.push(name);
    entries.set(key, entry);
    spans.push({ start: entry.header, end: entry.header + 30 + nameLength + entry.compressed });
    at = next;
  }
  return overlapping(spans) ? undefined : { names, entries };
}

function readEntry(bytes: Buffer, at: number, extra: Buffer, duplicate: boolean): Entry | undefined {
  const sizes = {
    inflated: bytes.readUInt32LE(at + 24),
    compressed: bytes.readUInt32LE(at + 20),
    header: bytes.readUInt32LE(at + 42),
  };
  if (!widen(sizes, extra)) return undefined;
  return {
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    crc: bytes.readUInt32LE(at + 16),
    duplicate,
    ...sizes,
  };
}

/** Takes from the ZIP64 extra field, in its fixed order, the numbers that did not fit. */
function widen(sizes: { inflated: number; compressed: number; header: number }, extra: Buffer): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    let used = 0;
    for (const key of ['inflated', 'compressed', 'header'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      if (used + 8 > field.length) return false;
      sizes[key] = Number(field.readBigUInt64LE(used));
      used += 8;
    }
  }
  return true;
}

function overlapping(spans: { start: number; end: number }[]): boolean {
  spans.sort((a, b) => a.start - b.start);
  return spans.some((span, index) => index > 0 && span.start < (spans[index - 1]?.end ?? 0));
}
