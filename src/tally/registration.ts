/**
 * Who registered for what, who was put forward or withdrawn by hand. A higher title of a ladder covers the lower ones.
 * In: registration rows and the collective's own; out: one standing per subject and award.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { AwardId, Because, StoredRecord } from '../types.ts';
import { rowsOf, type Subject } from './facts.ts';
import { oncePer } from './once-per.ts';
import { idsOf, standsAt } from './record-fields.ts';

/** Fields under which a row names awards registered for, by whom. */
const WRITTEN = ['awards', 'registeredAwards'] as const;

export interface Registration {
  /** null: not needed and not registered. */
  readonly registered: boolean | null;
  /** Stands in the way only where needed and missing. */
  readonly enough: boolean;
  readonly because: Because;
  readonly withdrawn?: StoredRecord;
}

/** The rows in which a subject may have registered. */
function registrationRows(subject: Subject): readonly StoredRecord[] {
  return [...rowsOf(subject, 'registration'), ...(subject.kind === 'collective' ? rowsOf(subject, 'collective') : [])];
}

/** Awards written in a subject's own registration, each once. */
export function writtenAwards(subject: Subject): readonly AwardId[] {
  return [...new Set(registrationRows(subject).flatMap((row) => WRITTEN.flatMap((field) => idsOf(row, field))))];
}

interface PutForward {
  readonly row: StoredRecord;
  readonly field: string;
}

/** Awards a subject is put forward for by hand or by registering, with the row that says so. */
export const putForward = oncePer((subject: Subject): ReadonlyMap<AwardId, PutForward> => {
  const found = new Map<AwardId, PutForward>();
  for (const field of ['nominated', ...WRITTEN]) {
    for (const row of registrationRows(subject)) {
      for (const award of idsOf(row, field)) if (!found.has(award)) found.set(award, { row, field });
    }
  }
  return found;
});

export function registrationOf(subject: Subject, award: AwardId, law: DecidingLaw): Registration {
  const needed = law.registrationNeeded(award);
  const covering = law.ladders.flatMap((ladder) => (ladder.includes(award) ? ladder.slice(ladder.indexOf(award)) : []));
  const forward = putForward(subject);
  const by = [award, ...covering].map((each) => forward.get(each)).find((each) => each !== undefined);
  const withdrawn = rowsOf(subject, 'registration').find((row) => idsOf(row, 'withdrawn').includes(award));
  const registered = by === undefined ? (needed.value ? false : null) : true;
  const enough = by !== undefined || !needed.value;
  const label = needed.value ? 'Đã đăng ký (quy định của trường, không phải của luật)' : 'Đăng ký: không bắt buộc';
  return {
    registered,
    enough,
    ...(withdrawn === undefined ? {} : { withdrawn }),
    because: {
      label,
      status: enough ? 'met' : 'not-met',
      cite: needed.cite,
      ...(needed.verified ? {} : { verified: false }),
      ...(needed.since === undefined ? {} : { since: needed.since }),
      ...standsAt(by?.row, by?.field),
      ...(enough ? {} : { hint: 'chưa có trong bảng đăng ký thi đua' }),
      children: [],
    },
  };
}
