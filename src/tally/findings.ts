/**
 * What only counting can find: too many excellent ratings, sheets never imported, initiatives used twice, those who would
 * fall under a stricter test. In: a year decided; out: problems in the notebook.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import { shareArithmetic } from '../text/quota-words.ts';
import type { AwardId, Kind, SubjectId } from '../types.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { isSchool } from './collectives.ts';
import type { Deciding, Notes, Results } from './context.ts';
import { decideCondition } from './decide/condition.ts';
import { type Facts, ratingRow, rowsOf, type Subject } from './facts.ts';
import { shareOf } from './quota.ts';
import { wholeWords } from './quota-node.ts';
import { placeOf, textOf } from './record-fields.ts';
import { checkScores } from './scores.ts';

interface Year {
  readonly facts: Facts;
  readonly law: DecidingLaw;
  readonly notes: Notes;
  readonly people: readonly Subject[];
  readonly units: readonly Subject[];
  readonly results: Results;
  /** Initiatives and the awards that rest on each, by person. */
  readonly spent: ReadonlyMap<SubjectId, ReadonlyMap<string, readonly AwardId[]>>;
}

/** Sheets without which whole awards stay undecided. */
const DECIDING_KINDS: readonly Kind[] = ['staff', 'registration', 'evaluation', 'initiative', 'history'];

export function checkYear(year: Year): void {
  const { facts, law, notes, units } = year;
  const teams = units.filter((each) => each.kind === 'collective' && !isSchool(each.collective));
  for (const kind of DECIDING_KINDS) {
    if (!facts.has(kind)) notes.add('chua-nhap-bang', [], { kind: KIND_NAMES[kind] });
  }
  checkExcellent(year);
  checkReuse(year);
  checkBallots(year);
  checkScores(year);
  const clause = law.clause('to-khong-con-la-tap-the');
  if (clause !== undefined && teams.length > 0) {
    notes.add('to-con-la-tap-the', [], { collectives: teams.map((each) => each.name) }, clause.cite);
  }
}

/** Lists one who is eligible now but would not be under a test that may come into force. */
export function checkStricterTest(deciding: Deciding): void {
  const stricter = deciding.law.stricterTest(deciding.award);
  if (stricter === undefined) return;
  if (decideCondition(stricter, deciding).status !== 'not-met') return;
  const award = deciding.law.award(deciding.award)?.label ?? deciding.award;
  deciding.notes.add('chua-dat-tieu-chi-moi', [], { name: deciding.subject.name, award }, stricter.cite);
}

const GROUPS = { 'quan-ly': 'nhóm quản lý', 'giao-vien': 'nhóm giáo viên', 'nhan-vien': 'nhóm nhân viên' } as const;

function checkExcellent({ law, notes, people }: Year): void {
  const cited = law.excellentCap();
  const best = law.ratings[0];
  if (cited === undefined || best === undefined) return;
  const cap = cited.value;
  const rated = people.map((subject) => ({
    rating: textOf(ratingRow(subject), 'rating'),
    group: subject.kind === 'person' ? GROUPS[subject.person.group] : '',
  }));
  const over = (label: string, among: typeof rated): string[] => {
    const count = among.filter((each) => each.rating === best.id).length;
    const base = among.filter((each) => each.rating === cap.of).length;
    const places = shareOf(cap.percent, base, cap.rounding);
    const sum = shareArithmetic({ ...cap, base, places, min: 0 }, wholeWords(cap.of, law), 'người');
    return count > places ? [`${label} ${count}/${among.length} người, nhiều nhất ${sum}`] : [];
  };
  const groups = cap.perGroup ? Object.values(GROUPS) : [];
  const found = [
    ...over('toàn trường', rated),
    ...groups.flatMap((label) =>
      over(
        label,
        rated.filter((each) => each.group === label),
      ),
    ),
  ];
  if (found.length > 0) notes.add('vuot-ty-le-xuat-sac', [], { groups: found }, cited.cite);
}

/** An initiative on which several awards of one person rest, where reuse is to be warned of. */
function checkReuse({ law, notes, people, spent }: Year): void {
  if (law.settings().initiativeReuse.value !== 'warn') return;
  for (const subject of people) {
    for (const [title, awards] of spent.get(subject.id) ?? []) {
      if (awards.length < 2) continue;
      const labels = awards.map((each) => law.award(each)?.label ?? each).join(', ');
      notes.add('sang-kien-dung-nhieu-lan', [], { name: subject.name, title, awards: labels });
    }
  }
}

/** Ballot rows for an award nobody put the subject forward for: counted nowhere, so said. */
function checkBallots({ law, notes, people, units, results }: Year): void {
  for (const subject of [...people, ...units]) {
    for (const row of rowsOf(subject, 'ballot')) {
      for (const field of ['award', 'downgradeTo']) {
        const award = textOf(row, field);
        if (award === null || results.get(subject.id, award) !== undefined) continue;
        const label = law.award(award)?.label ?? award;
        notes.add('phieu-khong-co-de-nghi', placeOf(row, field), { name: subject.name, award: label });
      }
    }
  }
}
