/**
 * What would change an outcome: the smallest changes for this year, what still follows once eligible, what ends a hold, and
 * the path ahead where this year offers no way. In: a year decided; out: words and the changes themselves. Prints nothing.
 */
import { collectiveSubject, personSubject, ratingRow, type Subject } from '../tally/facts.ts';
import { textOf } from '../tally/record-fields.ts';
import { obstacle } from '../tally/short-reason.ts';
import { showDate } from '../text/dates.ts';
import type { AwardId, AwardOutcome } from '../types.ts';
import type { FactChange } from './change.ts';
import { type Path, pathAhead } from './path.ts';
import { outcomeIn, type YearAhead } from './question.ts';
import { stands, waysThisYear } from './this-year.ts';
import { conditionsOf, looksBack } from './wants.ts';

export interface Ahead {
  /** Sets of changes, each enough by itself; empty when nothing need or can change. */
  readonly ways: readonly (readonly FactChange[])[];
  /** Once eligible: what is still waited for (ballot, quota). */
  readonly afterwards: readonly string[];
  /** For one on hold: what ends it. */
  readonly endsHold?: string;
  /** Said plainly where this year offers no way, and why. */
  readonly noWay?: string;
  readonly path?: Path;
}

/** At most so many ways are told. */
const TOLD = 3;

/** undefined where the subject has no outcome for the award. */
export function aheadOf(id: string, award: AwardId, year: YearAhead): Ahead | undefined {
  const subject = subjectIn(id, year);
  const outcome = outcomeIn(year.tally, id, award);
  if (subject === undefined || outcome === undefined) return undefined;
  if (outcome.proposed) return { ways: [], afterwards: [] };
  const { sets, blocked } = waysThisYear(subject, award, year);
  const ways = sets.filter((each) => each.length > 0).slice(0, TOLD);
  const held = outcome.eligibility === 'tam-hoan' ? { endsHold: endOfHold(subject, year) } : {};
  if (blocked === undefined) return { ways, afterwards: stillToCome(outcome, year), ...held };
  const path = reachableLater(subject, award, year) ? pathAhead(subject, award, year) : undefined;
  return {
    ways: [],
    afterwards: [],
    ...held,
    noWay:
      blocked.eligibility === 'thieu-du-lieu'
        ? `năm nay chưa nói chắc được: ${obstacle(blocked)}, điều này còn chưa rõ`
        : `năm nay không có cách nào: ${obstacle(blocked)}`,
    ...(path === undefined ? {} : { path }),
  };
}

/** The person or collective of that id, as deciding sees it. */
export function subjectIn(id: string, { facts }: YearAhead): Subject | undefined {
  const person = facts.people.find((each) => each.id === id);
  if (person !== undefined) return personSubject(person);
  const collective = facts.collectives.find((each) => each.id === id);
  return collective === undefined ? undefined : collectiveSubject(collective);
}

function endOfHold(subject: Subject, { law }: YearAhead): string {
  const row = ratingRow(subject);
  if (row?.fields.underReview === true)
    return 'khi việc đang xem xét có kết luận; khi đó sửa ô “Đang xem xét” rồi tính lại';
  const to = textOf(row, 'disciplineTo');
  if (to !== null && to >= law.asOf) return `sau ngày ${showDate(to)}, khi hết thời hạn kỷ luật`;
  return 'khi hết thời hạn kỷ luật; chưa ghi “Đến ngày” nên chưa biết là ngày nào';
}

/** A collective's shares are of people not yet known; only its streaks can be lived ahead. */
function reachableLater(subject: Subject, award: AwardId, { law }: YearAhead): boolean {
  const conditions = conditionsOf(law, award, subject.kind);
  return conditions.length > 0 && (subject.kind === 'person' || looksBack(conditions));
}

/** What stands between an eligible subject and being proposed. */
function stillToCome(outcome: AwardOutcome, { law }: YearAhead): string[] {
  const { vote, quota, award } = outcome;
  const lines: string[] = [];
  const of = vote.of;
  const needed = of === undefined ? undefined : law.votesNeeded(award, of)?.value;
  if (vote.status === 'cho-bo-phieu') {
    lines.push(
      needed === undefined
        ? 'còn chờ Hội đồng bỏ phiếu'
        : `còn chờ Hội đồng bỏ phiếu: cần ít nhất ${needed}/${of} thành viên đồng ý`,
    );
  }
  if (vote.status === 'khong-dat')
    lines.push('Hội đồng đã bỏ phiếu không đạt: kết quả phiếu không đổi bằng hồ sơ được');
  if (vote.status === 'ha-danh-hieu') lines.push('Hội đồng đã hạ xuống danh hiệu thấp hơn');
  if (quota === 'ngoai-chi-tieu')
    lines.push('đủ điều kiện nhưng ngoài chỉ tiêu: chỉ vào được khi còn chỗ, theo danh sách chờ');
  if (quota === 'hoa') lines.push('bằng nhau ở suất cuối của chỉ tiêu: Hội đồng quyết định');
  if (vote.status === 'khong-can' && !stands(outcome) && law.votesNeeded(award, 1) !== undefined) {
    lines.push('sau đó còn phải qua bỏ phiếu của Hội đồng');
  }
  return lines;
}
