/**
 * The ballot as a node of reasons: the count, its arithmetic against the threshold, and the member whose own case it is.
 * In: a vote already decided; out: nodes. Decides nothing.
 */
import { voteArithmetic, voteDetails } from '../text/vote-words.ts';
import type { Because, ConditionStatus } from '../types.ts';
import type { Deciding } from './context.ts';
import { standsAt } from './record-fields.ts';
import { unreadOf } from './unread.ts';
import type { Voting } from './votes.ts';

const CELLS = ['votesFor', 'votesAgainst', 'votesInvalid', 'writtenFor', 'downgradeTo'] as const;

const STATUS: Readonly<Record<string, ConditionStatus>> = { dat: 'met', 'cho-bo-phieu': 'unknown' };

/** No node where no ballot is asked. */
export function ballotNode({ vote, needed, row }: Voting, deciding: Pick<Deciding, 'subject' | 'law'>): Because[] {
  if (vote.status === 'khong-can') return [];
  const details = voteDetails(vote);
  const lower = vote.downgradeTo === undefined ? undefined : deciding.law.award(vote.downgradeTo)?.label;
  return [
    {
      label: [
        `Bỏ phiếu: ${voteArithmetic(vote) ?? 'chưa có kết quả'}`,
        details === '' ? '' : ` (${details})`,
        vote.needed === undefined || vote.of === undefined ? '' : `, cần ${vote.needed}/${vote.of}`,
        lower === undefined ? '' : `; Hội đồng hạ xuống ${lower}`,
      ].join(''),
      status: STATUS[vote.status] ?? 'not-met',
      ...(needed === undefined ? {} : { cite: needed.cite }),
      ...(needed?.verified === false ? { verified: false as const } : {}),
      ...(needed?.reading === undefined ? {} : { reading: needed.reading }),
      ...(needed?.since === undefined ? {} : { since: needed.since }),
      ...standsAt(row, 'votesFor'),
      ...(vote.status === 'cho-bo-phieu'
        ? (unreadOf(row, ...CELLS)?.() ?? { hint: 'ghi kết quả kiểm phiếu: thidua vote record' })
        : {}),
      children: ownCase(deciding, vote.of),
    },
  ];
}

/** A member of the council stays in the number of all members when the case is the member's own. */
function ownCase({ subject }: Pick<Deciding, 'subject'>, of: number | undefined): Because[] {
  const row = subject.kind === 'person' ? subject.person.records.council?.[0] : undefined;
  if (row === undefined || of === undefined) return [];
  return [
    {
      label: `${subject.name} là thành viên Hội đồng, không bỏ phiếu cho mình; vẫn tính trong ${of} thành viên`,
      status: 'met',
      note: true,
      reading: 'người trong cuộc vẫn tính trong tổng số thành viên',
      ...standsAt(row, 'name'),
      children: [],
    },
  ];
}
