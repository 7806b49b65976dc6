/**
 * What deciding one condition gives: its status, the initiatives it rested on, and what its reasons would say. The words are
 * put together only for those who read them. Combining is three-valued with two shades: `assumed` is a weaker yes, `on-hold`
 * beats missing data.
 */

import type { Clause } from '../../law/vocabulary.ts';
import type { Because, ConditionStatus } from '../../types.ts';

/** What a node tells besides its clause: place, hint, children that are no conditions; mostly put together when asked for. */
export type Words = Partial<Because> | (() => Partial<Because>);

export function inWords(words: Words | undefined): Partial<Because> | undefined {
  return typeof words === 'function' ? words() : words;
}

export interface Decided {
  readonly clause: Clause;
  readonly status: ConditionStatus;
  /** Keys of the initiatives without which this would not be met. */
  readonly restsOn: readonly string[];
  readonly parts: readonly Decided[];
  /** One part met is enough. */
  readonly any: boolean;
  readonly words: Words | undefined;
}

/** From the strongest: a node of `all` takes the first of these found among its children. */
const ALL: readonly ConditionStatus[] = ['not-met', 'on-hold', 'unknown', 'assumed', 'met'];
const ANY: readonly ConditionStatus[] = ['met', 'assumed', 'on-hold', 'unknown', 'not-met'];

export function statusOfAll(among: readonly { readonly status: ConditionStatus }[]): ConditionStatus {
  return strongest(among, ALL);
}

/** The better of two, as a node of `any` sees it. */
export function isBetter(one: ConditionStatus, other: ConditionStatus): boolean {
  return ANY.indexOf(one) < ANY.indexOf(other);
}

/** The last of the order where there is none. */
function strongest(
  among: readonly { readonly status: ConditionStatus }[],
  order: readonly ConditionStatus[],
): ConditionStatus {
  let first = order.length - 1;
  for (const { status } of among) {
    const at = order.indexOf(status);
    if (at < first) first = at;
  }
  return order[first] ?? 'met';
}

/** A part by which a node of `all` is lost. */
export function isLost(part: { readonly status: ConditionStatus }): boolean {
  return part.status === 'not-met';
}

/** A part by which a node of `any` is won without spending an initiative. */
export function isWon(part: Decided): boolean {
  return part.status === 'met' && part.restsOn.length === 0;
}

export function holds(status: ConditionStatus): boolean {
  return status === 'met' || status === 'assumed';
}

/** A leaf for a clause. */
export function leaf(
  clause: Clause,
  status: ConditionStatus,
  words?: Words,
  restsOn: readonly string[] = NOTHING,
): Decided {
  return { clause, status, restsOn, parts: NOTHING, any: false, words };
}

const NOTHING: readonly never[] = [];

export function allOf(clause: Clause, parts: readonly Decided[]): Decided {
  const leans = parts.some((part) => part.restsOn.length > 0);
  return {
    clause,
    status: strongest(parts, ALL),
    restsOn: leans ? parts.flatMap((part) => part.restsOn) : NOTHING,
    parts,
    any: false,
    words: undefined,
  };
}

export function anyOf(clause: Clause, parts: readonly Decided[]): Decided {
  const status = strongest(parts, ANY);
  let way: Decided | undefined;
  for (const part of parts) {
    if (part.status === status && (way === undefined || part.restsOn.length < way.restsOn.length)) way = part;
  }
  return { clause, status, restsOn: way?.restsOn ?? NOTHING, parts, any: true, words: undefined };
}

/** The tree of reasons, in words. */
export function reasonsOf(decided: Decided): Because {
  const { clause, status, parts, any, words } = decided;
  const node = nodeOf(clause, status, parts.map(reasonsOf));
  if (any) Object.assign(node, { any: true });
  return words === undefined ? node : Object.assign(node, inWords(words));
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
