/**
 * Stored rows that a sheet no longer has. A sheet "came again" when one of its name in a file of its name came, or when
 * the rows that came cover at least half of what it once gave (the same list under another file's name).
 */
import { labelOf } from '../people/doubles.ts';
import { naturalKey } from '../people/natural-key.ts';
import { foldName } from '../text/fold.ts';
import type { PersonId, SheetRecord, StoredRecord } from '../types.ts';

/** Records to list as absent; those made by hand never are. */
export function absentRecords(
  stored: readonly StoredRecord[],
  incoming: readonly SheetRecord[],
  came: ReadonlySet<string>,
  samePerson: (id: PersonId) => PersonId,
  refused: readonly SheetRecord[],
): StoredRecord[] {
  const sheets = new Set(incoming.map(source));
  const doubtful = new Set(refused.map((record) => `${record.kind} ${foldName(labelOf(record))}`));
  const bySource = new Map<string, StoredRecord[]>();
  for (const record of stored) {
    if (record.byHand) continue;
    const group = bySource.get(source(record));
    if (group === undefined) bySource.set(source(record), [record]);
    else group.push(record);
  }
  return [...bySource].flatMap(([from, records]) => {
    const missing = records.filter((record) => !came.has(naturalKey(record, samePerson)));
    const cameAgain = sheets.has(from) || (missing.length < records.length && 2 * missing.length <= records.length);
    return cameAgain ? missing.filter((record) => !doubtful.has(`${record.kind} ${foldName(labelOf(record))}`)) : [];
  });
}

function source(record: SheetRecord): string {
  return JSON.stringify([record.kind, record.file, record.sheet]);
}
