/**
 * What was read of a file that is no .xlsx (.xls, .csv, .ods …) → a new workbook with the same cells at the same addresses.
 * In: the read workbook; out: a spec to be written, and the name each sheet has in it. Values only: formulas come as their results.
 */
import type { CellContent, CellSpec, Look, SheetSpec, WorkbookSpec } from '../papers/workbook-spec.ts';
import type { Cell, Sheet, Workbook } from '../types.ts';

const [NARROWEST, WIDEST] = [6, 40];
/** Rows looked at for the width of a column. */
const ROWS = 200;

/** The spec; `names`: sheet as read → sheet as written, where Excel allows no such name. */
export function valueCopy(workbook: Workbook): { spec: WorkbookSpec; names: ReadonlyMap<string, string> } {
  const names = new Map<string, string>();
  for (const { name } of workbook.sheets) {
    const used = [...names.values()].map((each) => each.toLocaleLowerCase('vi'));
    const bare =
      name
        .replaceAll(/[[\]:*?/\\]/gu, ' ')
        .replace(/^'|'$/gu, ' ')
        .slice(0, 28)
        .trim() || 'Trang';
    let free = /^history$/iu.test(bare) ? `Trang ${bare}` : bare; // a name Excel keeps for itself
    for (let count = 2; used.includes(free.toLocaleLowerCase('vi')); count++) free = `${bare} ${count}`;
    names.set(name, free);
  }
  const sheets = workbook.sheets.map((sheet) => sheetOf(sheet, names.get(sheet.name) ?? sheet.name));
  return { spec: { path: workbook.file, sheets }, names };
}

function sheetOf(sheet: Sheet, name: string): SheetSpec {
  const cells = sheet.rows.flatMap((row) => row.cells.map(cellOf));
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column), 1);
  const widths = Array.from({ length: Math.min(columns, 200) }, () => NARROWEST);
  for (const row of sheet.rows.slice(0, ROWS)) {
    for (const { column, text } of row.cells) {
      const wanted = Math.min(WIDEST, text.length + 2);
      if (wanted > (widths[column - 1] ?? WIDEST) && !spans(sheet, row.row, column)) widths[column - 1] = wanted;
    }
  }
  return {
    name,
    ...(sheet.hidden ? { hidden: true } : {}),
    widths,
    cells,
    merges: sheet.merges,
    landscape: columns > 6,
  };
}

function spans(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (each) =>
      each.top <= row && row <= each.bottom && each.left <= column && column <= each.right && each.left < each.right,
  );
}

/** Days Excel can't hold, booleans and error values stand as the text a person saw. */
function cellOf(cell: Cell): CellSpec {
  const look: Look = { wrap: true, border: true, ...(cell.font === undefined ? {} : { font: cell.font }) };
  const at = { row: cell.row, column: cell.column };
  const text = (content: CellContent, format: string): CellSpec => ({ ...at, content, look: { ...look, format } });
  if (cell.type === 'number' && typeof cell.value === 'number') return { ...at, content: cell.value, look };
  if (cell.type === 'date' && typeof cell.value === 'string' && cell.value >= '1900-03-01') {
    return text({ date: cell.value }, 'dd/mm/yyyy');
  }
  return text(cell.type === 'text' ? String(cell.value) : cell.text, '@');
}
