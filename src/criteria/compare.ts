/** Two versions of the criteria: what was added, removed, given another maximum; and whose total or place would change. */
import { foldName } from '../text/fold.ts';
import { ranked } from './ranks.ts';
import type { Criterion, ScoreSheet } from './score-sheet.ts';

export interface ScoreChange {
  readonly name: string;
  readonly oldTotal: number | null;
  readonly newTotal: number | null;
  readonly oldRank: number | null;
  readonly newRank: number | null;
}

export interface CriteriaComparison {
  readonly added: readonly Criterion[];
  readonly removed: readonly Criterion[];
  readonly changed: readonly { readonly name: string; readonly old: number | null; readonly new: number | null }[];
  /** Only those whose total or place in the school differs; those missing in one have nulls there. */
  readonly people: readonly ScoreChange[];
}

export function compareCriteria(old: ScoreSheet, now: ScoreSheet): CriteriaComparison {
  const before = keyed(old.criteria);
  const after = keyed(now.criteria);
  return {
    added: now.criteria.filter((each) => !before.has(foldName(each.name))),
    removed: old.criteria.filter((each) => !after.has(foldName(each.name))),
    changed: now.criteria.flatMap((each) => {
      const earlier = before.get(foldName(each.name));
      return earlier === undefined || earlier.maxPoints === each.maxPoints
        ? []
        : [{ name: each.name, old: earlier.maxPoints, new: each.maxPoints }];
    }),
    people: peopleChanged(old, now),
  };
}

/** The same criteria with the same maxima, whatever the points. */
export function sameCriteria(comparison: Pick<CriteriaComparison, 'added' | 'removed' | 'changed'>): boolean {
  return comparison.added.length === 0 && comparison.removed.length === 0 && comparison.changed.length === 0;
}

function peopleChanged(old: ScoreSheet, now: ScoreSheet): ScoreChange[] {
  const rank = (sheet: ScoreSheet) =>
    new Map(ranked(sheet.people).map((each) => [foldName(each.person.name), each] as const));
  const before = rank(old);
  const after = rank(now);
  const names = new Map([...old.people, ...now.people].map((each) => [foldName(each.name), each.name]));
  return [...names].flatMap(([key, name]): ScoreChange[] => {
    const change = {
      name,
      oldTotal: before.get(key)?.person.total ?? null,
      newTotal: after.get(key)?.person.total ?? null,
      oldRank: before.get(key)?.inSchool ?? null,
      newRank: after.get(key)?.inSchool ?? null,
    };
    return change.oldTotal === change.newTotal && change.oldRank === change.newRank ? [] : [change];
  });
}

function keyed(criteria: readonly Criterion[]): ReadonlyMap<string, Criterion> {
  return new Map(criteria.map((each) => [foldName(each.name), each]));
}
