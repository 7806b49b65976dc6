/**
 * What the year's records say of one subject for its báo cáo thành tích: ratings, initiatives and movements of the years
 * covered, past awards by year. Only what is written; what lacks a number or date is dotted and named as missing.
 */
import { showDate } from '../text/dates.ts';
import { compareText } from '../text/order.ts';
import type { Kind, LawView, SchoolYear, StoredRecord, YearData } from '../types.ts';
import { DOTS, fieldText } from './dossier-folder.ts';
import type { PaperValues } from './paper.ts';
import type { Proposal } from './proposals.ts';

export interface Achievements {
  readonly ratings: readonly PaperValues[];
  readonly initiatives: readonly PaperValues[];
  readonly movements: readonly PaperValues[];
  readonly titles: readonly PaperValues[];
  readonly forms: readonly PaperValues[];
  /** What a person must still find, in words: "số quyết định của Lao động tiên tiến năm học 2022-2023". */
  readonly missing: readonly string[];
}

const LEVELS: Readonly<Record<string, string>> = {
  'co-so': 'cấp cơ sở',
  tinh: 'cấp tỉnh',
  bo: 'cấp bộ',
  'toan-quoc': 'toàn quốc',
};

/** "2022-2023", "2023-2024", "2024-2025" for three years up to this one. */
export function yearsCovered(year: SchoolYear, count: number): SchoolYear[] {
  const last = Number(year.slice(0, 4));
  return Array.from({ length: count }, (_, index) => last - count + 1 + index).map((start) => `${start}-${start + 1}`);
}

/**
 * What is known of a proposed subject.
 *
 * @param years school years the report covers; past awards are given whatever their year
 */
export function achievements(
  { records }: Pick<Proposal, 'records'>,
  years: readonly SchoolYear[],
  { data, law }: { readonly data: Pick<YearData, 'config'>; readonly law: Pick<LawView, 'award' | 'rating'> },
): Achievements {
  const of = (kind: Kind) => records[kind] ?? [];
  const missing: string[] = [];
  const decision = (record: StoredRecord, what: string, year: SchoolYear): PaperValues => {
    if (fieldText(record.fields.decisionNo) === undefined) missing.push(`số quyết định: ${what}, năm học ${year}`);
    return decisionOf(record);
  };

  const thisYear = [...of('evaluation'), ...of('collective')].map((record) => ({ record, year: data.config.year }));
  const past = of('history').map((record) => ({ record, year: fieldText(record.fields.schoolYear) ?? '' }));
  const ratings = [...past, ...thisYear]
    .filter(({ record, year }) => years.includes(year) && fieldText(record.fields.rating) !== undefined)
    .sort((a, b) => compareText(a.year, b.year))
    .map(({ record, year }) => {
      const id = fieldText(record.fields.rating) ?? '';
      const rating = law.rating(id)?.label ?? id;
      return { year, rating, ...decision(record, `xếp loại ${rating}`, year) };
    });
  for (const year of years) {
    if (!ratings.some((row) => row.year === year)) missing.push(`kết quả xếp loại năm học ${year}`);
  }

  const awarded = past
    .filter(({ record }) => fieldText(record.fields.award) !== undefined)
    .sort((a, b) => compareText(a.year, b.year))
    .map(({ record, year }) => {
      const id = fieldText(record.fields.award) ?? '';
      const award = law.award(id);
      const label = award?.label ?? id;
      return { isTitle: award?.class === 'title', year, award: label, ...decision(record, label, year) };
    });

  return {
    ratings: once(ratings),
    initiatives: initiativesOf(of('initiative'), years, data.config.year, missing),
    movements: of('movement-result').map(({ fields }) => ({
      movement: fieldText(fields.movement) ?? DOTS,
      result: fieldText(fields.result) ?? 'tham gia',
    })),
    titles: once(awarded.filter((row) => row.isTitle)),
    forms: once(awarded.filter((row) => !row.isTitle)),
    missing: [...new Set(missing)],
  };
}

function initiativesOf(
  authored: readonly StoredRecord[],
  years: readonly SchoolYear[],
  thisYear: SchoolYear,
  missing: string[],
): PaperValues[] {
  return authored
    .map((record) => ({ record, year: fieldText(record.fields.schoolYear) ?? thisYear }))
    .filter(({ year }) => years.includes(year))
    .map(({ record, year }) => {
      const title = fieldText(record.fields.title) ?? DOTS;
      if (fieldText(record.fields.decisionNo) === undefined) missing.push(`quyết định công nhận sáng kiến “${title}”`);
      const level = LEVELS[fieldText(record.fields.level) ?? ''] ?? DOTS;
      return { year, title, level, ...decisionOf(record) };
    });
}

/** A fact entered in two rows stands once. */
function once(rows: readonly PaperValues[]): PaperValues[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** Number, date and issuer as one cell of a table gives them. */
function decisionOf({ fields }: StoredRecord): PaperValues {
  const date = fieldText(fields.decisionDate);
  const number = `Số ${fieldText(fields.decisionNo) ?? DOTS}, ngày ${date === undefined ? DOTS : showDate(date)}`;
  const issuer = fieldText(fields.authority);
  return { decision: issuer === undefined ? number : `${number} của ${issuer}` };
}
