/**
 * Which kind of file the bytes are, whatever the name says. Looks at the first bytes and, of a zip, at its part names.
 * Refuses (khong-phai-bang-tinh, tep-co-mat-khau) what no sheet can be read from.
 */
import type { FileFormat } from '../types.ts';
import { refuse } from './refuse.ts';
import type { Zip } from './zip.ts';

/** First bytes of what people rename to .xlsx, and what to call it. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['%PDF', 'tệp PDF'],
  ['\u0089PNG', 'ảnh PNG'],
  ['\u00ff\u00d8\u00ff', 'ảnh JPEG'],
  ['GIF8', 'ảnh GIF'],
  ['II*\u0000', 'ảnh TIFF'],
  ['Rar!', 'tệp nén RAR'],
  ['7z\u00bc\u00af', 'tệp nén 7-Zip'],
  ['\u001f\u008b', 'tệp nén GZIP'],
  ['{\\rtf', 'văn bản RTF'],
  ['MIME-Version:', 'trang web .mht'],
  ['MZ\u0090', 'chương trình Windows'],
  ['\u007fELF', 'chương trình Linux'],
  ['SQLite format 3', 'cơ sở dữ liệu SQLite'],
];

const OLE = 'd0cf11e0a1b11ae1';

export type Sniffed = 'zip' | 'xls' | 'markup' | 'text';

/** Family of the file by its first bytes. */
export function sniff(bytes: Buffer, file: string): Sniffed {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip';
  if (bytes.toString('hex', 0, 8) === OLE) return sniffOle(bytes, file);
  if (bytes[0] === 0x09 && (bytes[1] ?? 9) <= 8 && (bytes[1] ?? 1) % 2 === 0) return 'xls';
  for (const [start, seems] of OTHERS) if (head.startsWith(start)) refuse('khong-phai-bang-tinh', { file }, { seems });
  const start = withoutMark(bytes).toString('latin1', 0, 1_024).replaceAll('\u0000', '').trimStart();
  if (start.startsWith('<')) return 'markup';
  if (binary(bytes)) refuse('khong-phai-bang-tinh', { file }, { seems: 'tệp chưa rõ loại' });
  return 'text';
}

/** Old binary Office files are one container; its directory names the streams within in UTF-16. */
function sniffOle(bytes: Buffer, file: string): 'xls' {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(`${stream}\u0000`, 'utf16le'));
  if (holds('EncryptedPackage')) refuse('tep-co-mat-khau', { file });
  if (holds('Workbook') || holds('Book')) return 'xls';
  const seems = holds('WordDocument')
    ? 'văn bản Word (.doc)'
    : holds('PowerPoint Document')
      ? 'bài trình chiếu PowerPoint (.ppt)'
      : 'tệp Office đời cũ không có bảng tính';
  return refuse('khong-phai-bang-tinh', { file }, { seems });
}

function withoutMark(bytes: Buffer): Buffer {
  const first = bytes.toString('hex', 0, 3);
  if (first === 'efbbbf') return bytes.subarray(3);
  return first.startsWith('fffe') || first.startsWith('feff') ? bytes.subarray(2) : bytes;
}

/** Control characters no text has; UTF-16 text, which has zero bytes, starts with a byte order mark. */
function binary(bytes: Buffer): boolean {
  if (withoutMark(bytes).length === bytes.length - 2) return false;
  const end = Math.min(bytes.length, 65_536);
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) return true;
  }
  return false;
}

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** Format of a zip: a workbook's, or a refusal saying what the file seems to be. */
export function sniffZip(zip: Zip, file: string): Extract<FileFormat, 'xlsx' | 'ods'> {
  if (zip.has('xl/workbook.xml') || zip.has('xl/workbook.bin')) return 'xlsx';
  const holds = (folder: string): boolean => zip.names.some((name) => name.toLowerCase().startsWith(folder));
  const no = (seems: string, todo?: string): never =>
    refuse('khong-phai-bang-tinh', { file }, todo === undefined ? { seems } : { seems, todo });
  if (holds('word/')) no('văn bản Word (.docx)', 'chép bảng trong Word sang Excel, lưu dạng .xlsx rồi nhập');
  if (holds('ppt/')) no('bài trình chiếu PowerPoint (.pptx)');
  if (holds('xl/') || zip.has('[Content_Types].xml')) return 'xlsx';
  const type = zip.part('mimetype')?.toString('latin1').trim() ?? '';
  if (type.startsWith(ODS)) return 'ods';
  if (type.startsWith('application/vnd.oasis.opendocument')) no('tài liệu LibreOffice không phải bảng tính');
  return no('tệp nén .zip', 'giải nén tệp, rồi nhập từng bảng tính bên trong');
}
