/**
 * One worksheet part → rows of placed cells, merges and hidden columns. Only what stands where the format has it is
 * read (`sheetData`, `cols`, `mergeCells`); drawings, rules and extensions are passed over.
 */
import { parseAddress } from '../text/place.ts';
import type { CellRange, Place, Sheet } from '../types.ts';
import type { Limits } from './limits.ts';
import { refuse } from './refuse.ts';
import { type ColumnRun, type FoundSheet, ordered, shapeSheet } from './sheet-shape.ts';
import { RowReader, type SharedParts } from './xlsx-rows.ts';
import { END, nameCode, OPEN, XmlScanner } from './xml-scanner.ts';

/** What all sheets of a workbook share. */
export interface WorkbookContext extends SharedParts {
  readonly file: string;
  readonly limits: Limits;
}

const SHEET_DATA = nameCode('sheetData');
const COLS = nameCode('cols');
const COL = nameCode('col');
const MIN = nameCode('min');
const MAX = nameCode('max');
const MERGE_CELLS = nameCode('mergeCells');
const MERGE_CELL = nameCode('mergeCell');
const REF = nameCode('ref');
const HIDDEN = nameCode('hidden');

/** Reads one sheet, given as the package lists it. */
export function readSheetPart(part: Buffer, name: string, hidden: boolean, context: WorkbookContext): Sheet {
  context.maker.sheet = name;
  const found = new SheetReader(part, name, context).read();
  return shapeSheet({ name, hidden, ...found }, context.file, context.limits);
}

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly limits: Limits;
  private readonly place: Place;
  private readonly rows: RowReader;
  private readonly merges: CellRange[] = [];
  private readonly hiddenRuns: ColumnRun[] = [];

  constructor(part: Buffer, name: string, context: WorkbookContext) {
    this.place = { file: context.file, sheet: name };
    this.limits = context.limits;
    this.scanner = new XmlScanner(part, this.place, context.limits);
    this.rows = new RowReader(this.scanner, context);
  }

  read(): Omit<FoundSheet, 'name' | 'hidden'> {
    const { scanner, rows, merges, hiddenRuns } = this;
    if (scanner.next() === OPEN) {
      for (let met = scanner.next(); met !== END; met = scanner.next()) {
        if (met !== OPEN) continue;
        if (scanner.name === SHEET_DATA) rows.read();
        else if (scanner.name === COLS) scanner.children(COL, () => this.readColumn());
        else if (scanner.name === MERGE_CELLS) scanner.children(MERGE_CELL, () => this.readMerge());
        else scanner.skip();
      }
    }
    const found = rows.cells.rows();
    return { rows: rows.inOrder ? found : ordered(found), merges, hiddenRuns, widest: rows.cells.widest };
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
    const limit = this.limits.merges;
    if (this.merges.length >= limit) refuse('qua-nhieu-o-gop', this.place, { found: `hơn ${limit}`, limit });
    this.merges.push({
      top: Math.min(start.row, end.row),
      left: Math.min(start.column, end.column),
      bottom: Math.max(start.row, end.row),
      right: Math.max(start.column, end.column),
    });
  }
}
