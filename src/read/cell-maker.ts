/**
 * Makes the cells of one file, whatever its format, and counts them against the limits.
 * In: a raw value with its address; out: a Cell, or undefined for one in which a person sees nothing.
 */
import { showDate } from '../text/dates.ts';
import { address } from '../text/place.ts';
import type { Cell, CellType, Place } from '../types.ts';
import type { Limits } from './limits.ts';
import { type NumberFormat, serialDay, showNumber } from './number-format.ts';
import { refuse } from './refuse.ts';
import { isBlank } from './xml-text.ts';

/** What stands beside a value: the font of its style, and whether a formula gave it. */
export interface CellMarks {
  readonly font: string | undefined;
  readonly formula: boolean;
}

export class CellMaker {
  /** Name of the sheet being read, for the place of a refusal. */
  sheet = '';
  private readonly file: string;
  private readonly limits: Limits;
  private cells = 0;
  private characters = 0;

  constructor(file: string, limits: Limits) {
    this.file = file;
    this.limits = limits;
  }

  /** `text` is already as a person sees it. */
  text(row: number, column: number, text: string, marks: CellMarks): Cell | undefined {
    if (isBlank(text)) return undefined;
    return this.cell(row, column, 'text', text, text, marks);
  }

  number(row: number, column: number, value: number, format: NumberFormat, date1904: boolean, marks: CellMarks): Cell {
    const day = format.kind === 'date' ? serialDay(value, date1904) : undefined;
    if (day !== undefined) return this.day(row, column, day, marks);
    return this.cell(row, column, 'number', value, showNumber(value, format), marks);
  }

  day(row: number, column: number, day: string, marks: CellMarks): Cell {
    return this.cell(row, column, 'date', day, showDate(day), marks);
  }

  boolean(row: number, column: number, value: boolean, marks: CellMarks): Cell {
    return this.cell(row, column, 'boolean', value, value ? 'TRUE' : 'FALSE', marks);
  }

  error(row: number, column: number, value: string, marks: CellMarks): Cell {
    return this.cell(row, column, 'error', value, value, marks);
  }

  /** The same cell at another address. */
  again(cell: Cell, row: number, column: number): Cell {
    return this.cell(row, column, cell.type, cell.value, cell.text, {
      font: cell.font,
      formula: cell.formula === true,
    });
  }

  /** Refuses an address no sheet has. */
  checkAddress(row: number, column: number): void {
    const { rows, columns } = this.limits;
    if (row >= 1 && row <= rows && column >= 1 && column <= columns) return;
    refuse('o-ngoai-trang-tinh', this.here(), { rows, columns, found: `dòng ${row}, cột ${column}` });
  }

  private here(): Place {
    return { file: this.file, sheet: this.sheet };
  }

  private cell(
    row: number,
    column: number,
    type: CellType,
    value: string | number | boolean,
    text: string,
    marks: CellMarks,
  ): Cell {
    const { limits } = this;
    if (text.length > limits.stringLength) {
      refuse('o-qua-dai', { ...this.here(), cell: address(row, column) }, { limit: limits.stringLength });
    }
    this.cells++;
    if (this.cells > limits.cells) {
      refuse('qua-nhieu-o', this.here(), { found: `hơn ${limits.cells}`, limit: limits.cells });
    }
    this.characters += text.length;
    if (this.characters > limits.placedCharacters) {
      const limit = limits.placedCharacters;
      refuse('qua-nhieu-chu', this.here(), { found: `hơn ${limit}`, limit });
    }
    const { font, formula } = marks;
    if (formula) {
      return font === undefined
        ? { row, column, type, value, text, formula: true }
        : { row, column, type, value, text, font, formula: true };
    }
    return font === undefined ? { row, column, type, value, text } : { row, column, type, value, text, font };
  }
}
