/**
 * WorkbookSpec → bytes of an .xlsx, the same bytes each time. The one user of exceljs, loaded when first needed.
 * Fills no templates (see xlsx.ts) and writes text as text, so no cell can become a formula by its first letter.
 */
import type { Borders, Cell, DataValidation, Style, Worksheet } from 'exceljs';
import type { Allowed, CellContent, Look, SheetSpec, Validation, WorkbookSpec } from '../papers/workbook-spec.ts';
import { address, columnLetters } from '../text/place.ts';
import type { CellRange, IsoDate } from '../types.ts';
import { repack } from './pack.ts';

const FONT = 'Times New Roman';
const DAY_WRITTEN = new Date(Date.UTC(2024, 0, 1));
const thin = { style: 'thin' } as const;
const BORDER: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
/** Inches: 20 mm above and below, 30 mm left, 15 mm right. */
const MARGINS = { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.4, footer: 0.4 };
const NARROW = { top: 0.6, bottom: 0.5, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 };

/** What may be done in a protected sheet all the same. */
const OPEN_TO = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
} as const;

/** Bytes of the workbook. */
export async function newWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.creator = 'thidua';
  book.lastModifiedBy = 'thidua';
  book.created = DAY_WRITTEN;
  book.modified = DAY_WRITTEN;
  for (const sheet of spec.sheets) writeSheet(book.addWorksheet(sheet.name), sheet);
  const zipped = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } }); // packed for good just below
  const open = new Set(
    spec.sheets.flatMap((sheet, index) => (sheet.protected ? [`xl/worksheets/sheet${index + 1}.xml`] : [])),
  );
  return repack(new Uint8Array(zipped), (name, bytes) => (open.has(name) ? withOpenColumns(bytes) : bytes));
}

/** Columns to the right of a protected table are as open as its own: exceljs can't say it of all of them at once. */
function withOpenColumns(bytes: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  const last = [...xml.matchAll(/<col\b[^>]*\bmax="(\d+)"[^>]*\bstyle="(\d+)"[^>]*\/>/gu)].at(-1);
  if (last === undefined) return bytes;
  const rest = `<col min="${Number(last[1]) + 1}" max="16384" width="12" style="${last[2]}" customWidth="1"/>`;
  return new TextEncoder().encode(xml.replace('</cols>', `${rest}</cols>`));
}

function writeSheet(target: Worksheet, spec: SheetSpec): void {
  if (spec.hidden) target.state = 'hidden';
  const open = spec.protected ? { protection: { locked: false } } : {};
  target.columns = spec.widths.map((width, index) => {
    const look = spec.columnLooks?.[index + 1];
    return { width, style: { ...(look === undefined ? { font: { name: FONT, size: 12 } } : style(look)), ...open } };
  });
  for (const column of spec.hiddenColumns ?? []) target.getColumn(column).hidden = true;
  for (const cell of spec.cells) {
    const at = target.getCell(cell.row, cell.column);
    if (cell.content !== undefined) write(at, cell.content);
    if (cell.look !== undefined) at.style = { ...style(cell.look), ...(cell.look.locked ? {} : open) };
  }
  if (spec.rowHeight !== undefined) target.properties.defaultRowHeight = spec.rowHeight;
  for (const [row, height] of Object.entries(spec.heights ?? {})) target.getRow(Number(row)).height = height;
  for (const merge of spec.merges ?? []) target.mergeCells(merge.top, merge.left, merge.bottom, merge.right);
  for (const validation of spec.validations ?? []) validate(target, validation);
  if (spec.filter !== undefined) target.autoFilter = showRange(spec.filter);
  target.views = [
    spec.frozenRows === undefined
      ? { state: 'normal', showGridLines: false }
      : { state: 'frozen', ySplit: spec.frozenRows, showGridLines: true },
  ];
  setUpPrint(target, spec);
  if (spec.protected) void target.protect('', OPEN_TO);
}

function write(cell: Cell, content: CellContent): void {
  if (typeof content === 'object') cell.value = 'date' in content ? day(content.date) : { formula: content.formula };
  else cell.value = content;
}

/** exceljs turns a Date into its serial by UTC. */
function day(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function style(look: Look): Partial<Style> {
  return {
    font: {
      name: look.font ?? FONT,
      size: look.size ?? 12,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.ink === undefined ? {} : { color: { argb: `FF${look.ink}` } }),
    },
    alignment: { vertical: 'middle', horizontal: look.align ?? 'left', ...(look.wrap ? { wrapText: true } : {}) },
    ...(look.border ? { border: BORDER } : {}),
    ...(look.ground === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.ground}` } } }),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
  };
}

function validate(target: Worksheet, { range, allows, prompt, error, others }: Validation): void {
  const words: Partial<DataValidation> = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: 'Cách ghi',
    prompt: prompt.slice(0, 250),
    showErrorMessage: others !== 'taken',
    errorStyle: others === 'asked' ? 'warning' : 'stop',
    errorTitle: others === 'asked' ? 'Xin xem lại' : 'Chưa đúng',
    error: error.slice(0, 220),
  };
  validationsOf(target).add(showRange(range), { ...words, ...ruleOf(allows) } as DataValidation);
}

function ruleOf(allows: Allowed): Pick<DataValidation, 'type' | 'operator' | 'formulae'> {
  if ('listAt' in allows) return { type: 'list', formulae: [allows.listAt] };
  if ('formula' in allows) return { type: 'custom', formulae: [allows.formula] };
  const between = { operator: 'between' } as const;
  if ('wholeFrom' in allows) return { type: 'whole', ...between, formulae: [allows.wholeFrom, allows.wholeTo] };
  if ('decimalFrom' in allows) return { type: 'decimal', ...between, formulae: [allows.decimalFrom, allows.decimalTo] };
  return { type: 'date', ...between, formulae: [day(allows.dateFrom), day(allows.dateTo)] };
}

/** exceljs has validations of a whole range, but leaves them out of its types. */
function validationsOf(target: Worksheet): { add(range: string, rule: DataValidation): void } {
  return (target as Worksheet & { dataValidations: { add(range: string, rule: DataValidation): void } })
    .dataValidations;
}

function setUpPrint(target: Worksheet, spec: SheetSpec): void {
  Object.assign(target.pageSetup, {
    paperSize: 9,
    orientation: spec.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: spec.narrow ? NARROW : MARGINS,
    ...(spec.titleRows === undefined ? {} : { printTitlesRow: `${spec.titleRows.first}:${spec.titleRows.last}` }),
    ...(spec.printArea === undefined ? {} : { printArea: fixedRange(spec.printArea) }),
  });
  target.headerFooter.differentFirst = true;
  target.headerFooter.oddHeader = '&C&"Times New Roman,Regular"&13&P';
}

function showRange({ top, left, bottom, right }: CellRange): string {
  return `${address(top, left)}:${address(bottom, right)}`;
}

/** exceljs puts a $ before the column of a print area, and none before the row. */
function fixedRange({ top, left, bottom, right }: CellRange): string {
  return `${columnLetters(left)}$${top}:${columnLetters(right)}$${bottom}`;
}
