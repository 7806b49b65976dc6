/** A stored value → the words a clerk would have written: dates as 30/05/2025, ids as their labels. Refuses nothing. */
import type { ValueType } from '../parse/kinds/columns.ts';
import { showDate } from '../text/dates.ts';
import type { FieldValue } from '../types.ts';
import { AWARDS } from '../values/award-words.ts';
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

const CHOICES: Partial<Readonly<Record<ValueType, readonly Choices[]>>> = {
  gender: [GENDERS],
  status: [STATUSES],
  awards: [AWARDS],
  award: [AWARDS],
  awardOrRating: [AWARDS, RATINGS],
  rating: [RATINGS],
  discipline: [DISCIPLINES],
  opinion: [OPINIONS],
  level: [LEVELS],
  initiativeType: [INITIATIVE_TYPES],
  basis: [BASES],
  specialType: [SPECIAL_TYPES],
};

/** What stands in a table for one field of a record; '' where it is blank. */
export function fieldWords(type: ValueType, value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (value === true) return 'có';
  if (value === false) return 'không';
  if (Array.isArray(value)) {
    return value.map((each) => (typeof each === 'string' ? word(type, each) : each.name)).join(', ');
  }
  return word(type, String(value));
}

function word(type: ValueType, text: string): string {
  if (type === 'date' || type === 'birthDate') return showDate(text);
  for (const { labels } of CHOICES[type] ?? []) {
    const label = labels.get(text);
    if (label !== undefined) return label;
  }
  return text;
}
