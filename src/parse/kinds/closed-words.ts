/** Which closed list of words a column of each type takes: said once for reading cells, writing them back and the dropdowns. */
import type { Choices } from '../../values/choices.ts';
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
} from '../../values/word-lists.ts';
import type { ValueType } from './columns.ts';

const CLOSED = {
  gender: GENDERS,
  status: STATUSES,
  rating: RATINGS,
  discipline: DISCIPLINES,
  opinion: OPINIONS,
  initiativeType: INITIATIVE_TYPES,
  level: LEVELS,
  basis: BASES,
  specialType: SPECIAL_TYPES,
} satisfies Partial<Record<ValueType, Choices>>;

/** Types of column whose words are a closed list. */
export type ClosedType = keyof typeof CLOSED;
export const CLOSED_WORDS: Readonly<Record<ClosedType, Choices>> = CLOSED;

/** undefined where the type takes more than the words of one list. */
export function closedWords(type: ValueType): Choices | undefined {
  return (CLOSED_WORDS as Readonly<Partial<Record<ValueType, Choices>>>)[type];
}
