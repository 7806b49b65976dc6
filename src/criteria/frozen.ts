/**
 * Criteria stand still once they were used: after a dossier, ballots or votes that ranked by them, another version is
 * refused. In: the year's rows and journal; out: the entry that used them, undefined while they may still change.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { StoredRecord } from '../types.ts';

/** A line of the journal, as far as it matters here. */
export interface UsedBy {
  readonly entry: number;
  readonly at: string;
  readonly action: string;
  readonly undoneBy?: number;
}

const USES: readonly string[] = ['propose', 'ballots', 'vote'];

/** Whether a layer ranks by points at all. */
export function ranksByScore(law: Pick<DecidingLaw, 'quotas'>): boolean {
  return law.quotas().some(({ value }) => value.rankBy.includes('score'));
}

export function usedBy<T extends UsedBy>(
  records: readonly Pick<StoredRecord, 'kind' | 'entry'>[],
  journal: readonly T[],
): T | undefined {
  const scored = records.filter((each) => each.kind === 'score').map((each) => each.entry);
  if (scored.length === 0) return undefined;
  const first = Math.min(...scored);
  const ballots = new Set(records.filter((each) => each.kind === 'ballot').map((each) => each.entry));
  return journal.find(
    (each) =>
      each.entry > first && each.undoneBy === undefined && (USES.includes(each.action) || ballots.has(each.entry)),
  );
}
