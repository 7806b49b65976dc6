/**
 * Back to the state just before an entry of the journal. In: an open transaction; out: what no longer stands and what
 * stands again. Nothing is deleted: an undo only turns entries, and is itself undone by turning them again.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { journalEntry } from './rows.ts';
import type { JournalEntry, TakenBack } from './store.ts';

/** Entries that changed a fact: the others (papers, copies, undo itself) have nothing to take back, and a year stays set up. */
const STEPS = `SELECT * FROM journal WHERE action <> 'init' AND entry IN (
  SELECT entry FROM version UNION SELECT entry FROM kind_imported
  UNION SELECT entry FROM same_people UNION SELECT entry FROM left_out) ORDER BY entry`;

/** The last step that stands; undefined when none does. */
export function lastStep(db: DatabaseSyncInstance): JournalEntry | undefined {
  return stepsOf(db).findLast(({ undoneBy }) => undoneBy === undefined);
}

function stepsOf(db: DatabaseSyncInstance): JournalEntry[] {
  return db.prepare(STEPS).all().map(journalEntry);
}

/** @param add adds the journal entry of the undo, only when there is something to turn */
export function takeBack(db: DatabaseSyncInstance, before: number, add: () => number): TakenBack | undefined {
  const then = standingBefore(db, before);
  const turns = stepsOf(db)
    .map((each) => ({ each, stands: each.entry < before && (then.get(each.entry) ?? true) }))
    .filter(({ each, stands }) => stands !== (each.undoneBy === undefined));
  if (turns.length === 0) return undefined;
  const entry = add();
  const turn = db.prepare('INSERT INTO turned (undo, entry, stands) VALUES (?, ?, ?)');
  const mark = db.prepare('UPDATE journal SET undone_by = ? WHERE entry = ?');
  for (const { each, stands } of turns) {
    turn.run(entry, each.entry, stands ? 1 : 0);
    mark.run(stands ? null : entry, each.entry);
  }
  return {
    entry,
    undone: turns
      .filter(({ stands }) => !stands)
      .map(({ each }) => each)
      .reverse(),
    restored: turns.filter(({ stands }) => stands).map(({ each }) => each),
  };
}

/** Which entries an undo had turned, as it was before `before`: true where brought back. */
function standingBefore(db: DatabaseSyncInstance, before: number): ReadonlyMap<number, boolean> {
  const turned = db.prepare('SELECT entry, stands FROM turned WHERE undo < ? ORDER BY undo').all(before);
  return new Map(turned.map(({ entry, stands }) => [Number(entry), stands === 1]));
}
