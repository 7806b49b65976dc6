/** A workbook changed as a person would in Excel: found by the row's name and the column's heading, everything else left. */
import exceljs from 'exceljs';

type Change = readonly [name: string, heading: string, value: string | null];

/** Changes cells of the first sheet, whose headings stand in one row. */
export async function changeCells(path: string, changes: readonly Change[]): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const found = changes.map(([name, heading, value]) => {
    let row = 0;
    let column = 0;
    sheet.eachRow((line, at) =>
      line.eachCell((cell, letter) => {
        if (cell.text === name) row = at;
        if (cell.text === heading && column === 0) column = letter;
      }),
    );
    if (row === 0 || column === 0) throw new Error(`no cell for ${name}, ${heading}`);
    return { row, column, value };
  });
  for (const { row, column, value } of found) sheet.getCell(row, column).value = value;
  await book.xlsx.writeFile(path);
}

/** Copies a row below the last one and changes it there, as a person adds somebody; hidden cells go along. */
export async function copyRow(path: string, name: string, changes: Readonly<Record<string, string>>): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const headings = new Map<string, number>();
  const copied: [number, exceljs.CellValue][] = [];
  sheet.eachRow((line) => {
    if (headings.size === 0 && line.cellCount > 3) {
      line.eachCell((cell, column) => headings.set(cell.text, column));
    }
    let found = false;
    line.eachCell((cell) => {
      found ||= cell.text === name;
    });
    if (found) line.eachCell((cell, column) => copied.push([column, cell.value]));
  });
  const row = sheet.getRow(sheet.rowCount + 1);
  for (const [column, value] of copied) row.getCell(column).value = value;
  for (const [heading, value] of Object.entries(changes)) row.getCell(headings.get(heading) ?? 0).value = value;
  await book.xlsx.writeFile(path);
}
