/**
 * One outcome of one subject for one award, before quotas and money: criteria, hold, registration, ballot.
 * In: the subject with everything decided earlier; out: a draft that `settle` turns into an AwardOutcome.
 */
import type { AwardId, AwardOutcome, Because, ConditionStatus, Eligibility, QuotaStatus } from '../types.ts';
import { ballotNode } from './ballot-node.ts';
import type { Deciding } from './context.ts';
import { decideCondition } from './decide/condition.ts';
import { allOf, type Decided, leaf } from './decide/decided.ts';
import { ratingRow } from './facts.ts';
import { holdOf } from './hold.ts';
import { numberOf, placeOf, standsAt, textOf } from './record-fields.ts';
import { putForward, type Registration, registrationOf } from './registration.ts';
import { specialCases } from './special-cases.ts';
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
  const held = subject.kind === 'person' ? holdOf(subject, deciding.facts, law) : undefined;
  const absent = absenceOf(deciding);
  const decided = allOf({ label: law.award(award)?.label ?? award }, [
    criteria,
    ...specialCases(deciding),
    ...one(absent),
    ...one(held),
  ]);
  const eligibility = ELIGIBILITY[decided.because.status];
  const registration = registrationOf(subject, award, law);
  const stands = eligibility === 'du-dieu-kien' && registration.enough && registration.withdrawn === undefined;
  const voting = voteOn({ subject, award, law, facts: deciding.facts, notes: deciding.notes, stands });
  return { award, decided, eligibility, registration, voting, stands };
}

/** Whether a draft still runs for a place: standing, its ballot not lost. */
export function competes(draft: Draft): boolean {
  const { status } = draft.voting.vote;
  return draft.stands && status !== 'khong-dat' && status !== 'ha-danh-hieu';
}

export function settle(draft: Draft, quota: QuotaStatus, deciding: Deciding): AwardOutcome {
  const { law, award } = deciding;
  const { vote } = draft.voting;
  const voted = vote.status === 'dat' || vote.status === 'khong-can';
  const placed = quota === 'khong-ap-dung' || quota === 'trong-chi-tieu';
  const { because } = draft.decided;
  const steps = [
    draft.registration.because,
    ...withdrawal(draft),
    ...ballotNode(draft.voting, deciding),
    ...quotaNode(quota),
  ];
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
    because: { ...because, children: [...because.children, stepsNode(steps)] },
  };
}

/** What the law asks, or the row that puts forward by hand what no layer gives criteria for. */
function criteriaOf(deciding: Deciding): Decided | undefined {
  const { law, subject, award } = deciding;
  const criteria = law.criteria(award, subject.kind);
  if (criteria !== undefined) return decideCondition(criteria, deciding);
  const by = putForward(subject).get(award);
  if (by === undefined) return undefined;
  return leaf({ label: 'Được đề nghị bằng tay (không có tiêu chí để tính)' }, 'met', standsAt(by.row, by.field));
}

/** The local rule on days of absence, where a setting sets one; titles of people only. */
function absenceOf(deciding: Deciding): Decided | undefined {
  const { subject, settings, law, award } = deciding;
  const bar = settings.absenceBarDays;
  if (subject.kind === 'collective') return undefined;
  const row = ratingRow(subject);
  const days = numberOf(row, 'absenceDays');
  noteLongAbsence(deciding, days);
  if (bar.value === null || law.award(award)?.class !== 'title') return undefined;
  const clause = { label: `Nghỉ dưới ${bar.value} ngày (quy định của địa phương)`, cite: bar.cite };
  const where = standsAt(row, 'absenceDays');
  if (onMaternity(deciding)) return leaf(clause, 'met', where);
  if (days === null) {
    return deciding.facts.has('evaluation')
      ? leaf(clause, 'assumed', { ...where, hint: 'cột “Số ngày nghỉ” để trống: coi là không nghỉ' })
      : leaf(clause, 'unknown', { hint: 'chưa nhập bảng đánh giá, xếp loại của năm học: thidua import <tệp>' });
  }
  if (days < bar.value) return leaf(clause, 'met', where);
  return leaf(clause, 'not-met', { ...where, hint: `đã nghỉ ${days} ngày` });
}

/** Only a warning: the rating's decision decides. */
function noteLongAbsence(deciding: Deciding, days: number | null): void {
  const row = ratingRow(deciding.subject);
  const good = deciding.law.ratings.slice(0, 2).some((rating) => rating.id === textOf(row, 'rating'));
  if (row === undefined || days === null || !good || onMaternity(deciding)) return;
  const long = deciding.law.figure('vang-mat-va-xep-loai');
  if (long === undefined || days < long.value) return;
  const { name } = deciding.subject;
  deciding.notes.add('nghi-lau-van-xep-loai-tot', placeOf(row, 'absenceDays'), { name, days }, long.cite);
}

function onMaternity(deciding: Deciding): boolean {
  const { subject } = deciding;
  const status = subject.kind === 'person' ? subject.person.status : null;
  return (
    status === 'nghi-thai-san' || /thai sản|nghỉ sinh|nghỉ đẻ/iu.test(textOf(ratingRow(subject), 'absenceReason') ?? '')
  );
}

function withdrawal(draft: Draft): Because[] {
  const row = draft.registration.withdrawn;
  if (row === undefined) return [];
  return [{ label: 'Đã rút đề nghị', status: 'not-met', ...standsAt(row, 'withdrawn'), children: [] }];
}

const QUOTA: Readonly<Record<QuotaStatus, readonly [string, ConditionStatus]>> = {
  'khong-ap-dung': ['', 'met'],
  'trong-chi-tieu': ['Trong chỉ tiêu', 'met'],
  'ngoai-chi-tieu': ['Ngoài chỉ tiêu', 'not-met'],
  hoa: ['Bằng nhau ở chỗ cuối của chỉ tiêu, hội đồng quyết định', 'unknown'],
};

function quotaNode(quota: QuotaStatus): Because[] {
  const [label, status] = QUOTA[quota];
  return quota === 'khong-ap-dung' ? [] : [{ label, status, children: [] }];
}

/** What follows eligibility; its status says whether the subject may be proposed, once eligible. */
function stepsNode(children: readonly Because[]): Because {
  const { because } = allOf(
    { label: 'Đăng ký, bỏ phiếu, chỉ tiêu' },
    children.map((each) => ({ because: each, restsOn: [] })),
  );
  return because;
}

function one<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
