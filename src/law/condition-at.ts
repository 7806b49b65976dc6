/**
 * A condition as it stands on a day: clauses not in force are dropped, citations put into words, marks of doubt carried.
 * Comes in: JSON condition. Goes out: the vocabulary's Condition, undefined when nothing of it is in force.
 */
import { formatCitation } from './cite.ts';
import type { RawCondition } from './condition-schema.ts';
import { isInForce, isVerified } from './rulebook.ts';
import type { Instrument } from './schema.ts';
import type { Clause, Condition } from './vocabulary.ts';

/**
 * The condition in force at `date`.
 *
 * @param doubted true when the whole criteria entry is unverified: every cited clause then says so
 * @param since   first day of the whole criteria entry: of clauses without one of their own
 */
export function conditionAt(
  raw: RawCondition,
  date: string,
  instruments: ReadonlyMap<string, Instrument>,
  doubted = false,
  since?: string,
): Condition | undefined {
  if (!isInForce(raw, date)) return undefined;
  const clause = clauseOf(raw, date, instruments, doubted, since);
  const inside = (list: readonly RawCondition[]) =>
    list.flatMap((each) => conditionAt(each, date, instruments, doubted, raw.from ?? since) ?? []);
  if ('all' in raw) {
    const all = inside(raw.all);
    return all.length === 0 ? undefined : { ...clause, all };
  }
  if ('any' in raw) {
    const any = inside(raw.any);
    return any.length === 0 ? undefined : { ...clause, any };
  }
  if ('run' in raw) {
    const { of, after } = raw.run;
    return { ...clause, run: { of, ...(after === undefined ? {} : { after }), within: inside(raw.run.within) } };
  }
  const { label: _, cite: __, verified: ___, reading: ____, from: _____, to: ______, ...test } = raw;
  return { ...clause, ...test };
}

function clauseOf(
  raw: RawCondition,
  date: string,
  instruments: ReadonlyMap<string, Instrument>,
  doubted: boolean,
  since: string | undefined,
): Clause {
  const from = raw.from ?? since;
  const verified = raw.cite === undefined || (!doubted && isVerified(raw, instruments, date));
  return {
    label: raw.label,
    ...(raw.cite === undefined ? {} : { cite: formatCitation(raw.cite) }),
    ...(verified ? {} : { verified: false }),
    ...(raw.reading === undefined ? {} : { reading: raw.reading }),
    ...(raw.cite === undefined || from === undefined ? {} : { since: from }),
  };
}

/** The conditions directly inside one, those counted within a run too. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'run' in condition ? condition.run.within : [];
}

/** Awards whose outcome of the same year a condition needs decided first. */
export function dependsOn(condition: Condition): readonly string[] {
  const own =
    'eligibleFor' in condition
      ? [condition.eligibleFor]
      : 'membersProposed' in condition
        ? [condition.membersProposed.award]
        : 'membersProposedCount' in condition
          ? [condition.membersProposedCount.award]
          : 'run' in condition && 'award' in condition.run.of
            ? [condition.run.of.award]
            : 'awardsInRun' in condition
              ? [condition.awardsInRun.award]
              : [];
  return [...own, ...partsOf(condition).flatMap(dependsOn)];
}
