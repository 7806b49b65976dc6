/**
 * OpenDocument spreadsheets (.ods) → sheets of placed cells, through the same bounded scanner as .xlsx.
 * Repeated cells and rows are written out only where they hold something; a cell's font is that of its style.
 */
import type { Cell, CellRange, Sheet, SheetRow } from '../types.ts';
import type { CellMarks } from './cell.ts';
import { CellMaker } from './cell-maker.ts';
import type { Limits } from './limits.ts';
import { type NumberFormat, PERCENT, PLAIN } from './number-format.ts';
import { OdsStyles } from './ods-styles.ts';
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
const STYLE_NAME = nameCode('style-name');
const DEFAULT_CELL_STYLE = nameCode('default-cell-style-name');
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
  const styles = new OdsStyles();
  const common = zip.part('styles.xml');
  if (common !== undefined) styles.read(new XmlScanner(common, { file }, limits));
  const scanner = new XmlScanner(content, { file }, limits);
  styles.read(scanner);
  const maker = new CellMaker(file, limits);
  const sheets: Sheet[] = [];
  for (let met = scanner.next(); met !== END; met = scanner.next()) {
    if (met !== OPEN || scanner.name !== TABLE) continue;
    if (sheets.length >= limits.sheets) {
      refuse('qua-nhieu-trang-tinh', { file }, { found: `hơn ${limits.sheets}`, limit: limits.sheets });
    }
    let [name, hidden] = ['', false];
    while (scanner.nextAttribute()) {
      if (scanner.attribute === NAME) name = seenText(scanner.attributeText());
      else if (scanner.attribute === STYLE_NAME) hidden = styles.hides(scanner.attributeText());
    }
    maker.sheet = name;
    const found = new TableReader(scanner, { file, name, maker, limits, styles }).read();
    sheets.push(shapeSheet({ name, hidden, ...found }, file, limits));
  }
  return sheets;
}

interface TableContext {
  readonly file: string;
  readonly name: string;
  readonly maker: CellMaker;
  readonly limits: Limits;
  readonly styles: OdsStyles;
}

class TableReader {
  private readonly scanner: XmlScanner;
  private readonly context: TableContext;
  private readonly rows: SheetRow[] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRuns: ColumnRun[] = [];
  /** Styles of the cells that name none, by column. */
  private readonly columnStyles: string[] = [];
  private columnsDeclared = 0;

  constructor(scanner: XmlScanner, context: TableContext) {
    this.scanner = scanner;
    this.context = context;
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
    let style = '';
    while (this.scanner.nextAttribute()) {
      if (this.scanner.attribute === COLUMNS_REPEATED) repeated = this.scanner.attributeNumber() || 1;
      else if (this.scanner.attribute === VISIBILITY) hidden = this.scanner.attributeText() !== 'visible';
      else if (this.scanner.attribute === DEFAULT_CELL_STYLE) style = this.scanner.attributeText();
    }
    const from = this.columnsDeclared + 1;
    this.columnsDeclared += repeated;
    const last = Math.min(this.columnsDeclared, this.context.limits.columns);
    for (let column = from; style !== '' && column <= last; column++) this.columnStyles[column] = style;
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
    this.context.maker.checkAddress(row + repeated - 1, 1);
    for (let copy = 0; copy < repeated; copy++) {
      const copied = copy === 0 ? cells : cells.map((cell) => this.context.maker.again(cell, row + copy, cell.column));
      this.rows.push(hidden ? { row: row + copy, cells: copied, hidden } : { row: row + copy, cells: copied });
    }
    return repeated;
  }

  /** Adds the cell just met, unless blank; gives how many columns it stands for. */
  private readCell(row: number, column: number, met: number, cells: Cell[]): number {
    const { scanner } = this;
    const { maker } = this.context;
    const covered = scanner.name === COVERED;
    let [repeated, down, across] = [1, 1, 1];
    let [type, value, formula] = ['', '', false];
    let style: string | undefined;
    while (scanner.nextAttribute()) {
      const { attribute } = scanner;
      if (attribute === COLUMNS_REPEATED) repeated = scanner.attributeNumber() || 1;
      else if (attribute === ROWS_SPANNED) down = scanner.attributeNumber() || 1;
      else if (attribute === COLUMNS_SPANNED) across = scanner.attributeNumber() || 1;
      else if (attribute === VALUE_TYPE && type === '') type = scanner.attributeText();
      else if ((attribute === VALUE && value === '') || attribute === DATE_VALUE || attribute === BOOLEAN_VALUE) {
        value = scanner.attributeText();
      } else if (attribute === FORMULA) formula = true;
      else if (attribute === STYLE_NAME) style = scanner.attributeText();
    }
    if (down > 1 || across > 1)
      this.addMerge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    if (met === EMPTY) return repeated;
    const text = this.readText();
    const font = this.context.styles.font(style ?? this.columnStyles[column] ?? '');
    const cell = covered ? undefined : this.cell(row, column, type, value, text, { font, formula });
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
    marks: CellMarks,
  ): Cell | undefined {
    const { maker } = this.context;
    const day = type === 'date' ? /^\d{4}-\d\d-\d\d/u.exec(value)?.[0] : undefined;
    if (day !== undefined) return maker.day(row, column, day, marks);
    if (type === 'boolean') return maker.boolean(row, column, value === 'true', marks);
    if (marks.formula && /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|Err:\d+)$/u.test(text)) {
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
    const { file, name, limits } = this.context;
    const limit = limits.merges;
    if (this.merges.length >= limit) refuse('qua-nhieu-o-gop', { file, sheet: name }, { found: `hơn ${limit}`, limit });
    this.merges.push(range);
  }
}

/** A number shown with leading zeros keeps them: codes. */
function padded(text: string): NumberFormat {
  return /^0\d+$/u.test(text) ? { kind: 'plain', digits: text.length } : PLAIN;
}
