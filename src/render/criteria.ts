/** The school's own criteria → tables: criteria with maxima, totals and places per tổ, and two versions side by side. */
import type { CriteriaComparison } from '../criteria/compare.ts';
import type { Ranked } from '../criteria/ranks.ts';
import type { ScoreSheet } from '../criteria/score-sheet.ts';
import type { PaintText } from './problems.ts';
import { renderTable, wrap } from './table.ts';

const right = 'right' as const;

/** "12,5"; "?" where unknown. */
export function showPoints(points: number | null): string {
  return points === null ? '?' : String(points).replace('.', ',');
}

export function renderScoreSheet(
  sheet: ScoreSheet,
  places: readonly Ranked[],
  paint: PaintText,
  width: number,
): string {
  const criteria = renderTable(
    [{ heading: 'Tiêu chí' }, { heading: 'Điểm tối đa', align: right }],
    [...sheet.criteria.map((each) => [each.name, showPoints(each.maxPoints)]), ['Tổng', showPoints(sheet.most)]],
    width,
  );
  const teams = [...new Set(places.map((each) => each.person.team))];
  const parts = teams.map((team) => {
    const rows = places.filter((each) => each.person.team === team);
    const table = renderTable(
      [
        { heading: 'Họ và tên' },
        { heading: 'Tổng điểm', align: right },
        { heading: 'Thứ trong tổ', align: right },
        { heading: 'Thứ trong trường', align: right },
      ],
      rows.map(({ person, inTeam, inSchool }) => [
        person.name,
        showPoints(person.total),
        inTeam === null ? '' : String(inTeam),
        inSchool === null ? '' : String(inSchool),
      ]),
      width,
    );
    return `${paint('bold', team ?? 'Chưa rõ tổ')}\n${table}`;
  });
  return [`${wrap(`Bảng tiêu chí: ${sheet.files.join(', ')}`, width).join('\n')}\n${criteria}`, ...parts].join('\n');
}

export function renderComparison(comparison: CriteriaComparison, paint: PaintText, width: number): string {
  const { added, removed, changed, people } = comparison;
  const lines = [
    ...added.map((each) => `+ thêm “${each.name}”, tối đa ${showPoints(each.maxPoints)}`),
    ...removed.map((each) => `- bỏ “${each.name}”, tối đa ${showPoints(each.maxPoints)}`),
    ...changed.map((each) => `~ đổi “${each.name}”: tối đa ${showPoints(each.old)} → ${showPoints(each.new)}`),
  ].flatMap((each) => wrap(each, width));
  const head = lines.length === 0 ? ['Hai bản có cùng tiêu chí và điểm tối đa.'] : lines;
  if (people.length === 0) return `${[...head, 'Không ai đổi tổng điểm hay thứ bậc.'].join('\n')}\n`;
  const table = renderTable(
    [
      { heading: 'Họ và tên' },
      { heading: 'Điểm cũ', align: right },
      { heading: 'Điểm mới', align: right },
      { heading: 'Thứ cũ', align: right },
      { heading: 'Thứ mới', align: right },
    ],
    people.map((each) => [
      each.name,
      showPoints(each.oldTotal),
      showPoints(each.newTotal),
      each.oldRank === null ? '' : String(each.oldRank),
      each.newRank === null ? '' : String(each.newRank),
    ]),
    width,
  );
  return `${head.join('\n')}\n\n${paint('bold', `${people.length} người đổi tổng điểm hoặc thứ bậc`)}\n${table}`;
}
