/**
 * Criteria of every award on a day, the stricter test that may replace them, and the order in which to decide.
 * An award with a stricter test in force is decided by it only where the setting `coSoTest` says "both".
 */
import type { AwardId, SubjectKind } from '../types.ts';
import { conditionAt, dependsOn, partsOf } from './condition-at.ts';
import { inForce, isVerified, type Rulebook } from './rulebook.ts';
import type { Instrument, Layer } from './schema.ts';
import type { Condition, Settings } from './vocabulary.ts';

export interface CriteriaBook {
  has(award: AwardId, subject: SubjectKind): boolean;
  criteria(award: AwardId, subject: SubjectKind): Condition | undefined;
  stricterTest(award: AwardId): Condition | undefined;
  computed(order: readonly AwardId[], subject: SubjectKind): readonly AwardId[];
}

/** Criteria as of `date`; `doubt` hears of each unverified clause when its criteria are asked for. */
export function criteriaBook(
  rulebook: Rulebook,
  date: string,
  instruments: ReadonlyMap<string, Instrument>,
  test: Settings['coSoTest'],
  doubt: (id: string, label: string, cite: string) => void,
): CriteriaBook {
  const kept = new Map<string, Condition | undefined>();

  function look(list: 'criteria' | 'stricterTests', award: AwardId, subject: SubjectKind): Condition | undefined {
    const key = `${list} ${award} ${subject}`;
    if (!kept.has(key)) kept.set(key, find(rulebook, list, award, subject, date, instruments));
    return kept.get(key);
  }
  function deciding(award: AwardId, subject: SubjectKind): Condition | undefined {
    return (test === 'both' ? look('stricterTests', award, subject) : undefined) ?? look('criteria', award, subject);
  }
  function heard(award: AwardId, condition: Condition | undefined): Condition | undefined {
    if (condition !== undefined) doubtParts(award, condition, doubt);
    return condition;
  }

  return {
    has: (award, subject) => deciding(award, subject) !== undefined,
    criteria: (award, subject) => heard(award, deciding(award, subject)),
    stricterTest: (award) =>
      test === 'both'
        ? undefined
        : heard(award, look('stricterTests', award, 'person') ?? look('stricterTests', award, 'collective')),
    computed: (order, subject) => inDependencyOrder(order, (award) => deciding(award, subject)),
  };
}

function find(
  rulebook: Rulebook,
  list: 'criteria' | 'stricterTests',
  award: AwardId,
  subject: SubjectKind,
  date: string,
  instruments: ReadonlyMap<string, Instrument>,
): Condition | undefined {
  const pick = (layer: Layer) =>
    layer[list]?.filter((each) => each.award === award && each.subject === subject).flatMap((each) => each.values);
  const found = inForce(rulebook, date, pick);
  if (found === undefined) return undefined;
  const { condition, from } = found.value;
  return conditionAt(condition, date, instruments, !isVerified(found.value, instruments, date), from);
}

function doubtParts(award: AwardId, condition: Condition, doubt: (id: string, label: string, cite: string) => void) {
  if (condition.verified === false) doubt(`tieu-chuan.${award}`, condition.label, condition.cite ?? '');
  for (const part of partsOf(condition)) doubtParts(award, part, doubt);
}

/** Each award after those its criteria lean on; otherwise as given. */
function inDependencyOrder(
  order: readonly AwardId[],
  criteria: (award: AwardId) => Condition | undefined,
): readonly AwardId[] {
  const done: AwardId[] = [];
  const seen = new Set<AwardId>();
  const visit = (award: AwardId): void => {
    const condition = criteria(award);
    if (condition === undefined || seen.has(award)) return;
    seen.add(award);
    for (const needed of dependsOn(condition)) visit(needed);
    done.push(award);
  };
  for (const award of order) visit(award);
  return done;
}
