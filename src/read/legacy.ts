/**
 * Old formats (.xls, SpreadsheetML 2003, an HTML table called .xls) → sheets; .xls and HTML through SheetJS, loaded only
 * when met and given no more cells than it can hold. Dates come from the serial; HTML stays text as written.
 */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { parseAddress } from '../text/place.ts';
import type { Cell, FileFormat, Sheet, SheetRow } from '../types.ts';
import { CellMaker } from './cell-maker.ts';
import { decode } from './csv.ts';
import { withClosedCells } from './html-cells.ts';
import type { Limits } from './limits.ts';
import { numberFormat, PLAIN } from './number-format.ts';
import { refuse } from './refuse.ts';
import { ordered, shapeSheet } from './sheet-shape.ts';
import { countXlsCells, type SheetFonts, xlsFonts } from './xls-fonts.ts';
import { seenText } from './xml-text.ts';
import { readXml2003 } from './xml2003.ts';

interface Read {
  readonly format: FileFormat;
  readonly sheets: readonly Sheet[];
}

const OPTIONS = {
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellStyles: true,
  raw: true,
} as const;

/** Error values by their code in BIFF and SheetJS. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0, '#NULL!'],
  [7, '#DIV/0!'],
  [15, '#VALUE!'],
  [23, '#REF!'],
  [29, '#NAME?'],
  [36, '#NUM!'],
  [42, '#N/A'],
  [43, '#GETTING_DATA'],
]);

/** A binary .xls. Throws what SheetJS throws where it is broken or locked. */
export async function readXls(bytes: Buffer, file: string, limits: Limits): Promise<Read> {
  const { read, CFB } = await import('@e965/xlsx');
  const stream = workbookStream(CFB, bytes);
  const cells = countXlsCells(stream);
  if (cells > limits.legacyCells) refuse('qua-nhieu-o', { file }, { found: cells, limit: limits.legacyCells });
  const book = silently(() => read(bytes, { type: 'buffer', ...OPTIONS }));
  const fonts = xlsFonts(stream);
  return { format: 'xls', sheets: sheetsOf(book, file, limits, fonts) };
}

/** The library tells oddities of a file to the terminal, where they would stand among our own words. */
function silently<T>(work: () => T): T {
  const terminal = globalThis.console;
  const { error } = terminal;
  terminal.error = () => undefined;
  try {
    return work();
  } finally {
    terminal.error = error;
  }
}

/** The stream of records within the container; a bare BIFF file is one itself. */
function workbookStream(cfb: typeof import('@e965/xlsx').CFB, bytes: Buffer): Buffer {
  if (bytes[0] !== 0xd0) return bytes;
  const container = cfb.read(bytes, { type: 'buffer' });
  const stream = cfb.find(container, '/Workbook') ?? cfb.find(container, '/Book');
  return Buffer.from(stream?.content ?? []);
}

/** A file of tags: SpreadsheetML 2003 or HTML. Refuses other markup, and a DOCTYPE in XML. */
export async function readMarkup(bytes: Buffer, file: string, limits: Limits): Promise<Read> {
  const text = (await decode(bytes)).replace(/^\s+/u, '');
  const spreadsheetMl = text.slice(0, 4_096).includes('urn:schemas-microsoft-com:office:spreadsheet');
  if (spreadsheetMl && !/^<html/iu.test(text)) {
    const doctype = /<!(?:DOCTYPE|ENTITY)[^>]{0,40}/iu.exec(text)?.[0];
    if (doctype !== undefined) refuse('tep-co-khai-bao-la', { file }, { found: doctype });
    return { format: 'xml2003', sheets: readXml2003(text, file, limits) };
  }
  if (!/<table[\s>]/iu.test(text)) {
    refuse('khong-phai-bang-tinh', { file }, { seems: 'trang web hoặc tệp XML không có bảng' });
  }
  boundHtml(text, file, limits);
  const { read } = await import('@e965/xlsx');
  const html = `<html>${withClosedCells(text.slice(text.search(/<(?:body|table)[\s>]/iu)))}`;
  return {
    format: 'html',
    sheets: sheetsOf(
      silently(() => read(html, { type: 'string', ...OPTIONS })),
      file,
      limits,
      new Map(),
    ),
  };
}

