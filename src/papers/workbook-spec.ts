/** A workbook to be written from nothing, before ink: sheets, cells, looks, dropdowns, print setup. A noun; writes nothing. */
import type { CellRange, IsoDate } from '../types.ts';

/** How a cell looks. Size in points; widths of a sheet in characters. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: true;
  readonly border?: true;
  /** Ground colour, RRGGBB. */
  readonly ground?: string;
  /** Ink, RRGGBB; black when absent. */
  readonly ink?: string;
  /** Number format: "#,##0", "dd/mm/yyyy", "@". */
  readonly format?: string;
}

/** Text stays text whatever it begins with; a formula is written only by us, never from a cell of the user's. */
export type CellContent = string | number | { readonly date: IsoDate } | { readonly formula: string };

export interface CellSpec {
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent;
  readonly look?: Look;
}

export interface Validation {
  readonly range: CellRange;
  /** A1 reference of the allowed words, or their words; or a real date within two days. */
  readonly allows: { readonly listAt: string } | { readonly dateFrom: IsoDate; readonly dateTo: IsoDate };
  /** What to write there, shown when the cell is chosen. */
  readonly prompt: string;
  /** True: Excel refuses anything else. False: it only warns nobody (several words may stand in the cell). */
  readonly strict: boolean;
}

export interface SheetSpec {
  readonly name: string;
  readonly hidden?: true;
  readonly widths: readonly number[];
  readonly heights?: Readonly<Record<number, number>>;
  readonly cells: readonly CellSpec[];
  readonly merges?: readonly CellRange[];
  readonly validations?: readonly Validation[];
  /** Rows kept in sight while scrolling, and repeated on each printed page from `titleRows`. */
  readonly frozenRows?: number;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly filter?: CellRange;
  readonly printArea?: CellRange;
  readonly landscape?: boolean;
  /** Look of whole columns, for cells nobody has filled yet; by column number. */
  readonly columnLooks?: Readonly<Record<number, Look>>;
}

export interface WorkbookSpec {
  /** Path below the year's folder, "nhap-lieu/01-danh-sach.xlsx". Made of ids of ours. */
  readonly path: string;
  readonly sheets: readonly SheetSpec[];
}
