/**
 * SpreadsheetML 2003 (an .xls that is one XML file) → sheets of placed cells, through the same bounded scanner as .xlsx.
 * Refuses a DOCTYPE, tags that do not match and what passes the limits; formulas count by their cached values only.
 */
import type { Cell, CellRange, Sheet, SheetRow } from '../types.ts';
import { CellMaker } from './cell-maker.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { type ColumnRun, ordered, shapeSheet } from './sheet-shape.ts';
import { type CellStyle, NO_STYLE } from './xlsx-styles.ts';
import { CLOSE, EMPTY, END, nameCode, OPEN, XmlScanner } from './xml-scanner.ts';
import { isBlank, seenText } from './xml-text.ts';
import { readXml2003Styles } from './xml2003-styles.ts';

const STYLES = nameCode('Styles');
const DATE_1904 = nameCode('Date1904');
const WORKSHEET = nameCode('Worksheet');
const NAME = nameCode('Name');
const VISIBLE = nameCode('Visible');
const TABLE = nameCode('Table');
const COLUMN = nameCode('Column');
const ROW = nameCode('Row');
const CELL = nameCode('Cell');
const DATA = nameCode('Data');
const FACE = nameCode('Face');
const INDEX = nameCode('Index');
const SPAN = nameCode('Span');
const HIDDEN = nameCode('Hidden');
const STYLE_ID = nameCode('StyleID');
const TYPE = nameCode('Type');
const FORMULA = nameCode('Formula');
const ACROSS = nameCode('MergeAcross');
const DOWN = nameCode('MergeDown');

/** Sheets in order. @param text the whole file, decoded */
export function readXml2003(text: string, file: string, limits: Limits): Sheet[] {
  const scanner = new XmlScanner(Buffer.from(text, 'utf8'), { file }, limits);
  const maker = new CellMaker(file, limits);
  const sheets: Sheet[] = [];
  let styles: ReadonlyMap<string, CellStyle> = new Map();
  let date1904 = false;
  for (let met = scanner.next(); met !== END; met = scanner.next()) {
    if (met === OPEN && scanner.name === STYLES) styles = readXml2003Styles(scanner);
    else if (met !== CLOSE && scanner.name === DATE_1904) date1904 = true;
    else if (met !== CLOSE && scanner.name === WORKSHEET) {
      if (sheets.length >= limits.sheets) {
        refuse('qua-nhieu-trang-tinh', { file }, { found: `hơn ${limits.sheets}`, limit: limits.sheets });
      }
      const name = seenText(scanner.find(NAME) ?? '');
      maker.sheet = name;
      const reader = new WorksheetReader(scanner, { file, name, maker, limits, styles, date1904 });
      if (met === OPEN) reader.read();
      const { merges, hiddenRuns, hidden } = reader;
      sheets.push(shapeSheet({ name, rows: ordered(reader.rows), merges, hiddenRuns, hidden }, file, limits));
    }
  }
  return sheets;
}

interface SheetContext {
  readonly file: string;
  readonly name: string;
  readonly maker: CellMaker;
  readonly limits: Limits;
  readonly styles: ReadonlyMap<string, CellStyle>;
  readonly date1904: boolean;
}

