/**
 * What is missing before the council meets: people × records → Problems, each with what to enter.
 * Knows no law but which awards are registered for; decides nothing.
 */

import { scoreProblems } from '../criteria/score-sheet.ts';
import { yearScores } from '../criteria/year-scores.ts';
import { roster } from '../people/roster.ts';
import type { Problem } from '../problem.ts';
import { compareNames } from '../text/order.ts';
import type { Kind, StoredRecord, YearData } from '../types.ts';
import { type ProblemCode, problem } from '../words/problems.ts';

const LEFT = new Set(['chuyen-di', 'nghi-huu', 'thoi-viec']);

export interface Readiness {
  readonly people: number;
  readonly registered: number;
  readonly problems: readonly Problem[];
}

/** Checks in running order: registration against 100 %, ratings, numbers of decisions, evidence. */
export function readiness(data: YearData): Readiness {
  const people = roster(data)
    .people.filter((each) => !LEFT.has(each.status ?? ''))
    .sort((a, b) => compareNames(a.name, b.name));
  const problems: Problem[] = [];
  const has = (kind: Kind): Set<string | null> => new Set(ofKind(data, kind).map((each) => each.person));
  const registeredBy = has('registration');
  const ratedBy = new Set(
    ofKind(data, 'evaluation')
      .filter((each) => each.fields.rating)
      .map((each) => each.person),
  );
  const unregistered = people.filter((each) => !registeredBy.has(each.id)).map((each) => each.name);
  const unrated = people.filter((each) => !ratedBy.has(each.id)).map((each) => each.name);
  if (people.length === 0) problems.push(problem('chua-co-danh-sach', []));
  listed(problems, 'chua-dang-ky', unregistered, people.length);
  listed(problems, 'chua-xep-loai', unrated, people.length);
  if (ofKind(data, 'council').length === 0) problems.push(problem('chua-co-hoi-dong', []));
  for (const record of data.records) problems.push(...recordGaps(record));
  if (ofKind(data, 'score').length > 0) problems.push(...scoreProblems(yearScores(data, null).people));
  return { people: people.length, registered: people.length - unregistered.length, problems };
}

function ofKind(data: YearData, kind: Kind): StoredRecord[] {
  return data.records.filter((each) => each.kind === kind);
}

function listed(problems: Problem[], code: ProblemCode, names: readonly string[], of: number): void {
  if (names.length > 0) problems.push(problem(code, [], { names, count: names.length, of }));
}

/** A rating or initiative that cites no decision, a result without evidence. */
function recordGaps(record: StoredRecord): Problem[] {
  const { fields } = record;
  const blank = (field: string): boolean =>
    fields[field] === undefined || fields[field] === null || fields[field] === '';
  const at = {
    file: record.file,
    sheet: record.sheet,
    cell: record.cells.name ?? record.cells.title ?? `A${record.row}`,
  };
  const who = String(fields.name ?? fields.title ?? '');
  if (record.kind === 'initiative' && blank('decisionNo')) return [problem('sang-kien-thieu-quyet-dinh', at, { who })];
  if (record.kind === 'evaluation' && !blank('rating') && blank('decisionNo')) {
    return [problem('xep-loai-thieu-quyet-dinh', at, { who })];
  }
  if (record.kind === 'movement-result' && blank('evidence')) return [problem('thieu-minh-chung', at, { who })];
  return [];
}
