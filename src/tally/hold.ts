/**
 * Discipline and matters under examination: whether a person is on hold at a date, and from which day achievement counts
 * again. Evaluation rows in, leaves and days out.
 */
import type { Clause, DecidingLaw, Discipline } from '../law/vocabulary.ts';
import type { IsoDate, PartialDate, StoredRecord } from '../types.ts';
import type { Decided } from './decide/decided.ts';
import { leaf, type Words } from './decide/decided.ts';
import { type Facts, ratingRow, type Subject } from './facts.ts';
import { standsAt, textOf } from './record-fields.ts';
import { daysMeant, firstDay, isBy, schoolYearMeant } from './school-years.ts';
import { unreadOf } from './unread.ts';

/** Lightest first. */
const PENALTIES: readonly Discipline[] = ['khien-trach', 'canh-cao', 'giang-chuc', 'cach-chuc', 'buoc-thoi-viec'];

/** "forever" as a day: a penalty in force has no end yet. */
const NO_END: IsoDate = '9999-12-31';
const ANY_DAY = { first: '0000-01-01', last: NO_END } as const;

interface Penalty {
  readonly from: PartialDate | null;
  /** Last day in force, the earliest and the latest it may mean; NO_END when none is given. */
  readonly to: { readonly first: IsoDate; readonly last: IsoDate };
  /** In force at the review date: "maybe" where a cell couldn't be read, or gives only a year or month, and that decides. */
  readonly inForce: 'yes' | 'no' | 'maybe';
  /** Whether there is one at all: not where the word or its first day couldn't be read. */
  readonly certain: boolean;
}

const CELLS = ['discipline', 'disciplineFrom', 'disciplineTo'] as const;

function penaltyOf(row: StoredRecord | undefined, asOf: IsoDate): Penalty | undefined {
  const known = textOf(row, 'discipline') !== null;
  if (!known && unreadOf(row, 'discipline') === undefined) return undefined;
  const from = textOf(row, 'disciplineFrom');
  const doubtful = from === null && unreadOf(row, 'disciplineFrom') !== undefined;
  const begun = doubtful ? undefined : from === null ? true : isBy(from, asOf);
  if (begun === false) return undefined;
  const end = textOf(row, 'disciplineTo');
  const to = end === null && unreadOf(row, 'disciplineTo') !== undefined ? ANY_DAY : daysMeant(end ?? NO_END);
  const certain = known && begun === true;
  return { from, to, inForce: to.last < asOf ? 'no' : certain && to.first >= asOf ? 'yes' : 'maybe', certain };
}

/**
 * A leaf `on-hold` for one under examination or under a penalty at `asOf`, `unknown` while no evaluation sheet was ever
 * imported; undefined for anybody else.
 */
export function holdOf(subject: Subject, facts: Facts, law: DecidingLaw): Decided | undefined {
  const row = ratingRow(subject);
  const rule = law.clause('tam-hoan');
  if (!facts.has('evaluation')) {
    return leaf(clauseOf('Không bị kỷ luật, không đang xem xét', rule), 'unknown', () => ({
      hint: 'chưa nhập bảng đánh giá, xếp loại của năm học: thidua import <tệp>',
    }));
  }
  if (row?.fields.underReview === true) {
    return leaf(clauseOf('Đang xem xét, chưa có kết luận', rule), 'on-hold', () => ({
      ...standsAt(row, 'underReview'),
      hint: 'khi có kết luận, sửa cột “Đang xem xét” rồi tính lại',
    }));
  }
  const penalty = penaltyOf(row, law.asOf);
  const inForce = penalty?.inForce ?? 'no';
  const unread = inForce === 'yes' ? undefined : unreadOf(row, 'underReview', ...(inForce === 'maybe' ? CELLS : []));
  if (unread !== undefined) return leaf(clauseOf('Không bị kỷ luật, không đang xem xét', rule), 'unknown', unread);
  if (inForce === 'no') return undefined;
  if (inForce === 'maybe') {
    return leaf(clauseOf('Đang trong thời hạn kỷ luật', rule), 'unknown', askWholeDates(row));
  }
  return leaf(clauseOf('Đang trong thời hạn kỷ luật', rule), 'on-hold', () => ({
    ...standsAt(row, 'discipline'),
    hint:
      textOf(row, 'disciplineTo') === null
        ? 'khi hết thời hạn, ghi “Đến ngày” rồi tính lại'
        : 'hết thời hạn đó thì tính lại',
  }));
}

/** What to do about a penalty dated by month or year alone. */
function askWholeDates(row: StoredRecord | undefined): Words {
  return () => ({ ...standsAt(row, 'discipline'), hint: 'ghi đủ ngày, tháng, năm của “Từ ngày”, “Đến ngày”' });
}

/** The rule's marks under words of this case. */
function clauseOf(label: string, rule: ReturnType<DecidingLaw['clause']>): Clause {
  return {
    label,
    ...(rule === undefined ? {} : { cite: rule.cite }),
    ...(rule?.verified === false ? { verified: false as const } : {}),
    ...(rule?.since === undefined ? {} : { since: rule.since }),
  };
}

/** How a penalty bars a school year from streaks: years begun before its end don't count, unknown while that end is. */
export function barredByPenalty(
  row: StoredRecord | undefined,
  asOf: IsoDate,
  begins: IsoDate,
): { readonly status: 'not-met' | 'unknown'; readonly words?: Words } | undefined {
  const penalty = penaltyOf(row, asOf);
  if (penalty === undefined || begins >= penalty.to.last) return undefined;
  if (penalty.certain && begins < penalty.to.first) return { status: 'not-met' };
  return { status: 'unknown', words: unreadOf(row, ...CELLS) ?? askWholeDates(row) };
}

/** Whether no penalty of that weight or above was decided in this school year, by `asOf`; unknown where its day isn't given. */
export function freeOfDiscipline(
  row: StoredRecord | undefined,
  least: Discipline,
  year: number,
  asOf: IsoDate,
  starts: string,
): 'met' | 'not-met' | 'unknown' {
  const penalty = penaltyOf(row, asOf);
  const word = textOf(row, 'discipline');
  const weight = (PENALTIES as readonly string[]).indexOf(word ?? '');
  if (penalty === undefined || (word !== null && weight < PENALTIES.indexOf(least))) return 'met';
  if (penalty.from === null) return penalty.to.last < firstDay(year, starts) ? 'met' : 'unknown';
  const decidedIn = schoolYearMeant(penalty.from, starts);
  if (decidedIn === undefined || isBy(penalty.from, asOf) === undefined) return 'unknown';
  if (decidedIn !== year) return 'met';
  return word === null ? 'unknown' : 'not-met';
}
