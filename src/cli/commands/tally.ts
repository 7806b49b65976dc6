/** `thidua tally`: every person and collective against every award; with `--compare`, whose outcome another day would change. */
import type { Problem } from '../../problem.ts';
import { renderComparison } from '../../render/compare.ts';
import { renderDeadlines } from '../../render/law.ts';
import { renderPayments } from '../../render/payments.ts';
import { renderTally } from '../../render/tally.ts';
import { compareTallies } from '../../tally/compare.ts';
import { type Payments, paymentsOf } from '../../tally/payments.ts';
import { tally } from '../../tally/tally.ts';
import { showNumber } from '../../text/counts.ts';
import { showDate } from '../../text/dates.ts';
import { problem } from '../../words/problems.ts';
import { dayOption } from '../given.ts';
import type { Context, Given, Outcome, Run } from '../outcome.ts';
import { type OpenedYear, withYear } from '../year.ts';
import { lawOfYear } from '../year-law.ts';

export const run: Run = (context, given) =>
  withYear(context, async (year) => {
    const other = dayOption(given, 'compare', '--compare');
    if (other !== undefined) return compared(context, given, year, other);
    const { law, problems: lawProblems } = await lawOfYear(context, year.config, given);
    const result = tally(year.data, law);
    const payments = paymentsOf(result, law);
    const problems = [...lawProblems, ...result.problems, ...beyondFund(payments)];
    return {
      json: { ...result, problems, payments, unverified: law.unverified() },
      text: context.json
        ? ''
        : `${renderTally(result, law, context.paint, context.width)}${renderPayments(payments, law, context.width)}${renderDeadlines(law, context.width)}`,
      problems,
      next: 'xem lý do từng người: thidua explain <tên>; lập hồ sơ: thidua propose',
    };
  });

/** The awards' money is more than the fund may hold. */
function beyondFund({ fund, total }: Payments): Problem[] {
  if (fund === null || !fund.exceeded) return [];
  const facts = { total: showNumber(total), limit: showNumber(fund.limit), source: fund.cite };
  return [problem('vuot-quy-khen-thuong', [], facts, fund.cite)];
}

/** The day of the review moves to the other day; the day of the decision follows unless `--decided-on` holds it. */
async function compared(context: Context, given: Given, { config, data }: OpenedYear, day: string): Promise<Outcome> {
  const { law, on, problems: lawProblems } = await lawOfYear(context, config, given);
  const held = dayOption(given, 'decidedOn', '--decided-on');
  const moved =
    held === undefined ? 'ngày ký đi theo ngày xét; giữ ngày ký bằng --decided-on' : 'ngày ký giữ theo --decided-on';
  const before = { law, tally: tally(data, law) };
  const otherLaw = on(day, held);
  const comparison = compareTallies(before, { law: otherLaw, tally: tally(data, otherLaw) });
  const problems = [...lawProblems, ...before.tally.problems];
  const now = `Năm học ${config.year}, xét ngày ${showDate(law.asOf)}, ký ngày ${showDate(law.decidedOn)}`;
  return {
    json: {
      ...before.tally,
      problems,
      payments: paymentsOf(before.tally, law),
      unverified: law.unverified(),
      compare: comparison,
    },
    text: context.json ? '' : `${now}\n${renderComparison(comparison, law, moved, context.paint, context.width)}`,
    problems,
    next: `luật đổi những gì: thidua law diff ${law.asOf} ${day}`,
  };
}
