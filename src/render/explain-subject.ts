/** One subject → every award in a line each, before the reasons: what a principal looks for first. */
import type { AwardOutcome } from '../types.ts';
import { ELIGIBILITY_WORDS } from '../words/eligibility.ts';
import { renderTable } from './table.ts';
import { whyProposed } from './tally.ts';

/** What was asked for or proposed first, the law's own order among them. @param width columns of the terminal */
export function renderSummary(
  outcomes: readonly AwardOutcome[],
  labelOf: (award: string) => string,
  width: number,
): string {
  const near = (each: AwardOutcome): number =>
    each.proposed ? 0 : each.registered === true ? 1 : each.eligibility === 'khong-du-dieu-kien' ? 3 : 2;
  return renderTable(
    [{ heading: 'Danh hiệu, hình thức' }, { heading: 'Điều kiện' }, { heading: 'Đề nghị, lý do' }],
    [...outcomes]
      .sort((a, b) => near(a) - near(b))
      .map((each) => [labelOf(each.award), ELIGIBILITY_WORDS[each.eligibility], whyProposed(each)]),
    width,
  );
}
