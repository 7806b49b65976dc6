/** This year's rating as it might be: one step or more higher, written where it is missing, decided in time. */
import type { DecidingLaw } from '../law/vocabulary.ts';
import { type Facts, ratingRow, type Subject } from '../tally/facts.ts';
import { placeOf, textOf } from '../tally/record-fields.ts';
import { showSchoolYear } from '../tally/school-years.ts';
import { showDate } from '../text/dates.ts';
import type { RatingId } from '../types.ts';
import { type FactChange, withFields, withRow } from './change.ts';

/** One change per rating named that is higher than what stands; the lowest first. */
export function ratingChanges(
  subject: Subject,
  named: readonly RatingId[],
  facts: Facts,
  law: DecidingLaw,
): readonly FactChange[] {
  const row = ratingRow(subject);
  const now = textOf(row, 'rating');
  const order = law.ratings.map((each) => each.id);
  const higher = named.filter((id) => now === null || order.indexOf(id) < order.indexOf(now));
  const late = textOf(row, 'decisionDate');
  const isLate = now !== null && late !== null && late > law.asOf;
  const year = showSchoolYear(facts.year);
  const label = (id: RatingId): string => law.rating(id)?.label ?? id;
  const changes = [...higher].reverse().map(
    (id): FactChange => ({
      kind: now === null ? 'missing-fact' : 'rating',
      words:
        now === null
          ? `xếp loại năm học ${year} là ${label(id)}${order.indexOf(id) === 0 ? '' : ' trở lên'} (chưa ghi)`
          : `xếp loại năm học ${year} là ${label(id)} (đang là ${label(now)})`,
      slot: 'rating',
      weight: 1,
      ...(row === undefined ? {} : { place: placeOf(row, 'rating') }),
      apply: (data) => {
        const fields = { rating: id, ...(isLate ? { decisionDate: null } : {}) };
        return row === undefined ? withRow(data, rowOf(subject, id)) : withFields(data, row.key, fields);
      },
    }),
  );
  if (row === undefined || !isLate) return changes;
  return [
    {
      kind: 'missing-fact',
      words: `quyết định xếp loại ký không muộn hơn ngày xét ${showDate(law.asOf)} (đang ghi ${showDate(late)})`,
      slot: 'rating',
      weight: 1,
      place: placeOf(row, 'decisionDate'),
      apply: (data) => withFields(data, row.key, { decisionDate: law.asOf }),
    },
    ...changes,
  ];
}

function rowOf(subject: Subject, rating: RatingId) {
  const kind = subject.kind === 'person' ? ('evaluation' as const) : ('collective' as const);
  return { kind, subject: subject.id, subjectKind: subject.kind, fields: { name: subject.name, rating } };
}
