/** What papers say about the same thing, under the same keys, so that the cross-check can hold them against each other. */
import type { Claim } from './paper.ts';
import type { Proposal } from './proposals.ts';

/** Key of "how many persons/collectives are put forward to this authority for this award". */
function proposedKey(authority: string, award: string, subjectKind: Proposal['subjectKind']): string {
  return `${authority}/${award}/${subjectKind}`;
}

/** One claim per authority, award and kind of subject: the count, and the names. */
export function proposedClaims(all: readonly Proposal[]): Claim[] {
  const names = new Map<string, { label: string; names: string[] }>();
  for (const { authority, award, subjectKind, name } of all) {
    const key = proposedKey(authority.id, award.id, subjectKind);
    const whom = subjectKind === 'person' ? 'cá nhân' : 'tập thể';
    const claim = names.get(key) ?? { label: `số ${whom} đề nghị ${award.label}`, names: [] };
    claim.names.push(name);
    names.set(key, claim);
  }
  return [...names].map(([key, claim]) => ({ key, ...claim, count: claim.names.length }));
}
