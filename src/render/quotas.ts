/** Quotas → the sum and who fills it, by name: those inside, those equal at the last place (only the council may choose), those waiting. */
import type { DecidingLaw } from '../law/vocabulary.ts';
import { wholeWords } from '../tally/quota-node.ts';
import { GROUP_WORDS, quotaArithmetic, rankWords } from '../text/quota-words.ts';
import type { QuotaOutcome, Tally } from '../types.ts';
import { wrap } from './table.ts';

const SCOPES: Readonly<Record<string, string>> = { truong: 'toàn trường', ...GROUP_WORDS };

/** One block for each quota, '' where there is none. */
export function renderQuotas(tally: Tally, law: DecidingLaw, width: number): string {
  const names = new Map([...tally.people, ...tally.collectives].map((each) => [each.id, each.name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const named = (ids: readonly string[]) => `${ids.length}: ${ids.map(nameOf).join(', ')}`;
  return tally.quotas
    .map((quota) => {
      const label = law.award(quota.award)?.label ?? quota.award;
      const scope = SCOPES[quota.scope] ?? names.get(quota.scope) ?? quota.scope;
      const source = quota.cite === undefined ? '' : ` (${quota.cite})`;
      return [
        ...wrap(`Chỉ tiêu ${label}, ${scope}: ${quotaArithmetic(quota, wholeWords(quota.of, law))}${source}`, width),
        ...(quota.inside.length === 0 ? [] : indented(`trong chỉ tiêu ${named(quota.inside)}`, width)),
        ...(quota.ties.length === 0 ? [] : indented(`bằng nhau, Hội đồng chọn ${named(quota.ties)}`, width)),
        ...(quota.waiting.length === 0 ? [] : indented(`danh sách chờ ${waitingList(quota, nameOf)}`, width)),
      ].join('\n');
    })
    .join('\n');
}

/** "3: thứ 1 A; thứ 2 đến 3 (bằng nhau) B, C". */
function waitingList({ waiting, waitingTies }: QuotaOutcome, nameOf: (id: string) => string): string {
  const parts = waiting.flatMap((id, at) => {
    const equals = waitingTies.find((group) => group.includes(id));
    if (equals === undefined) return [`${rankWords(at + 1, 1)} ${nameOf(id)}`];
    if (equals[0] !== id) return [];
    return [`${rankWords(at + 1, equals.length)} (bằng nhau) ${equals.map(nameOf).join(', ')}`];
  });
  return `${waiting.length}: ${parts.join('; ')}`;
}

function indented(words: string, width: number): string[] {
  return wrap(words, width - 2).map((each) => `  ${each}`);
}
