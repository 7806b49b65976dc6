/** Writes an .xlsx package from XML given inline, so that a test shows exactly what the reader meets. */
import { strToU8, zipSync } from 'fflate';
import { isCannotProceed } from '../../src/problem.ts';
import type { Limits } from '../../src/read/limits.ts';
import { readWorkbook } from '../../src/read/workbook.ts';
import type { Cell, Sheet } from '../../src/types.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a workbook of one sheet called "Trang"; any of them can be replaced, or left out with undefined. */
export function parts(
  sheet: string,
  others: Readonly<Record<string, string | undefined>> = {},
): Record<string, Uint8Array> {
  const all: Record<string, string | undefined> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="Trang" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>
      <Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="rId3" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...others,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [[name, strToU8(text)]])),
  );
}

export function xlsx(sheet: string, others: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  return zipSync(parts(sheet, others));
}

export async function onlySheet(bytes: Uint8Array, file = 'so.xlsx', limits?: Limits): Promise<Sheet> {
  const { sheets } = await readWorkbook(bytes, file, limits);
  if (sheets[0] === undefined) throw new Error('no sheet');
  return sheets[0];
}

export function cellsOf(sheet: Sheet): Cell[] {
  return sheet.rows.flatMap((row) => row.cells);
}

/** Code of the problem that ends the reading. */
export async function refusal(bytes: Uint8Array, file = 'so.xlsx', limits?: Limits): Promise<string> {
  try {
    await readWorkbook(bytes, file, limits);
  } catch (error) {
    if (isCannotProceed(error)) return error.problems.map((each) => each.code).join();
    throw error;
  }
  return 'read';
}
