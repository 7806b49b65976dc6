/**
 * A quota as a node of reasons for one who ran for its places: the arithmetic, the rank, the place in the waiting list, the
 * names of those who are equal, with where the quota stands. In: a quota decided; out: a node. Decides nothing.
 */
import type { DecidingLaw, Quota } from '../law/vocabulary.ts';
import { GROUP_WORDS, quotaArithmetic, rankWords } from '../text/quota-words.ts';
import type { Because, Cited, ConditionStatus, QuotaOutcome, QuotaStatus, SubjectId } from '../types.ts';
import type { Facts } from './facts.ts';

/** A quota with its candidates placed. */
export interface RankedQuota {
  readonly cited: Cited<Quota>;
  readonly outcome: QuotaOutcome;
  readonly statuses: ReadonlyMap<SubjectId, QuotaStatus>;
  /** Of each candidate: the equals it stands among, how many stand before them; of one waiting, how many wait before. */
  readonly standings: ReadonlyMap<SubjectId, Standing>;
}

export interface Standing {
  readonly own: readonly SubjectId[];
  readonly before: number;
  readonly waitingBefore?: number;
}

/** Where everybody stands, made once: looked for anew for each candidate it would cost their square. */
export function standingsOf(
  ranking: readonly (readonly SubjectId[])[],
  waiting: readonly SubjectId[],
): ReadonlyMap<SubjectId, Standing> {
  const queue = new Map(waiting.map((id, at) => [id, at]));
  const standings = new Map<SubjectId, Standing>();
  let before = 0;
  for (const own of ranking) {
    const first = own[0] === undefined ? undefined : queue.get(own[0]);
    const standing = { own, before, ...(first === undefined ? {} : { waitingBefore: first }) };
    for (const id of own) standings.set(id, standing);
    before += own.length;
  }
  return standings;
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
  const { cited, outcome, statuses, standings } = ranked;
  const status = statuses.get(id);
  if (status === undefined) return undefined;
  const nameOf = (each: SubjectId): string =>
    facts.person(each)?.name ?? facts.collectives.find((one) => one.id === each)?.name ?? each;
  const [words, met] = STATUS[status];
  const { own, before, waitingBefore } = standings.get(id) ?? { own: [], before: 0 };
  const scope = scopeWords(outcome.scope, nameOf);
  const parts = [
    `${words}${scope}: ${quotaArithmetic(outcome, wholeWords(outcome.of, law))}`,
    `đứng ${rankWords(before + 1, own.length)}`,
    ...(own.length > 1 ? [`bằng nhau: ${own.map(nameOf).join(', ')}`] : []),
    ...waitingWords(outcome, waitingBefore, own.length),
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

function waitingWords({ ties }: QuotaOutcome, first: number | undefined, equals: number): string[] {
  if (first === undefined) return [];
  const after = ties.length === 0 ? '' : ', sau những người bằng nhau ở chỗ cuối mà Hội đồng không chọn';
  return [`đứng ${rankWords(first + 1, equals)} trong danh sách chờ${after}`];
}

function scopeWords(scope: string, nameOf: (id: SubjectId) => string): string {
  if (scope === 'truong') return '';
  const group = Object.entries(GROUP_WORDS).find(([id]) => id === scope);
  return ` (${group?.[1] ?? nameOf(scope)})`;
}
