/** Payments → a table of awards with amounts and sums, what is not checked marked, and the fund's limit where it is known. */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { Payments } from '../tally/payments.ts';
import { showNumber } from '../text/counts.ts';
import { showDate } from '../text/dates.ts';
import { renderTable, wrap } from './table.ts';

const MARK = '*';

/** '' where nobody is proposed. */
export function renderPayments({ awards, total, fund }: Payments, law: DecidingLaw, width: number): string {
  if (awards.length === 0) return '';
  const right = 'right' as const;
  const table = renderTable(
    [
      { heading: 'Danh hiệu, hình thức' },
      { heading: 'Đề nghị', align: right },
      { heading: 'Mức', align: right },
      { heading: 'Được trả', align: right },
      { heading: 'Thành tiền', align: right },
    ],
    awards.map(({ award, kind, proposed, amount, paidTo, sum, verified }) => [
      `${law.award(award)?.label ?? award}${kind === 'collective' ? ' (tập thể)' : ''}${verified ? '' : MARK}`,
      String(proposed),
      amount === null ? 'chưa có mức' : showNumber(amount),
      String(paidTo),
      showNumber(sum),
    ]),
    width,
  );
  const doubted = [...new Set(awards.filter(({ verified }) => !verified).map(({ cite }) => cite ?? ''))];
  const notes = [
    'Danh hiệu của cùng một năm chỉ trả danh hiệu cao nhất.',
    ...(doubted.length === 0 ? [] : [`${MARK} chưa đối chiếu văn bản gốc: ${doubted.join(', ')}`]),
    ...(fund === null
      ? []
      : [
          `Quỹ thi đua, khen thưởng nhiều nhất ${showNumber(fund.limit)} đồng (${fund.cite}${fund.verified ? '' : ', chưa đối chiếu văn bản gốc'}), trong đó chi tổ chức nhiều nhất ${showNumber(fund.forOrganising)} đồng; tiền thưởng ${showNumber(total)} đồng ${fund.exceeded ? 'vượt quỹ' : 'nằm trong quỹ'}.`,
        ]),
  ];
  const lines = notes.flatMap((each) => wrap(each, width));
  return `\nTiền thưởng nếu ký ngày ${showDate(law.decidedOn)}\n${table}${lines.join('\n')}\n`;
}
