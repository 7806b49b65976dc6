/**
 * What an import would write. In: what is stored and the resolved rows that came; out: the plan for people, the writes and
 * what only a person can settle. Made without a disk. A row that is gone is kept and listed; nothing is overwritten unseen.
 */
import { doubled, labelOf, OF_THE_SPELLING } from '../people/doubles.ts';
import { identity } from '../people/identity.ts';
import { placeOf } from '../people/known.ts';
import { naturalKey } from '../people/natural-key.ts';
import type { Problem } from '../problem.ts';
import type { Change, PlanItem, SheetRecord, StoredRecord, YearData } from '../types.ts';
import { absentRecords } from './absent.ts';
import { conflictWith, openConflict, removedConflict } from './conflicts.ts';
import { notLeftOut, sortChanges } from './contradictions.ts';
import { counted } from './counted.ts';
import { changesSince, type Identified } from './identified.ts';
import { mendedBy, withoutSettled } from './mended.ts';
import { type Changes, changedFields, madeBlank, merged, samePlaceAndFields, sameUnread, sameValue } from './merge.ts';
import { NO_PAST, type Past, type RemovedRecord } from './past.ts';
import type { Conflict, ImportPlan, Write } from './writes.ts';

export interface PlanOptions {
  readonly samePeople?: YearData['samePeople'];
  /** Rows that came but were refused: what they speak of is not "absent". */
  readonly refused?: readonly SheetRecord[];
  readonly past?: Past;
  /** Rows that say which record they are (see identified.ts). */
  readonly identified?: ReadonlyMap<SheetRecord, Identified>;
  /** `placeKey` of cells whose value was refused. */
  readonly doubtful?: ReadonlySet<string>;
}

/** Compares by natural key; importing the same file again gives no writes. */
export function planImport(
  stored: readonly StoredRecord[],
  incoming: readonly SheetRecord[],
  options: PlanOptions = {},
): ImportPlan {
  const past = options.past ?? NO_PAST;
  const samePerson = identity([...stored, ...incoming], options.samePeople);
  const byKey = new Map(stored.map((record) => [naturalKey(record, samePerson), record]));
  const removed = new Map<string, RemovedRecord>(past.removed.map((each) => [naturalKey(each, samePerson), each]));
  const items: PlanItem[] = [];
  const writes: Write[] = [];
  const conflicts: Conflict[] = [];
  const problems: Problem[] = [];
  const refused: SheetRecord[] = [];
  const came = new Set<string>();
  const mended = mendedBy(stored, incoming, samePerson);
  for (const record of incoming) {
    const key = naturalKey(record, samePerson);
    const again = came.has(key);
    came.add(key);
    const known = options.identified?.get(record);
    const other = byKey.get(key) ?? (known === undefined ? mended(record) : undefined);
    if (known !== undefined) {
      came.add(naturalKey(known.stored, samePerson));
      if (other !== undefined && other.key !== known.stored.key) {
        problems.push(doubled(other, record));
        refused.push(record);
        continue;
      }
    }
    const old = known?.stored ?? other;
    if (old !== undefined) came.add(naturalKey(old, samePerson));
    if (again) items.push(item('same', record));
    else if (old !== undefined)
      take(known === undefined ? against(old, record) : corrected(known, record), record, old);
    else {
      const gone = removed.get(key);
      if (gone === undefined) {
        items.push(item('added', record));
        writes.push({ do: 'insert', record, byHand: false });
      } else if (past.leftOut(gone.key).some((fields) => sameValue(fields, record.fields))) {
        items.push(item('same', record));
      } else {
        const conflict = removedConflict(gone, record, items.length);
        conflicts.push(conflict);
        items.push({ ...item('conflicting', record), why: 'da-bo', was: placeOf(gone) });
      }
    }
  }
  for (const record of absentRecords(stored, incoming, came, samePerson, options.refused ?? [])) {
    items.push(item('absent', record));
  }
  problems.push(...conflicts.map((each) => each.problem));
  return { plan: counted(items), writes, conflicts, problems, refused };

  function take(decided: Decided, record: SheetRecord, old: StoredRecord): void {
    const { plain, open } = decided;
    writes.push(...decided.writes);
    if (Object.keys(open).length === 0) {
      const changed = Object.keys(plain).length > 0;
      items.push({ ...item(changed ? 'changed' : 'same', record, plain), ...(changed ? { was: placeOf(old) } : {}) });
      return;
    }
    conflicts.push(openConflict(decided, record, old, items.length));
    items.push(conflictWith(item('conflicting', record, open), decided, old));
  }

  function against(old: StoredRecord, record: SheetRecord): Decided {
    const versions = past.versions(old.key);
    const joined = record.person !== null && record.person !== old.person;
    const differing = Object.entries(changedFields(old, record));
    const found = Object.fromEntries(differing.filter(([field]) => !(joined && OF_THE_SPELLING.has(field))));
    const sorted = sortChanges(found, versions.length > 0 ? versions : [old], record.file, past.leftOut(old.key));
    const next = merged(old, withoutSettled(record, versions), sorted.plain);
    const moved = old.file === record.file && !old.byHand;
    const write =
      Object.keys(sorted.plain).length > 0 || (moved && !samePlaceAndFields(old, next)) || !sameUnread(old, next);
    const plain = { ...sorted.plain, ...madeBlank(old, next) };
    return { ...sorted, plain, writes: write ? [{ do: 'update', key: old.key, record: next, byHand: false }] : [] };
  }

  function corrected(known: Identified, record: SheetRecord): Decided {
    const { stored: old } = known;
    const { changes, clash } = changesSince(known, record, options.doubtful ?? new Set());
    if (clash) {
      const setBy = { ...(past.versions(old.key).at(-1) ?? old), byHand: true };
      return { plain: {}, open: notLeftOut(changes, past.leftOut(old.key)), why: 'corrected', setBy, writes: [] };
    }
    const reattributed = old.person !== record.person || old.collective !== record.collective;
    const next = merged(old, record, changes);
    const write = Object.keys(changes).length > 0 || reattributed || !sameUnread(old, next);
    return {
      plain: { ...changes, ...madeBlank(old, next) },
      open: {},
      writes: write ? [{ do: 'update', key: old.key, record: next, byHand: false }] : [],
    };
  }
}

export interface Decided {
  readonly plain: Changes;
  readonly open: Changes;
  readonly why?: 'corrected' | 'other-source';
  readonly setBy?: StoredRecord;
  readonly writes: readonly Write[];
}

function item(change: Change, record: SheetRecord, fields: PlanItem['fields'] = {}): PlanItem {
  const { kind, person, collective } = record;
  return { change, kind, person, collective, label: labelOf(record), place: placeOf(record), fields };
}
