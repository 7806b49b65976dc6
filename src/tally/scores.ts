/**
 * Points by which people are ranked where a quota says so: of the score sheet a layer names first, else "Điểm thi đua" of the
 * evaluation first and the sheet's total where that is blank. In: a subject; out: points; what is doubtful goes to the notebook.
 */
import { ranksByScore } from '../criteria/frozen.ts';
import { rowsInUse, totalPoints } from '../criteria/rows-in-use.ts';
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { Notes } from './context.ts';
import { ratingRow, rowsOf, type Subject } from './facts.ts';
import { numberOf, placeOf } from './record-fields.ts';

interface Points {
  readonly written: number | null;
  readonly total: number | null;
}

/** null where neither is given. */
export function scoreOf(subject: Subject, law: Pick<DecidingLaw, 'settings'>): number | null {
  const version = law.settings().scoreSheet.value;
  const { written, total } = pointsOf(subject, version);
  return version === null ? (written ?? total) : (total ?? written);
}

function pointsOf(subject: Subject, version: string | null): Points {
  const rows = rowsOf(subject, 'score');
  return {
    written: numberOf(ratingRow(subject), 'score'),
    total: rows.length === 0 ? null : totalPoints(rowsInUse(rows, version).used),
  };
}

/** Two totals that differ, and a version named that was never imported. */
export function checkScores(year: {
  readonly law: DecidingLaw;
  readonly notes: Notes;
  readonly people: readonly Subject[];
}): void {
  const { law, notes, people } = year;
  if (!ranksByScore(law)) return;
  const { value: version, cite } = law.settings().scoreSheet;
  const points = people.map((subject) => ({ subject, ...pointsOf(subject, version) }));
  if (version !== null && points.every((each) => each.total === null)) {
    notes.add('bang-diem-khong-co', [], { version }, cite);
  }
  for (const { subject, written, total } of points) {
    const row = ratingRow(subject);
    if (row === undefined || written === null || total === null || written === total) continue;
    const used = version === null ? 'bảng đánh giá' : `bảng chấm điểm “${version}”`;
    notes.add('diem-hai-noi-lech', placeOf(row, 'score'), { name: subject.name, written, total, used });
  }
}
