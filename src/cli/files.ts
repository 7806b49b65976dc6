/** The disk for commands: bounded reading of what the user names, writing whole or not at all. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LIMITS } from '../read/limits.ts';
import { stop } from './stop.ts';

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes of a file the user named; its absence, a folder, a lock or a size beyond the limit end the command. */
export function readNamedFile(path: string): Buffer {
  const file = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return stop('tep-khong-thay', {}, path);
  if (found.isDirectory()) return stop('tep-la-thu-muc', {}, path);
  if (!found.isFile()) return stop('tep-khong-mo-duoc', { reason: 'không phải một tệp thường' }, path);
  if (found.size > LIMITS.fileBytes) {
    const mb = 1024 * 1024;
    return stop('tep-qua-lon', { found: Math.ceil(found.size / mb), limit: LIMITS.fileBytes / mb }, file);
  }
  try {
    return readFileSync(path);
  } catch (error) {
    return stop('tep-khong-mo-duoc', { reason: reasonOf(error) }, path);
  }
}

/** Bytes of a file of ours, undefined when it isn't there. */
export function readOwnBytes(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Text of a file of ours, undefined when it isn't there. */
export function readOwnText(path: string): string | undefined {
  return readOwnBytes(path)?.toString('utf8');
}

/** Writes beside the target and renames over it: a cut leaves the old file or the new. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  stageWhole(path, bytes).commit();
}

/** A file lying ready beside its target: `commit` puts it there, `discard` takes it away. */
export interface Staged {
  commit(): void;
  discard(): void;
}

/** The first half of writing a file, so that of several files none is put in place before all could be written. */
export function stageWhole(path: string, bytes: Uint8Array | string): Staged {
  const beside = join(dirname(path), `.${basename(path)}.dang-ghi`);
  const discard = (): void => {
    if (existsSync(beside)) rmSync(beside);
  };
  const orRefuse = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      discard();
      stop('khong-ghi-duoc', { reason: reasonOf(error) }, path);
    }
  };
  orRefuse(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, bytes, { flush: true });
  });
  return { commit: () => orRefuse(() => renameSync(beside, path)), discard };
}

/** Ends the command where a file to be replaced is open elsewhere, read-only, or no file; called before the first is written. */
export function refuseUnlessReplaceable(path: string): void {
  try {
    if (existsSync(path)) closeSync(openSync(path, 'r+'));
  } catch (error) {
    stop('khong-ghi-duoc', { reason: reasonOf(error) }, path);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Readonly<Record<string, string>> = {
    EBUSY: 'đang mở ở chương trình khác',
    EPERM: 'không được phép, hoặc đang mở ở chương trình khác',
    EACCES: 'không được phép, hoặc đang mở ở chương trình khác',
    ENOSPC: 'đĩa đã đầy',
    EROFS: 'thư mục chỉ cho đọc',
    EISDIR: 'trùng tên với một thư mục',
    ENOTDIR: 'đường dẫn có chỗ không phải thư mục',
    EEXIST: 'đường dẫn có chỗ không phải thư mục',
    ENOENT: 'không có thư mục này',
  };
  if (code === '') throw error;
  return words[code] ?? code;
}
