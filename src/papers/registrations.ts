/** What each person and collective registered this year, sheets and entries by hand together. Values only. */
import type { AwardId, FieldValue, StoredRecord, SubjectId } from '../types.ts';

export interface Registration {
  readonly awards: readonly AwardId[];
  readonly movements: readonly string[];
}

/** Registrations by subject; one who only withdrew stands there with no award. */
export function registrations(records: readonly StoredRecord[]): Map<SubjectId, Registration> {
  const found = new Map<SubjectId, Registration>();
  const withdrawn = new Map<SubjectId, AwardId[]>();
  for (const { kind, person, collective, fields } of records) {
    const subject = person ?? collective;
    if (subject === null || (kind !== 'registration' && kind !== 'collective')) continue;
    withdrawn.set(subject, [...(withdrawn.get(subject) ?? []), ...words(fields.withdrawn)]);
    const awards =
      kind === 'collective' ? words(fields.registeredAwards) : [...words(fields.awards), ...words(fields.nominated)];
    if (kind === 'collective' && awards.length === 0) continue;
    const known = found.get(subject) ?? { awards: [], movements: [] };
    found.set(subject, {
      awards: [...new Set([...known.awards, ...awards])],
      movements: [...new Set([...known.movements, ...words(fields.movements)])],
    });
  }
  for (const [subject, { awards, movements }] of found) {
    const gone = withdrawn.get(subject) ?? [];
    found.set(subject, { awards: awards.filter((award) => !gone.includes(award)), movements });
  }
  return found;
}

/** The texts of a field of several; [] where blank or absent. */
function words(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
