/** One award → everyone's outcome of it with the short reason, within the terminal's width. */
import { shortReason } from '../tally/short-reason.ts';
import type { AwardOutcome, StaffGroup } from '../types.ts';
import { ELIGIBILITY_WORDS } from '../words/eligibility.ts';
import { renderTable, wrap } from './table.ts';
import { whyProposed } from './tally.ts';

/** A subject with its outcome for one award. */
export interface AwardRow {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  readonly group?: StaffGroup;
  readonly outcome: AwardOutcome;
}

const ORDER = ['du-dieu-kien', 'tam-hoan', 'thieu-du-lieu', 'khong-du-dieu-kien'];

/** Those proposed or near it one by one, proposed first; the rest under the reason they share. @param width columns of the terminal */
export function renderAwardRows(rows: readonly AwardRow[], width: number): string {
  const sorted = [...rows].sort(
    (a, b) =>
      Number(b.outcome.proposed) - Number(a.outcome.proposed) ||
      ORDER.indexOf(a.outcome.eligibility) - ORDER.indexOf(b.outcome.eligibility),
  );
  const near = sorted.filter((each) => each.outcome.eligibility !== 'khong-du-dieu-kien');
  const groups = new Map<string, string[]>();
  const twice = (name: string): boolean => rows.filter((each) => each.name === name).length > 1;
  for (const { name, team, outcome } of sorted) {
    if (outcome.eligibility !== 'khong-du-dieu-kien') continue;
    const reason = shortReason(outcome);
    groups.set(reason, [...(groups.get(reason) ?? []), twice(name) && team !== null ? `${name} (${team})` : name]);
  }
  return [...(near.length === 0 ? [] : [tableOf(near, width)]), ...groupLines(groups, width)].join('\n');
}

function tableOf(rows: readonly AwardRow[], width: number): string {
  return renderTable(
    [{ heading: 'Họ và tên, tập thể' }, { heading: 'Tổ' }, { heading: 'Điều kiện' }, { heading: 'Đề nghị, lý do' }],
    rows.map((each) => [
      each.name,
      each.team ?? '',
      ELIGIBILITY_WORDS[each.outcome.eligibility],
      whyProposed(each.outcome),
    ]),
    width,
  );
}

/** "chưa đạt: … (37): names". */
function groupLines(groups: ReadonlyMap<string, readonly string[]>, width: number): readonly string[] {
  return [...groups]
    .sort((a, b) => a[1].length - b[1].length)
    .map(([reason, names]) =>
      [
        ...wrap(`${reason} (${names.length})`, width),
        ...wrap(names.join(', '), width - 2).map((line) => `  ${line}`),
        '',
      ].join('\n'),
    );
}

/** The same as data. */
export function awardRowJson({ id, name, team, outcome }: AwardRow) {
  const { eligibility, registered, vote, quota, proposed } = outcome;
  return { id, name, team, eligibility, registered, vote, quota, proposed, reason: shortReason(outcome) };
}
