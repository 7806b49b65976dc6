/**
 * Makes the cells of one file, whatever its format, and counts them against the limits.
 * In: a raw value with its address; out: a Cell, or undefined for one in which a person sees nothing.
 */
import { address } from '../text/place.ts';
import type { Cell, Place } from '../types.ts';
import { booleanCell, type CellMarks, dayCell, errorCell, numberCell, textCell } from './cell.ts';
import type { Limits } from './limits.ts';
import type { NumberFormat } from './number-format.ts';
import { refuse } from './refuse.ts';
import { isBlank } from './xml-text.ts';

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
    return isBlank(text) ? undefined : this.counted(textCell(row, column, text, marks));
  }

  number(row: number, column: number, value: number, format: NumberFormat, date1904: boolean, marks: CellMarks): Cell {
    return this.counted(numberCell(row, column, value, format, date1904, marks));
  }

  day(row: number, column: number, day: string, marks: CellMarks): Cell {
    return this.counted(dayCell(row, column, day, marks));
  }

  boolean(row: number, column: number, value: boolean, marks: CellMarks): Cell {
    return this.counted(booleanCell(row, column, value, marks));
  }

  error(row: number, column: number, value: string, marks: CellMarks): Cell {
    return this.counted(errorCell(row, column, value, marks));
  }

  /** The same cell at another address. */
  again(cell: Cell, row: number, column: number): Cell {
    return this.counted({ ...cell, row, column });
  }

  /** Refuses an address no sheet has. */
  checkAddress(row: number, column: number): void {
    const { rows, columns } = this.limits;
    if (row >= 1 && row <= rows && column >= 1 && column <= columns) return;
    refuse('o-ngoai-trang-tinh', this.here(), { rows, columns, found: `dòng ${row}, cột ${column}` });
  }

  /** Counts a cell of so many characters; refuses it when it is too long, or one too many. */
  count(row: number, column: number, length: number): void {
    const { limits } = this;
    if (length > limits.stringLength) {
      refuse('o-qua-dai', { ...this.here(), cell: address(row, column) }, { limit: limits.stringLength });
    }
    this.cells++;
    if (this.cells > limits.cells) {
      refuse('qua-nhieu-o', this.here(), { found: `hơn ${limits.cells}`, limit: limits.cells });
    }
    this.characters += length;
    if (this.characters > limits.placedCharacters) {
      const limit = limits.placedCharacters;
      refuse('qua-nhieu-chu', this.here(), { found: `hơn ${limit}`, limit });
    }
  }

  private counted(cell: Cell): Cell {
    this.count(cell.row, cell.column, cell.text.length);
    return cell;
  }

  private here(): Place {
    return { file: this.file, sheet: this.sheet };
  }
}
