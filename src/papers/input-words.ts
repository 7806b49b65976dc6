/** The words a column of an input workbook offers in its dropdown; none for free text. */
import type { KindColumn } from '../parse/kinds/columns.ts';
import { compareText } from '../text/order.ts';
import type { LawView } from '../types.ts';
import type { Choices } from '../values/choices.ts';
import {
  BASES,
  DISCIPLINES,
  GENDERS,
  INITIATIVE_TYPES,
  LEVELS,
  OPINIONS,
  RATINGS,
  SPECIAL_TYPES,
  STATUSES,
} from '../values/word-lists.ts';

const CLOSED: Readonly<Partial<Record<KindColumn['type'], Choices>>> = {
  gender: GENDERS,
  status: STATUSES,
  rating: RATINGS,
  discipline: DISCIPLINES,
  opinion: OPINIONS,
  level: LEVELS,
  initiativeType: INITIATIVE_TYPES,
  basis: BASES,
  specialType: SPECIAL_TYPES,
};

/** Labels offered for a column, in the order of the list; [] where anything may be written. */
export function allowedWords(
  column: KindColumn,
  law: Pick<LawView, 'awards'>,
  people: readonly { readonly team?: string | null | undefined }[],
): readonly string[] {
  const closed = CLOSED[column.type];
  if (closed !== undefined) return [...closed.labels.values()];
  if (column.type === 'flag') return ['x'];
  if (column.type === 'awards' || column.type === 'award') return awardLabels(column, law);
  if (column.type !== 'team') return [];
  const teams = new Set(people.flatMap((each) => (each.team === null || each.team === undefined ? [] : [each.team])));
  return [...teams].sort(compareText);
}

/** Whether several words may stand in one cell, so that Excel must not refuse what isn't in the list. */
export function severalAllowed(column: KindColumn): boolean {
  return column.type === 'awards' || column.type === 'team';
}

function awardLabels(column: KindColumn, law: Pick<LawView, 'awards'>): string[] {
  const forms = column.heading === 'Hình thức khen thưởng' || column.heading === 'Hình thức';
  const titles = column.heading === 'Danh hiệu đăng ký';
  return law.awards
    .filter((award) => (forms ? award.class !== 'title' : !titles || award.class === 'title'))
    .map((award) => award.label);
}
