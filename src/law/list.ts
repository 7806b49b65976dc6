/**
 * Rules over time: one rule with all its dates, and what changed between two days, said as what kind of change it is.
 * Comes in: rulebook and days. Goes out: values only; printing is the caller's.
 */
import { nearest } from '../values/near.ts';
import { listRules, type RuleRow } from './rule-rows.ts';
import type { Rulebook } from './rulebook.ts';

/** began, ended · value: it reads otherwise · source: it reads the same on another ground · mark: only the verified mark. */
export type ChangeKind = 'began' | 'ended' | 'value' | 'source' | 'mark';

export interface RuleChange {
  readonly id: string;
  readonly label: string;
  readonly kind: ChangeKind;
  /** Absent where the rule is new; `after` absent where it ended. */
  readonly before?: RuleRow;
  readonly after?: RuleRow;
}

/** One rule over time: its rows, oldest first, each from the day it reads so; `near` where no rule has that id. */
export function showRule(rulebook: Rulebook, id: string): { rows: RuleRow[]; near?: string } {
  const rows: RuleRow[] = [];
  const ids = new Set<string>();
  for (const day of boundaries(rulebook)) {
    for (const row of listRules(rulebook, day)) {
      ids.add(row.id);
      const last = rows.at(-1);
      if (row.id === id && (last === undefined || !sameRule(last, row))) rows.push(row);
    }
  }
  const near = rows.length > 0 ? undefined : nearest(id, ids, 6);
  return near === undefined ? { rows } : { rows, near };
}

/** Rules that read otherwise, or stand elsewhere, on day `b` than on day `a`. */
export function changesBetween(rulebook: Rulebook, a: string, b: string): RuleChange[] {
  const before = new Map(listRules(rulebook, a).map((row) => [row.id, row]));
  const after = new Map(listRules(rulebook, b).map((row) => [row.id, row]));
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    const label = now?.label ?? old?.label ?? id;
    const kind = kindOf(old, now);
    if (kind === undefined) return [];
    const rows = { ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) };
    return [{ id, label, kind, ...rows }];
  });
}

function kindOf(old: RuleRow | undefined, now: RuleRow | undefined): ChangeKind | undefined {
  if (old === undefined) return 'began';
  if (now === undefined) return 'ended';
  if (old.value !== now.value) return 'value';
  if (old.cite !== now.cite || old.source !== now.source || citesOf(old) !== citesOf(now)) return 'source';
  return old.verified === now.verified ? undefined : 'mark';
}

function sameRule(a: RuleRow, b: RuleRow): boolean {
  return kindOf(a, b) === undefined;
}

function citesOf(row: RuleRow): string {
  return (row.clauses ?? []).map(({ cite }) => cite ?? '').join('\n');
}

/** Each day on which some value begins, ascending. */
export function boundaries(rulebook: Rulebook): string[] {
  const days = new Set<string>();
  JSON.stringify(rulebook.layers, (key, value: unknown) => {
    if (key === 'from' && typeof value === 'string') days.add(value);
    return value;
  });
  return [...days].toSorted();
}
