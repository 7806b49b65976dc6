/**
 * Counts after people are known. In: file reports and the rows refused since; out: reports with those moved from taken to
 * refused. read = taken + refused + skipped stays true.
 */
import type { FileReport, SheetRecord } from '../types.ts';

/** Moves each refused row of its table from taken to refused, once; a row of several records stays taken while one of them is `kept`. Refused rows of the same kind on one sheet with two tables are counted to the last table whose header stands above the row. */
export function settleReports(
  files: readonly FileReport[],
  refused: readonly SheetRecord[],
  kept: readonly SheetRecord[] = [],
): FileReport[] {
  const standing = new Set(kept.flatMap(rowsOf).map(rowKey));
  return files.map((report) => {
    const seen = new Set<string>(standing);
    const rows = refused.flatMap(rowsOf).filter((row) => {
      if (row.file !== report.file || seen.has(rowKey(row))) return false;
      seen.add(rowKey(row));
      return true;
    });
    if (rows.length === 0) return report;
    const moved = report.tables.map(() => 0);
    for (const row of rows) {
      const at = tableOf(report, row);
      if (at >= 0) moved[at] = (moved[at] ?? 0) + 1;
    }
    const tables = report.tables.map((table, at) => {
      const count = Math.min(moved[at] ?? 0, table.taken);
      return { ...table, taken: table.taken - count, refused: table.refused + count };
    });
    return { ...report, tables };
  });
}

/** A record's rows: its own and those of other tables joined into it. */
function rowsOf(record: SheetRecord): SheetRecord[] {
  return [record, ...(record.joined ?? []).map((row) => ({ ...record, ...row }))];
}

function rowKey({ file, sheet, row, kind }: SheetRecord): string {
  return JSON.stringify([file, sheet, row, kind]);
}

function tableOf(report: FileReport, row: SheetRecord): number {
  let found = -1;
  report.tables.forEach((table, at) => {
    if (table.sheet !== row.sheet || table.kind !== row.kind) return;
    const below = Math.min(...table.headerRows, Number.POSITIVE_INFINITY) < row.row || table.headerRows.length === 0;
    if (found === -1 || below) found = at;
  });
  return found;
}
