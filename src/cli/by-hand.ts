/** Records entered at the command line: one write that replaces an earlier one of the same subject and award. */
import type { Write } from '../plan/writes.ts';
import type { Fields, Kind, SheetRecord, SubjectId, SubjectKind, YearData } from '../types.ts';

export interface ByHand {
  readonly kind: Kind;
  readonly subject: SubjectId;
  readonly subjectKind: SubjectKind;
  readonly fields: Fields;
  /** Whether an earlier by-hand record is the one this replaces. */
  readonly replaces: (fields: Fields) => boolean;
}

export const BY_HAND_FILE = 'nhập tay';

export function writeByHand(data: YearData, entered: ByHand): Write {
  const person = entered.subjectKind === 'person' ? entered.subject : null;
  const collective = entered.subjectKind === 'collective' ? entered.subject : null;
  const record: SheetRecord = {
    kind: entered.kind,
    file: BY_HAND_FILE,
    sheet: '',
    row: 0,
    person,
    collective,
    fields: entered.fields,
    cells: {},
  };
  const earlier = data.records.find(
    (each) =>
      each.kind === entered.kind &&
      each.file === BY_HAND_FILE &&
      each.person === person &&
      each.collective === collective &&
      entered.replaces(each.fields),
  );
  return earlier === undefined
    ? { do: 'insert', record, byHand: true }
    : { do: 'update', key: earlier.key, record, byHand: true };
}
