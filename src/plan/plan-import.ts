/**
 * What an import would write. In: what is stored and the resolved rows that came; out: the plan for people and the writes.
 * Made without a disk. A hand-corrected record is never overwritten, a row that is gone is kept and listed.
 */
import { labelOf } from '../people/doubles.ts';
import { identity } from '../people/identity.ts';
import { placeOf } from '../people/known.ts';
import { naturalKey } from '../people/natural-key.ts';
import type { Change, Plan, PlanItem, SheetRecord, StoredRecord, YearData } from '../types.ts';
import { absentRecords } from './absent.ts';
import { changedFields, merged, samePlaceAndFields } from './merge.ts';
import type { ImportPlan, Write } from './writes.ts';

export interface PlanOptions {
  readonly samePeople?: YearData['samePeople'];
  /** Rows that came but were refused: what they speak of is not "absent". */
  readonly refused?: readonly SheetRecord[];
}

/** Compares by natural key; importing the same file again gives no writes. */
export function planImport(
  stored: readonly StoredRecord[],
  incoming: readonly SheetRecord[],
  options: PlanOptions = {},
): ImportPlan {
  const samePerson = identity([...stored, ...incoming], options.samePeople);
  const byKey = new Map(stored.map((record) => [naturalKey(record, samePerson), record]));
  const items: PlanItem[] = [];
  const writes: Write[] = [];
  const came = new Set<string>();
  for (const record of incoming) {
    const key = naturalKey(record, samePerson);
    const again = came.has(key);
    came.add(key);
    const old = byKey.get(key);
    if (again) items.push(item('same', record));
    else if (old === undefined) {
      items.push(item('added', record));
      writes.push({ do: 'insert', record, byHand: false });
    } else {
      const decided = against(old, record);
      items.push(decided.item);
      writes.push(...decided.writes);
    }
  }
  for (const record of absentRecords(stored, incoming, came, samePerson, options.refused ?? [])) {
    items.push(item('absent', record));
  }
  return { plan: counted(items), writes };
}

function against(old: StoredRecord, record: SheetRecord): { item: PlanItem; writes: readonly Write[] } {
  const fields = changedFields(old, record);
  const changed = Object.keys(fields).length > 0;
  if (old.byHand) return { item: item(changed ? 'conflicting' : 'same', record, fields), writes: [] };
  const next = merged(old, record);
  const writes: Write[] = samePlaceAndFields(old, next)
    ? []
    : [{ do: 'update', key: old.key, record: next, byHand: false }];
  return { item: item(changed ? 'changed' : 'same', record, fields), writes };
}

function item(change: Change, record: SheetRecord, fields: PlanItem['fields'] = {}): PlanItem {
  const { kind, person, collective } = record;
  return { change, kind, person, collective, label: labelOf(record), place: placeOf(record), fields };
}

function counted(items: readonly PlanItem[]): Plan {
  const count = (change: Change): number => items.filter((each) => each.change === change).length;
  return {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    absent: count('absent'),
    conflicting: count('conflicting'),
    items,
  };
}
