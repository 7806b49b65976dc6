/**
 * What deciding one condition gives: a node of reasons, and the initiatives it rested on.
 * Combining several is three-valued with two shades: `assumed` is a weaker yes, `on-hold` beats missing data.
 */

import type { Clause } from '../../law/vocabulary.ts';
import type { Because, ConditionStatus } from '../../types.ts';

export interface Decided {
  readonly because: Because;
  /** Keys of the initiatives without which this would not be met. */
  readonly restsOn: readonly string[];
}

/** From the strongest: a node of `all` takes the first of these found among its children. */
const ALL: readonly ConditionStatus[] = ['not-met', 'on-hold', 'unknown', 'assumed', 'met'];
const ANY: readonly ConditionStatus[] = ['met', 'assumed', 'on-hold', 'unknown', 'not-met'];

export function statusOfAll(statuses: readonly ConditionStatus[]): ConditionStatus {
  return ALL.find((status) => statuses.includes(status)) ?? 'met';
}

export function statusOfAny(statuses: readonly ConditionStatus[]): ConditionStatus {
  return ANY.find((status) => statuses.includes(status)) ?? 'not-met';
}

export function holds(status: ConditionStatus): boolean {
  return status === 'met' || status === 'assumed';
}

/** A clause's words, citation and marks, for the node that decides it. */
export function clauseOf(clause: Clause): Pick<Because, 'label' | 'cite' | 'verified' | 'reading'> {
  return {
    label: clause.label,
    ...(clause.cite === undefined ? {} : { cite: clause.cite }),
    ...(clause.verified === undefined ? {} : { verified: clause.verified }),
    ...(clause.reading === undefined ? {} : { reading: clause.reading }),
  };
}

/** A leaf for a clause. */
export function leaf(clause: Clause, status: ConditionStatus, more: Partial<Because> = {}): Decided {
  return { because: { ...clauseOf(clause), status, children: [], ...more }, restsOn: [] };
}

export function allOf(clause: Clause, parts: readonly Decided[]): Decided {
  return {
    because: {
      ...clauseOf(clause),
      status: statusOfAll(parts.map((part) => part.because.status)),
      children: parts.map((part) => part.because),
    },
    restsOn: parts.flatMap((part) => part.restsOn),
  };
}

export function anyOf(clause: Clause, parts: readonly Decided[]): Decided {
  const status = statusOfAny(parts.map((part) => part.because.status));
  const ways = parts
    .filter((part) => part.because.status === status)
    .sort((a, b) => a.restsOn.length - b.restsOn.length);
  return {
    because: { ...clauseOf(clause), status, children: parts.map((part) => part.because) },
    restsOn: ways[0]?.restsOn ?? [],
  };
}
