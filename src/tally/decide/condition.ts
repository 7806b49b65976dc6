/** One condition of the law against one subject: sends each word of the vocabulary to the file that decides it. */
import type { Condition } from '../../law/vocabulary.ts';
import type { ConditionStatus } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { allOf, anyOf, type Decided, isLost, isWon, leaf } from './decided.ts';
import { decideEmployed } from './employed.ts';
import { decideHoldsAny } from './holds-any.ts';
import { decideInitiatives } from './initiatives.ts';
import {
  decideMembersProposed,
  decideMembersProposedCount,
  decideMembersRated,
  decideNoneDisciplined,
} from './members.ts';
import { ratingThisYear } from './ratings.ts';
import { decideRun } from './streaks.ts';
import { decideTeamAgrees } from './team-agrees.ts';
import { decideAwardsInRun, decideRatingsInRun } from './within-run.ts';

export function decideCondition(condition: Condition, deciding: Deciding): Decided {
  if ('all' in condition) return allOf(condition, partsUntil(isLost, condition.all, deciding));
  if ('any' in condition) return anyOf(condition, partsUntil(isWon, condition.any, deciding));
  if ('ratingAtLeast' in condition) {
    const { status, words } = ratingThisYear(deciding, condition.ratingAtLeast);
    return leaf(condition, status, words);
  }
  if ('eligibleFor' in condition) return decideEligibleFor(condition, deciding);
  if ('teamAgrees' in condition) return decideTeamAgrees(condition, deciding);
  if ('employedMonths' in condition) return decideEmployed(condition, deciding);
  if ('initiatives' in condition) return decideInitiatives(condition, deciding);
  if ('run' in condition) return decideRun(condition, deciding, decideCondition);
  if ('holdsAny' in condition) return decideHoldsAny(condition, deciding);
  if ('awardsInRun' in condition) return decideAwardsInRun(condition, deciding);
  if ('ratingsInRun' in condition) return decideRatingsInRun(condition, deciding);
  if ('membersProposed' in condition) return decideMembersProposed(condition, deciding);
  if ('membersProposedCount' in condition) return decideMembersProposedCount(condition, deciding);
  if ('membersRated' in condition) return decideMembersRated(condition, deciding);
  return decideNoneDisciplined(condition, deciding);
}

/**
 * The parts in order; in a hurry only those up to the first that settles the whole, whatever follows. The parts are decided by
 * the same code either way, so that the verdict can't differ from the one explained.
 */
function partsUntil(
  settles: (part: Decided) => boolean,
  conditions: readonly Condition[],
  deciding: Deciding,
): readonly Decided[] {
  const parts: Decided[] = [];
  for (const condition of conditions) {
    const part = decideCondition(condition, deciding);
    parts.push(part);
    if (deciding.hurried === true && settles(part)) break;
  }
  return parts;
}

const AS_STATUS: Readonly<Record<string, ConditionStatus>> = {
  'du-dieu-kien': 'met',
  'khong-du-dieu-kien': 'not-met',
  'thieu-du-lieu': 'unknown',
  'tam-hoan': 'on-hold',
};

/** The criteria of another award, as decided for that award or afresh, so that its reasons stand in this tree. */
function decideEligibleFor(
  condition: Extract<Condition, { readonly eligibleFor: string }>,
  deciding: Deciding,
): Decided {
  const criteria = deciding.law.criteria(condition.eligibleFor, deciding.subject.kind);
  if (criteria !== undefined) {
    // Within a run, or once initiatives are spent, the same criteria may give another answer.
    const alike = deciding.run === undefined && deciding.spent.size === 0;
    const known = alike ? deciding.decided?.get(condition.eligibleFor) : undefined;
    return allOf(condition, [known ?? decideCondition(criteria, { ...deciding, award: condition.eligibleFor })]);
  }
  const earlier = deciding.results.get(deciding.subject.id, condition.eligibleFor);
  return leaf(condition, AS_STATUS[earlier?.eligibility ?? ''] ?? 'unknown');
}
