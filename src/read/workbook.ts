/**
 * The door of this room: bytes of a file → Workbook of placed cells, whatever the name's ending says.
 * Throws CannotProceed with one Problem when the file is empty, broken, locked, too large or no workbook at all.
 */
import { hash } from 'node:crypto';
import { isCannotProceed } from '../problem.ts';
import type { FileFormat, Sheet, Workbook } from '../types.ts';
import { readCsv } from './csv.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readOds } from './ods.ts';
import { refuse, showMegabytes } from './refuse.ts';
import { sniff, sniffZip } from './sniff.ts';
import { readXlsx } from './xlsx.ts';
import { openZip } from './zip.ts';

/**
 * Reads a workbook.
 *
 * @param file base name of the file, for places
 */
export async function readWorkbook(source: Uint8Array, file: string, limits: Limits = LIMITS): Promise<Workbook> {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  if (bytes.length === 0) refuse('tep-rong', { file });
  if (bytes.length > limits.fileBytes) tooLarge(bytes, file, limits.fileBytes);
  const { format, sheets } = await readAny(bytes, file, limits);
  if (sheets.length === 0) refuse('khong-co-trang-tinh', { file });
  return { file, sha256: hash('sha256', bytes, 'hex'), format, sheets };
}

interface Read {
  readonly format: FileFormat;
  readonly sheets: readonly Sheet[];
}

async function readAny(bytes: Buffer, file: string, limits: Limits): Promise<Read> {
  const kind = sniff(bytes, file);
  if (kind === 'zip') {
    const zip = openZip(bytes, file, limits);
    const format = sniffZip(zip, file);
    return { format, sheets: format === 'xlsx' ? readXlsx(zip, file, limits) : readOds(zip, file, limits) };
  }
  if (kind === 'text') return { format: 'csv', sheets: [await readCsv(bytes, file, limits)] };
  if (bytes.length > limits.legacyFileBytes) tooLarge(bytes, file, limits.legacyFileBytes);
  const legacy = await import('./legacy.ts');
  try {
    return kind === 'xls' ? await legacy.readXls(bytes, file, limits) : await legacy.readMarkup(bytes, file, limits);
  } catch (error) {
    if (isCannotProceed(error)) throw error;
    const said = error instanceof Error ? error.message : String(error); // the library of old formats throws anything
    if (/password/iu.test(said)) refuse('tep-co-mat-khau', { file });
    return refuse('tep-hong', { file }, { found: `không đọc được cấu trúc của tệp đời cũ (${said.slice(0, 80)})` });
  }
}

function tooLarge(bytes: Buffer, file: string, limit: number): never {
  return refuse('tep-qua-lon', { file }, { found: showMegabytes(bytes.length), limit: showMegabytes(limit) });
}
