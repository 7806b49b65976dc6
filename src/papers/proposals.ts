/**
 * Tally + year + law → one Proposal per proposed subject and award, in the order papers list them:
 * awards by the law's order, collectives before persons, each in Vietnamese order. Knows no template.
 */
import { type RecordsByKind, roster } from '../people/roster.ts';
import { compareNames, compareText } from '../text/order.ts';
import type {
  Authority,
  AwardInfo,
  AwardOutcome,
  LawView,
  StaffGroup,
  StoredRecord,
  SubjectId,
  SubjectKind,
  Tally,
  YearData,
} from '../types.ts';

/** One subject put forward for one award, with what every paper says about it. */
export interface Proposal {
  readonly subject: SubjectId;
  readonly subjectKind: SubjectKind;
  readonly name: string;
  /** null for a collective, or where no tổ is known. */
  readonly team: string | null;
  /** null for a collective. */
  readonly group: StaffGroup | null;
  readonly gender: 'nam' | 'nu' | null;
  /** As written in the staff list; null where unknown. */
  readonly position: string | null;
  /** "1979", "1985-04" or a whole day; null where unknown. */
  readonly birthDate: string | null;
  readonly award: AwardInfo;
  readonly outcome: AwardOutcome;
  readonly authority: Authority;
  /** "Kính gửi"; null where the law in force names none. */
  readonly receiver: string | null;
  /** The staff row of a person, where there is one. */
  readonly staff: StoredRecord | undefined;
  /** All that is recorded of the subject, by kind; initiatives under each of their authors. */
  readonly records: RecordsByKind;
}

/** Stands in for a deciding authority no layer names; the dossier says so. */
export const UNKNOWN_AUTHORITY: Authority = { id: 'chua-ro-tham-quyen', label: 'cấp có thẩm quyền' };

/**
 * All that is proposed. Awards the law view doesn't list are left out only if it has no AwardInfo for them at all.
 *
 * @returns awards in the law's order, collectives before persons, names in Vietnamese order
 */
export function proposals(
  tally: Pick<Tally, 'people' | 'collectives'>,
  data: Pick<YearData, 'records' | 'samePeople' | 'config'>,
  law: LawView,
): Proposal[] {
  const known = roster(data);
  const persons = new Map(known.people.map((person) => [person.id, person]));
  const units = new Map(known.collectives.map((collective) => [collective.id, collective]));
  const collectives = tally.collectives.flatMap(({ id, name, awards }) =>
    awards.filter(isProposed).map((outcome) => {
      const about = { subject: id, subjectKind: 'collective', name, team: null, group: null, outcome } as const;
      return { ...about, person: undefined, records: units.get(id)?.records ?? {} };
    }),
  );
  const people = tally.people.flatMap(({ id, name, team, group, awards }) =>
    awards.filter(isProposed).map((outcome) => {
      const person = persons.get(id);
      const about = { subject: id, subjectKind: 'person', name, team, group, outcome } as const;
      return { ...about, person, records: person?.records ?? {} };
    }),
  );
  const all = [...collectives, ...people].flatMap(({ person, ...each }): Proposal[] => {
    const award = law.award(each.outcome.award);
    if (award === undefined) return [];
    return [
      {
        ...each,
        award,
        gender: person?.gender ?? null,
        position: person?.position ?? null,
        birthDate: person?.birthDate ?? null,
        staff: person?.staff,
        authority: law.authority(award.id)?.value ?? UNKNOWN_AUTHORITY,
        receiver: law.receiver(award.id)?.value ?? null,
      },
    ];
  });
  const rank = new Map(law.awards.map((award, index) => [award.id, index]));
  const rankOf = (proposal: Proposal) => rank.get(proposal.award.id) ?? law.awards.length;
  return all.sort((a, b) => rankOf(a) - rankOf(b) || compareSubjects(a, b));
}

/** The proposals of each deciding authority, in the order of their first award. */
export function byAuthority(
  all: readonly Proposal[],
): { readonly authority: Authority; readonly proposals: readonly Proposal[] }[] {
  const groups = new Map<string, { authority: Authority; proposals: Proposal[] }>();
  for (const proposal of all) {
    const group = groups.get(proposal.authority.id) ?? { authority: proposal.authority, proposals: [] };
    group.proposals.push(proposal);
    groups.set(proposal.authority.id, group);
  }
  return [...groups.values()];
}

/** The awards among some proposals, in their order, with how many collectives and persons each. */
export function countByAward(
  all: readonly Proposal[],
): { readonly award: AwardInfo; readonly collectives: number; readonly persons: number }[] {
  const counts = new Map<string, { award: AwardInfo; collectives: number; persons: number }>();
  for (const { award, subjectKind } of all) {
    const count = counts.get(award.id) ?? { award, collectives: 0, persons: 0 };
    if (subjectKind === 'collective') count.collectives += 1;
    else count.persons += 1;
    counts.set(award.id, count);
  }
  return [...counts.values()];
}

function isProposed(outcome: AwardOutcome): boolean {
  return outcome.proposed;
}

function compareSubjects(a: Proposal, b: Proposal): number {
  if (a.subjectKind !== b.subjectKind) return a.subjectKind === 'collective' ? -1 : 1;
  const names = a.subjectKind === 'collective' ? compareText(a.name, b.name) : compareNames(a.name, b.name);
  return names || compareText(a.subject, b.subject);
}
