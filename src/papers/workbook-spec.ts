/** A workbook to be written from nothing, before ink: sheets, cells, looks, dropdowns, print setup. A noun; writes nothing. */
import type { CellRange, IsoDate } from '../types.ts';

/** How a cell looks. Size in points; widths of a sheet in characters. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  /** Font name; the papers' own when absent. */
  readonly font?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: true;
  readonly border?: true;
  /** Ground colour, RRGGBB. */
  readonly ground?: string;
  /** Ink, RRGGBB; black when absent. */
  readonly ink?: string;
  /** Kept from being written to, in a protected sheet. */
  readonly locked?: true;
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

/** What a cell may hold. `formula` is written for the first cell of the range, relative. */
export type Allowed =
  | { readonly listAt: string }
  | { readonly dateFrom: IsoDate; readonly dateTo: IsoDate }
  | { readonly wholeFrom: number; readonly wholeTo: number }
  | { readonly decimalFrom: number; readonly decimalTo: number }
  | { readonly formula: string };

export interface Validation {
  readonly range: CellRange;
  readonly allows: Allowed;
  /** What to write there, shown when the cell is chosen. */
  readonly prompt: string;
  /** Said when something else is written. */
  readonly error: string;
  /** Something else is: refused by Excel; taken once the person says so; or just taken (several words may stand in the cell). */
  readonly others: 'refused' | 'asked' | 'taken';
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
  /** Narrow margins, for sheets that aren't bound into a dossier. */
  readonly narrow?: true;
  /** Points, of rows that have no height of their own. */
  readonly rowHeight?: number;
  /** Protected without a password: only cells whose look is locked can't be written to, the whole rest of the sheet can. */
  readonly protected?: true;
  /** Columns kept from sight, by number. */
  readonly hiddenColumns?: readonly number[];
  /** Look of whole columns, for cells nobody has filled yet; by column number. */
  readonly columnLooks?: Readonly<Record<number, Look>>;
}

export interface WorkbookSpec {
  /** Path below the year's folder, "nhap-lieu/01-danh-sach.xlsx". Made of ids of ours. */
  readonly path: string;
  readonly sheets: readonly SheetSpec[];
}
