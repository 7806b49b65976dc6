/** A Tally → the page a secretary reads: per award who is proposed, who waits and for what, then the totals. */
import type { DecidingLaw } from '../law/vocabulary.ts';
import { shortReason } from '../tally/short-reason.ts';
import { showNumber } from '../text/counts.ts';
import { showDate } from '../text/dates.ts';
import { compareNames, compareText } from '../text/order.ts';
import { voteArithmetic } from '../text/vote-words.ts';
import type { AwardOutcome, Tally, Vote } from '../types.ts';
import { ELIGIBILITY_WORDS } from '../words/eligibility.ts';
import type { PaintText } from './problems.ts';
import { renderQuotas } from './quotas.ts';
import { renderTable, wrap } from './table.ts';

interface Row {
  readonly name: string;
  readonly team: string;
  readonly outcome: AwardOutcome;
}

export function renderTally(tally: Tally, law: DecidingLaw, paint: PaintText, width: number): string {
  const parts = [
    `Năm học ${tally.schoolYear}, xét theo luật ngày ${showDate(tally.asOf)}, quyết định ký ngày ${showDate(tally.decidedOn)}\n`,
  ];
  for (const award of law.awards) {
    const rows = rowsOf(tally, award.id);
    if (rows.length > 0) parts.push(awardPart(award.label, rows, paint, width));
  }
  const quotas = renderQuotas(tally, law, width);
  if (quotas !== '') parts.push(`${quotas}\n`);
  parts.push(totalsPart(tally, law, width));
  const unverified = law.unverified();
  if (unverified.length > 0) {
    const words = `Chưa đối chiếu văn bản gốc: ${unverified.map((each) => `${each.label} (${each.cite})`).join('; ')}`;
    parts.push(`${wrap(words, width).join('\n')}\n`);
  }
  return parts.join('\n');
}

function rowsOf(tally: Tally, award: string): Row[] {
  const people = tally.people
    .flatMap((each) => each.awards.map((outcome) => ({ name: each.name, team: each.team ?? '', outcome })))
    .filter((each) => each.outcome.award === award)
    .sort((a, b) => compareNames(a.name, b.name));
  const collectives = tally.collectives
    .flatMap((each) => each.awards.map((outcome) => ({ name: each.name, team: '', outcome })))
    .filter((each) => each.outcome.award === award)
    .sort((a, b) => compareText(a.name, b.name));
  return [...people, ...collectives];
}

function awardPart(label: string, rows: readonly Row[], paint: PaintText, width: number): string {
  const proposed = rows.filter((each) => each.outcome.proposed);
  const other = rows.filter((each) => !each.outcome.proposed);
  const standing = other.filter(
    (each) => each.outcome.eligibility !== 'khong-du-dieu-kien' || each.outcome.registered === true,
  );
  const heading = paint('bold', `${label}: đề nghị ${proposed.length}, không đề nghị ${other.length}`);
  const shown = [...proposed, ...standing];
  if (shown.length === 0) return `${heading}\n`;
  const table = renderTable(
    [{ heading: 'Họ và tên' }, { heading: 'Tổ' }, { heading: 'Điều kiện' }, { heading: 'Đề nghị' }],
    shown.map((each) => [each.name, each.team, ELIGIBILITY_WORDS[each.outcome.eligibility], whyProposed(each.outcome)]),
    width,
  );
  return `${heading}\n${table}`;
}

/** "có", "không · chưa đạt: …": whether proposed, and if not what stands in the way. */
export function whyProposed(outcome: AwardOutcome): string {
  const vote = voteWords(outcome.vote);
  if (outcome.proposed) return vote === '' ? 'có' : `có · ${vote}`;
  const reasons = [
    shortReason(outcome),
    outcome.registered === false ? 'chưa đăng ký' : '',
    vote,
    outcome.quota === 'ngoai-chi-tieu' ? 'ngoài chỉ tiêu' : outcome.quota === 'hoa' ? 'hòa, chờ Hội đồng' : '',
  ].filter((each) => each !== '');
  return reasons.length === 0 ? 'không' : `không · ${reasons.join(', ')}`;
}

function voteWords(vote: Vote): string {
  const arithmetic = voteArithmetic(vote);
  const count = arithmetic === undefined ? '' : ` ${arithmetic.replaceAll(' %', '\u00a0%')}`;
  return {
    'khong-can': '',
    'cho-bo-phieu': arithmetic === undefined ? 'chờ bỏ phiếu' : `phiếu${count}, còn chờ phiếu`,
    dat: `phiếu${count}`,
    'khong-dat': `phiếu${count}, không đạt`,
    'ha-danh-hieu': `phiếu${count}, hạ danh hiệu`,
  }[vote.status];
}

function totalsPart(tally: Tally, law: DecidingLaw, width: number): string {
  const rows = law.awards.flatMap((award) => {
    const total = tally.totals.byAward[award.id];
    return total === undefined
      ? []
      : [[award.label, String(total.registered), String(total.eligible), String(total.proposed)]];
  });
  const right = 'right' as const;
  const heads = [
    { heading: 'Danh hiệu, hình thức' },
    { heading: 'Đăng ký', align: right },
    { heading: 'Đủ ĐK', align: right },
    { heading: 'Đề nghị', align: right },
  ];
  return `${renderTable(heads, rows, width)}Tổng tiền thưởng: ${showNumber(tally.totals.paid)} đồng\n`;
}
