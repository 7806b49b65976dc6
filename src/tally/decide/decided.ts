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

/** A node for a clause: its words, citation and marks. Written field by field, for there are many: spreading costs thrice. */
export function nodeOf(clause: Clause, status: ConditionStatus, children: readonly Because[]): Because {
  const node: { -readonly [K in keyof Because]: Because[K] } = { label: clause.label, status, children };
  if (clause.cite !== undefined) node.cite = clause.cite;
  if (clause.verified !== undefined) node.verified = clause.verified;
  if (clause.reading !== undefined) node.reading = clause.reading;
  if (clause.since !== undefined) node.since = clause.since;
  return node;
}

/** A leaf for a clause. */
export function leaf(clause: Clause, status: ConditionStatus, more?: Partial<Because>): Decided {
  const node = nodeOf(clause, status, NOTHING);
  return { because: more === undefined ? node : Object.assign(node, more), restsOn: NOTHING };
}

const NOTHING: readonly never[] = [];

export function allOf(clause: Clause, parts: readonly Decided[]): Decided {
  const children = parts.map((part) => part.because);
  return {
    because: nodeOf(clause, statusOfAll(children.map((child) => child.status)), children),
    restsOn: parts.some((part) => part.restsOn.length > 0) ? parts.flatMap((part) => part.restsOn) : NOTHING,
  };
}

export function anyOf(clause: Clause, parts: readonly Decided[]): Decided {
  const status = statusOfAny(parts.map((part) => part.because.status));
  const ways = parts
    .filter((part) => part.because.status === status)
    .sort((a, b) => a.restsOn.length - b.restsOn.length);
  return {
    because: Object.assign(
      nodeOf(
        clause,
        status,
        parts.map((part) => part.because),
      ),
      { any: true } as const,
    ),
    restsOn: ways[0]?.restsOn ?? NOTHING,
  };
}
