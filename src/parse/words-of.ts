/**
 * A stored value → the words that, written in a cell of its column, are read back as the same value: dates as 30/05/2025,
 * ids as their labels, lists with "; ". The inverse of `convertCell`; refuses nothing.
 */
import { showDate } from '../text/dates.ts';
import type { Author, FieldValue } from '../types.ts';
import { AWARDS } from '../values/award-words.ts';
import type { Choices } from '../values/choices.ts';
import { RATINGS } from '../values/word-lists.ts';
import { closedWords } from './kinds/closed-words.ts';
import type { ValueType } from './kinds/columns.ts';

/** Types whose words are awards, by id. */
const AWARD_LISTS: Partial<Readonly<Record<ValueType, readonly Choices[]>>> = {
  awards: [AWARDS],
  award: [AWARDS],
  awardOrRating: [AWARDS, RATINGS],
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
  for (const { labels } of AWARD_LISTS[type] ?? []) {
    const label = labels.get(text);
    if (label !== undefined) return label;
  }
  return closedWords(type)?.labels.get(text) ?? text;
}
