/**
 * The cells of one sheet of .xlsx, held as columns of numbers (13 bytes a cell) and made into Cells row by row when asked.
 * In: values in order, as the part is scanned; out: rows as every other format gives them. Refuses nothing itself.
 */
import type { Cell, SheetRow } from '../types.ts';
import { booleanCell, type CellMarks, dayCell, errorCell, numberCell, textCell } from './cell.ts';
import type { RichText, Strings } from './xlsx-strings.ts';
import { type CellStyle, NO_STYLE } from './xlsx-styles.ts';

/** What stands in a cell; its value is a number, or the place of its text in one of two tables. */
export const SHARED_TEXT = 0;
export const OWN_TEXT = 1;
export const NUMBER_VALUE = 2;
export const DAY_VALUE = 3;
export const BOOLEAN_VALUE = 4;
export const ERROR_VALUE = 5;
const KIND = 7;
const FORMULA = 8;

/** Rows whose Cells are kept for a while: a table is read in several passes, with looks back at its header. */
const KEPT_ROWS = 512;
/** Bytes of XML that a cell takes at least, nearly: a first guess at how many there are. */
const BYTES_PER_CELL = 32;

/** Tables the cells point into. */
export interface CellTables {
  readonly strings: Strings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

interface Columns {
  readonly values: Float64Array;
  readonly columns: Uint16Array;
  readonly styles: Uint16Array;
  readonly kinds: Uint8Array;
}

/** All in one piece of memory: a piece costs more than what a small sheet writes into it. */
function columnsFor(room: number): Columns {
  const memory = new ArrayBuffer(room * 13);
  return {
    values: new Float64Array(memory, 0, room),
    columns: new Uint16Array(memory, room * 8, room),
    styles: new Uint16Array(memory, room * 10, room),
    kinds: new Uint8Array(memory, room * 12, room),
  };
}

/**
 * Where every small sheet's cells stand while it is read; they are made into Cells at once, before the next sheet comes.
 * Memory of its own would cost such a sheet more than what is written into it.
 */
const SMALL_ROOM = 2_048;
const SMALL = columnsFor(SMALL_ROOM);

export class LeanCells {
  private readonly tables: CellTables;
  private held: Columns;
  private readonly own: RichText[] = [];
  private readonly starts: number[] = [];
  private readonly found: LeanRow[] = [];
  private readonly kept: (readonly Cell[])[] = [];
  private readonly keptRow: number[] = [];
  private size = 0;
  /** Rightmost column with a cell. */
  widest = 0;

  /** @param bytes length of the sheet's part */
  constructor(tables: CellTables, bytes: number) {
    const room = 64 + Math.floor(bytes / BYTES_PER_CELL);
    this.tables = tables;
    this.held = room <= SMALL_ROOM ? SMALL : columnsFor(room);
  }

  /** Adds a cell to the row being read. */
  add(column: number, kind: number, value: number, style: number, formula: boolean): void {
    const at = this.size;
    if (at === this.held.columns.length) this.grow();
    const { columns, kinds, styles, values } = this.held;
    columns[at] = column;
    kinds[at] = formula ? kind | FORMULA : kind;
    styles[at] = style < 0xffff ? style : 0xffff;
    values[at] = value;
    this.size = at + 1;
    if (column > this.widest) this.widest = column;
  }

  /** Adds a cell whose text stands in no table of the workbook. */
  addText(column: number, kind: number, text: RichText, style: number, formula: boolean): void {
    this.own.push(text);
    this.add(column, kind, this.own.length - 1, style, formula);
  }

  /** Begins a row; one left without cells is not listed. */
  beginRow(row: number, hidden: boolean): void {
    this.dropEmptyRow();
    this.starts.push(this.size);
    this.found.push(new LeanRow(this, this.found.length, row, hidden));
  }

  /** All rows, in the order they were begun. */
  rows(): SheetRow[] {
    this.dropEmptyRow();
    if (this.held === SMALL) for (const [index, row] of this.found.entries()) row.keep(this.made(index));
    return this.found;
  }

  /** Cells of the row begun as number `index`. */
  cellsOf(index: number): readonly Cell[] {
    const slot = index % KEPT_ROWS;
    const before = this.kept[slot];
    if (before !== undefined && this.keptRow[slot] === index) return before;
    const cells = this.made(index);
    this.kept[slot] = cells;
    this.keptRow[slot] = index;
    return cells;
  }

  private made(index: number): readonly Cell[] {
    const row = this.found[index]?.row ?? 0;
    const end = this.starts[index + 1] ?? this.size;
    const cells: Cell[] = [];
    for (let at = this.starts[index] ?? end; at < end; at++) cells.push(this.cell(row, at));
    return cells;
  }

  private cell(row: number, at: number): Cell {
    const { tables, held } = this;
    const { strings, date1904 } = tables;
    const column = held.columns[at] as number;
    const kind = held.kinds[at] as number;
    const value = held.values[at] as number;
    const style = tables.styles[held.styles[at] as number] ?? NO_STYLE;
    const formula = (kind & FORMULA) !== 0;
    const marks: CellMarks = formula ? { font: style.font, formula } : style;
    switch (kind & KIND) {
      case SHARED_TEXT:
        return textCell(row, column, strings.text(value), fontOr(strings.font(value), marks));
      case NUMBER_VALUE:
        return numberCell(row, column, value, style.format, date1904, marks);
      case BOOLEAN_VALUE:
        return booleanCell(row, column, value === 1, marks);
    }
    const { text, font } = this.own[value] ?? { text: '', font: undefined };
    if ((kind & KIND) === DAY_VALUE) return dayCell(row, column, text, marks);
    if ((kind & KIND) === ERROR_VALUE) return errorCell(row, column, text, marks);
    return textCell(row, column, text, fontOr(font, marks));
  }

  private dropEmptyRow(): void {
    if (this.starts.at(-1) !== this.size) return;
    this.starts.pop();
    this.found.pop();
  }

  private grow(): void {
    const { columns, kinds, styles, values } = this.held;
    const wider = columnsFor(columns.length * 2);
    wider.columns.set(columns);
    wider.kinds.set(kinds);
    wider.styles.set(styles);
    wider.values.set(values);
    this.held = wider;
  }
}

function fontOr(font: string | undefined, marks: CellMarks): CellMarks {
  return font === undefined ? marks : { font, formula: marks.formula };
}

/** A row that makes its cells when they are looked at, unless it keeps them. */
class LeanRow implements SheetRow {
  readonly row: number;
  readonly hidden?: true;
  private readonly store: LeanCells;
  private readonly index: number;
  private own: readonly Cell[] | undefined = undefined;

  constructor(store: LeanCells, index: number, row: number, hidden: boolean) {
    this.store = store;
    this.index = index;
    this.row = row;
    if (hidden) this.hidden = true;
  }

  keep(cells: readonly Cell[]): void {
    this.own = cells;
  }

  get cells(): readonly Cell[] {
    return this.own ?? this.store.cellsOf(this.index);
  }
}