/** Counts the cells and looks at the spans before the page is handed on: the library holds all it is told to. */
function boundHtml(text: string, file: string, limits: Limits): void {
  let cells = 0;
  for (const [, span] of text.matchAll(/<t[dhr][\s>/]|(?:col|row)span\s*=\s*["']?\s*(\d+)/giu)) {
    if (span === undefined) cells++;
    else if (Number(span) > limits.columns) {
      refuse('o-ngoai-trang-tinh', { file }, { rows: limits.rows, columns: limits.columns, found: `ô gộp ${span}` });
    }
  }
  if (cells > limits.legacyCells) refuse('qua-nhieu-o', { file }, { found: cells, limit: limits.legacyCells });
}

function sheetsOf(book: WorkBook, file: string, limits: Limits, fonts: ReadonlyMap<string, SheetFonts>): Sheet[] {
  if (book.SheetNames.length > limits.sheets) {
    refuse('qua-nhieu-trang-tinh', { file }, { found: book.SheetNames.length, limit: limits.sheets });
  }
  const maker = new CellMaker(file, limits);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((written, index): Sheet[] => {
    const source = book.Sheets[written];
    if (source === undefined) return [];
    const name = seenText(written);
    maker.sheet = name;
    const rows = rowsOf(source, maker, date1904, fonts.get(written));
    const hiddenRuns = (source['!cols'] ?? []).flatMap((each, at) =>
      each?.hidden ? [{ from: at + 1, to: at + 1 }] : [],
    );
    const merges = (source['!merges'] ?? []).slice(0, limits.merges).map(({ s, e }) => {
      return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
    });
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [shapeSheet({ name, rows, merges, hiddenRuns, hidden }, file, limits)];
  });
}

function rowsOf(source: WorkSheet, maker: CellMaker, date1904: boolean, fonts: SheetFonts | undefined): SheetRow[] {
  const byRow = new Map<number, Cell[]>();
  for (const key of Object.keys(source)) {
    if (key.startsWith('!')) continue;
    const cell: CellObject | undefined = source[key];
    if (cell === undefined || cell.t === 'z') continue;
    const at = parseAddress(key) ?? { row: 0, column: 0 }; // an address no sheet has, refused below
    const made = cellOf(cell, at.row, at.column, maker, date1904, fonts?.get(`${at.row}:${at.column}`));
    if (made === undefined) continue;
    maker.checkAddress(at.row, at.column);
    const cells = byRow.get(at.row);
    if (cells === undefined) byRow.set(at.row, [made]);
    else cells.push(made);
  }
  const rows = [...byRow].map(([row, cells]): SheetRow => {
    return source['!rows']?.[row - 1]?.hidden ? { row, cells, hidden: true } : { row, cells };
  });
  return ordered(rows);
}

function cellOf(
  cell: CellObject,
  row: number,
  column: number,
  maker: CellMaker,
  date1904: boolean,
  font: string | undefined,
): Cell | undefined {
  const marks = { font, formula: cell.f !== undefined };
  const { v: value } = cell;
  if (cell.t === 'e') return maker.error(row, column, ERRORS.get(Number(value)) ?? '#N/A', marks);
  if (typeof value === 'boolean') return maker.boolean(row, column, value, marks);
  if (typeof value === 'number' && Number.isFinite(value)) {
    const format = typeof cell.z === 'string' ? numberFormat(cell.z) : PLAIN;
    return maker.number(row, column, value, format, date1904, marks);
  }
  return typeof value === 'string' ? maker.text(row, column, seenText(value), marks) : undefined;
}
