/**
 * Conditions of collectives over their members: shares and counts of those proposed or so rated, and discipline.
 * Who waits for a ballot or a fact leaves the answer open where it hangs on them.
 */
import type { Clause, Discipline } from '../../law/vocabulary.ts';
import type { RosterPerson } from '../../people/roster.ts';
import { atLeastPercent, showPercent } from '../../text/counts.ts';
import type { AwardId, Because, ConditionStatus, RatingId } from '../../types.ts';
import { denominator } from '../collectives.ts';
import type { Deciding } from '../context.ts';
import { personSubject, ratingRow } from '../facts.ts';
import { freeOfDiscipline } from '../hold.ts';
import { standsAt } from '../record-fields.ts';
import { unreadOf } from '../unread.ts';
import { type Decided, leaf, statusOfAll } from './decided.ts';
import { ratingThisYear } from './ratings.ts';
import { titleThisYear } from './title-this-year.ts';

type Share = { readonly percent: number };
type Count = { readonly count: number };

export function decideMembersProposed(
  clause: Clause & { readonly membersProposed: { readonly award: AwardId } & Share },
  deciding: Deciding,
): Decided {
  return decideShare(
    clause,
    deciding,
    clause.membersProposed.percent,
    proposedFor(clause.membersProposed.award, deciding),
  );
}

export function decideMembersProposedCount(
  clause: Clause & { readonly membersProposedCount: { readonly award: AwardId } & Count },
  deciding: Deciding,
): Decided {
  const { award, count } = clause.membersProposedCount;
  const whole = denominator(deciding).counted;
  const { counted, open } = tell(whole, proposedFor(award, deciding));
  const status = counted.length >= count ? 'met' : counted.length + open.length >= count ? 'unknown' : 'not-met';
  const missing = (): Partial<Because> => (status === 'unknown' ? { hint: `còn chờ kết quả của ${names(open)}` } : {});
  return leaf(clause, whole.length === 0 ? 'unknown' : status, () => ({
    ...(status === 'not-met' ? { hint: `cần ${count}, hiện có ${counted.length}` } : missing()),
    children: counted.map((each) => ({ label: each.name, status: 'met', children: [] })),
  }));
}

export function decideMembersRated(
  clause: Clause & { readonly membersRated: { readonly atLeast: RatingId } & Share },
  deciding: Deciding,
): Decided {
  return decideShare(clause, deciding, clause.membersRated.percent, (person) => {
    return ratingThisYear(deciding, clause.membersRated.atLeast, personSubject(person)).status;
  });
}

export function decideNoneDisciplined(
  clause: Clause & { readonly noMemberDisciplinedFrom: Discipline },
  deciding: Deciding,
): Decided {
  const { facts, law, settings } = deciding;
  if (!facts.has('evaluation')) {
    return leaf(clause, 'unknown', () => ({
      hint: 'chưa nhập bảng đánh giá, xếp loại của năm học: thidua import <tệp>',
    }));
  }
  const { inService } = denominator(deciding);
  if (inService.length === 0) return leaf(clause, 'unknown', () => ({ hint: NOBODY }));
  const starts = settings.schoolYearStarts.value;
  const rows = inService.map((person) => ({ person, row: ratingRow(personSubject(person)) }));
  const touched = rows.flatMap(({ person, row }) => {
    const status = freeOfDiscipline(row, clause.noMemberDisciplinedFrom, facts.year, law.asOf, starts);
    return status === 'met' ? [] : [{ person, row, status }];
  });
  const children = (): Because[] =>
    touched.map(({ person, row, status }) => {
      const label = `Có người bị kỷ luật: ${person.name}`;
      const at = standsAt(row, 'discipline');
      if (status !== 'unknown') return { label, status, ...at, children: [] };
      const missing = { hint: `ghi “Từ ngày” kỷ luật của ${person.name} vào bảng đánh giá` };
      const unread = unreadOf(row, 'discipline', 'disciplineFrom', 'disciplineTo');
      return { label, status, ...at, ...(unread?.() ?? missing), children: [] };
    });
  return leaf(clause, statusOfAll(touched), () => ({ children: children() }));
}

const NOBODY = 'chưa có ai thuộc tập thể này trong danh sách cán bộ, giáo viên, nhân viên';

function proposedFor(award: AwardId, deciding: Deciding): (person: RosterPerson) => ConditionStatus {
  return (person) => {
    const { status } = titleThisYear(award, deciding, personSubject(person));
    return status === 'on-hold' ? 'not-met' : status;
  };
}

function tell(people: readonly RosterPerson[], statusOf: (person: RosterPerson) => ConditionStatus) {
  const told = people.map((person) => ({ person, status: statusOf(person) }));
  return {
    counted: told.filter((each) => each.status === 'met').map((each) => each.person),
    open: told.filter((each) => each.status === 'unknown').map((each) => each.person),
    not: told.filter((each) => each.status === 'not-met').map((each) => each.person),
  };
}

function decideShare(
  clause: Clause,
  deciding: Deciding,
  percent: number,
  statusOf: (person: RosterPerson) => ConditionStatus,
): Decided {
  const { counted: whole, excluded } = denominator(deciding);
  if (whole.length === 0) return leaf(clause, 'unknown', () => ({ hint: NOBODY }));
  const { counted, open, not } = tell(whole, statusOf);
  const status = atLeastPercent(counted.length, percent, whole.length)
    ? 'met'
    : atLeastPercent(counted.length + open.length, percent, whole.length)
      ? 'unknown'
      : 'not-met';
  const hint = (): string =>
    status === 'unknown' ? `còn chờ kết quả của ${names(open)}` : `chưa đạt: ${names([...not, ...open])}`;
  return leaf(clause, status, () => ({
    label: `${clause.label}: ${counted.length}/${whole.length} (${showPercent(counted.length, whole.length)} %)`,
    ...(status === 'met' ? {} : { hint: hint() }),
    children: excluded.map((each) => ({
      label: `Không tính: ${each.person.name} (${each.why})`,
      status: 'met',
      note: true,
      children: [],
    })),
  }));
}

function names(people: readonly RosterPerson[]): string {
  return people.map((each) => each.name).join(', ');
}
