/**
 * A fact of the year as it might be: one change a person could bring about, or one blank filled. In words, and as a function
 * from the year's data to the data changed. Decides nothing; what a change is worth is found by deciding again.
 */
import type { Fields, IsoDate, Place, StoredRecord, SubjectId, SubjectKind, YearData } from '../types.ts';

export type ChangeKind =
  | 'rating'
  | 'initiative'
  | 'registration'
  | 'withdrawal'
  | 'team-opinion'
  | 'missing-fact'
  | 'hold-ended'
  | 'review-date'
  | 'ballot'
  | 'member';

export interface FactChange {
  readonly kind: ChangeKind;
  /** What stands after "nếu": "có sáng kiến được công nhận cấp cơ sở (năm học 2024-2025)". */
  readonly words: string;
  /** Changes of one slot exclude each other: a rating is one thing or another. */
  readonly slot: string;
  /** How many things it asks for: two more initiatives weigh 2. */
  readonly weight: number;
  /** Where the fact stands now, where it stands anywhere. */
  readonly place?: Place;
  /** Review on this day instead. */
  readonly asOf?: IsoDate;
  readonly apply: (data: YearData) => YearData;
}

/** All of them, in order. */
export function applyChanges(data: YearData, changes: readonly FactChange[]): YearData {
  return changes.reduce((changed, each) => each.apply(changed), data);
}

/** The review date they ask for, if any: the latest. */
export function reviewDateOf(changes: readonly FactChange[]): IsoDate | undefined {
  return changes
    .flatMap((each) => each.asOf ?? [])
    .sort()
    .at(-1);
}

/** Fields laid over one record, as if their cells said so plainly. */
export function withFields(data: YearData, key: number, fields: Fields): YearData {
  const records = data.records.map((each) => {
    if (each.key !== key) return each;
    const changed = { ...each, fields: { ...each.fields, ...fields } };
    if (each.unread === undefined) return changed;
    const unread = Object.entries(each.unread).filter(([field]) => !(field in fields));
    return { ...changed, unread: Object.fromEntries(unread) };
  });
  return { ...data, records };
}

const SUPPOSED_FILE = 'giả định';

export interface Supposed {
  readonly kind: StoredRecord['kind'];
  readonly subject: SubjectId;
  readonly subjectKind: SubjectKind;
  readonly fields: Fields;
}

/** One more row, as if entered by hand. */
export function withRow(data: YearData, row: Supposed): YearData {
  return { ...data, records: [...data.records, supposing(data)(row)] };
}

/** Writes rows as if entered by hand after all that stands in the data, each later than the one before. */
export function supposing(data: YearData): (row: Supposed) => StoredRecord {
  let key = 0;
  let entry = 0;
  for (const each of data.records) {
    key = Math.max(key, each.key);
    entry = Math.max(entry, each.entry);
  }
  return ({ kind, subject, subjectKind, fields }) => {
    key += 1;
    return {
      kind,
      file: SUPPOSED_FILE,
      sheet: '',
      row: 0,
      person: subjectKind === 'person' ? subject : null,
      collective: subjectKind === 'collective' ? subject : null,
      fields,
      cells: {},
      key,
      entry: entry + 1,
      byHand: true,
    };
  };
}
