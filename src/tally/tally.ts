/**
 * Facts × rulebook at a date → one outcome for every person or collective and every award, with reasons; quotas, totals.
 * People first, award after award in order of dependency; then collectives. Pure: same in, same out.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { AwardId, AwardOutcome, QuotaOutcome, SubjectId, SubjectKind, Tally, YearData } from '../types.ts';
import { decidedCollectives } from './collectives.ts';
import { type Deciding, newNotes } from './context.ts';
import { collectiveSubject, factsOf, personSubject, type Subject } from './facts.ts';
import { checkStricterTest, checkYear } from './findings.ts';
import { withMoney } from './money.ts';
import { decidingOrder } from './order.ts';
import { competes, type Draft, draftOutcome, settle } from './outcome.ts';
import { isQuiet } from './quiet.ts';
import { applyQuotas, type QuotaAnswer } from './quota.ts';
import { placeOf } from './record-fields.ts';
import { putForward } from './registration.ts';
import { totalsOf } from './totals.ts';

export interface TallyOptions {
  /** Whose reasons are put into words: everyone's, nobody's (false: totals of many schools), or these subjects'. */
  readonly explain?: boolean | readonly SubjectId[];
}

const NO_QUOTAS: QuotaAnswer = { quotas: [], statuses: new Map(), reasonsFor: () => [] };

/** Decides a year; data that can't be decided is an outcome or a Problem, never an error. */
export function tally(data: YearData, law: DecidingLaw, options: TallyOptions = {}): Tally {
  const facts = factsOf(data);
  const settings = law.settings();
  const notes = newNotes();
  const { explain = true } = options;
  const asked = typeof explain === 'boolean' ? undefined : new Set(explain);
  const explained = (subject: SubjectId): boolean => asked?.has(subject) ?? explain === true;
  const outcomes = new Map<AwardId, Map<SubjectId, AwardOutcome>>();
  const spent = new Map<SubjectId, Map<string, AwardId[]>>();
  const forbidsReuse = settings.initiativeReuse.value === 'forbid';
  const quotas: QuotaOutcome[] = [];
  const results = { get: (subject: SubjectId, award: AwardId) => outcomes.get(award)?.get(subject) };
  const people = facts.people.map(personSubject);
  const units = decidedCollectives(facts, settings.collectiveUnits.value).map(collectiveSubject);

  const decideAward = (award: AwardId, subjects: readonly Asked[], kind: SubjectKind): void => {
    const drafts = new Map<SubjectId, { draft: Draft; deciding: Deciding }>();
    const decidedNow = outcomes.get(award) ?? new Map<SubjectId, AwardOutcome>();
    outcomes.set(award, decidedNow);
    for (const { subject, hurried, decided } of subjects) {
      const used = spent.get(subject.id);
      const closed = forbidsReuse && used !== undefined ? new Set(used.keys()) : NOTHING_SPENT;
      // One literal, for there is one for every person and award: put together by spreading it costs more than the deciding.
      const deciding: Deciding = {
        law,
        settings,
        facts,
        subject,
        award,
        results,
        notes,
        explained,
        spent: closed,
        hurried,
        decided,
      };
      const draft = draftOutcome(deciding);
      if (draft === undefined) continue;
      drafts.set(subject.id, { draft, deciding });
      if (draft.stands) checkStricterTest(deciding);
      if (!competes(draft)) continue;
      const { restsOn } = draft.decided;
      if (restsOn.length > 0) spent.set(subject.id, spentToo(used, restsOn, award));
    }
    const answer = quotaIsFor(kind)
      ? applyQuotas({
          law,
          facts,
          notes,
          award,
          subjects: kind === 'person' ? people : units,
          votesFor: (id) => drafts.get(id)?.draft.voting.vote.for,
          results,
          competes: (id) => {
            const each = drafts.get(id);
            return each !== undefined && competes(each.draft);
          },
        })
      : NO_QUOTAS;
    quotas.push(...answer.quotas);
    for (const [id, { draft, deciding }] of drafts) {
      decidedNow.set(id, settle(draft, answer.statuses.get(id) ?? 'khong-ap-dung', deciding, answer.reasonsFor));
    }

    function quotaIsFor(asked: SubjectKind): boolean {
      const info = law.award(award);
      return info === undefined || asked === 'person' ? true : !info.subjects.includes('person');
    }
  };

  /** Decides every award of this kind of subject; gives them in the law's order. */
  const decideAll = (subjects: readonly Subject[], kind: SubjectKind): readonly AwardId[] => {
    const order = decidingOrder(law, kind, suited(subjects, kind));
    const asking = subjects.map((subject) => ({
      subject,
      hurried: !explained(subject.id) && isQuiet(subject),
      decided: new Map(),
    }));
    for (const award of order) decideAward(award, asking, kind);
    return law.awards.map((each) => each.id).filter((id) => order.includes(id));
  };

  /** Awards put forward, less those that aren't for this kind of subject. */
  const suited = (subjects: readonly Subject[], kind: SubjectKind): readonly AwardId[] => {
    const byHand = new Set<AwardId>();
    for (const subject of subjects) {
      for (const [award, by] of putForward(subject)) {
        if (byHand.has(award)) continue;
        const info = law.award(award);
        if (info?.subjects.includes(kind) ?? false) byHand.add(award);
        else
          notes.add('danh-hieu-sai-doi-tuong', placeOf(by.row, by.field), {
            name: subject.name,
            award: info?.label ?? award,
          });
      }
    }
    return [...byHand];
  };

  const personAwards = decideAll(people, 'person');
  const unitAwards = decideAll(units, 'collective');
  const shown = (subject: Subject, awards: readonly AwardId[]): readonly AwardOutcome[] => {
    const own: AwardOutcome[] = [];
    for (const award of awards) {
      const outcome = results.get(subject.id, award);
      if (outcome !== undefined) own.push(outcome);
    }
    return withMoney(own, law, subject.kind);
  };
  const peopleOutcomes = people.flatMap((subject) =>
    subject.kind === 'person'
      ? [
          {
            id: subject.id,
            name: subject.name,
            team: subject.person.team,
            group: subject.person.group,
            awards: shown(subject, personAwards),
          },
        ]
      : [],
  );
  const unitOutcomes = units.map((subject) => ({
    id: subject.id,
    name: subject.name,
    awards: shown(subject, unitAwards),
  }));
  checkYear({ facts, law, notes, people, units, results, spent });
  return {
    schoolYear: data.config.year,
    asOf: law.asOf,
    decidedOn: law.decidedOn,
    rulebook: law.rulebook,
    people: peopleOutcomes,
    collectives: unitOutcomes,
    quotas,
    totals: totalsOf(law, [...people, ...units], [...peopleOutcomes, ...unitOutcomes]),
    problems: notes.list(),
  };
}

/** A subject and what spares deciding it twice. */
type Asked = Pick<Deciding, 'subject'> & Required<Pick<Deciding, 'hurried' | 'decided'>>;

const NOTHING_SPENT: ReadonlySet<string> = new Set();

/** The initiatives an award rests on, added to those other awards do. */
function spentToo(
  before: Map<string, AwardId[]> | undefined,
  restsOn: readonly string[],
  award: AwardId,
): Map<string, AwardId[]> {
  const spent = before ?? new Map<string, AwardId[]>();
  for (const key of restsOn) {
    const awards = spent.get(key) ?? [];
    if (!awards.includes(award)) spent.set(key, [...awards, award]);
  }
  return spent;
}
