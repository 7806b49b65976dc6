/**
 * The smallest sets of changes that reach a goal. One set is whittled down from all; where every slot of it is indispensable
 * no other is smaller, else all sets of weight 1, then 2, then 3 are tried. In: changes and a test; out: sets, none a part
 * of another.
 */
import type { FactChange } from './change.ts';

/** Most changes tried together exhaustively. */
const MOST = 3;

export function smallestSets(
  changes: readonly FactChange[],
  decides: (chosen: readonly FactChange[]) => boolean,
): readonly (readonly FactChange[])[] {
  const reaches = askedOnce(changes, decides);
  const everything = strongestOfEachSlot(changes);
  // a later review date may bring other law: all without it is tried too
  const today = everything.filter((each) => each.asOf === undefined);
  const enough = reaches(today) ? today : reaches(everything) ? everything : undefined;
  if (enough === undefined) return [];
  const one = weakened(inOrderOf(changes, whittled([...enough].reverse(), reaches)), changes, reaches);
  const without = (slot: string): readonly FactChange[] => everything.filter((each) => each.slot !== slot);
  if (one.every((each) => !reaches(without(each.slot)))) return withAlternatives(one, changes, reaches);
  const most = Math.min(MOST, weightOf(one));
  for (let weight = 1; weight <= most; weight += 1) {
    const found = setsOfWeight(changes, weight).filter(reaches);
    if (found.length > 0) return found;
  }
  return [one];
}

/** Deciding a whole year again is dear: the same set is never tried twice. */
function askedOnce(changes: readonly FactChange[], decides: (chosen: readonly FactChange[]) => boolean) {
  const known = new Map<string, boolean>();
  return (chosen: readonly FactChange[]): boolean => {
    const key = chosen
      .map((each) => changes.indexOf(each))
      .sort((a, b) => a - b)
      .join();
    const answer = known.get(key) ?? decides(chosen);
    known.set(key, answer);
    return answer;
  };
}

/** Of each slot the weakest change that still does. */
function weakened(
  set: readonly FactChange[],
  changes: readonly FactChange[],
  reaches: (chosen: readonly FactChange[]) => boolean,
): readonly FactChange[] {
  return set.reduce<readonly FactChange[]>((kept, each) => {
    const variants = changes.filter((other) => other.slot === each.slot);
    if (variants.length === 1) return kept;
    return variants.map((other) => kept.map((one) => (one === each ? other : one))).find(reaches) ?? kept;
  }, set);
}

/** Every slot is indispensable: other sets differ only in which of several equal changes of one slot is made. */
function withAlternatives(
  set: readonly FactChange[],
  changes: readonly FactChange[],
  reaches: (chosen: readonly FactChange[]) => boolean,
): readonly (readonly FactChange[])[] {
  const others = set.flatMap((each) =>
    changes
      .filter((other) => other.slot === each.slot && other.kind === 'member' && other !== each)
      .map((other) => set.map((one) => (one === each ? other : one))),
  );
  return [set, ...others.filter(reaches)];
}

function weightOf(set: readonly FactChange[]): number {
  return set.reduce((sum, each) => sum + each.weight, 0);
}

function setsOfWeight(changes: readonly FactChange[], weight: number, from = 0): readonly (readonly FactChange[])[] {
  if (weight === 0) return [[]];
  const sets: (readonly FactChange[])[] = [];
  for (let at = from; at < changes.length; at += 1) {
    const first = changes[at];
    if (first === undefined || first.weight > weight) continue;
    for (const rest of setsOfWeight(changes, weight - first.weight, at + 1)) {
      if (rest.every((each) => each.slot !== first.slot)) sets.push([first, ...rest]);
    }
  }
  return sets;
}

function inOrderOf<T>(all: readonly T[], chosen: readonly T[]): readonly T[] {
  return all.filter((each) => chosen.includes(each));
}

/** The later of a slot is the stronger: callers list them so. */
export function strongestOfEachSlot(changes: readonly FactChange[]): readonly FactChange[] {
  return [...new Map(changes.map((each) => [each.slot, each])).values()];
}

/** Leaves out whatever isn't needed: whole runs of the list where they can go together, else half by half. */
export function whittled<T>(all: readonly T[], reaches: (chosen: readonly T[]) => boolean): readonly T[] {
  let kept = all;
  const leaveOut = (part: readonly T[]): void => {
    const without = kept.filter((each) => !part.includes(each));
    if (reaches(without)) kept = without;
    else if (part.length > 1) {
      const half = Math.ceil(part.length / 2);
      leaveOut(part.slice(0, half));
      leaveOut(part.slice(half));
    }
  };
  if (all.length > 0) leaveOut(all);
  return kept;
}
