/**
 * All that deciding one award for one subject may look at, and the notebook into which problems are written once.
 */
import type { DecidingLaw, Settings } from '../law/vocabulary.ts';
import type { Problem, Facts as ProblemFacts } from '../problem.ts';
import { compareText } from '../text/order.ts';
import { comparePlaces } from '../text/place.ts';
import type { AwardId, AwardOutcome, Cited, Place, SubjectId } from '../types.ts';
import { type ProblemCode, problem } from '../words/problems.ts';
import type { Decided } from './decide/decided.ts';
import type { Facts, Subject } from './facts.ts';

/** Outcomes of awards decided earlier. */
export interface Results {
  get(subject: SubjectId, award: AwardId): AwardOutcome | undefined;
}

/** Years a run found, for conditions counted within it. */
export interface RunYears {
  readonly years: readonly number[];
}

export interface Deciding {
  readonly law: DecidingLaw;
  readonly settings: { readonly [K in keyof Settings]: Cited<Settings[K]> };
  readonly facts: Facts;
  readonly subject: Subject;
  readonly award: AwardId;
  readonly results: Results;
  readonly notes: Notes;
  /** Whether somebody reads this subject's reasons. */
  readonly explained: (subject: SubjectId) => boolean;
  /** Keys of initiatives already spent on another award of this person (setting `initiativeReuse: forbid`). */
  readonly spent: ReadonlySet<string>;
  readonly run?: RunYears;
  /** Nobody reads the reasons, and no condition could note a problem: what can't change the verdict needn't be decided. */
  readonly hurried?: boolean;
  /** Criteria of other awards already decided for this subject, while no initiative was spent. */
  readonly decided?: Map<AwardId, Decided>;
}

export interface Notes {
  add(code: ProblemCode, at: Place | readonly Place[], facts?: ProblemFacts, cite?: string): void;
  list(): readonly Problem[];
}

/** A notebook that keeps one problem per code, place and facts. */
export function newNotes(): Notes {
  const kept = new Map<string, Problem>();
  return {
    add: (code, at, facts = {}, cite) => {
      const key = JSON.stringify([code, at, facts]);
      if (!kept.has(key)) kept.set(key, problem(code, at, facts, cite));
    },
    list: () =>
      [...kept.values()].sort(
        (a, b) => comparePlaces(a.at[0], b.at[0]) || compareText(a.code, b.code) || compareText(a.message, b.message),
      ),
  };
}
