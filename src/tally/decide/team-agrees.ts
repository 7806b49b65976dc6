/** The tổ's opinion: a blank is taken as agreement, "Không đồng ý" is not met, words nobody could read are unknown. Of a collective nobody is asked. */
import type { Clause } from '../../law/vocabulary.ts';
import type { Deciding } from '../context.ts';
import { ratingRow } from '../facts.ts';
import { standsAt, textOf } from '../record-fields.ts';
import { unreadOf } from '../unread.ts';
import { type Decided, leaf } from './decided.ts';

export function decideTeamAgrees(clause: Clause, deciding: Deciding): Decided {
  if (deciding.subject.kind === 'collective') return leaf(clause, 'assumed');
  if (!deciding.facts.has('evaluation')) {
    return leaf(clause, 'unknown', () => ({
      hint: 'chưa nhập bảng đánh giá, xếp loại của năm học: thidua import <tệp>',
    }));
  }
  const row = ratingRow(deciding.subject);
  const opinion = textOf(row, 'teamOpinion');
  const unread = unreadOf(row, 'teamOpinion');
  if (unread !== undefined) return leaf(clause, 'unknown', unread);
  if (opinion === null) {
    return leaf(clause, 'assumed', () => ({
      ...standsAt(row, 'teamOpinion'),
      hint: 'cột “Ý kiến của tổ” để trống: coi là đồng ý',
    }));
  }
  if (opinion === 'dong-y') return leaf(clause, 'met', () => standsAt(row, 'teamOpinion'));
  return leaf(clause, 'not-met', () => ({ ...standsAt(row, 'teamOpinion'), hint: 'tổ không đồng ý đề nghị' }));
}
