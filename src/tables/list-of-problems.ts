/** The sheet "Lỗi cần sửa" that an annotated copy carries: how it is called and told from a sheet of the school's. It holds no data. */
import type { Workbook } from '../types.ts';

type Sheet = Workbook['sheets'][number];

export const LIST_NAME = 'Lỗi cần sửa';
/** What its first cell begins with. */
export const LIST_MARK = 'Trang do thidua lập';

/** Both the name and the first cell must say so. */
export function isListOfProblems(sheet: Pick<Sheet, 'name' | 'rows'>): boolean {
  const first = sheet.rows[0]?.cells[0];
  return (
    sheet.name.startsWith(LIST_NAME) &&
    first?.row === 1 &&
    first.column === 1 &&
    String(first.value).startsWith(LIST_MARK)
  );
}
