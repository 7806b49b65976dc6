/**
 * The school's own criteria as a whole: criteria with their maxima, everyone's points and total. In: rows of kind score;
 * out: one sheet, and what is wrong in it at its cells. Ranks nobody (ranks.ts).
 */
import type { Problem } from '../problem.ts';
import { foldName } from '../text/fold.ts';
import type { Place, SheetRecord } from '../types.ts';
import { problem } from '../words/problems.ts';
import { totalPoints } from './rows-in-use.ts';

export interface Criterion {
  readonly name: string;
  /** null where the sheet gives none. */
  readonly maxPoints: number | null;
}

export interface ScoredPerson {
  readonly name: string;
  readonly team: string | null;
  /** null where no points are written. */
  readonly total: number | null;
  readonly points: ReadonlyMap<string, number>;
  /** Criteria others have points for and this person hasn't. */
  readonly missing: readonly string[];
}

export interface ScoreSheet {
  readonly files: readonly string[];
  readonly criteria: readonly Criterion[];
  /** Sum of the maxima; null where one is unknown. */
  readonly most: number | null;
  readonly people: readonly ScoredPerson[];
}

/** Rows of one version, grouped by who they are about. */
export interface PersonRows {
  readonly name: string;
  readonly team: string | null;
  readonly rows: readonly SheetRecord[];
}

export function scoreSheet(people: readonly PersonRows[]): ScoreSheet {
  const rows = people.flatMap((each) => each.rows);
  const criteria = new Map<string, Criterion>();
  for (const row of rows) {
    const name = criterionOf(row);
    if (name === undefined) continue;
    const before = criteria.get(foldName(name));
    if (before === undefined || before.maxPoints === null) {
      criteria.set(foldName(name), { name: before?.name ?? name, maxPoints: maxOf(row) });
    }
  }
  const maxima = [...criteria.values()].map((each) => each.maxPoints);
  return {
    files: [...new Set(rows.map((each) => each.file))],
    criteria: [...criteria.values()],
    most: maxima.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0),
    people: people
      .filter((each) => each.rows.some((row) => typeof row.fields.points === 'number'))
      .map(({ name, team, rows: own }) => {
        const points = new Map(
          own.flatMap((row): [string, number][] => {
            const criterion = criterionOf(row);
            return criterion === undefined || typeof row.fields.points !== 'number'
              ? []
              : [[foldName(criterion), row.fields.points]];
          }),
        );
        const missing = [...criteria].filter(([key]) => !points.has(key)).map(([, each]) => each.name);
        return { name, team, total: totalPoints(own), points, missing };
      }),
  };
}

/** Points above the maximum, one criterion with two maxima, points missing. */
export function scoreProblems(people: readonly PersonRows[]): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, SheetRecord>();
  const told = new Set<string>();
  for (const row of people.flatMap((each) => each.rows)) {
    const name = criterionOf(row);
    const most = maxOf(row);
    const points = row.fields.points;
    if (name === undefined || most === null) continue;
    if (typeof points === 'number' && points > most) {
      problems.push(problem('diem-vuot-toi-da', placeOf(row, 'points'), { criterion: name, points, most }));
    }
    const before = first.get(foldName(name));
    if (before === undefined) first.set(foldName(name), row);
    else if (maxOf(before) !== most && !told.has(foldName(name))) {
      told.add(foldName(name));
      const places = [placeOf(before, 'maxPoints'), placeOf(row, 'maxPoints')];
      problems.push(problem('tieu-chi-hai-muc', places, { criterion: name, most: maxOf(before), other: most }));
    }
  }
  for (const { name, missing } of scoreSheet(people).people) {
    if (missing.length > 0) problems.push(problem('diem-thieu-tieu-chi', [], { name, missing }));
  }
  return problems;
}

function criterionOf(row: SheetRecord): string | undefined {
  const { criterion } = row.fields;
  return typeof criterion === 'string' && criterion !== '' ? criterion : undefined;
}

function maxOf(row: SheetRecord): number | null {
  return typeof row.fields.maxPoints === 'number' ? row.fields.maxPoints : null;
}

function placeOf(row: SheetRecord, field: string): Place {
  const cell = row.cells[field] ?? (row.row > 0 ? `A${row.row}` : undefined);
  return {
    file: row.file,
    ...(row.sheet === '' ? {} : { sheet: row.sheet }),
    ...(cell === undefined ? {} : { cell }),
  };
}
