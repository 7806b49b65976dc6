/**
 * What differs on another day → text: per award first whose outcome changes and why, then values (who decides, money)
 * that change alike for many, said once with their names. In: a comparison; out: lines no wider than asked.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { Comparison, OutcomeChange, OutcomeReason, ReasonSide } from '../tally/compare.ts';
import { showNumber } from '../text/counts.ts';
import { showDate } from '../text/dates.ts';
import type { ConditionStatus } from '../types.ts';
import { ELIGIBILITY_WORDS } from '../words/eligibility.ts';
import type { PaintText } from './problems.ts';
import { wrap } from './table.ts';

const VALUES: readonly string[] = ['authority', 'money', 'paid'];

/** @param moved what "the other day" is: the sentence about --decided-on */
export function renderComparison(
  comparison: Comparison,
  law: DecidingLaw,
  moved: string,
  paint: PaintText,
  width: number,
): string {
  const { asOf, decidedOn, changes, same, paid, problems } = comparison;
  const head = wrap(`Nếu xét ngày ${showDate(asOf)}, ký ngày ${showDate(decidedOn)} (${moved}):`, width);
  const counts = `${changes.length} kết quả đổi, ${same} kết quả như cũ`;
  const parts = law.awards.flatMap(({ id, label }) => {
    const own = changes.filter((each) => each.award === id);
    if (own.length === 0) return [];
    return [[paint('bold', label), ...outcomes(own, width), ...values(own, width)].join('\n')];
  });
  const money = `Tổng tiền thưởng: ${showNumber(paid.before)} → ${showNumber(paid.after)} đồng`;
  const sums = paid.before === paid.after ? [] : [money];
  const said = problems.flatMap(({ code, message }) => indented(`[${code}] ${message}`, 2, width));
  const notes = said.length === 0 ? [] : [['Chỉ ngày ấy mới có:', ...said].join('\n')];
  return `${[[...head, counts].join('\n'), ...parts, ...sums, ...notes].join('\n\n')}\n`;
}

function outcomes(changes: readonly OutcomeChange[], width: number): string[] {
  return changes
    .filter(({ changed }) => changed.some((each) => !VALUES.includes(each)))
    .flatMap((each) => [
      ...indented(`${each.name}: ${standing(each, 'before')} → ${standing(each, 'after')}`, 2, width),
      ...each.why
        .filter(({ after, before }) => (after ?? before)?.status !== undefined)
        .flatMap((why) => because(why, width)),
    ]);
}

function standing(change: OutcomeChange, when: 'before' | 'after'): string {
  const outcome = change[when];
  if (outcome === null) return 'không xét';
  const words = ELIGIBILITY_WORDS[outcome.eligibility];
  if (outcome.proposed) return `${words}, đề nghị`;
  const held = [
    outcome.registered === false ? 'chưa đăng ký' : '',
    {
      'khong-can': '',
      'cho-bo-phieu': 'chờ bỏ phiếu',
      dat: 'phiếu đạt',
      'khong-dat': 'phiếu chưa đạt',
      'ha-danh-hieu': 'hạ danh hiệu',
    }[outcome.vote.status],
    outcome.quota === 'ngoai-chi-tieu' ? 'ngoài chỉ tiêu' : outcome.quota === 'hoa' ? 'hòa, chờ Hội đồng' : '',
  ].filter((each) => each !== '');
  return outcome.eligibility === 'du-dieu-kien' && held.length > 0
    ? `${words}, không đề nghị (${held.join(', ')})`
    : words;
}

const STATUS_WORDS: Readonly<Record<ConditionStatus, string>> = {
  met: 'đạt',
  assumed: 'coi là đạt',
  'not-met': 'không đạt',
  unknown: 'chưa rõ',
  'on-hold': 'tạm hoãn',
};

function because({ before, after, cause }: OutcomeReason, width: number): string[] {
  const label = after?.label ?? before?.label ?? '';
  const [from, to] = [before, after].map((side) =>
    side === null ? 'không đòi' : side.status === undefined ? '' : STATUS_WORDS[side.status],
  );
  const lines = [
    before === null || before.label === label
      ? `vì: ${label}: ${from} → ${to}`
      : `vì: ${before.label}: ${from} → ${label}: ${to}`,
    `${cause === 'rule' ? 'quy định khác' : 'cùng quy định, khác ngày'}: ${grounds(before, after)}`,
    ...[after?.hint, after?.at].flatMap((each) => (each === undefined ? [] : [each])),
  ];
  return lines.flatMap((each) => indented(each, 4, width));
}

function grounds(before: ReasonSide | null, after: ReasonSide | null): string {
  const [a, b] = [before, after].map((side) => (side?.cite === undefined ? '–' : cited(side)));
  return a === b ? `${a}` : `${a} → ${b}`;
}

function cited({ cite, verified }: ReasonSide): string {
  return `${cite}${verified === false ? ', chưa đối chiếu văn bản gốc' : ''}`;
}

/** The same change of a value, once for all whom it concerns. */
function values(changes: readonly OutcomeChange[], width: number): string[] {
  const groups = new Map<string, string[]>();
  for (const { name, why } of changes) {
    for (const { before, after } of why) {
      if ((after ?? before)?.value === undefined) continue;
      const label = after?.label ?? before?.label ?? '';
      const key = `${label}: ${valueWords(before)} → ${valueWords(after)}`;
      groups.set(key, [...(groups.get(key) ?? []), name]);
    }
  }
  return [...groups].flatMap(([words, names]) => [
    ...indented(words, 2, width),
    ...indented(`${names.length}: ${names.join(', ')}`, 4, width),
  ]);
}

function valueWords(side: ReasonSide | null): string {
  if (side?.value === undefined) return 'không có';
  const value = typeof side.value === 'number' ? `${showNumber(side.value)} đồng` : side.value;
  return `${value} (${cited(side)})`;
}

function indented(words: string, by: number, width: number): string[] {
  return wrap(words, width - by).map((each) => `${' '.repeat(by)}${each}`);
}
