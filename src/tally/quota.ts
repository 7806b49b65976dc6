/**
 * Quotas of the province or the school: how many places in each scope, who is inside, outside or tied.
 * In: the quotas of one award and those who compete; out: a QuotaOutcome per scope, a status and reasons per subject.
 */
import type { DecidingLaw, Quota, RankKey, Rounding } from '../law/vocabulary.ts';
import { atLeastPercent } from '../text/counts.ts';
import type { AwardId, Because, Cited, QuotaOutcome, QuotaStatus, SubjectId } from '../types.ts';
import { inService } from './collectives.ts';
import type { Notes, Results } from './context.ts';
import { type Facts, ratingRow, rowsOf, type Subject } from './facts.ts';
import { quotaNode, type RankedQuota, standingsOf } from './quota-node.ts';
import { type Candidate, orderingKeys, placeCandidates, ranked } from './ranking.ts';
import { placeOf, textOf } from './record-fields.ts';
import { isBy } from './school-years.ts';
import { scoreOf } from './scores.ts';

export interface QuotaQuestion {
  readonly law: DecidingLaw;
  readonly facts: Facts;
  readonly notes: Notes;
  readonly award: AwardId;
  readonly subjects: readonly Subject[];
  /** Votes counted for a subject. */
  readonly votesFor: (subject: SubjectId) => number | undefined;
  readonly results: Results;
  /** Whether a subject stands and has not failed its ballot. */
  readonly competes: (subject: SubjectId) => boolean;
}

export interface QuotaAnswer {
  readonly quotas: readonly QuotaOutcome[];
  readonly statuses: ReadonlyMap<SubjectId, QuotaStatus>;
  /** A node for each quota in which the subject runs for a place. */
  readonly reasonsFor: (id: SubjectId) => readonly Because[];
}

/** Worst first: one quota missed is a quota missed. */
const STATUSES: readonly QuotaStatus[] = ['ngoai-chi-tieu', 'hoa', 'trong-chi-tieu'];

export function applyQuotas(question: QuotaQuestion): QuotaAnswer {
  const rankings: RankedQuota[] = [];
  const statuses = new Map<SubjectId, QuotaStatus>();
  for (const quota of question.law.quotas().filter((each) => each.value.award === question.award)) {
    for (const [scope, subjects] of scopes(quota.value.scope, question.subjects)) {
      const placed = placeIn(subjects, scope, quota, question);
      rankings.push(placed);
      for (const [id, status] of placed.statuses) {
        const before = statuses.get(id);
        const worse = STATUSES.find((each) => each === status || each === before);
        if (worse !== undefined) statuses.set(id, worse);
      }
    }
  }
  const { law, facts } = question;
  return {
    quotas: rankings.map((each) => each.outcome),
    statuses,
    reasonsFor: (id) => rankings.flatMap((each) => quotaNode(id, each, law, facts) ?? []),
  };
}

function placeIn(
  subjects: readonly Subject[],
  scope: string,
  cited: Cited<Quota>,
  question: QuotaQuestion,
): RankedQuota {
  const quota = cited.value;
  const base = baseOf(quota.of, subjects, question);
  const places = placesOf(quota, base);
  const competing = subjects.filter((each) => question.competes(each.id));
  const keys = orderingKeys(quota.rankBy);
  const contested = competing.length > places;
  const candidates = competing.map(
    (subject): Candidate => ({
      id: subject.id,
      keys: keys.map((key) => keyOf(key, subject, question)),
      womanFirst: contested && womanFirst(subject, question),
    }),
  );
  if (contested) noteMissing(competing, candidates, keys, question);
  const statuses = placeCandidates(candidates, places);
  const withStatus = (status: QuotaStatus): SubjectId[] =>
    competing.map((each) => each.id).filter((id) => statuses.get(id) === status);
  const ranking = ranked(candidates, statuses);
  const outside = ranking.filter(([first]) => first !== undefined && statuses.get(first) === 'ngoai-chi-tieu');
  const outcome: QuotaOutcome = {
    award: quota.award,
    scope,
    of: quota.of,
    base,
    percent: quota.percent ?? 0,
    places,
    rounding: quota.rounding,
    min: quota.min,
    inside: withStatus('trong-chi-tieu'),
    ties: withStatus('hoa'),
    waiting: outside.flat(),
    waitingTies: outside.filter((group) => group.length > 1),
    cite: cited.cite,
  };
  return { cited, outcome, statuses, standings: standingsOf(ranking, outcome.waiting) };
}

