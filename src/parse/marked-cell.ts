/** A column headed by an award or a rating: what its cells say by their marks. In: a cell and its column; out: the value, or the reason. */
import type { MatchedColumn } from '../tables/match-columns.ts';
import type { Cell, FieldValue } from '../types.ts';
import { type Converted, refused } from '../values/converted.ts';
import { markOf } from '../values/flags.ts';
import { convertCell } from './convert.ts';

/** Fields that are lists of awards. */
export function realList(field: string): boolean {
  return field === 'awards' || field === 'registeredAwards';
}

/** What a column per award or rating says by its mark; refuses words that are neither yes nor no. */
export function marked(cell: Cell | undefined, column: MatchedColumn, field: string): Converted<FieldValue> {
  if (cell?.type === 'error') return convertCell(cell, 'flag');
  const mark = cell === undefined ? null : markOf(cell);
  if (cell !== undefined && mark === undefined) return refused('danh-dau-la', cell.text);
  const yes = mark === true && column.mark !== undefined ? column.mark : null;
  if (!realList(field)) return { value: yes };
  return { value: yes === null ? (mark === false ? [] : null) : [yes] };
}
