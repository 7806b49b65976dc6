/**
 * OpenDocument spreadsheets (.ods) → sheets of placed cells, through the same bounded scanner as .xlsx.
 * Repeated cells and rows are written out only where they hold something; fonts are not told.
 */
import type { Cell, CellRange, Sheet, SheetRow } from '../types.ts';
import { CellMaker } from './cell-maker.ts';
import type { Limits } from './limits.ts';
import { type NumberFormat, PERCENT, PLAIN } from './number-format.ts';
import { refuse } from './refuse.ts';
import { type ColumnRun, type FoundSheet, shapeSheet } from './sheet-shape.ts';
import { CLOSE, EMPTY, END, nameCode, OPEN, XmlScanner } from './xml-scanner.ts';
import { isBlank, seenText } from './xml-text.ts';
import type { Zip } from './zip.ts';

const TABLE = nameCode('table');
const ROW = nameCode('table-row');
const COLUMN = nameCode('table-column');
const CELL = nameCode('table-cell');
const COVERED = nameCode('covered-table-cell');
const NAME = nameCode('name');
const VISIBILITY = nameCode('visibility');
const ROWS_REPEATED = nameCode('number-rows-repeated');
const COLUMNS_REPEATED = nameCode('number-columns-repeated');
const ROWS_SPANNED = nameCode('number-rows-spanned');
const COLUMNS_SPANNED = nameCode('number-columns-spanned');
const VALUE_TYPE = nameCode('value-type');
const VALUE = nameCode('value');
const DATE_VALUE = nameCode('date-value');
const BOOLEAN_VALUE = nameCode('boolean-value');
const FORMULA = nameCode('formula');
const P = nameCode('p');
const SPACES = nameCode('s');
const TAB = nameCode('tab');
const LINE_BREAK = nameCode('line-break');
const ANNOTATION = nameCode('annotation');
const SHAPES = nameCode('shapes');

/** Reads `content.xml`. Refuses a locked file and what passes the limits. */
export function readOds(zip: Zip, file: string, limits: Limits): Sheet[] {
  if (zip.part('META-INF/manifest.xml')?.includes('encryption-data')) refuse('tep-co-mat-khau', { file });
  const content = zip.part('content.xml') ?? refuse('tep-hong', { file }, { found: 'thiếu phần content.xml' });
  const scanner = new XmlScanner(content, { file }, limits);
  const maker = new CellMaker(file, limits);
  const sheets: Sheet[] = [];
  for (let met = scanner.next(); met !== END; met = scanner.next()) {
    if (met !== OPEN || scanner.name !== TABLE) continue;
    if (sheets.length >= limits.sheets) {
      refuse('qua-nhieu-trang-tinh', { file }, { found: `hơn ${limits.sheets}`, limit: limits.sheets });
    }
    const name = seenText(scanner.find(NAME) ?? '');
    maker.sheet = name;
    sheets.push(shapeSheet({ name, hidden: false, ...new TableReader(scanner, file, name, maker, limits).read() }));
  }
  return sheets;
}

