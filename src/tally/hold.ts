/**
 * Discipline and matters under examination: whether a person is on hold at a date, and from which day achievement counts
 * again. Evaluation rows in, leaves and days out.
 */
import type { DecidingLaw, Discipline } from '../law/vocabulary.ts';
import type { IsoDate, PartialDate, StoredRecord } from '../types.ts';
import type { Decided } from './decide/decided.ts';
import { leaf } from './decide/decided.ts';
import { type Facts, ratingRow, type Subject } from './facts.ts';
import { standsAt, textOf } from './record-fields.ts';
import { daysMeant, firstDay, isBy, schoolYearMeant } from './school-years.ts';

/** Lightest first. */
const PENALTIES: readonly Discipline[] = ['khien-trach', 'canh-cao', 'giang-chuc', 'cach-chuc', 'buoc-thoi-viec'];

/** "forever" as a day: a penalty in force has no end yet. */
const NO_END: IsoDate = '9999-12-31';

interface Penalty {
  readonly from: PartialDate | null;
  /** Last day in force, the latest it may mean; NO_END when none is given. */
  readonly to: IsoDate;
  /** In force at the review date: "maybe" where a date gives only its year or month and that decides. */
  readonly inForce: 'yes' | 'no' | 'maybe';
}

function penaltyOf(row: StoredRecord | undefined, asOf: IsoDate): Penalty | undefined {
  if (textOf(row, 'discipline') === null) return undefined;
  const from = textOf(row, 'disciplineFrom');
  const begun = from === null ? true : isBy(from, asOf);
  if (begun === false) return undefined;
  const end = daysMeant(textOf(row, 'disciplineTo') ?? NO_END);
  const inForce = end.last < asOf ? 'no' : begun === true && end.first >= asOf ? 'yes' : 'maybe';
  return { from, to: end.last, inForce };
}

/**
 * A leaf `on-hold` for one under examination or under a penalty at `asOf`, `unknown` while no evaluation sheet was ever
 * imported; undefined for anybody else.
 */
export function holdOf(subject: Subject, facts: Facts, law: DecidingLaw): Decided | undefined {
  const row = ratingRow(subject);
  const clause = law.clause('tam-hoan');
  const marks = {
    ...(clause === undefined ? {} : { cite: clause.cite }),
    ...(clause?.verified === false ? { verified: false as const } : {}),
    ...(clause?.since === undefined ? {} : { since: clause.since }),
  };
  if (!facts.has('evaluation')) {
    return leaf({ label: 'Không bị kỷ luật, không đang xem xét', ...marks }, 'unknown', {
      hint: 'chưa nhập bảng đánh giá, xếp loại của năm học: thidua import <tệp>',
    });
  }
  if (row?.fields.underReview === true) {
    return leaf({ label: 'Đang xem xét, chưa có kết luận', ...marks }, 'on-hold', {
      ...standsAt(row, 'underReview'),
      hint: 'khi có kết luận, sửa cột “Đang xem xét” rồi tính lại',
    });
  }
  const penalty = penaltyOf(row, law.asOf);
  if (penalty === undefined || penalty.inForce === 'no') return undefined;
  if (penalty.inForce === 'maybe') {
    return leaf({ label: 'Đang trong thời hạn kỷ luật', ...marks }, 'unknown', {
      ...standsAt(row, 'discipline'),
      hint: 'ghi đủ ngày, tháng, năm của “Từ ngày”, “Đến ngày”',
    });
  }
  return leaf({ label: 'Đang trong thời hạn kỷ luật', ...marks }, 'on-hold', {
    ...standsAt(row, 'discipline'),
    hint: 'khi hết thời hạn, ghi “Đến ngày” rồi tính lại',
  });
}

/** The day up to which school years begun earlier don't count in streaks; undefined without a penalty. */
export function achievementCountsFrom(row: StoredRecord | undefined, asOf: IsoDate): IsoDate | undefined {
  return penaltyOf(row, asOf)?.to;
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
  const weight = (PENALTIES as readonly string[]).indexOf(textOf(row, 'discipline') ?? '');
  if (penalty === undefined || weight < PENALTIES.indexOf(least)) return 'met';
  if (penalty.from === null) return penalty.to < firstDay(year, starts) ? 'met' : 'unknown';
  const decidedIn = schoolYearMeant(penalty.from, starts);
  if (decidedIn === undefined || isBy(penalty.from, asOf) === undefined) return 'unknown';
  return decidedIn === year ? 'not-met' : 'met';
}
