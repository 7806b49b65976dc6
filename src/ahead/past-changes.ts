/**
 * What is missing of past years, filled: ratings nobody wrote, awards while no history was ever imported. The past itself is
 * never changed: what is written stays.
 */
import type { Condition, DecidingLaw } from '../law/vocabulary.ts';
import { type Facts, rowsOf, type Subject } from '../tally/facts.ts';
import { textOf } from '../tally/record-fields.ts';
import { showSchoolYear, startYear } from '../tally/school-years.ts';
import type { AwardId, Fields, RatingId } from '../types.ts';
import { type FactChange, withRow } from './change.ts';

export function pastChanges(
  subject: Subject,
  conditions: readonly Condition[],
  facts: Facts,
  law: DecidingLaw,
): readonly FactChange[] {
  return conditions.flatMap((each): readonly FactChange[] => {
    if ('holdsAny' in each && !facts.has('history'))
      return [awardsFilled(subject, each.holdsAny.slice(0, 1), [facts.year - 1], law)];
    if ('awardsInRun' in each && !facts.has('history')) {
      const { award, count } = each.awardsInRun;
      return [awardsFilled(subject, [award], back(facts.year - 1, count, 1), law)];
    }
    if (!('run' in each)) return [];
    const { of } = each.run;
    if ('award' in of) {
      if (facts.has('history')) return [];
      return [awardsFilled(subject, [of.award], back(facts.year - 1, of.times, of.everyYears), law)];
    }
    const blank = back(facts.year - 1, of.years - 1, 1).filter((year) => !isRated(subject, year));
    return blank.length === 0 ? [] : [ratingsFilled(subject, of.ratingAtLeast, blank, law)];
  });
}

function ratingsFilled(subject: Subject, rating: RatingId, years: readonly number[], law: DecidingLaw): FactChange {
  const label = law.rating(rating)?.label ?? rating;
  return {
    kind: 'missing-fact',
    words: `xếp loại ${inYears(years)} từ ${label} trở lên (chưa ghi trong bảng khen thưởng các năm trước)`,
    slot: `past ${rating}`,
    weight: 1,
    apply: (data) =>
      years.reduce(
        (changed, year) => withRow(changed, past(subject, { schoolYear: showSchoolYear(year), rating })),
        data,
      ),
  };
}

function awardsFilled(
  subject: Subject,
  awards: readonly AwardId[],
  years: readonly number[],
  law: DecidingLaw,
): FactChange {
  const labels = awards.map((each) => law.award(each)?.label ?? each).join(', ');
  return {
    kind: 'missing-fact',
    words: `đã được ${labels} ${inYears(years)} (chưa nhập bảng khen thưởng các năm trước)`,
    slot: `past ${awards.join(' ')}`,
    weight: 1,
    apply: (data) =>
      years.reduce(
        (changed, year) =>
          awards.reduce(
            (more, award) => withRow(more, past(subject, { schoolYear: showSchoolYear(year), award, rating: null })),
            changed,
          ),
        data,
      ),
  };
}

/** "năm học 2022-2023", "các năm học 2021-2022, 2022-2023". */
export function inYears(years: readonly number[]): string {
  const shown = [...years].sort((a, b) => a - b).map(showSchoolYear);
  return shown.length === 1 ? `năm học ${shown[0]}` : `các năm học ${shown.join(', ')}`;
}

function past(subject: Subject, fields: Fields) {
  return {
    kind: 'history' as const,
    subject: subject.id,
    subjectKind: subject.kind,
    fields: { subject: subject.name, decisionNo: 'giả định', ...fields },
  };
}

function isRated(subject: Subject, year: number): boolean {
  return rowsOf(subject, 'history').some(
    (row) => textOf(row, 'rating') !== null && startYear(textOf(row, 'schoolYear') ?? '') === year,
  );
}

function back(last: number, count: number, every: number): number[] {
  return Array.from({ length: count }, (_, at) => last - at * every).reverse();
}
