/**
 * Rows as they came → whom they are about and what would be written, seen against the year and its past. In: parsed rows
 * and their problems; out: resolved rows and the plan, rows freed of their tokens. Made without a disk.
 */
import { type Resolved, resolvePeople } from '../people/resolve.ts';
import type { Problem } from '../problem.ts';
import type { SheetRecord, StoredRecord, YearData } from '../types.ts';
import { problem } from '../words/problems.ts';
import { type Identified, placeKey, recordOf, TOKEN_FIELD, withoutCopies } from './identified.ts';
import type { Past } from './past.ts';
import { planImport } from './plan-import.ts';
import type { ImportPlan } from './writes.ts';

export interface Prepared {
  readonly resolved: Resolved;
  readonly planned: ImportPlan;
}

/** @param said problems of reading the rows: a cell with one never wipes a stored value */
export function prepareImport(
  rows: readonly SheetRecord[],
  year: YearData,
  past: Past,
  said: readonly Problem[],
): Prepared {
  const { records, samePeople, config } = year;
  const stored = new Map<number, StoredRecord>(records.map((each) => [each.key, each]));
  const tokens = new Map<SheetRecord, Identified>();
  const strangers = new Set<string>();
  const bare = rows.map((row) => {
    const token = row.fields[TOKEN_FIELD];
    if (token === undefined) return row;
    const freed = withoutToken(row);
    const known = recordOf(token, row.kind, stored, past);
    if (known !== undefined) tokens.set(freed, known);
    else if (token !== null && !past.removed.some(({ key }) => String(token).startsWith(`${key}-`))) {
      strangers.add(row.file);
    }
    return freed;
  });
  const meant = withoutCopies(tokens);
  const identify = (row: SheetRecord): StoredRecord | undefined => meant.get(row)?.stored;
  const resolved = resolvePeople(bare, {
    records,
    samePeople,
    school: config.school,
    formerStaff: past.formerStaff,
    identify,
  });
  const identified = new Map<SheetRecord, Identified>();
  for (const [row, record] of resolved.from) {
    const known = meant.get(row);
    if (known !== undefined) identified.set(record, known);
  }
  const planned = planImport(records, resolved.records, {
    samePeople,
    refused: resolved.refused,
    past,
    identified,
    doubtful: new Set(said.flatMap(({ at }) => at.map(placeKey))),
  });
  const foreign = [...strangers].map((file) => problem('dong-cua-kho-khac', { file }));
  const refused = new Set(planned.refused);
  return {
    resolved: {
      ...resolved,
      records: resolved.records.filter((each) => !refused.has(each)),
      refused: [...resolved.refused, ...planned.refused],
    },
    planned: { ...planned, problems: [...foreign, ...planned.problems] },
  };
}

function withoutToken(row: SheetRecord): SheetRecord {
  const { [TOKEN_FIELD]: _token, ...fields } = row.fields;
  const { [TOKEN_FIELD]: _cell, ...cells } = row.cells;
  return { ...row, fields, cells };
}
