/**
 * Incoming rows looked at once more before people are resolved: members' columns against the council, points against their
 * maxima, and criteria that were used already, which stand still. Another version of those ends the command.
 */
import { compareCriteria, sameCriteria } from '../criteria/compare.ts';
import { ranksByScore, usedBy } from '../criteria/frozen.ts';
import { scoreProblems, scoreSheet } from '../criteria/score-sheet.ts';
import { scoresWritten, yearScores } from '../criteria/year-scores.ts';
import { roster } from '../people/roster.ts';
import { checkVoters } from '../people/voters.ts';
import type { Problem } from '../problem.ts';
import { showDate } from '../text/dates.ts';
import type { SheetRecord } from '../types.ts';
import { actionWords } from './journal.ts';
import type { Context, Given } from './outcome.ts';
import { stop } from './stop.ts';
import type { OpenedYear } from './year.ts';

export interface Reviewed {
  readonly records: readonly SheetRecord[];
  readonly problems: readonly Problem[];
}

export async function reviewIncoming(
  records: readonly SheetRecord[],
  year: OpenedYear,
  context: Context,
  given: Given,
): Promise<Reviewed> {
  const scored = records.some((each) => each.kind === 'score');
  const marked = records.some((each) => each.kind === 'ballot' && each.fields.voters !== undefined);
  if (scored) await refuseOtherCriteria(records, year, context, given);
  const problems = scored ? scoreProblems(scoresWritten(records)) : [];
  if (!marked) return { records, problems };
  const voters = checkVoters(records, councilNames(records, year));
  return { records: voters.records, problems: [...problems, ...voters.problems] };
}

/** The council as it is stored and as it comes in these very files. */
function councilNames(records: readonly SheetRecord[], { data }: OpenedYear): readonly string[] {
  const stored = roster(data).people.filter((each) => each.records.council !== undefined);
  const coming = records.filter((each) => each.kind === 'council');
  return [
    ...stored.map((each) => each.name),
    ...coming.flatMap(({ fields }) => (typeof fields.name === 'string' ? [fields.name] : [])),
  ];
}

async function refuseOtherCriteria(
  records: readonly SheetRecord[],
  { config, data, store }: OpenedYear,
  context: Context,
  given: Given,
): Promise<void> {
  const used = usedBy(data.records, store.journal());
  if (used === undefined) return;
  const { lawOfYear } = await import('./year-law.ts');
  const { law } = await lawOfYear(context, config, given);
  if (!ranksByScore(law)) return;
  const stored = scoreSheet(yearScores(data, law.settings().scoreSheet.value).people);
  const comparison = compareCriteria(stored, scoreSheet(scoresWritten(records)));
  if (sameCriteria(comparison)) return;
  const changes = [
    ...comparison.added.map((each) => `thêm “${each.name}”`),
    ...comparison.removed.map((each) => `bỏ “${each.name}”`),
    ...comparison.changed.map((each) => `“${each.name}”: tối đa ${each.old ?? '?'} → ${each.new ?? '?'}`),
  ];
  const at = showDate(used.at.slice(0, 10));
  stop('tieu-chi-da-dung', { entry: used.entry, action: actionWords(used.action), at, changes });
}
