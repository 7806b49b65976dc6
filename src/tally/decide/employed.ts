/** Whole months since first recruitment at the review date. A missing hire date is assumed long ago, one nobody could read is unknown. */

import type { Clause } from '../../law/vocabulary.ts';
import { showDate } from '../../text/dates.ts';
import type { Deciding } from '../context.ts';
import { standsAt } from '../record-fields.ts';
import { daysMeant, monthsLater } from '../school-years.ts';
import { unreadOf } from '../unread.ts';
import { type Decided, leaf } from './decided.ts';

export function decideEmployed(clause: Clause & { readonly employedMonths: number }, deciding: Deciding): Decided {
  const { subject, law } = deciding;
  if (subject.kind === 'collective') return leaf(clause, 'met');
  const { hiredOn, staff, name } = subject.person;
  const unread = unreadOf(staff, 'hiredOn');
  if (unread !== undefined) return leaf(clause, 'unknown', unread);
  if (hiredOn === null) {
    return leaf(clause, 'assumed', () => ({
      ...standsAt(staff, 'hiredOn'),
      hint: `chưa có ngày tuyển dụng của ${name}: tạm coi là đã đủ thời gian`,
    }));
  }
  const meant = daysMeant(hiredOn);
  const enough = monthsLater(meant.last, clause.employedMonths) <= law.asOf;
  const mayBe = monthsLater(meant.first, clause.employedMonths) <= law.asOf;
  if (enough) return leaf(clause, 'met', () => standsAt(staff, 'hiredOn'));
  if (mayBe) {
    return leaf(clause, 'unknown', () => ({
      ...standsAt(staff, 'hiredOn'),
      hint: `ghi đủ ngày, tháng, năm tuyển dụng của ${name} vào danh sách cán bộ, giáo viên, nhân viên`,
    }));
  }
  return leaf(clause, 'not-met', () => ({
    ...standsAt(staff, 'hiredOn'),
    hint: `đủ thời gian từ ngày ${showDate(monthsLater(meant.first, clause.employedMonths))}`,
  }));
}
