/**
 * One outcome of one subject for one award, before quotas and money: criteria, hold, registration, ballot.
 * In: the subject with everything decided earlier; out: a draft that `settle` turns into an AwardOutcome.
 */
import type { AwardId, AwardOutcome, Because, ConditionStatus, Eligibility, QuotaStatus, SubjectId } from '../types.ts';
import { ballotNode } from './ballot-node.ts';
import type { Deciding } from './context.ts';
import { decideCondition } from './decide/condition.ts';
import { allOf, type Decided, isLost, leaf, nodeOf, reasonsOf, statusOfAll } from './decide/decided.ts';
import { ratingRow, type Subject } from './facts.ts';
import { holdOf } from './hold.ts';
import { numberOf, placeOf, standsAt, textOf } from './record-fields.ts';
import { putForward, type Registration, registrationNode, registrationOf } from './registration.ts';
import { hurtSaving, onMaternity, specialCases } from './special-cases.ts';
import { unreadOf } from './unread.ts';
import { type Voting, voteOn } from './votes.ts';

export interface Draft {
  readonly award: AwardId;
  readonly decided: Decided;
  readonly eligibility: Eligibility;
  readonly registration: Registration;
  readonly voting: Voting;
  /** Eligible, registered where needed, not withdrawn. */
  readonly stands: boolean;
}

const ELIGIBILITY: Readonly<Record<ConditionStatus, Eligibility>> = {
  met: 'du-dieu-kien',
  assumed: 'du-dieu-kien',
  'not-met': 'khong-du-dieu-kien',
  unknown: 'thieu-du-lieu',
  'on-hold': 'tam-hoan',
};

/** undefined where no layer gives criteria and nobody put the subject forward. */
export function draftOutcome(deciding: Deciding): Draft | undefined {
  const { law, subject, award } = deciding;
  const criteria = criteriaOf(deciding);
  if (criteria === undefined) return undefined;
  noteLongAbsence(deciding);
  const lost = deciding.hurried === true && isLost(criteria);
  const parts = lost ? [criteria] : [criteria, ...besidesCriteria(deciding)];
  const decided = allOf({ label: law.award(award)?.label ?? award }, parts);
  const eligibility = ELIGIBILITY[decided.status];
  const registration = registrationOf(subject, award, law);
  const stands = eligibility === 'du-dieu-kien' && registration.enough && registration.withdrawn === undefined;
  const voting = voteOn({ subject, award, law, facts: deciding.facts, notes: deciding.notes, stands });
  return { award, decided, eligibility, registration, voting, stands };
}

/** What stands beside the criteria: special cases, absence, a doubtful status, a penalty or a matter under examination. */
function besidesCriteria(deciding: Deciding): readonly Decided[] {
  const { subject, facts, law } = deciding;
  const found = specialCases(deciding);
  const held = subject.kind === 'person' ? holdOf(subject, facts, law) : undefined;
  for (const each of [absenceOf(deciding), statusOf(subject), held]) if (each !== undefined) found.push(each);
  return found;
}

/** Whether a draft still runs for a place: standing, its ballot not lost. */
export function competes(draft: Draft): boolean {
  const { status } = draft.voting.vote;
  return draft.stands && status !== 'khong-dat' && status !== 'ha-danh-hieu';
}

/** @param quotaReasons nodes of the quotas a subject runs in */
export function settle(
  draft: Draft,
  quota: QuotaStatus,
  deciding: Deciding,
  quotaReasons: (id: SubjectId) => readonly Because[] = () => [],
): AwardOutcome {
  const { law, award } = deciding;
  const { vote } = draft.voting;
  const voted = vote.status === 'dat' || vote.status === 'khong-can';
  const placed = quota === 'khong-ap-dung' || quota === 'trong-chi-tieu';
  return {
    award,
    eligibility: draft.eligibility,
    registered: draft.registration.registered,
    vote,
    quota,
    proposed: draft.stands && voted && placed,
    authority: law.authority(award)?.value.label ?? null,
    money: null,
    paid: null,
    because: explained(draft, deciding, quotaReasons),
  };
}

