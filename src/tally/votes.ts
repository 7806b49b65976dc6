/**
 * Counting ballots: votes for and in writing out of all members, open while the missing ones could still decide.
 * In: ballot rows and the council list; out: a Vote, with problems for counts that can't be right.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { AwardId, Cited, StoredRecord, Vote, VoteStatus } from '../types.ts';
import type { Notes } from './context.ts';
import { type Facts, rowsOf, type Subject } from './facts.ts';
import { numberOf, placeOf, textOf } from './record-fields.ts';
import { unreadOf } from './unread.ts';

export interface Voting {
  readonly vote: Vote;
  /** The threshold asked; undefined where no ballot is. */
  readonly needed?: Cited<number>;
  readonly row?: StoredRecord;
}

interface Asked {
  readonly subject: Subject;
  readonly award: AwardId;
  readonly law: DecidingLaw;
  readonly facts: Facts;
  readonly notes: Notes;
  /** Eligible, and registered where that is needed. */
  readonly stands: boolean;
}

export function voteOn(asked: Asked): Voting {
  const { subject, award, law, notes } = asked;
  const row = ballotOf(subject, award);
  const of = membersOf(asked, row);
  const needed = law.votesNeeded(award, of ?? 1);
  const percent = law.votePercent(award)?.value;
  if (row === undefined) {
    if (needed === undefined) return NO_BALLOT;
    if (!asked.stands) return { vote: NO_BALLOT.vote, needed };
    return {
      vote: { status: 'cho-bo-phieu', ...(of === null ? {} : { of, needed: needed.value, ...share(percent) }) },
      needed,
    };
  }
  const rest = { ...(needed === undefined ? {} : { needed }), row };
  if (!asked.stands) {
    notes.add('phieu-cho-nguoi-khong-dung-ten', placeOf(row, 'award'), {
      name: subject.name,
      award: law.award(award)?.label ?? award,
    });
  }
  const counts = countsOf(row, of, needed?.value, percent);
  if (of !== null && counts.cast > of) {
    notes.add('phieu-nhieu-hon-thanh-vien', placeOf(row, 'votesFor'), {
      name: subject.name,
      ballots: counts.cast,
      members: of,
    });
    if (needed === undefined) return { vote: { status: 'khong-can' }, ...rest };
    return {
      vote: {
        status: 'cho-bo-phieu',
        of,
        needed: needed.value,
        ...share(percent),
        place: placeOf(row, 'votesFor'),
      },
      ...rest,
    };
  }
  const lower = textOf(row, 'downgradeTo');
  const downgraded = lower !== null && textOf(row, 'award') === award;
  const counted = statusOf(counts, of, needed?.value);
  const unclear = counted === 'dat' && unreadOf(row, 'downgradeTo') !== undefined;
  const status: VoteStatus = downgraded ? 'ha-danh-hieu' : unclear ? 'cho-bo-phieu' : counted;
  if (status === 'khong-can') return { vote: { status }, ...rest };
  return { vote: { status, ...counts.shown, ...(downgraded ? { downgradeTo: lower } : {}) }, ...rest };
}

const NO_BALLOT: Voting = { vote: { status: 'khong-can' } };

/** The row about an award, or the one that lowers a higher award to it. */
function ballotOf(subject: Subject, award: AwardId): StoredRecord | undefined {
  const rows = rowsOf(subject, 'ballot');
  if (rows.length === 0) return undefined;
  return rows.find((row) => textOf(row, 'award') === award) ?? rows.find((row) => textOf(row, 'downgradeTo') === award);
}

/** Size of the council: its list; the row's own number only where there is no list. */
function membersOf(asked: Asked, row: StoredRecord | undefined): number | null {
  const listed = asked.facts.councilSize;
  const written = numberOf(row, 'councilSize');
  if (listed === 0) return written;
  if (row !== undefined && written !== null && written !== listed) {
    asked.notes.add('so-thanh-vien-lech', placeOf(row, 'councilSize'), {
      name: asked.subject.name,
      written,
      council: listed,
    });
  }
  return listed;
}

function countsOf(row: StoredRecord, of: number | null, needed: number | undefined, percent: number | undefined) {
  const written = numberOf(row, 'writtenFor');
  const against = numberOf(row, 'votesAgainst');
  const invalid = numberOf(row, 'votesInvalid');
  const inFavour = (numberOf(row, 'votesFor') ?? 0) + (written ?? 0);
  return {
    inFavour,
    cast: inFavour + (against ?? 0) + (invalid ?? 0),
    shown: {
      ...(unreadOf(row, 'votesFor') === undefined ? { for: inFavour } : {}),
      ...(of === null ? {} : { of }),
      ...(of === null || needed === undefined ? {} : { needed, ...share(percent) }),
      ...(against === null ? {} : { against }),
      ...(invalid === null ? {} : { invalid }),
      ...(written === null ? {} : { written }),
      place: placeOf(row, 'votesFor'),
    },
  };
}

function statusOf(
  counts: { readonly inFavour: number; readonly cast: number },
  of: number | null,
  needed: number | undefined,
): VoteStatus {
  if (needed === undefined) return 'khong-can';
  if (of === null) return 'cho-bo-phieu';
  if (counts.inFavour >= needed) return 'dat';
  return counts.inFavour + (of - counts.cast) >= needed ? 'cho-bo-phieu' : 'khong-dat';
}

function share(percent: number | undefined): { readonly percent?: number } {
  return percent === undefined ? {} : { percent };
}
