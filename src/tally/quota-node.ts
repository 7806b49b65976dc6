/**
 * A quota as a node of reasons for one who ran for its places: the arithmetic, the rank, the place in the waiting list, the
 * names of those who are equal, with where the quota stands. In: a quota decided; out: a node. Decides nothing.
 */
import type { DecidingLaw, Quota } from '../law/vocabulary.ts';
import { GROUP_WORDS, quotaArithmetic, rankWords } from '../text/quota-words.ts';
import type { Because, Cited, ConditionStatus, QuotaOutcome, QuotaStatus, SubjectId } from '../types.ts';
import type { Facts } from './facts.ts';

/** A quota with its candidates ranked: groups of equals, best first. */
export interface RankedQuota {
  readonly cited: Cited<Quota>;
  readonly outcome: QuotaOutcome;
  readonly ranking: readonly (readonly SubjectId[])[];
  readonly statuses: ReadonlyMap<SubjectId, QuotaStatus>;
}

const STATUS: Readonly<Record<QuotaStatus, readonly [string, ConditionStatus]>> = {
  'khong-ap-dung': ['Không áp dụng chỉ tiêu', 'met'],
  'trong-chi-tieu': ['Trong chỉ tiêu', 'met'],
  'ngoai-chi-tieu': ['Ngoài chỉ tiêu', 'not-met'],
  hoa: ['Bằng nhau ở chỗ cuối của chỉ tiêu, Hội đồng quyết định', 'unknown'],
};

/** undefined for one who doesn't run for a place of it. */
export function quotaNode(
  id: SubjectId,
  ranked: RankedQuota,
  law: Pick<DecidingLaw, 'award' | 'rating'>,
  facts: Facts,
): Because | undefined {
  const { cited, outcome, ranking, statuses } = ranked;
  const status = statuses.get(id);
  if (status === undefined) return undefined;
  const nameOf = (each: SubjectId): string =>
    facts.person(each)?.name ?? facts.collectives.find((one) => one.id === each)?.name ?? each;
  const [words, met] = STATUS[status];
  const own = ranking.find((group) => group.includes(id)) ?? [];
  const before = ranking.slice(0, ranking.indexOf(own)).reduce((sum, group) => sum + group.length, 0);
  const scope = scopeWords(outcome.scope, nameOf);
  const parts = [
    `${words}${scope}: ${quotaArithmetic(outcome, wholeWords(outcome.of, law))}`,
    `đứng ${rankWords(before + 1, own.length)}`,
    ...(own.length > 1 ? [`bằng nhau: ${own.map(nameOf).join(', ')}`] : []),
    ...waitingWords(outcome, own),
  ];
  return {
    label: parts.join('; '),
    status: met,
    cite: cited.cite,
    ...(cited.verified ? {} : { verified: false as const }),
    ...(cited.reading === undefined ? {} : { reading: cited.reading }),
    ...(cited.since === undefined ? {} : { since: cited.since }),
    children: [],
  };
}

/** "Lao động tiên tiến", "người": what a quota's base counts. */
export function wholeWords(of: string, law: Pick<DecidingLaw, 'award' | 'rating'>): string {
  return of === 'headcount' ? 'người' : (law.award(of)?.label ?? law.rating(of)?.label ?? of);
}

function waitingWords({ waiting, ties }: QuotaOutcome, own: readonly SubjectId[]): string[] {
  const first = waiting.findIndex((each) => own.includes(each));
  if (first < 0) return [];
  const after = ties.length === 0 ? '' : ', sau những người bằng nhau ở chỗ cuối mà Hội đồng không chọn';
  return [`đứng ${rankWords(first + 1, own.length)} trong danh sách chờ${after}`];
}

function scopeWords(scope: string, nameOf: (id: SubjectId) => string): string {
  if (scope === 'truong') return '';
  const group = Object.entries(GROUP_WORDS).find(([id]) => id === scope);
  return ` (${group?.[1] ?? nameOf(scope)})`;
}
