/** Distinct people as records name them: what matching compares a row with. Records without a person are passed over. */
import { foldBare, foldName } from '../text/fold.ts';
import type { CollectiveId, PartialDate, PersonId, Place, SheetRecord } from '../types.ts';
import { teamId, teamsOf } from './collectives.ts';

export interface KnownPerson {
  readonly id: PersonId;
  readonly code: string | null;
  readonly name: string;
  /** Keys to compare by, made once: the name with its dấu, without, and the Mã ("" when none). */
  readonly folded: { readonly name: string; readonly bare: string; readonly code: string };
  readonly birthDate: PartialDate | null;
  /** Ids of tổ. */
  readonly teams: readonly CollectiveId[];
  readonly place: Place;
}

/** One entry per person id, from the first record that tells each thing. */
export function knownPeople(records: readonly SheetRecord[]): KnownPerson[] {
  const people = new Map<PersonId, KnownPerson>();
  for (const record of records) {
    if (record.person === null) continue;
    const before = people.get(record.person);
    const said = asNamed(record);
    if (before === undefined) people.set(record.person, { id: record.person, place: placeOf(record), ...said });
    else {
      people.set(record.person, {
        ...before,
        ...named(before.name || said.name, before.code ?? said.code),
        birthDate: before.birthDate ?? said.birthDate,
        teams: before.teams.length > 0 ? before.teams : said.teams,
      });
    }
  }
  return [...people.values()].filter(({ name }) => name !== '');
}

type Named = Omit<KnownPerson, 'id' | 'place'>;

/** Folding is the dear part of matching: done once for each row's fields, which never change. */
const remembered = new WeakMap<SheetRecord['fields'], Named>();

/** What a row says of whom it names. `name` is "" where it names nobody. */
export function asNamed(record: SheetRecord): Named {
  const before = remembered.get(record.fields);
  if (before !== undefined) return before;
  const said = readNamed(record);
  remembered.set(record.fields, said);
  return said;
}

/** Whom a row names, as written; "" where it names nobody. */
export function writtenName(record: SheetRecord): string {
  return writtenText(record, 'name') ?? writtenText(record, 'subject') ?? '';
}

function writtenText({ fields }: SheetRecord, field: string): string | null {
  const value = fields[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

function readNamed(record: SheetRecord): Named {
  const text = (field: string): string | null => writtenText(record, field);
  const written = text('team');
  return {
    ...named(writtenName(record), record.kind === 'initiative' ? null : text('code')),
    birthDate: text('birthDate'),
    teams: written === null ? [] : teamsOf(written).map(teamId),
  };
}

/** A name and Mã with the keys to compare them by. */
export function named(name: string, code: string | null): Pick<KnownPerson, 'name' | 'code' | 'folded'> {
  const folded = { name: foldName(name), bare: foldBare(name), code: code === null ? '' : foldCode(code) };
  return { name, code, folded };
}

/** "gv 01" and "GV01" are one Mã. */
export function foldCode(code: string): string {
  return foldBare(code).replace(/\s+/gu, '').replace(/\.0$/u, '');
}

/** Id under which a spelling nobody of the store bears is joined to a person: `same --spelling`. */
export function spellingId(name: string): PersonId {
  return `cách viết: ${foldName(name)}`;
}

/** Cell of the name, else of the first cell of the row. */
export function placeOf(record: SheetRecord, ...fields: string[]): Place {
  const cell = [...fields, 'name', 'subject', 'title']
    .map((field) => record.cells[field])
    .find((each) => each !== undefined);
  const { file, sheet } = record;
  return record.sheet === '' ? { file } : { file, sheet, cell: cell ?? `A${record.row}` };
}
