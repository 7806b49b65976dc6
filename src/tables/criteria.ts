/**
 * A score sheet with a row per person: which unknown columns are criteria, and the most points of each, from its heading
 * ("Chuyên môn (tối đa 60)") or a row "Điểm tối đa" under the header. Asks for a sign that points are meant; never takes totals.
 */
import type { Cell } from '../types.ts';
import { readScore } from '../values/numbers.ts';
import { foldWords } from '../values/text.ts';
import { type Grid, wordsOf } from './grid.ts';
import { KIND_HINTS } from './kind-hints.ts';
import type { LeftColumn, Matched, MatchedColumn } from './match-columns.ts';
import { SPELLINGS } from './spellings.ts';

export interface Criterion {
  readonly name: string;
  /** null where neither heading nor row says it. */
  readonly maxPoints: number | null;
}

/** Rows looked at below the header. */
const LOOKED_AT = 40;
const MOST =
  /[([]\s*(?:tối đa|tđ|max|thang(?: điểm)?)?\s*:?\s*(\d{1,3}(?:[.,]\d)?)\s*(?:điểm|đ)?\s*[)\]]|tối đa\s*:?\s*(\d{1,3})\s*(?:điểm|đ)?/iu;
const TOTAL =
  /^(?:tong|cong|diem tong|trung binh|diem trung binh|xep (?:loai|hang|thu)|hang|thu hang|so luong|tuoi)\b/u;
const MOST_ROW = /^[([]?\s*(?:(?:số )?điểm (?:tối đa|chuẩn|quy định)|thang điểm|tối đa|max)\b/iu;

/** `matched` of a score sheet with its criteria columns among the known ones; as it was when there are none. */
export function withCriteria(grid: Grid, matched: Matched, bottom: number, words: string, given: boolean): Matched {
  const name = matched.columns.find((column) => column.field === 'name' || column.field === 'familyName');
  if (name === undefined || matched.columns.some((column) => column.field === 'criterion')) return matched;
  const most = [bottom + 1, bottom + 2].find((row) => isMostRow(grid.cellsOf(row)));
  const hints = KIND_HINTS.score.test(words);
  if (!given && most === undefined && !hints && !matched.left.some(speaksOfPoints)) return matched;
  const points = matched.left.filter((each) => holdsPoints(grid, each, (most ?? bottom) + 1));
  const said = points.some((each) => MOST.test(each.levels.at(-1) ?? ''));
  const hinted = hints || points.some((each) => each.levels.some((level) => KIND_HINTS.score.test(foldWords(level))));
  const sure = said || most !== undefined || (hinted && points.length > 1 && !evaluates(matched));
  if (points.length === 0 || !(sure || given)) return matched;
  const columns = points.map((each) => criterionColumn(grid, each, most));
  return {
    columns: [...matched.columns.filter((column) => column.field !== 'points'), ...columns].sort(
      (a, b) => a.column - b.column,
    ),
    left: [
      ...matched.left.filter((each) => !points.includes(each)),
      ...matched.columns
        .filter((column) => column.field === 'points')
        .map((column) => ({ ...column, levels: [column.heading] })),
    ],
  };
}

function speaksOfPoints({ levels }: LeftColumn): boolean {
  return MOST.test(levels.at(-1) ?? '') || levels.some((level) => KIND_HINTS.score.test(foldWords(level)));
}

/** "Điểm tối đa | 20 | 60 | 20": the row under the header that gives the criteria their most points. */
export function isMostRow(cells: readonly Cell[]): boolean {
  return cells.slice(0, 3).some((cell) => MOST_ROW.test(wordsOf(cell)));
}

/** Something an evaluation sheet says of people: then points stand beside a judgement and are its own. */
function evaluates(matched: Matched): boolean {
  const evaluation = SPELLINGS.get('evaluation');
  return matched.left.some(({ levels }) => {
    const field = evaluation?.get(foldWords(levels.at(-1) ?? ''))?.field;
    return field !== undefined && ['rating', 'discipline', 'underReview', 'teamOpinion', 'absenceDays'].includes(field);
  });
}

function holdsPoints(grid: Grid, column: LeftColumn, first: number): boolean {
  const leaf = foldWords(column.levels.at(-1) ?? '');
  if (column.settled || leaf === '' || TOTAL.test(leaf)) return false;
  let points = 0;
  for (let row = first; row < first + LOOKED_AT && row <= grid.lastRow; row++) {
    const cell = grid.cell(row, column.column);
    if (cell === undefined || wordsOf(cell) === '') continue;
    const value = cell.type === 'date' ? undefined : readScore(cell);
    if (value !== undefined && value.value !== null && value.value <= 1000) points++;
    else if (points === 0) return false;
  }
  return points > 0;
}

function criterionColumn(
  grid: Grid,
  { column, row, heading, levels }: LeftColumn,
  most: number | undefined,
): MatchedColumn {
  const leaf = levels.at(-1) ?? heading;
  const match = MOST.exec(leaf);
  const cell = most === undefined ? undefined : grid.cell(most, column);
  const maxPoints = match
    ? Number((match[1] ?? match[2] ?? '').replace(',', '.'))
    : cell
      ? readScore(cell).value
      : null;
  const name = leaf
    .replace(MOST, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[\s:,;-]+$/u, '')
    .trim();
  return {
    column,
    row,
    heading,
    field: 'points',
    why: 'given',
    criterion: { name: name === '' ? leaf : name, maxPoints },
  };
}
