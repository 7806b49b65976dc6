/** `thidua explain <award>`: everyone's outcome of one award with the short reason. */
import { type AwardRow, awardRowJson, renderAwardRows } from '../render/explain-award.ts';
import type { AwardId, Tally } from '../types.ts';
import type { Context, Outcome } from './outcome.ts';
import type { LawOfYear } from './year-law.ts';

export function explainAward(
  context: Context,
  award: AwardId,
  { law, problems }: LawOfYear,
  { people, collectives, schoolYear, asOf }: Tally,
): Outcome {
  const label = law.award(award)?.label ?? award;
  const all = [...people, ...collectives.map((each) => ({ ...each, team: null }))];
  const rows = all.flatMap((each): AwardRow[] => {
    const outcome = each.awards.find((one) => one.award === award);
    return outcome === undefined ? [] : [{ id: each.id, name: each.name, team: each.team, outcome }];
  });
  const proposed = rows.filter((each) => each.outcome.proposed).length;
  const head = `${label} · ${schoolYear}: đề nghị ${proposed}, không đề nghị ${rows.length - proposed}`;
  const none = `${label}: không tiêu chí nào để tính, chưa ai được đề nghị bằng tay\n`;
  return {
    json: context.json ? { schoolYear, asOf, award, label, subjects: rows.map(awardRowJson), problems } : undefined,
    text: context.json
      ? ''
      : rows.length === 0
        ? none
        : `${context.paint('bold', head)}\n${renderAwardRows(rows, context.width)}`,
    problems: problems.filter((each) => each.level === 'error'),
    next: `xem từng người: thidua explain <tên> ${award}`,
  };
}
