/** Quotas → the sum and who fills it, by name: those inside, those equal at the last place, which only the council may choose. */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { QuotaOutcome, Tally } from '../types.ts';
import { wrap } from './table.ts';

const SCOPES: Readonly<Record<string, string>> = {
  truong: 'toàn trường',
  'quan-ly': 'nhóm quản lý',
  'giao-vien': 'nhóm giáo viên',
  'nhan-vien': 'nhóm nhân viên',
};

/** One block for each quota, '' where there is none. */
export function renderQuotas(tally: Tally, law: DecidingLaw, width: number): string {
  const names = new Map([...tally.people, ...tally.collectives].map((each) => [each.id, each.name]));
  const named = (ids: readonly string[]) => `${ids.length}: ${ids.map((id) => names.get(id) ?? id).join(', ')}`;
  return tally.quotas
    .map((quota) => {
      const label = law.award(quota.award)?.label ?? quota.award;
      const scope = SCOPES[quota.scope] ?? names.get(quota.scope) ?? quota.scope;
      const source = quota.cite === undefined ? '' : ` (${quota.cite})`;
      return [
        ...wrap(`Chỉ tiêu ${label}, ${scope}: ${arithmetic(quota, law)}${source}`, width),
        ...(quota.inside.length === 0 ? [] : indented(`trong chỉ tiêu ${named(quota.inside)}`, width)),
        ...(quota.ties.length === 0 ? [] : indented(`bằng nhau, Hội đồng chọn ${named(quota.ties)}`, width)),
      ].join('\n');
    })
    .join('\n');
}

function arithmetic({ base, percent, places, of }: QuotaOutcome, law: DecidingLaw): string {
  if (percent === 0) return `${places} suất`;
  const whole = of === 'headcount' ? 'người' : (law.award(of)?.label ?? law.rating(of)?.label ?? of);
  return `${base} ${whole} × ${String(percent).replace('.', ',')} % = ${places} suất`;
}

function indented(words: string, width: number): string[] {
  return wrap(words, width - 2).map((each) => `  ${each}`);
}
