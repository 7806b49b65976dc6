/** Whether this year's own title counts for what builds upon it. In: outcomes decided earlier; out: one fact. */
import type { Because } from '../../types.ts';
import type { Deciding } from '../context.ts';
import type { Subject } from '../facts.ts';
import { registrationOf } from '../registration.ts';
import type { YearFact } from './ratings.ts';

/** This year's title counts when proposed; it is unknown while the ballot or a fact is awaited, on hold while its subject is. */
export function titleThisYear(
  award: string,
  { results, law }: Pick<Deciding, 'results' | 'law'>,
  subject: Subject,
): YearFact {
  const outcome = results.get(subject.id, award);
  if (outcome?.proposed === true) return PROPOSED;
  const lost = outcome?.vote.status === 'khong-dat' || outcome?.vote.status === 'ha-danh-hieu';
  const waits = outcome === undefined || outcome.eligibility !== 'khong-du-dieu-kien';
  const withdrawn = registrationOf(subject, award, law).withdrawn !== undefined;
  const outside = outcome?.quota === 'ngoai-chi-tieu';
  const open = waits && !lost && !withdrawn && !outside && outcome?.registered !== false;
  if (!open) return LOST;
  return outcome?.eligibility === 'tam-hoan' ? HELD : AWAITED;
}

const awaited = (): Partial<Because> => ({ hint: 'chờ kết quả xét của chính năm học này' });
const PROPOSED: YearFact = { status: 'met' };
const LOST: YearFact = { status: 'not-met' };
const HELD: YearFact = { status: 'on-hold', words: awaited };
const AWAITED: YearFact = { status: 'unknown', words: awaited };
