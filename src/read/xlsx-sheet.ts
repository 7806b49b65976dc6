/**
 * One worksheet part → rows of placed cells, merges and hidden columns. Only what stands where the format has it is
 * read (`sheetData`, `cols`, `mergeCells`); drawings, rules and extensions are passed over.
 */
import { address, parseAddress } from '../text/place.ts';
import type { Cell, CellRange, Place, Sheet, SheetRow } from '../types.ts';
import type { CellMaker, CellMarks } from './cell-maker.ts';
import type { Limits } from './limits.ts';
import type { NumberFormat } from './number-format.ts';
import { refuse } from './refuse.ts';
import { type ColumnRun, type FoundSheet, ordered, shapeSheet } from './sheet-shape.ts';
import { type RichText, readRichText } from './xlsx-strings.ts';
import { type CellStyle, NO_STYLE } from './xlsx-styles.ts';
import { CLOSE, EMPTY, END, nameCode, OPEN, XmlScanner } from './xml-scanner.ts';
import { cellText } from './xml-text.ts';

/** What all sheets of a workbook share. */
export interface WorkbookContext {
  readonly file: string;
  readonly limits: Limits;
  readonly maker: CellMaker;
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

const SHEET_DATA = nameCode('sheetData');
const COLS = nameCode('cols');
const COL = nameCode('col');
const MIN = nameCode('min');
const MAX = nameCode('max');
const MERGE_CELLS = nameCode('mergeCells');
const MERGE_CELL = nameCode('mergeCell');
const REF = nameCode('ref');
const ROW = nameCode('row');
const C = nameCode('c');
const R = nameCode('r');
const S = nameCode('s');
const T = nameCode('t');
const V = nameCode('v');
const F = nameCode('f');
const IS = nameCode('is');
const HIDDEN = nameCode('hidden');
/** Kinds of a cell; 0 where none is written, which means a number. */
const SHARED = nameCode('s');
const NUMBER = nameCode('n');
const BOOLEAN = nameCode('b');
const ERROR = nameCode('e');
const DAY = nameCode('d');

/** Reads one sheet, given as the package lists it. */
export function readSheetPart(part: Buffer, name: string, hidden: boolean, context: WorkbookContext): Sheet {
  context.maker.sheet = name;
  return shapeSheet({ name, hidden, ...new SheetReader(part, name, context).read() });
}

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly context: WorkbookContext;
  private readonly place: Place;
  private readonly rows: SheetRow[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRuns: ColumnRun[] = [];
  private inOrder = true;

  constructor(part: Buffer, name: string, context: WorkbookContext) {
    this.place = { file: context.file, sheet: name };
    this.context = context;
    this.scanner = new XmlScanner(part, this.place, context.limits);
  }

  read(): Pick<FoundSheet, 'rows' | 'merges' | 'hiddenRuns'> {
    const { scanner } = this;
    if (scanner.next() === OPEN) {
      for (let met = scanner.next(); met !== END; met = scanner.next()) {
        if (met !== OPEN) continue;
        if (scanner.name === SHEET_DATA) this.readRows();
        else if (scanner.name === COLS) this.children(COL, () => this.readColumn());
        else if (scanner.name === MERGE_CELLS) this.children(MERGE_CELL, () => this.readMerge());
        else scanner.skip();
      }
    }
    const rows = this.inOrder ? this.rows : ordered(this.rows);
    return { rows, merges: this.merges, hiddenRuns: this.hiddenRuns };
  }

  /** Calls `visit` at each element `name` straight under the one just opened. */
  private children(name: number, visit: (met: number) => void): void {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    for (let met = scanner.next(); met !== END; met = scanner.next()) {
      if (met === CLOSE) {
        if (scanner.depth === outside) return;
      } else if (scanner.name === name) visit(met);
      else if (met === OPEN) scanner.skip();
    }
  }

  private readRows(): void {
    const { scanner } = this;
    let last = 0;
    this.children(ROW, (met) => {
      let row = last + 1;
      let hidden = false;
      while (scanner.nextAttribute()) {
        if (scanner.attribute === R) row = scanner.attributeNumber();
        else if (scanner.attribute === HIDDEN) hidden = scanner.attributeFlag();
      }
      if (met === OPEN) this.readRow(row, hidden);
      if (row <= last) this.inOrder = false;
      last = row;
    });
  }

  private readRow(row: number, hidden: boolean): void {
    const cells: Cell[] = [];
    let last = 0;
    this.children(C, (met) => {
      const column = this.readCell(met, row, last, cells);
      if (column <= last) this.inOrder = false;
      last = column;
    });
    if (cells.length === 0) return;
    this.rows.push(hidden ? { row, cells, hidden } : { row, cells });
  }

  /** Adds the cell just met, unless blank; gives its column. */
  private readCell(met: number, row: number, last: number, cells: Cell[]): number {
    const { scanner, context } = this;
    let column = last + 1;
    let style = 0;
    let type = 0;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === R) column = this.columnOf(row);
      else if (scanner.attribute === S) style = scanner.attributeNumber();
      else if (scanner.attribute === T) type = scanner.attributeCode();
    }
    if (met === EMPTY) return column;
    let value = '';
    let number = Number.NaN;
    let inline: RichText | undefined;
    let formula = false;
    const outside = scanner.depth - 1;
    for (;;) {
      const inner = scanner.next();
      if (inner === END) break;
      if (inner === CLOSE) {
        if (scanner.depth === outside) break;
        if (scanner.name !== V) continue;
        number = scanner.textNumber();
        if (Number.isNaN(number) || (type !== 0 && type !== NUMBER && type !== SHARED)) value = scanner.text();
      } else if (scanner.name === F) {
        formula = true;
        if (inner === OPEN) scanner.skip();
      } else if (inner === OPEN && scanner.name === IS) inline = readRichText(scanner);
      else if (inner === OPEN && scanner.name !== V) scanner.skip();
    }
    const look = context.styles[style] ?? NO_STYLE;
    const marks = formula ? { font: look.font, formula } : look;
    const cell =
      inline === undefined
        ? this.cell(row, column, type, value, number, look.format, marks)
        : context.maker.text(
            row,
            column,
            inline.text,
            inline.font === undefined ? marks : { font: inline.font, formula },
          );
    if (cell === undefined) return column;
    context.maker.checkAddress(row, column);
    cells.push(cell);
    return column;
  }

  /** `number` is the value where plain digits stand there, else NaN and `value` is the text. */
  private cell(
    row: number,
    column: number,
    type: number,
    value: string,
    number: number,
    format: NumberFormat,
    marks: CellMarks,
  ): Cell | undefined {
    const { maker, date1904 } = this.context;
    if (Number.isNaN(number) && value.trim() === '') return undefined;
    if (type === SHARED) {
      const shared = this.context.strings[number];
      if (shared === undefined) return this.scanner.broken(`ô ${address(row, column)} trỏ tới chuỗi không có`);
      const font = shared.font;
      return maker.text(row, column, shared.text, font === undefined ? marks : { font, formula: marks.formula });
    }
    if (type === 0 || type === NUMBER) {
      const counted = Number.isNaN(number) ? Number(value) : number;
      if (Number.isFinite(counted)) return maker.number(row, column, counted, format, date1904, marks);
    }
    if (type === BOOLEAN) return maker.boolean(row, column, value.trim() === '1' || value.trim() === 'true', marks);
    if (type === ERROR) return maker.error(row, column, value.trim(), marks);
    const day = type === DAY ? /^\s*(\d{4}-\d\d-\d\d)(?:T|\s*$)/u.exec(value)?.[1] : undefined;
    return day === undefined ? maker.text(row, column, cellText(value), marks) : maker.day(row, column, day, marks);
  }

  /** Column of the address in the attribute last met; its row must be the row it stands in. */
  private columnOf(row: number): number {
    const { bytes, valueStart, valueEnd } = this.scanner;
    let column = 0;
    let at = valueStart;
    for (; at < valueEnd; at++) {
      const letter = ((bytes[at] as number) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    let named = 0;
    for (; at < valueEnd; at++) named = named * 10 + (bytes[at] as number) - 0x30;
    if (named !== row) this.scanner.broken(`ô ${this.scanner.attributeText()} đứng trong dòng ${row}`);
    return column;
  }

  private readColumn(): void {
    const { scanner } = this;
    let from = 1;
    let to = 0;
    let hidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === MIN) from = scanner.attributeNumber();
      else if (scanner.attribute === MAX) to = scanner.attributeNumber();
      else if (scanner.attribute === HIDDEN) hidden = scanner.attributeFlag();
    }
    if (hidden) this.hiddenRuns.push({ from, to });
  }

  private readMerge(): void {
    const [from = '', to = ''] = (this.scanner.find(REF) ?? '').split(':');
    const start = parseAddress(from);
    const end = parseAddress(to);
    if (start === undefined || end === undefined) return;
    const limit = this.context.limits.merges;
    if (this.merges.length >= limit) refuse('qua-nhieu-o-gop', this.place, { found: `hơn ${limit}`, limit });
    this.merges.push({
      top: Math.min(start.row, end.row),
      left: Math.min(start.column, end.column),
      bottom: Math.max(start.row, end.row),
      right: Math.max(start.column, end.column),
    });
  }
}
