/** A year's score sheet: the rows in use of everybody at the school, by the version the layers name. In: data; out: rows. */
import { roster } from '../people/roster.ts';
import type { SheetRecord, StoredRecord, YearData } from '../types.ts';
import { rowsInUse } from './rows-in-use.ts';
import type { PersonRows } from './score-sheet.ts';

export interface YearScores {
  readonly people: readonly PersonRows[];
  /** Rows of another version, which count for nothing. */
  readonly left: readonly StoredRecord[];
}

export function yearScores(data: YearData, version: string | null): YearScores {
  const left: StoredRecord[] = [];
  const people = roster(data).people.flatMap((each): PersonRows[] => {
    const rows = each.records.score ?? [];
    if (rows.length === 0) return [];
    const inUse = rowsInUse(rows, version);
    left.push(...inUse.left);
    return [{ name: each.name, team: each.team, rows: inUse.used }];
  });
  return { people, left };
}

/** Rows of a sheet not imported yet, by the names written in it. */
export function scoresWritten(rows: readonly SheetRecord[]): readonly PersonRows[] {
  const people = new Map<string, SheetRecord[]>();
  for (const row of rows.filter((each) => each.kind === 'score')) {
    const name = typeof row.fields.name === 'string' ? row.fields.name : '';
    people.set(name, [...(people.get(name) ?? []), row]);
  }
  return [...people].map(([name, own]) => ({ name, team: null, rows: own }));
}
