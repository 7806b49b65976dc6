/** Looks and rows the .xlsx templates share: letterhead, headings, signatures; a sheet put together row by row. */
import type { CellSpec, Look, SheetSpec } from '../src/papers/workbook-spec.ts';
import type { CellRange } from '../src/types.ts';

export const small: Look = { align: 'center', size: 12, wrap: true };
export const strong: Look = { ...small, bold: true };
export const title: Look = { align: 'center', size: 14, bold: true, wrap: true };
export const italic: Look = { align: 'center', size: 13, italic: true, wrap: true };
export const heading: Look = { bold: true, align: 'center', wrap: true, border: true, size: 12, ground: 'DDEBF7' };
export const text: Look = { border: true, wrap: true, size: 12 };
export const middle: Look = { border: true, wrap: true, size: 12, align: 'center' };
export const group: Look = { border: true, bold: true, size: 12, ground: 'F2F2F2', wrap: true };
export const sum: Look = { border: true, bold: true, size: 12, wrap: true };
export const money: Look = {
  border: true,
  size: 12,
  align: 'right',
  format: '[>=1000000]#\\.###\\.##0;[>=1000]#\\.##0;0',
};
export const note: Look = { italic: true, size: 11, wrap: true };

/** LibreOffice doesn't grow a row by its wrapped text, so long words get their room here. Points. */
export const TWO_LINES = 34;

export type Part = readonly [content: string, look: Look, columns?: number];

/** A sheet put together row by row. */
export class Layout {
  readonly cells: CellSpec[] = [];
  readonly merges: CellRange[] = [];
  readonly heights: Record<number, number> = {};
  readonly width: number;
  row = 0;
  constructor(width: number) {
    this.width = width;
  }

  /** One row of parts from the left, each over so many columns. */
  add(parts: readonly Part[], height?: number): this {
    this.row += 1;
    let column = 1;
    for (const [content, look, columns = 1] of parts) {
      for (let at = column; at < column + columns; at++) {
        this.cells.push({ row: this.row, column: at, look, ...(at === column && content !== '' ? { content } : {}) });
      }
      if (columns > 1) this.merges.push({ top: this.row, left: column, bottom: this.row, right: column + columns - 1 });
      column += columns;
    }
    if (height !== undefined) this.heights[this.row] = height;
    return this;
  }

  blank(): this {
    this.row += 1;
    return this;
  }

  letterhead(name: string, under: string): this {
    const left = Math.floor(this.width / 2);
    const right = this.width - left;
    return this.add(
      [
        ['{superior}', small, left],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', strong, right],
      ],
      20,
    )
      .add(
        [
          ['{school}', strong, left],
          ['Độc lập - Tự do - Hạnh phúc', { ...strong, size: 13 }, right],
        ],
        20,
      )
      .add(
        [
          ['', small, left],
          ['{placeAndDate}', italic, right],
        ],
        24,
      )
      .add([[name, title, this.width]], 26)
      .add([[under, { ...italic, size: 12 }, this.width]], 34)
      .blank();
  }

  signatures(left: string, right: string): this {
    const half = Math.floor(this.width / 2);
    return this.blank()
      .add(
        [
          [left, { ...strong, size: 13 }, half],
          [right, { ...strong, size: 13 }, this.width - half],
        ],
        22,
      )
      .blank()
      .blank()
      .blank()
      .add([
        ['', strong, half],
        ['{head}', { ...strong, size: 13 }, this.width - half],
      ]);
  }
}

/** The sheet of a layout: A4, the heading row on each page, the print area around all of it. */
export function sheet(name: string, widths: readonly number[], layout: Layout, headingRow?: number): SheetSpec {
  return {
    name,
    widths,
    heights: layout.heights,
    cells: layout.cells,
    merges: layout.merges,
    ...(headingRow === undefined ? {} : { titleRows: { first: headingRow, last: headingRow } }),
    printArea: { top: 1, left: 1, bottom: layout.row, right: layout.width },
    landscape: true,
  };
}

/** A row of headings. */
export function headings(...names: readonly string[]): Part[] {
  return names.map((name): Part => [name, heading]);
}
