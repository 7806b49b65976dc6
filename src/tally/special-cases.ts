/**
 * Time away that the law counts as worked: maternity, injury while saving others; study and secondment, which hang on papers
 * the sheets don't hold (a grade, the old unit's comment) and so are assumed and said. In: one subject and award; out: leaves
 * for the award that asks this year's rating itself, none for those built upon it.
 */
import type { Deciding } from './context.ts';
import { type Decided, leaf } from './decide/decided.ts';
import { ratingRow, type Subject } from './facts.ts';
import { standsAt, textOf } from './record-fields.ts';

interface Case {
  /** Clause of the rulebook that says how the time counts. */
  readonly clause: string;
  readonly status?: string;
  readonly reason?: RegExp;
  /** What a person must see to; absent where nothing is left to see to. */
  readonly hint?: string;
}

/** Saving people or property; not emergency care, research, treatment. */
const SAVING = /(?<!cấp |nghiên |tra )cứu (?!thương|chữa)/iu;

const CASES: readonly Case[] = [
  { clause: 'thai-san', status: 'nghi-thai-san', reason: /thai sản|nghỉ sinh|nghỉ đẻ/iu },
  { clause: 'bi-thuong', reason: SAVING },
  {
    clause: 'hoc-tap',
    status: 'di-hoc',
    hint: 'nếu học từ 1 năm trở lên, xem kết quả học tập có từ khá trở lên không',
  },
  { clause: 'dieu-dong', status: 'biet-phai', hint: 'nếu đã làm từ 6 tháng ở đơn vị cũ, kèm nhận xét của đơn vị ấy' },
];

const STATUSES: ReadonlySet<string | null> = new Set(CASES.flatMap(({ status }) => status ?? []));
const NO_CASES: readonly Case[] = [];

/** The cases a person is in, whatever the award. */
export function casesOf(subject: Subject): readonly Case[] {
  if (subject.kind !== 'person') return NO_CASES;
  const { status } = subject.person;
  const reason = textOf(ratingRow(subject), 'absenceReason');
  if (reason === null && !STATUSES.has(status)) return NO_CASES;
  return CASES.filter((each) => each.status === status || (reason !== null && each.reason?.test(reason)));
}

export function specialCases({ subject, award, law }: Pick<Deciding, 'subject' | 'award' | 'law'>): Decided[] {
  if (subject.kind !== 'person') return [];
  const { status, records } = subject.person;
  const row = ratingRow(subject);
  const found = casesOf(subject);
  if (found.length === 0) return [];
  const criteria = law.criteria(award, 'person');
  if (criteria === undefined || !('all' in criteria) || !criteria.all.some((each) => 'ratingAtLeast' in each))
    return [];
  return found.flatMap((each) => {
    const clause = law.clause(each.clause);
    if (clause === undefined) return [];
    const where = () =>
      each.status === status ? standsAt(records.staff?.[0], 'status') : standsAt(row, 'absenceReason');
    return [
      leaf(
        {
          label: clause.value.replace(/\.$/u, ''),
          cite: clause.cite,
          ...(clause.verified ? {} : { verified: false as const }),
          ...(clause.since === undefined ? {} : { since: clause.since }),
        },
        each.hint === undefined ? 'met' : 'assumed',
        () => ({ ...where(), ...(each.hint === undefined ? {} : { hint: each.hint }) }),
      ),
    ];
  });
}

export function onMaternity(subject: Subject): boolean {
  return isIn('thai-san', subject);
}

/** Hurt while saving others: whether the law, as it stands, counts the time of treatment as worked. */
export function hurtSaving({ subject, law }: Pick<Deciding, 'subject' | 'law'>): boolean {
  return isIn('bi-thuong', subject) && law.clause('bi-thuong') !== undefined;
}

function isIn(clause: string, subject: Subject): boolean {
  return casesOf(subject).some((each) => each.clause === clause);
}