class WorksheetReader {
  readonly rows: SheetRow[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenRuns: ColumnRun[] = [];
  hidden = false;
  private readonly scanner: XmlScanner;
  private readonly context: SheetContext;

  constructor(scanner: XmlScanner, context: SheetContext) {
    this.scanner = scanner;
    this.context = context;
  }

  /** Reads to the end of the worksheet. */
  read(): void {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    let [row, column] = [0, 0];
    for (let met = scanner.next(); met !== END; met = scanner.next()) {
      if (met === CLOSE) {
        if (scanner.depth === outside) return;
        if (scanner.name === VISIBLE) this.hidden = scanner.text().trim() !== 'SheetVisible';
      } else if (scanner.name === COLUMN) column = this.readColumn(column + 1);
      else if (scanner.name === ROW) row = this.readRow(row + 1, met);
      else if (met === OPEN && scanner.name === TABLE) [row, column] = [0, 0];
    }
  }

  /** Gives the last column it speaks of. */
  private readColumn(next: number): number {
    const { scanner } = this;
    let [from, more, hidden] = [next, 0, false];
    while (scanner.nextAttribute()) {
      if (scanner.attribute === INDEX) from = scanner.attributeNumber();
      else if (scanner.attribute === SPAN) more = scanner.attributeNumber() || 0;
      else if (scanner.attribute === HIDDEN) hidden = scanner.attributeFlag();
    }
    if (hidden) this.hiddenRuns.push({ from, to: from + more });
    return from + more;
  }

  /** Gives the last row it speaks of. */
  private readRow(next: number, met: number): number {
    const { scanner } = this;
    let [row, more, hidden] = [next, 0, false];
    let style: string | undefined;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === INDEX) row = scanner.attributeNumber();
      else if (scanner.attribute === SPAN) more = scanner.attributeNumber() || 0;
      else if (scanner.attribute === HIDDEN) hidden = scanner.attributeFlag();
      else if (scanner.attribute === STYLE_ID) style = scanner.attributeText();
    }
    if (met === EMPTY) return row + more;
    const cells: Cell[] = [];
    let column = 0;
    scanner.children(CELL, (cell) => {
      column = this.readCell(row, column + 1, cell, style, cells);
    });
    if (cells.length > 0) this.rows.push(hidden ? { row, cells, hidden } : { row, cells });
    return row + more;
  }

  /** Adds the cell just met, unless blank; gives the last column it covers. */
  private readCell(row: number, next: number, met: number, rowStyle: string | undefined, cells: Cell[]): number {
    const { scanner, context } = this;
    let [column, across, down, formula] = [next, 0, 0, false];
    let style = rowStyle;
    while (scanner.nextAttribute()) {
      if (scanner.attribute === INDEX) column = scanner.attributeNumber();
      else if (scanner.attribute === ACROSS) across = scanner.attributeNumber() || 0;
      else if (scanner.attribute === DOWN) down = scanner.attributeNumber() || 0;
      else if (scanner.attribute === STYLE_ID) style = scanner.attributeText();
      else if (scanner.attribute === FORMULA) formula = true;
    }
    if (across > 0 || down > 0) {
      this.addMerge({ top: row, left: column, bottom: row + down, right: column + across });
    }
    const look = context.styles.get(style ?? 'Default') ?? NO_STYLE;
    if (met === OPEN) {
      scanner.children(DATA, (data) => {
        const cell = this.readData(row, column, data, look, formula);
        if (cell === undefined) return;
        context.maker.checkAddress(row, column);
        cells.push(cell);
      });
    }
    return column + across;
  }

  /** `<Data>` just met: plain, or text with tags of its own that tell the font. */
  private readData(row: number, column: number, met: number, look: CellStyle, formula: boolean): Cell | undefined {
    const { scanner, context } = this;
    const { maker } = context;
    const type = scanner.find(TYPE) ?? 'String';
    if (met === EMPTY) return undefined;
    const outside = scanner.depth - 1;
    const fonts = new Set<string>();
    let text = '';
    for (let inner = scanner.next(); inner !== END; inner = scanner.next()) {
      text += scanner.text();
      if (inner === CLOSE && scanner.depth === outside) break;
      const face = inner === CLOSE ? undefined : scanner.find(FACE);
      if (face !== undefined) fonts.add(face);
    }
    const [face] = fonts;
    const marks = { font: fonts.size === 1 ? face : look.font, formula };
    const value = text.trim();
    if (type === 'Number' && value !== '' && Number.isFinite(Number(value))) {
      return maker.number(row, column, Number(value), look.format, context.date1904, marks);
    }
    if (type === 'Boolean') return maker.boolean(row, column, value === '1' || value === 'true', marks);
    if (type === 'Error') return maker.error(row, column, value, marks);
    const day = type === 'DateTime' ? /^((?:19|[2-9]\d)\d\d-\d\d-\d\d)(?:T|$)/u.exec(value)?.[1] : undefined;
    if (day !== undefined && day !== '1899-12-31') return maker.day(row, column, day, marks);
    const seen = seenText(text);
    return isBlank(seen) ? undefined : maker.text(row, column, seen, marks);
  }

  private addMerge(range: CellRange): void {
    const { limits, file, name } = this.context;
    const limit = limits.merges;
    if (this.merges.length >= limit) refuse('qua-nhieu-o-gop', { file, sheet: name }, { found: `hơn ${limit}`, limit });
    this.merges.push(range);
  }
}
