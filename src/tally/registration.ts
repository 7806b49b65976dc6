/**
 * Who registered for what, who was put forward or withdrawn by hand. A higher title of a ladder covers the lower ones.
 * In: registration rows and the collective's own; out: one standing per subject and award.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { AwardId, Because, Cited, StoredRecord } from '../types.ts';
import { rowsOf, type Subject } from './facts.ts';
import { oncePer } from './once-per.ts';
import { idsOf, standsAt } from './record-fields.ts';
import { type Mending, unreadOf } from './unread.ts';

/** Fields under which a row names awards registered for, by whom. */
const WRITTEN = ['awards', 'registeredAwards'] as const;

export interface Registration {
  /** null: not needed and not registered. */
  readonly registered: boolean | null;
  /** Stands in the way only where needed and missing. */
  readonly enough: boolean;
  readonly needed: Cited<boolean>;
  /** The row that puts forward for it, or for a higher award of its ladder. */
  readonly by?: PutForward;
  readonly withdrawn?: StoredRecord;
  /** Where it isn't known whether they registered: the cell nobody could read. */
  readonly unread?: Mending;
}

/** The rows in which a subject may have registered. */
function registrationRows(subject: Subject): readonly StoredRecord[] {
  const own = rowsOf(subject, 'registration');
  return subject.kind === 'collective' ? [...own, ...rowsOf(subject, 'collective')] : own;
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
  const by = forwardFor(award, putForward(subject), law);
  const withdrawn = rowsOf(subject, 'registration').find(
    (row) => row.fields.withdrawn !== undefined && idsOf(row, 'withdrawn').includes(award),
  );
  const registered = by === undefined ? (needed.value ? false : null) : true;
  const enough = by !== undefined || !needed.value;
  const unread = enough ? undefined : unreadRegistration(subject);
  // Absent fields one by one: spreading them costs thrice, for every person and award.
  const found: { -readonly [K in keyof Registration]: Registration[K] } = { registered, enough, needed };
  if (by !== undefined) found.by = by;
  if (withdrawn !== undefined) found.withdrawn = withdrawn;
  if (unread !== undefined) found.unread = unread;
  return found;
}

/** For the award itself, else for a higher one of its ladder. */
function forwardFor(
  award: AwardId,
  forward: ReadonlyMap<AwardId, PutForward>,
  law: DecidingLaw,
): PutForward | undefined {
  const own = forward.get(award);
  if (own !== undefined || forward.size === 0) return own;
  for (const ladder of law.ladders) {
    const at = ladder.indexOf(award);
    const above = at < 0 ? undefined : ladder.slice(at + 1).find((each) => forward.has(each));
    if (above !== undefined) return forward.get(above);
  }
  return undefined;
}

function unreadRegistration(subject: Subject): Mending | undefined {
  for (const row of registrationRows(subject)) {
    const unread = unreadOf(row, ...WRITTEN);
    if (unread !== undefined) return unread;
  }
  return undefined;
}

/** The registration as a node of reasons. */
export function registrationNode({ enough, needed, by, unread }: Registration): Because {
  return {
    label: needed.value ? 'Đã đăng ký (quy định của trường, không phải của luật)' : 'Đăng ký: không bắt buộc',
    status: enough ? 'met' : unread === undefined ? 'not-met' : 'unknown',
    cite: needed.cite,
    ...(needed.verified ? {} : { verified: false }),
    ...(needed.since === undefined ? {} : { since: needed.since }),
    ...standsAt(by?.row, by?.field),
    ...(enough ? {} : (unread?.() ?? { hint: 'chưa có trong bảng đăng ký thi đua' })),
    children: [],
  };
}
