/**
 * One award of one subject over supposed facts, by the code that decides the year, for whoever only asks what would come of
 * it. In: law, facts, subject, award, what other awards came to; out: the outcome before quota. Notes no problems.
 */
import type { Deciding, Notes } from '../tally/context.ts';
import { draftOutcome, settle } from '../tally/outcome.ts';
import type { AwardOutcome } from '../types.ts';

/** Nobody reads the problems of what is only supposed. */
export const SILENT: Notes = { add: () => undefined, list: () => [] };

export type SupposedCase = Pick<Deciding, 'law' | 'facts' | 'subject' | 'award' | 'results'>;

/** @param explain whether somebody reads the reasons */
export function supposedDeciding(supposed: SupposedCase, explain: boolean): Deciding {
  return {
    ...supposed,
    settings: supposed.law.settings(),
    notes: SILENT,
    explained: () => explain,
    spent: new Set<string>(),
  };
}

/** undefined where the award isn't decided for such a subject. */
export function decideSupposed(supposed: SupposedCase, explain: boolean): AwardOutcome | undefined {
  const deciding = supposedDeciding(supposed, explain);
  const draft = draftOutcome(deciding);
  return draft === undefined ? undefined : settle(draft, 'khong-ap-dung', deciding);
}
