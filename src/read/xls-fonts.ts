/**
 * The fonts of text cells of a BIFF8 .xls, which SheetJS leaves out and legacy Vietnamese fonts make needful; and how many
 * cells there are, before they are held.
 * In: the workbook stream; out: per sheet name, font by "row:column". A stream cut short gives what stands before the cut.
 */

export type SheetFonts = ReadonlyMap<string, string>;

const BOF = 0x0809;
const EOF = 0x000a;
const FONT = 0x0031;
const XF = 0x00e0;
const BOUND_SHEET = 0x0085;
const LABEL_SST = 0x00fd;
const LABEL = 0x0204;
const FORMULA = 0x0006;
const TEXT_CELLS = new Set([LABEL_SST, LABEL, FORMULA]);

interface BiffRecord {
  readonly type: number;
  readonly start: number;
  readonly data: Buffer;
}

/** Fonts by sheet; empty for streams older than BIFF8. */
export function xlsFonts(stream: Buffer): ReadonlyMap<string, SheetFonts> {
  const fonts: string[] = [];
  const styles: number[] = [];
  const sheetAt = new Map<number, string>();
  const found = new Map<string, Map<string, string>>();
  let cells: Map<string, string> | undefined;
  let depth = 0;
  for (const { type, start, data } of records(stream)) {
    if (type === BOF) {
      depth++;
      if (depth > 1) continue; // a chart within a sheet
      if (data.length < 2 || data.readUInt16LE(0) !== 0x0600) return found;
      const name = sheetAt.get(start);
      cells = name === undefined ? undefined : new Map();
      if (name !== undefined && cells !== undefined) found.set(name, cells);
    } else if (type === EOF) depth--;
    else if (depth !== 1) continue;
    else if (type === FONT && data.length >= 16) fonts.push(shortString(data, 14));
    else if (type === XF && data.length >= 2) styles.push(data.readUInt16LE(0));
    else if (type === BOUND_SHEET && data.length >= 8) sheetAt.set(data.readUInt32LE(0), shortString(data, 6));
    else if (cells !== undefined && TEXT_CELLS.has(type) && data.length >= 6) {
      const font = fontOf(fonts, styles[data.readUInt16LE(4)]);
      if (font !== undefined) cells.set(`${data.readUInt16LE(0) + 1}:${data.readUInt16LE(2) + 1}`, font);
    }
  }
  return found;
}

const MULTIPLE_RK = 0x00bd;
const MULTIPLE_BLANK = 0x00be;
const RK = 0x027e;
const NUMBER = 0x0203;
const BOOL_ERROR = 0x0205;
const ONE_CELL = new Set([...TEXT_CELLS, RK, NUMBER, BOOL_ERROR]);

/** Cells the records of a stream hold, blank ones with a style counted too. */
export function countXlsCells(stream: Buffer): number {
  let cells = 0;
  for (const { type, data } of records(stream)) {
    if (ONE_CELL.has(type)) cells++;
    else if (type === MULTIPLE_RK) cells += Math.floor(data.length / 6);
    else if (type === MULTIPLE_BLANK) cells += Math.floor(data.length / 2);
  }
  return cells;
}

/** Font number 4 does not exist: the count jumps over it. */
function fontOf(fonts: readonly string[], number: number | undefined): string | undefined {
  if (number === undefined || number === 4) return undefined;
  return fonts[number > 4 ? number - 1 : number];
}

function* records(stream: Buffer): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) return;
    yield { type: stream.readUInt16LE(at), start: at, data: stream.subarray(at + 4, end) };
    at = end;
  }
}

/** A string of one length byte and one flag byte: Latin-1 or UTF-16. */
function shortString(data: Buffer, at: number): string {
  const length = data[at] ?? 0;
  const wide = ((data[at + 1] ?? 0) & 1) === 1;
  return data.toString(wide ? 'utf16le' : 'latin1', at + 2, at + 2 + (wide ? length * 2 : length));
}
