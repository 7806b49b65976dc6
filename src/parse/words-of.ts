/**
 * A stored value → the words that, written in a cell of its column, are read back as the same value: dates as 30/05/2025,
 * ids as their labels, lists with "; ". The inverse of `convertCell`; refuses nothing.
 */
import { showDate } from '../text/dates.ts';
import type { Author, FieldValue } from '../types.ts';
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
import type { ValueType } from './kinds/columns.ts';

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

/** Words of one field of a record; '' where it is blank, "không" for a list that is said to be empty. */
export function wordsOf(type: ValueType, value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (value === true) return 'có';
  if (value === false) return 'không';
  if (Array.isArray(value)) {
    const list = value as readonly (string | Author)[];
    if (list.length === 0) return 'không';
    return list.map((each) => (typeof each === 'string' ? word(type, each) : author(each))).join('; ');
  }
  return word(type, String(value));
}

function author({ name, sharePercent }: Author): string {
  return sharePercent === null ? name : `${name} (${sharePercent}%)`;
}

function word(type: ValueType, text: string): string {
  if (type === 'date' || type === 'birthDate') return showDate(text);
  for (const { labels } of CHOICES[type] ?? []) {
    const label = labels.get(text);
    if (label !== undefined) return label;
  }
  return text;
}
