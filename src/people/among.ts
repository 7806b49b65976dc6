/** What resolving one row looks at, and what it answers. Types only. */
import type { Problem } from '../problem.ts';
import type { CollectiveId, PersonId, School, SheetRecord, StoredRecord } from '../types.ts';
import type { PeopleIndex } from './people-index.ts';

/** `record` is absent where the row is refused. */
export interface Row {
  readonly record?: SheetRecord;
  readonly problems: readonly Problem[];
}

export interface Among {
  /** Grows where no staff list is known. */
  readonly people: PeopleIndex;
  readonly teams: ReadonlySet<CollectiveId>;
  /** A staff list is known: who isn't on it is nobody. */
  readonly closed: boolean;
  readonly school: School;
  readonly samePerson: (id: PersonId) => PersonId;
  /** The stored row that a row says it is. */
  readonly identify: (row: SheetRecord) => StoredRecord | undefined;
}
