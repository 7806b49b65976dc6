/**
 * Cells nobody could read, read in the subject's favour: one change per cell on which the outcome may hang.
 * In: a subject and what is asked of it; out: changes. What the cell really says is for its reader to find out.
 */
import type { Condition, DecidingLaw } from '../law/vocabulary.ts';
import { ratingRow, rowsOf, type Subject } from '../tally/facts.ts';
import { textOf } from '../tally/record-fields.ts';
import { unreadOf } from '../tally/unread.ts';
import type { Fields, StoredRecord } from '../types.ts';
import { type FactChange, withFields } from './change.ts';
import { awardsBefore } from './wants.ts';

interface Reading {
  readonly field: string;
  readonly fields: Fields;
  /** What the cell would have to say. */
  readonly says: string;
}

/** Long enough ago for any number of months or years asked. */
const LONG_AGO = '1970-01-01';

export function unreadChanges(
  subject: Subject,
  conditions: readonly Condition[],
  law: DecidingLaw,
): readonly FactChange[] {
  const asked = awardsBefore(law, conditions, subject.kind);
  const past = asked.map((award): Reading => {
    const label = law.award(award)?.label ?? award;
    return { field: 'award', fields: { award }, says: `danh hiệu là ${label}` };
  });
  return [
    ...(subject.kind === 'person' ? changesOf(subject.person.staff, STAFF) : []),
    ...changesOf(ratingRow(subject), [
      ...EVALUATION,
      { field: 'decisionDate', fields: { decisionDate: law.asOf }, says: 'quyết định ký không muộn hơn ngày xét' },
    ]),
    ...rowsOf(subject, 'history').flatMap((row) => changesOf(row, past)),
  ];
}

const STAFF: readonly Reading[] = [
  { field: 'hiredOn', fields: { hiredOn: LONG_AGO }, says: 'đã làm đủ thời gian' },
  { field: 'status', fields: { status: null }, says: 'vẫn thuộc trường' },
];

const EVALUATION: readonly Reading[] = [
  {
    field: 'discipline',
    fields: { discipline: null, disciplineFrom: null, disciplineTo: null },
    says: 'không bị kỷ luật',
  },
  { field: 'disciplineFrom', fields: { discipline: null, disciplineFrom: null }, says: 'kỷ luật không ở ngày xét' },
  { field: 'disciplineTo', fields: { discipline: null, disciplineTo: null }, says: 'kỷ luật đã hết trước ngày xét' },
  { field: 'underReview', fields: { underReview: false }, says: 'không đang xem xét' },
  { field: 'teamOpinion', fields: { teamOpinion: 'dong-y' }, says: 'tổ đồng ý' },
  { field: 'absenceDays', fields: { absenceDays: 0 }, says: 'nghỉ không quá số ngày quy định' },
];

function changesOf(row: StoredRecord | undefined, readings: readonly Reading[]): FactChange[] {
  if (row === undefined) return [];
  return readings.flatMap(({ field, fields, says }): FactChange[] => {
    const cell = unreadOf(row, field)?.();
    if (cell === undefined) return [];
    const year = textOf(row, 'schoolYear');
    const when = row.kind === 'history' && year !== null ? ` năm học ${year}` : '';
    return [
      {
        kind: 'missing-fact',
        words: `ô ${cell.at} (chưa đọc được) ghi ${says}${when}`,
        slot: `unread ${row.key} ${field}`,
        weight: 1,
        place: cell.place,
        apply: (data) => withFields(data, row.key, fields),
      },
    ];
  });
}
