/** Whether one of several awards was received in any past school year. */
import type { Clause } from '../../law/vocabulary.ts';
import type { AwardId } from '../../types.ts';
import type { Deciding } from '../context.ts';
import { standsAt } from '../record-fields.ts';
import { type Decided, leaf } from './decided.ts';
import { incompleteRow, received, toComplete } from './past.ts';
import { noteNumber } from './ratings.ts';

export function decideHoldsAny(
  clause: Clause & { readonly holdsAny: readonly AwardId[] },
  deciding: Deciding,
): Decided {
  const first = received(deciding, clause.holdsAny)[0];
  if (first !== undefined) {
    noteNumber(deciding, first.row, 'award');
    return leaf(clause, 'met', () => standsAt(first.row, 'award'));
  }
  if (!deciding.facts.has('history')) {
    return leaf(clause, 'unknown', () => ({ hint: 'chưa nhập bảng khen thưởng các năm trước: thidua import <tệp>' }));
  }
  const incomplete = incompleteRow(deciding, clause.holdsAny);
  if (incomplete !== undefined) return leaf(clause, 'unknown', toComplete(incomplete));
  return leaf(clause, 'not-met', () => ({ hint: 'trong bảng khen thưởng các năm trước chưa có' }));
}
