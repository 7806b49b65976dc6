/**
 * A cell of a sheet of past awards → the field it speaks of and its value: either column may hold an award or a rating.
 * Several awards come as a list, for `spread` to make a record of each.
 */
import type { Cell, FieldValue } from '../types.ts';
import type { Converted } from '../values/converted.ts';
import { convertCell } from './convert.ts';
import { columnOf } from './kinds/columns.ts';

export interface PastRead extends Converted<FieldValue> {
  readonly field: string;
}

/** @param field "award" or "rating" as the heading has it; any other is read as its own column would be */
export function readPast(cell: Cell | undefined, field: string, collective: boolean): PastRead {
  if (field !== 'award' && field !== 'rating') {
    return { field, ...convertCell(cell, columnOf('history', field)?.type ?? 'text') };
  }
  const rating = convertCell(cell, 'rating');
  const award = awardOrAwards(cell, collective);
  if (rating.value !== null && award.value === null) return { field: 'rating', value: rating.value };
  if (award.value !== null) return { field: 'award', ...award };
  return { field, ...(field === 'award' ? award : rating) };
}

/** One award as its id, several as a list; refuses what the award list doesn't know. */
export function awardOrAwards(cell: Cell | undefined, collective: boolean): Converted<FieldValue> {
  const awards = convertCell(cell, 'awards', collective);
  return Array.isArray(awards.value) && awards.value.length > 1 ? awards : convertCell(cell, 'award', collective);
}