class TableReader {
  private readonly scanner: XmlScanner;
  private readonly file: string;
  private readonly name: string;
  private readonly maker: CellMaker;
  private readonly limits: Limits;
  private readonly rows: SheetRow[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRuns: ColumnRun[] = [];
  private columnsDeclared = 0;

  constructor(scanner: XmlScanner, file: string, name: string, maker: CellMaker, limits: Limits) {
    this.scanner = scanner;
    this.file = file;
    this.name = name;
    this.maker = maker;
    this.limits = limits;
  }

  /** Reads to the end of the table; row and column groups are looked through. */
  read(): Pick<FoundSheet, 'rows' | 'merges' | 'hiddenRuns'> {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    let row = 1;
    for (let met = scanner.next(); met !== END; met = scanner.next()) {
      if (met === CLOSE) {
        if (scanner.depth === outside) break;
      } else if (scanner.name === ROW) row += this.readRow(row, met);
      else if (scanner.name === COLUMN) this.readColumn();
      else if (met === OPEN && (scanner.name === SHAPES || scanner.name === TABLE)) scanner.skip();
    }
    return { rows: this.rows, merges: this.merges, hiddenRuns: this.hiddenRuns };
  }

  private readColumn(): void {
    let repeated = 1;
    let hidden = false;
    while (this.scanner.nextAttribute()) {
      if (this.scanner.attribute === COLUMNS_REPEATED) repeated = this.scanner.attributeNumber() || 1;
      else if (this.scanner.attribute === VISIBILITY) hidden = this.scanner.attributeText() !== 'visible';
    }
    const from = this.columnsDeclared + 1;
    this.columnsDeclared += repeated;
    if (hidden) this.hiddenRuns.push({ from, to: this.columnsDeclared });
  }

  /** Gives how many rows of the sheet this element stands for. */
  private readRow(row: number, met: number): number {
    const { scanner } = this;
    let repeated = 1;
    let hidden = false;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === ROWS_REPEATED) repeated = scanner.attributeNumber() || 1;
      else if (scanner.attribute === VISIBILITY) hidden = scanner.attributeText() !== 'visible';
    }
    if (met === EMPTY) return repeated;
    const cells: Cell[] = [];
    const outside = scanner.depth - 1;
    let column = 1;
    for (let inner = scanner.next(); inner !== END; inner = scanner.next()) {
      if (inner === CLOSE) {
        if (scanner.depth === outside) break;
      } else if (scanner.name === CELL || scanner.name === COVERED) column += this.readCell(row, column, inner, cells);
      else if (inner === OPEN) scanner.skip();
    }
    if (cells.length === 0) return repeated;
    this.maker.checkAddress(row + repeated - 1, 1);
    for (let copy = 0; copy < repeated; copy++) {
      const copied = copy === 0 ? cells : cells.map((cell) => this.maker.again(cell, row + copy, cell.column));
      this.rows.push(hidden ? { row: row + copy, cells: copied, hidden } : { row: row + copy, cells: copied });
    }
    return repeated;
  }

  /** Adds the cell just met, unless blank; gives how many columns it stands for. */
  private readCell(row: number, column: number, met: number, cells: Cell[]): number {
    const { scanner, maker } = this;
    const covered = scanner.name === COVERED;
    let [repeated, down, across] = [1, 1, 1];
    let [type, value, formula] = ['', '', false];
    while (scanner.nextAttribute()) {
      const { attribute } = scanner;
      if (attribute === COLUMNS_REPEATED) repeated = scanner.attributeNumber() || 1;
      else if (attribute === ROWS_SPANNED) down = scanner.attributeNumber() || 1;
      else if (attribute === COLUMNS_SPANNED) across = scanner.attributeNumber() || 1;
      else if (attribute === VALUE_TYPE && type === '') type = scanner.attributeText();
      else if ((attribute === VALUE && value === '') || attribute === DATE_VALUE || attribute === BOOLEAN_VALUE) {
        value = scanner.attributeText();
      } else if (attribute === FORMULA) formula = true;
    }
    if (down > 1 || across > 1)
      this.addMerge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    if (met === EMPTY) return repeated;
    const text = this.readText();
    const cell = covered ? undefined : this.cell(row, column, type, value, text, formula);
    if (cell === undefined) return repeated;
    maker.checkAddress(row, column + repeated - 1);
    cells.push(cell);
    for (let copy = 1; copy < repeated; copy++) cells.push(maker.again(cell, row, column + copy));
    return repeated;
  }

  private cell(
    row: number,
    column: number,
    type: string,
    value: string,
    text: string,
    formula: boolean,
  ): Cell | undefined {
    const { maker } = this;
    const marks = { font: undefined, formula };
    const day = type === 'date' ? /^\d{4}-\d\d-\d\d/u.exec(value)?.[0] : undefined;
    if (day !== undefined) return maker.day(row, column, day, marks);
    if (type === 'boolean') return maker.boolean(row, column, value === 'true', marks);
    if (formula && /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|Err:\d+)$/u.test(text)) {
      return maker.error(row, column, text, marks);
    }
    const number = type === 'float' || type === 'currency' || type === 'percentage' ? Number(value) : Number.NaN;
    if (value === '' || !Number.isFinite(number)) return maker.text(row, column, text, marks);
    const format = type === 'percentage' ? PERCENT : padded(text);
    return maker.number(row, column, number, format, false, marks);
  }

  /** Paragraphs of the cell just opened, joined by line ends; comments are passed over. */
  private readText(): string {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    const lines: string[] = [];
    let line = '';
    let within = 0;
    for (let met = scanner.next(); met !== END; met = scanner.next()) {
      if (within > 0) line += scanner.text();
      if (met === CLOSE) {
        if (scanner.depth === outside) break;
        if (scanner.name !== P || scanner.depth !== within - 1) continue;
        lines.push(line);
        line = '';
        within = 0;
      } else if (met === OPEN && scanner.name === ANNOTATION) scanner.skip();
      else if (met === OPEN && scanner.name === P && within === 0) within = scanner.depth;
      else if (scanner.name === SPACES) line += ' ';
      else if (scanner.name === TAB) line += '\t';
      else if (scanner.name === LINE_BREAK) line += '\n';
    }
    const text = seenText(lines.join('\n'));
    return isBlank(text) ? '' : text;
  }

  private addMerge(range: CellRange): void {
    const limit = this.limits.merges;
    if (this.merges.length >= limit) {
      refuse('qua-nhieu-o-gop', { file: this.file, sheet: this.name }, { found: `hơn ${limit}`, limit });
    }
    this.merges.push(range);
  }
}

/** A number shown with leading zeros keeps them: codes. */
function padded(text: string): NumberFormat {
  return /^0\d+$/u.test(text) ? { kind: 'plain', digits: text.length } : PLAIN;
}
