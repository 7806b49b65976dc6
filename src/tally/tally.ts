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
import { applyQuotas } from './quota.ts';
import { placeOf } from './record-fields.ts';
import { putForward } from './registration.ts';
import { totalsOf } from './totals.ts';

export interface TallyOptions {
  /** false leaves the reasons' children out (totals of many schools). */
  readonly explain?: boolean;
}

/** Decides a year; data that can't be decided is an outcome or a Problem, never an error. */
export function tally(data: YearData, law: DecidingLaw, options: TallyOptions = {}): Tally {
  const facts = factsOf(data);
  const settings = law.settings();
  const notes = newNotes();
  const outcomes = new Map<string, AwardOutcome>();
  const spent = new Map<SubjectId, Map<string, AwardId[]>>();
  const quotas: QuotaOutcome[] = [];
  const results = { get: (subject: SubjectId, award: AwardId) => outcomes.get(`${subject}\n${award}`) };
  const people = facts.people.map(personSubject);
  const units = decidedCollectives(facts, settings.collectiveUnits.value).map(collectiveSubject);

  const decideAward = (award: AwardId, subjects: readonly Subject[], kind: SubjectKind): void => {
    const drafts = new Map<SubjectId, { draft: Draft; deciding: Deciding }>();
    for (const subject of subjects) {
      const used = spent.get(subject.id) ?? new Map<string, AwardId[]>();
      const closed = settings.initiativeReuse.value === 'forbid' ? new Set(used.keys()) : new Set<string>();
      const deciding: Deciding = { law, settings, facts, subject, award, results, notes, spent: closed };
      const draft = draftOutcome(deciding);
      if (draft === undefined) continue;
      drafts.set(subject.id, { draft, deciding });
      if (draft.stands) checkStricterTest(deciding);
      if (!competes(draft)) continue;
      for (const key of draft.decided.restsOn) used.set(key, [...new Set([...(used.get(key) ?? []), award])]);
      spent.set(subject.id, used);
    }
    const before = new Map(
      [...drafts].map(([id, { draft, deciding }]) => [id, settle(draft, 'khong-ap-dung', deciding)]),
    );
    const answer = quotaIsFor(kind)
      ? applyQuotas({
          law,
          facts,
          notes,
          award,
          subjects,
          outcomes: before,
          results,
          competes: (id) => {
            const each = drafts.get(id);
            return each !== undefined && competes(each.draft);
          },
        })
      : { quotas: [], statuses: new Map() };
    quotas.push(...answer.quotas);
    for (const [id, { draft, deciding }] of drafts) {
      const status = answer.statuses.get(id) ?? 'khong-ap-dung';
      const unlimited = status === 'khong-ap-dung' ? before.get(id) : undefined;
      outcomes.set(`${id}\n${award}`, unlimited ?? settle(draft, status, deciding));
    }

    function quotaIsFor(asked: SubjectKind): boolean {
      const info = law.award(award);
      return info === undefined || asked === 'person' ? true : !info.subjects.includes('person');
    }
  };

  const decideAll = (subjects: readonly Subject[], kind: SubjectKind): readonly AwardId[] => {
    const order = decidingOrder(law, kind, suited(subjects, kind));
    for (const award of order) decideAward(award, subjects, kind);
    return order;
  };

  /** Awards put forward, less those that aren't for this kind of subject. */
  const suited = (subjects: readonly Subject[], kind: SubjectKind): readonly AwardId[] => {
    const byHand = new Set<AwardId>();
    for (const subject of subjects) {
      for (const [award, by] of putForward(subject)) {
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

  const personOrder = decideAll(people, 'person');
  const unitOrder = decideAll(units, 'collective');
  const shown = (subject: Subject, order: readonly AwardId[]): AwardOutcome[] => {
    const inLawOrder = law.awards.map((each) => each.id).filter((id) => order.includes(id));
    const own = inLawOrder.flatMap((award) => results.get(subject.id, award) ?? []);
    return withMoney(own, law, subject.kind).map((each) =>
      options.explain === false ? { ...each, because: { ...each.because, children: [] } } : each,
    );
  };
  const peopleOutcomes = people.flatMap((subject) =>
    subject.kind === 'person'
      ? [
          {
            id: subject.id,
            name: subject.name,
            team: subject.person.team,
            group: subject.person.group,
            awards: shown(subject, personOrder),
          },
        ]
      : [],
  );
  const unitOutcomes = units.map((subject) => ({
    id: subject.id,
    name: subject.name,
    awards: shown(subject, unitOrder),
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
