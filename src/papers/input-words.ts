/** The words a column of an input workbook offers in its dropdown; none for free text. */
import { closedWords } from '../parse/kinds/closed-words.ts';
import type { KindColumn } from '../parse/kinds/columns.ts';
import type { Kind, LawView, SchoolYear } from '../types.ts';
import { RATINGS } from '../values/word-lists.ts';
import type { Validation } from './workbook-spec.ts';

/** What the year already knows, to choose from. */
export interface Known {
  readonly law: Pick<LawView, 'awards'>;
  readonly year: SchoolYear;
  /** Names of the staff, as listed. */
  readonly names: readonly string[];
  /** The school itself is not among them. */
  readonly teams: readonly string[];
  readonly movements: readonly string[];
}

/** Years back that a history reaches, for the dropdown. */
const YEARS_BACK = 12;

const OFTEN: Readonly<Record<string, readonly string[]>> = {
  'staff position': [
    'Hiệu trưởng',
    'Phó Hiệu trưởng',
    'Tổ trưởng',
    'Tổ phó',
    'Giáo viên',
    'Tổng phụ trách Đội',
    'Kế toán',
    'Văn thư',
    'Nhân viên y tế',
    'Nhân viên thư viện, thiết bị',
    'Bảo vệ',
    'Phục vụ',
  ],
  'council role': ['Chủ tịch', 'Phó Chủ tịch', 'Thư ký', 'Ủy viên'],
};

/** Labels offered for a column, in the order of the list; [] where there is nothing to choose from. */
export function allowedWords(kind: Kind, column: KindColumn, known: Known): readonly string[] {
  const closed = closedWords(column.type);
  if (closed !== undefined) return [...closed.labels.values()];
  if (column.type === 'flag') return ['x'];
  if (column.type === 'campaign') return ['1', '2'];
  if (column.type === 'schoolYear') return yearsBack(known.year);
  if (isAward(column)) return awardLabels(kind, column, known.law);
  if (column.type === 'team') return known.teams;
  if (column.type === 'subject') return known.names.length === 0 ? [] : ['Trường', ...known.teams, ...known.names];
  if (kind === 'staff' && column.field === 'name') return [];
  if (column.type === 'name' || column.type === 'authors' || column.field === 'person') return known.names;
  if (column.field === 'movement' || column.field === 'movements') return known.movements;
  return OFTEN[`${kind} ${column.field}`] ?? [];
}

/** What Excel does with words that aren't in the list: only a list of the law, or of the program's own, is closed. */
export function othersThan(column: KindColumn): Validation['others'] {
  if (closedWords(column.type) !== undefined || ['flag', 'campaign', 'award'].includes(column.type)) return 'refused';
  if (severalAllowed(column) || column.type === 'text' || column.type === 'team') return 'taken';
  return 'asked';
}

/** Whether several words may stand in one cell. */
export function severalAllowed(column: KindColumn): boolean {
  return ['awards', 'movements', 'authors', 'team'].includes(column.type);
}

function isAward({ type }: KindColumn): boolean {
  return type === 'awards' || type === 'award' || type === 'awardOrRating';
}

/** Of a history: the award's column offers awards, the rating's ratings. */
function awardLabels(kind: Kind, column: KindColumn, law: Pick<LawView, 'awards'>): string[] {
  if (column.field === 'rating') return [...RATINGS.labels.values()];
  const forms = column.heading === 'Hình thức khen thưởng' || column.heading === 'Hình thức';
  const titles = column.heading === 'Danh hiệu đăng ký' && kind === 'registration';
  return law.awards
    .filter((award) => (forms ? award.class !== 'title' : !titles || award.class === 'title'))
    .filter((award) => kind !== 'registration' || award.subjects.includes('person'))
    .filter((award) => kind !== 'collective' || award.subjects.includes('collective'))
    .map((award) => award.label);
}

function yearsBack(year: SchoolYear): string[] {
  const first = Number(year.slice(0, 4));
  return Array.from({ length: YEARS_BACK }, (_, back) => `${first - back}-${first - back + 1}`);
}