function scopes(scope: Quota['scope'], subjects: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const person = subject.kind === 'person' ? subject.person : undefined;
    const group =
      scope === 'truong' || person === undefined
        ? 'truong'
        : scope === 'nhom'
          ? person.group
          : (person.collectives[0] ?? 'truong');
    const before = groups.get(group);
    if (before === undefined) groups.set(group, [subject]);
    else before.push(subject);
  }
  return groups;
}

/** Those proposed for an award, those so rated, or everyone in service. */
function baseOf(of: string, subjects: readonly Subject[], question: QuotaQuestion): number {
  const { law, results } = question;
  const present = subjects.filter((each) => each.kind === 'collective' || inService(each.person, law.asOf));
  if (of === 'headcount') return present.length;
  if (law.ratings.some((rating) => rating.id === of)) {
    return present.filter((each) => ratingAt(each, law.asOf) === of).length;
  }
  return subjects.filter((each) => results.get(each.id, of)?.proposed === true).length;
}

function placesOf(quota: Quota, base: number): number {
  if (quota.places !== undefined) return quota.places;
  return Math.max(quota.min, shareOf(quota.percent ?? 0, base, quota.rounding));
}

/** Percents have at most two decimals: whole numbers throughout. */
export function shareOf(percent: number, base: number, rounding: Rounding): number {
  const parts = Math.round(percent * 100) * base;
  if (rounding === 'floor') return Math.floor(parts / 10_000);
  return rounding === 'ceil' ? Math.ceil(parts / 10_000) : Math.floor((2 * parts + 10_000) / 20_000);
}

function keyOf(key: RankKey, subject: Subject, question: QuotaQuestion): number | null {
  if (key === 'rating') {
    const ratings = question.law.ratings;
    const at = ratings.findIndex((rating) => rating.id === ratingAt(subject, question.law.asOf));
    return at < 0 ? null : ratings.length - at;
  }
  if (key === 'score') return scoreOf(subject, question.law);
  if (key === 'votes') return question.votesFor(subject.id) ?? null;
  if (key === 'female') return womanFirst(subject, question) ? 1 : 0;
  return rowsOf(subject, 'initiative').filter((each) => textOf(each, 'decisionNo') !== null).length;
}

/** The rating of the year, unless it was decided after the review date. */
function ratingAt(subject: Subject, asOf: string): string | null {
  const row = ratingRow(subject);
  const decided = textOf(row, 'decisionDate');
  return decided === null || isBy(decided, asOf) !== false ? textOf(row, 'rating') : null;
}

/** A woman, or a collective with the share of women among its members that the clause `uu-tien-nu` names. */
function womanFirst(subject: Subject, { facts, law }: QuotaQuestion): boolean {
  if (law.clause('uu-tien-nu') === undefined) return false;
  if (subject.kind === 'person') return subject.person.gender === 'nu';
  const share = law.figure('uu-tien-nu')?.value;
  const members = subject.collective.members.flatMap((id) => facts.person(id) ?? []);
  const women = members.filter((each) => each.gender === 'nu').length;
  return share !== undefined && members.length > 0 && atLeastPercent(women, share, members.length);
}

const KEY_NAMES: Readonly<Record<RankKey, string>> = {
  rating: 'xếp loại',
  score: 'điểm thi đua',
  votes: 'kết quả phiếu',
  initiative: 'sáng kiến',
  female: 'giới tính',
};

function noteMissing(
  competing: readonly Subject[],
  candidates: readonly Candidate[],
  keys: readonly RankKey[],
  question: QuotaQuestion,
): void {
  for (const [at, subject] of competing.entries()) {
    for (const [which, key] of keys.entries()) {
      if (candidates[at]?.keys[which] !== null) continue;
      const row = ratingRow(subject);
      question.notes.add('xep-hang-thieu-du-lieu', row === undefined ? [] : placeOf(row), {
        name: subject.name,
        key: KEY_NAMES[key],
      });
    }
    if (subject.kind === 'person' && subject.person.gender === null) {
      const { staff } = subject.person;
      question.notes.add('xep-hang-thieu-du-lieu', staff === undefined ? [] : placeOf(staff), {
        name: subject.name,
        key: KEY_NAMES.female,
      });
    }
  }
}
