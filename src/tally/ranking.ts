/**
 * Ordering of those who compete for places, and what happens among equals: the woman first where she fits, otherwise a
 * tie that only the council can settle. In: candidates with their keys; out: who is inside, outside, tied.
 */
import type { RankKey } from '../law/vocabulary.ts';
import type { QuotaStatus, SubjectId } from '../types.ts';

export interface Candidate {
  readonly id: SubjectId;
  /** Larger is better; null (missing) ranks last. One per key of the quota, in its order. */
  readonly keys: readonly (number | null)[];
  readonly womanFirst: boolean;
}

/** One status for each candidate; the order of `candidates` doesn't matter. */
export function placeCandidates(candidates: readonly Candidate[], places: number): ReadonlyMap<SubjectId, QuotaStatus> {
  const placed = new Map<SubjectId, QuotaStatus>();
  const give = (group: readonly Candidate[], status: QuotaStatus): void => {
    for (const each of group) placed.set(each.id, status);
  };
  let left = places;
  for (const equals of groupsOfEquals(candidates)) {
    if (equals.length <= left) give(equals, 'trong-chi-tieu');
    else if (left === 0) give(equals, 'ngoai-chi-tieu');
    else {
      const women = equals.filter((each) => each.womanFirst);
      const men = equals.filter((each) => !each.womanFirst);
      if (women.length > 0 && women.length <= left) {
        give(women, 'trong-chi-tieu');
        give(men, women.length === left ? 'ngoai-chi-tieu' : 'hoa');
      } else give(equals, 'hoa');
    }
    left = Math.max(0, left - equals.length);
  }
  return placed;
}

/**
 * All candidates in rank order, in groups of those who stay equal. Where the place decides between a woman and a man, and
 * among those outside, the woman stands first.
 */
export function ranked(
  candidates: readonly Candidate[],
  placed: ReadonlyMap<SubjectId, QuotaStatus>,
): readonly (readonly SubjectId[])[] {
  return groupsOfEquals(candidates).flatMap((equals) =>
    (['trong-chi-tieu', 'hoa', 'ngoai-chi-tieu'] as const).flatMap((status) => {
      const alike = equals.filter((each) => placed.get(each.id) === status);
      const parts =
        status === 'ngoai-chi-tieu'
          ? [alike.filter((each) => each.womanFirst), alike.filter((each) => !each.womanFirst)]
          : [alike];
      return parts.filter((part) => part.length > 0).map((part) => part.map((each) => each.id));
    }),
  );
}

/** Keys that order; being a woman as the last key is left to the rule among equals. */
export function orderingKeys(rankBy: readonly RankKey[]): readonly RankKey[] {
  return rankBy.at(-1) === 'female' ? rankBy.slice(0, -1) : rankBy;
}

function groupsOfEquals(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const each of [...candidates].sort(compareKeys)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && compareKeys(first, each) === 0) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

function compareKeys(a: Candidate, b: Candidate): number {
  for (const [at, own] of a.keys.entries()) {
    const other = b.keys[at] ?? null;
    if (own === other) continue;
    if (own === null) return 1;
    if (other === null) return -1;
    return other - own;
  }
  return 0;
}
