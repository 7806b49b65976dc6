/**
 * `<sheetData>` → the cells of a sheet. Most cells are written alike (`<c r="B7" s="3" t="s"><v>12</v></c>`) and are read
 * in one pass over the bytes; whatever looks otherwise goes the long way, through the scanner. Refuses cells out of place.
 */
import { address } from '../text/place.ts';
import type { CellMaker } from './cell-maker.ts';
import { BOOLEAN_VALUE, DAY_VALUE, ERROR_VALUE, LeanCells, NUMBER_VALUE, OWN_TEXT, SHARED_TEXT } from './lean-cells.ts';
import { PlainCell, readPlainCell } from './xlsx-plain-cell.ts';
import { type RichText, readRichText, type Strings } from './xlsx-strings.ts';
import type { CellStyle } from './xlsx-styles.ts';
import { CLOSE, EMPTY, END, nameCode, OPEN, type XmlScanner } from './xml-scanner.ts';
import { cellText, isBlank } from './xml-text.ts';

/** What all sheets of a workbook share. */
export interface SharedParts {
  readonly strings: Strings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  readonly maker: CellMaker;
}

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

export class RowReader {
  readonly cells: LeanCells;
  /** False once a row or cell stood before one that was read earlier. */
  inOrder = true;
  private readonly scanner: XmlScanner;
  private readonly shared: SharedParts;
  private readonly plain = new PlainCell();

  constructor(scanner: XmlScanner, shared: SharedParts) {
    this.scanner = scanner;
    this.shared = shared;
    this.cells = new LeanCells(shared, scanner.bytes.length);
  }

  /** Reads the rows of the `<sheetData>` just opened. */
  read(): void {
    const { scanner } = this;
    let last = 0;
    scanner.children(ROW, (met) => {
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
    this.cells.beginRow(row, hidden);
    let last = this.readPlainCells(row, 0);
    this.scanner.children(C, (met) => {
      const column = this.readCell(met, row, last);
      if (column <= last) this.inOrder = false;
      last = this.readPlainCells(row, column);
    });
  }

  /** Reads cells as long as they are plain and in order; gives the last column. */
  private readPlainCells(row: number, before: number): number {
    const { scanner, plain } = this;
    const { maker } = this.shared;
    let last = before;
    for (;;) {
      const end = readPlainCell(scanner.bytes, scanner.at, row, plain);
      if (end === 0 || plain.column <= last) return last;
      scanner.at = end;
      last = plain.column;
      if (plain.blank) continue;
      if (!plain.shared) this.place(row, last, NUMBER_VALUE, plain.value, plain.style, false);
      else {
        const text = this.sharedText(row, last, plain.value);
        if (isBlank(text)) continue;
        maker.checkAddress(row, last);
        maker.count(row, last, text.length);
        this.cells.add(last, SHARED_TEXT, plain.value, plain.style, false);
      }
    }
  }

  private sharedText(row: number, column: number, number: number): string {
    const { strings } = this.shared;
    if (!(number < strings.size)) this.scanner.broken(`ô ${address(row, column)} trỏ tới chuỗi không có`);
    return strings.text(number);
  }

  /** Reads the cell just met, unless blank; gives its column. */
  private readCell(met: number, row: number, last: number): number {
    const { scanner } = this;
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
    if (inline !== undefined) this.placeText(row, column, OWN_TEXT, inline, style, formula);
    else if (!Number.isNaN(number) || value.trim() !== '') {
      this.placeValue(row, column, type, value, number, style, formula);
    }
    return column;
  }

  /** `number` is the value where plain digits stand there, else NaN and `value` is the text. */
  private placeValue(
    row: number,
    column: number,
    type: number,
    value: string,
    number: number,
    style: number,
    formula: boolean,
  ): void {
    if (type === SHARED) {
      const text = this.sharedText(row, column, number);
      if (!isBlank(text)) this.place(row, column, SHARED_TEXT, number, style, formula, text.length);
      return;
    }
    const counted = type !== 0 && type !== NUMBER ? Number.NaN : Number.isNaN(number) ? Number(value) : number;
    const trimmed = value.trim();
    const day = type === DAY ? /^\s*(\d{4}-\d\d-\d\d)(?:T|\s*$)/u.exec(value)?.[1] : undefined;
    const own = (text: string): RichText => ({ text, font: undefined });
    if (Number.isFinite(counted)) this.place(row, column, NUMBER_VALUE, counted, style, formula);
    else if (type === BOOLEAN) {
      this.place(row, column, BOOLEAN_VALUE, trimmed === '1' || trimmed === 'true' ? 1 : 0, style, formula);
    } else if (type === ERROR) this.placeText(row, column, ERROR_VALUE, own(trimmed), style, formula);
    else if (day !== undefined) this.placeText(row, column, DAY_VALUE, own(day), style, formula);
    else this.placeText(row, column, OWN_TEXT, own(cellText(value)), style, formula);
  }

  private placeText(row: number, column: number, kind: number, own: RichText, style: number, formula: boolean): void {
    if (isBlank(own.text)) return;
    this.shared.maker.checkAddress(row, column);
    this.shared.maker.count(row, column, own.text.length);
    this.cells.addText(column, kind, own, style, formula);
  }

  /** @param length of the text; a number is taken to be short */
  private place(
    row: number,
    column: number,
    kind: number,
    value: number,
    style: number,
    formula: boolean,
    length = 1,
  ): void {
    this.shared.maker.checkAddress(row, column);
    this.shared.maker.count(row, column, length);
    this.cells.add(column, kind, value, style, formula);
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
}
