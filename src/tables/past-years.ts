/**
 * School years that headings and titles speak of. A heading of another year is that year's, never this one's; in a sheet of
 * past awards it gives its own cells the year ("Thành tích 2021-2022 › Danh hiệu"), as the title does for the whole table.
 */
import type { SchoolYear } from '../types.ts';
import { foldWords } from '../values/text.ts';
import type { HeaderColumn } from './grid.ts';
import type { Matched, MatchedColumn } from './match-columns.ts';
import { SPELLINGS } from './spellings.ts';

const YEARS = /(?<!\d)((?:19|20)\d\d)\s*[-–—/\s]\s*((?:19|20)\d\d)(?!\d)/gu;
/** Fields a column of one past year may hold. */
const BY_YEAR: ReadonlySet<string> = new Set(['award', 'rating', 'decisionNo', 'decisionDate', 'authority']);

/** Every school year written in a text, folded or not, in order. */
export function yearsIn(text: string): SchoolYear[] {
  return [...text.matchAll(YEARS)].flatMap(([, from, to]) =>
    Number(to) === Number(from) + 1 ? [`${from}-${to}`] : [],
  );
}

/** The text without its school years and the words "năm học" before them. */
export function withoutYears(text: string): string {
  return text.replace(/(?:[([]\s*)?(?:năm học|năm)?\s*(?:19|20)\d\d\s*[-–—/]\s*(?:19|20)\d\d(?:\s*[)\]])?/giu, ' ');
}

/** The other year a heading speaks of; undefined where it names none, or this year too. */
export function otherYear(levels: readonly string[], year: SchoolYear | undefined): SchoolYear | undefined {
  const years = levels.flatMap(yearsIn);
  return year === undefined || years.includes(year) ? undefined : years[0];
}

/** The year of a whole table, where its title names exactly one. */
export function yearOfTitle(words: string): SchoolYear | undefined {
  const [only, second] = new Set(yearsIn(words));
  return second === undefined ? only : undefined;
}

/** Columns of a history sheet, those of one past year told apart. */
export function withYears(matched: Matched, headings: readonly HeaderColumn[], year: SchoolYear | undefined): Matched {
  const dated = headings.flatMap((heading): MatchedColumn[] => {
    const schoolYear = otherYear(heading.levels, year);
    const field = schoolYear === undefined ? undefined : fieldOf(heading.levels);
    if (schoolYear === undefined || field === undefined) return [];
    const { column, row, levels } = heading;
    return [{ column, row, heading: levels.join(' › '), field, why: 'synonym', schoolYear }];
  });
  if (dated.length === 0) return matched;
  const taken = new Set(dated.map((each) => each.column));
  const columns = [...matched.columns.filter((each) => !taken.has(each.column)), ...dated];
  return {
    columns: columns.sort((a, b) => a.column - b.column),
    left: matched.left.filter((each) => !taken.has(each.column)),
  };
}

function fieldOf(levels: readonly string[]): string | undefined {
  const leaf = foldWords(withoutYears(levels.at(-1) ?? ''));
  if (leaf === '') return 'award';
  const field = SPELLINGS.get('history')?.get(leaf)?.field;
  return field !== undefined && BY_YEAR.has(field) ? field : undefined;
}
