/**
 * Ratings of this year and of past ones: one row in, a three-valued answer "at least that" out, with its place.
 * A past year without a rating but with a title is taken to have the rating that title asks (law.md §12, 12).
 */
import type { Condition } from '../../law/vocabulary.ts';
import type { AwardId, Because, ConditionStatus, RatingId, StoredRecord } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { ratingRow, rowsOf, type Subject } from '../facts.ts';
import { placeOf, standsAt, textOf } from '../record-fields.ts';
import { isBy, showSchoolYear } from '../school-years.ts';
import { unreadOf } from '../unread.ts';
import { inWords, type Words } from './decided.ts';
import { pastAwards, pastRows } from './past.ts';

/** One fact about one year. */
export interface YearFact {
  readonly status: ConditionStatus;
  readonly words?: Words;
}

/** The year as a node of a run. */
export function yearNode(year: number, { status, words }: YearFact): Because {
  return { label: `Năm học ${showSchoolYear(year)}`, children: [], status, ...inWords(words) };
}

/** Whether a rating reaches another; both ids of the law's scale. */
export function reaches(deciding: Pick<Deciding, 'law'>, rating: RatingId, least: RatingId): boolean {
  for (const { id } of deciding.law.ratings) {
    if (id === rating) return true;
    if (id === least) return false;
  }
  return false;
}

/** This year's rating against the least asked. */
export function ratingThisYear(deciding: Deciding, least: RatingId, subject: Subject = deciding.subject): YearFact {
  const { facts, law, notes } = deciding;
  const row = ratingRow(subject);
  const rating = textOf(row, 'rating');
  if (row === undefined || rating === null) {
    const imported = facts.has(subject.kind === 'person' ? 'evaluation' : 'collective');
    const words = () => ({ hint: toRate(subject, imported), ...standsAt(row, 'rating') });
    return { status: 'unknown', words: unreadOf(row, 'rating') ?? words };
  }
  const decided = textOf(row, 'decisionDate');
  const unread = unreadOf(row, 'decisionDate');
  const timely = unread !== undefined ? undefined : decided === null ? true : isBy(decided, law.asOf);
  if (timely === false) {
    const hint = 'quyết định xếp loại ký sau ngày xét';
    return { status: 'not-met', words: () => ({ ...standsAt(row, 'decisionDate'), hint }) };
  }
  if (textOf(row, 'decisionNo') === null) {
    notes.add('xep-loai-thieu-so-quyet-dinh', placeOf(row, 'rating'), { name: subject.name });
  }
  const met = reaches(deciding, rating, least);
  if (met && timely === undefined) {
    const hint = 'ghi đủ ngày, tháng, năm quyết định xếp loại';
    return { status: 'unknown', words: unread ?? (() => ({ ...standsAt(row, 'decisionDate'), hint })) };
  }
  if (met) return { status: 'met', words: () => standsAt(row, 'rating') };
  return {
    status: 'not-met',
    words: () => ({
      ...standsAt(row, 'rating'),
      hint: `cần xếp loại từ ${labelOf(deciding, least)} trở lên; đang là ${labelOf(deciding, rating)}`,
    }),
  };
}

function toRate(subject: Subject, imported: boolean): string {
  const sheet = subject.kind === 'person' ? 'Xếp loại chất lượng' : 'Mức độ hoàn thành nhiệm vụ';
  const kind = subject.kind === 'person' ? 'đánh giá, xếp loại' : 'tập thể';
  return imported
    ? `ghi “${sheet}” của ${subject.name} vào bảng ${kind} rồi nhập lại`
    : `chưa nhập bảng ${kind} của năm học: thidua import <tệp>`;
}

/** The rating of a past year against the least asked. */
export function ratingOfPast(deciding: Deciding, year: number, least: RatingId): YearFact {
  const rows = pastRows(deciding, year);
  const rated = rows.filter((row) => textOf(row, 'rating') !== null);
  const timely = rated.filter((row) => (textOf(row, 'decisionDate') ?? '') <= deciding.law.asOf);
  const reaching = timely.find((row) => reaches(deciding, textOf(row, 'rating') ?? '', least));
  if (reaching !== undefined) {
    noteNumber(deciding, reaching, 'rating');
    return { status: 'met', words: () => standsAt(reaching, 'rating') };
  }
  const unread = firstUnread(rows, 'rating');
  if (unread !== undefined) return { status: 'unknown', words: unread };
  const short = timely[0] ?? rated[0];
  if (short !== undefined) return { status: 'not-met', words: () => standsAt(short, 'rating') };
  for (const row of pastAwards(deciding, year)) {
    const implied = impliedRating(deciding, textOf(row, 'award') ?? '');
    if (implied !== undefined && reaches(deciding, implied, least)) {
      return { status: 'assumed', words: () => standsAt(row, 'award') };
    }
  }
  const hint = (): string => `ghi xếp loại năm học ${showSchoolYear(year)} vào bảng khen thưởng các năm trước`;
  return { status: 'unknown', words: firstUnread(rows, 'award') ?? (() => ({ hint: hint() })) };
}

function firstUnread(rows: readonly StoredRecord[], field: string): Words | undefined {
  return rows.map((row) => unreadOf(row, field)).find((each) => each !== undefined);
}

/** Counts a row without a decision number, but says so. */
export function noteNumber(deciding: Deciding, row: StoredRecord, field: string): void {
  if (textOf(row, 'decisionNo') !== null) return;
  deciding.notes.add('thanh-tich-thieu-so-quyet-dinh', placeOf(row, field), {
    name: deciding.subject.name,
    year: textOf(row, 'schoolYear') ?? '',
  });
}

/**
 * The rating a title asks for, itself or through those below it on its ladder: of a person no more than the lowest title
 * asks ("Hoàn thành tốt nhiệm vụ"), even where this year's test of a higher one asks more.
 */
function impliedRating(deciding: Deciding, award: AwardId): RatingId | undefined {
  const { law, subject } = deciding;
  const ladder = law.ladders.find((each) => each.includes(award)) ?? [award];
  const covered = ladder.slice(0, ladder.indexOf(award) + 1);
  const asked = covered.flatMap((each) => ratingsAsked(law.criteria(each, subject.kind)));
  const found = law.ratings.map((each) => each.id).filter((rating) => asked.includes(rating));
  return subject.kind === 'person' ? found.at(-1) : found[0];
}

function ratingsAsked(condition: Condition | undefined): readonly RatingId[] {
  if (condition === undefined) return [];
  if ('ratingAtLeast' in condition) return [condition.ratingAtLeast];
  return 'all' in condition ? condition.all.flatMap(ratingsAsked) : [];
}

function labelOf(deciding: Deciding, rating: RatingId): string {
  return deciding.law.rating(rating)?.label ?? rating;
}

/** Every row of history about the subject. */
export function historyOf(deciding: Deciding): readonly StoredRecord[] {
  return rowsOf(deciding.subject, 'history');
}
