/**
 * What only a person can settle: made for the plan, and settled by answers. In: the row, the record, what differs; out:
 * Conflicts with the writes of either answer. Whatever is not answered leaves the store as it is, and says so.
 */

import { labelOf } from '../people/doubles.ts';
import { placeOf } from '../people/known.ts';
import { showDate } from '../text/dates.ts';
import { showPlace } from '../text/place.ts';
import type { Place, PlanItem, SheetRecord, StoredRecord } from '../types.ts';
import { problem } from '../words/problems.ts';
import { valueWords } from './change-words.ts';
import { counted } from './counted.ts';
import { merged } from './merge.ts';
import type { RemovedRecord } from './past.ts';
import type { Decided } from './plan-import.ts';
import type { Answer, Conflict, ImportPlan, Write } from './writes.ts';

/** A row that contradicts a correction, or another file. @param at index of the item it belongs to */
export function openConflict(decided: Decided, record: SheetRecord, old: StoredRecord, at: number): Conflict {
  const why = decided.why ?? 'corrected';
  const fields = Object.keys(decided.open);
  const storeSays = placeSetBy(decided.setBy ?? old, fields);
  const fileSays = placeOf(record, ...fields);
  const next = merged(old, record, { ...decided.plain, ...decided.open });
  const said = Object.fromEntries(Object.entries(decided.open).map(([field, change]) => [field, change.new]));
  const facts = {
    kind: record.kind,
    key: old.key,
    name: labelOf(old),
    stored: fields.map((field) => valueWords(record.kind, field, decided.open[field]?.old ?? null)),
    file: fields.map((field) => valueWords(record.kind, field, decided.open[field]?.new ?? null)),
    store: showPlace(storeSays),
  };
  return {
    id: `${record.kind}-${old.key}`,
    why,
    item: at,
    fileSays,
    storeSays,
    takeFile: [{ do: 'update', key: old.key, record: next, byHand: false }],
    keepStore: [{ do: 'leave-out', key: old.key, fields: said }],
    problem: problem(why === 'corrected' ? 'xung-dot-da-sua-tay' : 'xung-dot-nguon-khac', [fileSays, storeSays], facts),
  };
}

/** A row whose record was taken out by hand. */
export function removedConflict(gone: RemovedRecord, record: SheetRecord, at: number): Conflict {
  const fileSays = placeOf(record);
  const storeSays = placeOf(gone);
  const facts = {
    kind: record.kind,
    key: gone.key,
    name: labelOf(record),
    on: showDate(gone.removedAt.slice(0, 10)),
    reason: gone.reason,
    entry: gone.removedBy,
  };
  return {
    id: `${record.kind}-${gone.key}`,
    why: 'removed',
    item: at,
    fileSays,
    storeSays,
    takeFile: [{ do: 'insert', record, byHand: false }],
    keepStore: [{ do: 'leave-out', key: gone.key, fields: record.fields }],
    problem: problem('xung-dot-da-bo', [fileSays], facts),
  };
}

/** The cell a value came from; a value set by hand stands in no cell but in a step of the journal. */
function placeSetBy(setBy: StoredRecord, fields: readonly string[]): Place {
  return setBy.byHand ? { file: `sửa tay, bước ${setBy.entry} của nhật ký` } : placeOf(setBy, ...fields);
}

/** The plan's item of a conflict. */
export function conflictWith(item: PlanItem, decided: Decided, old: StoredRecord): PlanItem {
  return {
    ...item,
    why: decided.why === 'other-source' ? 'nguon-khac' : 'sua-tay',
    was: placeSetBy(decided.setBy ?? old, Object.keys(decided.open)),
    ...(Object.keys(decided.plain).length === 0 ? {} : { alsoChanged: decided.plain }),
  };
}

/**
 * The plan once a person has answered: taken from the file or kept as stored, and remembered. What nobody answered stays
 * open, kept as stored, with its problem.
 */
export function resolveConflicts(plan: ImportPlan, answers: ReadonlyMap<string, Answer>): ImportPlan {
  const items = [...plan.plan.items];
  const writes: Write[] = [...plan.writes];
  const answered = new Set<Conflict>();
  for (const conflict of plan.conflicts) {
    const answer = answers.get(conflict.id);
    const item = items[conflict.item];
    if (answer === undefined || item === undefined) continue;
    answered.add(conflict);
    writes.push(...(answer === 'file' ? conflict.takeFile : conflict.keepStore));
    items[conflict.item] = settled(item, conflict, answer);
  }
  return {
    plan: counted(items),
    writes,
    conflicts: plan.conflicts.filter((each) => !answered.has(each)),
    problems: plan.problems.filter((each) => ![...answered].some((conflict) => conflict.problem === each)),
    refused: plan.refused,
  };
}

function settled(item: PlanItem, { why }: Conflict, answer: Answer): PlanItem {
  const { alsoChanged, why: _why, ...rest } = item;
  if (why === 'removed') return { ...rest, change: answer === 'file' ? 'added' : 'same' };
  const fields = { ...alsoChanged, ...(answer === 'file' ? item.fields : {}) };
  return { ...rest, change: Object.keys(fields).length > 0 ? 'changed' : 'same', fields };
}