/** The reasons in words; where nobody reads them only the verdict. */
function explained(draft: Draft, deciding: Deciding, quotaReasons: (id: SubjectId) => readonly Because[]): Because {
  const { decided } = draft;
  if (!deciding.explained(deciding.subject.id)) return nodeOf(decided.clause, decided.status, []);
  const steps = [
    registrationNode(draft.registration),
    ...withdrawal(draft),
    ...ballotNode(draft.voting, deciding),
    ...quotaReasons(deciding.subject.id),
  ];
  const because = reasonsOf(decided);
  return { ...because, children: [...because.children, stepsNode(steps)] };
}

/** What the law asks, or the row that puts forward by hand what no layer gives criteria for. */
function criteriaOf(deciding: Deciding): Decided | undefined {
  const { law, subject, award } = deciding;
  const criteria = law.criteria(award, subject.kind);
  if (criteria !== undefined) {
    const decided = decideCondition(criteria, deciding);
    if (deciding.spent.size === 0) deciding.decided?.set(award, decided);
    return decided;
  }
  const by = putForward(subject).get(award);
  if (by === undefined) return undefined;
  return leaf({ label: 'Được đề nghị bằng tay (không có tiêu chí để tính)' }, 'met', () => standsAt(by.row, by.field));
}

/** A status nobody could read may be of one who left. */
function statusOf(subject: Subject): Decided | undefined {
  const unread = subject.kind === 'person' ? unreadOf(subject.person.staff, 'status') : undefined;
  return unread === undefined ? undefined : leaf({ label: 'Còn thuộc trường ở ngày xét' }, 'unknown', unread);
}

/** The local rule on days of absence, where a setting sets one; titles of people only. */
function absenceOf(deciding: Deciding): Decided | undefined {
  const { subject, settings, law, award } = deciding;
  const bar = settings.absenceBarDays;
  if (subject.kind === 'collective') return undefined;
  const row = ratingRow(subject);
  if (bar.value === null || law.award(award)?.class !== 'title') return undefined;
  const clause = { label: `Nghỉ dưới ${bar.value} ngày (quy định của địa phương)`, cite: bar.cite };
  const where = () => standsAt(row, 'absenceDays');
  if (onMaternity(subject) || hurtSaving(deciding)) return leaf(clause, 'met', where);
  const unread = unreadOf(row, 'absenceDays');
  if (unread !== undefined) return leaf(clause, 'unknown', unread);
  const days = numberOf(row, 'absenceDays');
  if (days === null) {
    return deciding.facts.has('evaluation')
      ? leaf(clause, 'assumed', () => ({ ...where(), hint: 'cột “Số ngày nghỉ” để trống: coi là không nghỉ' }))
      : leaf(clause, 'unknown', () => ({ hint: 'chưa nhập bảng đánh giá, xếp loại của năm học: thidua import <tệp>' }));
  }
  if (days < bar.value) return leaf(clause, 'met', where);
  return leaf(clause, 'not-met', () => ({ ...where(), hint: `đã nghỉ ${days} ngày` }));
}

/** Only a warning: the rating's decision decides. */
function noteLongAbsence(deciding: Deciding): void {
  if (deciding.subject.kind === 'collective') return;
  const row = ratingRow(deciding.subject);
  const days = numberOf(row, 'absenceDays');
  if (row === undefined || days === null) return;
  const good = deciding.law.ratings.slice(0, 2).some((rating) => rating.id === textOf(row, 'rating'));
  if (!good || onMaternity(deciding.subject)) return;
  const long = deciding.law.figure('vang-mat-va-xep-loai');
  if (long === undefined || days < long.value) return;
  const { name } = deciding.subject;
  deciding.notes.add('nghi-lau-van-xep-loai-tot', placeOf(row, 'absenceDays'), { name, days }, long.cite);
}

function withdrawal(draft: Draft): Because[] {
  const row = draft.registration.withdrawn;
  if (row === undefined) return [];
  return [{ label: 'Đã rút đề nghị', status: 'not-met', ...standsAt(row, 'withdrawn'), children: [] }];
}

/** What follows eligibility; its status says whether the subject may be proposed, once eligible. */
function stepsNode(children: readonly Because[]): Because {
  return nodeOf({ label: 'Đăng ký, bỏ phiếu, chỉ tiêu' }, statusOfAll(children), children);
}
