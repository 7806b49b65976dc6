/**
 * Year, tally and proposals → the figures of a final report: by award, by group, by tổ, by rating, registration.
 * Whole numbers only; a share is text with one decimal, cut. Knows no template and no layout.
 */
import { showPercent } from '../../text/counts.ts';
import { compareNames, compareText } from '../../text/order.ts';
import type { PersonOutcome, StaffGroup, StoredRecord } from '../../types.ts';
import type { DossierInput } from '../dossier-folder.ts';
import type { Proposal } from '../proposals.ts';
import { registrations } from '../registrations.ts';

export interface AwardFigures {
  readonly label: string;
  readonly short: string;
  readonly registered: number;
  readonly eligible: number;
  readonly persons: number;
  readonly collectives: number;
  readonly proposed: number;
  readonly decided: number;
}

/** Of a group of staff, or a tổ. */
export interface PeopleFigures {
  readonly label: string;
  readonly people: number;
  readonly registered: number;
  readonly proposedPeople: number;
  readonly proposals: number;
  readonly decided: number;
}

export interface Figures {
  readonly awards: readonly AwardFigures[];
  readonly groups: readonly PeopleFigures[];
  readonly teams: readonly PeopleFigures[];
  readonly ratings: readonly { readonly label: string; readonly count: number }[];
  readonly people: number;
  readonly done: number;
  readonly notRegistered: readonly string[];
  readonly personProposals: number;
  /** Of those, to teachers and staff: everybody but managers. */
  readonly directProposals: number;
  readonly directShare: string;
}

const GROUPS: readonly (readonly [StaffGroup, string])[] = [
  ['quan-ly', 'Cán bộ quản lý'],
  ['giao-vien', 'Giáo viên trực tiếp giảng dạy'],
  ['nhan-vien', 'Nhân viên'],
];

/** All figures; awards of which nothing was registered, proposed or decided are left out. */
export function figuresOf(input: DossierInput, proposals: readonly Proposal[]): Figures {
  const { tally, data, law } = input;
  const decisions = decided(data.records);
  const registered = registrations(data.records);
  const of = (label: string, people: readonly PersonOutcome[]): PeopleFigures => {
    const ids = new Set(people.map((person) => person.id));
    const theirs = proposals.filter((each) => each.subjectKind === 'person' && ids.has(each.subject));
    return {
      label,
      people: people.length,
      registered: people.filter((person) => registered.has(person.id)).length,
      proposedPeople: new Set(theirs.map((each) => each.subject)).size,
      proposals: theirs.length,
      decided: decisions.filter((each) => each.person !== null && ids.has(each.person)).length,
    };
  };
  const teams = [...new Set(tally.people.map((person) => person.team))].sort((a, b) => compareText(a ?? '￿', b ?? '￿'));
  const personProposals = proposals.filter((each) => each.subjectKind === 'person');
  const direct = personProposals.filter((each) => each.group !== 'quan-ly');
  return {
    awards: law.awards.map((award) => awardFigures(award, input, proposals, decisions)).filter(isUsed),
    groups: GROUPS.map(([group, label]) =>
      of(
        label,
        tally.people.filter((person) => person.group === group),
      ),
    ),
    teams: teams.map((team) =>
      of(
        team ?? 'Chưa rõ tổ',
        tally.people.filter((person) => person.team === team),
      ),
    ),
    ratings: ratingCounts(input),
    people: tally.people.length,
    done: tally.people.filter((person) => registered.has(person.id)).length,
    notRegistered: tally.people
      .filter((person) => !registered.has(person.id))
      .map((person) => person.name)
      .sort(compareNames),
    personProposals: personProposals.length,
    directProposals: direct.length,
    directShare: showPercent(direct.length, personProposals.length),
  };
}

function awardFigures(
  award: Proposal['award'],
  { tally }: DossierInput,
  proposals: readonly Proposal[],
  decisions: readonly StoredRecord[],
): AwardFigures {
  const these = proposals.filter((each) => each.award.id === award.id);
  const totals = tally.totals.byAward[award.id];
  return {
    label: award.label,
    short: award.short,
    registered: totals?.registered ?? 0,
    eligible: totals?.eligible ?? 0,
    persons: these.filter((each) => each.subjectKind === 'person').length,
    collectives: these.filter((each) => each.subjectKind === 'collective').length,
    proposed: these.length,
    decided: decisions.filter((each) => each.fields.award === award.id).length,
  };
}

function isUsed({ registered, proposed, decided }: AwardFigures): boolean {
  return registered > 0 || proposed > 0 || decided > 0;
}

/** Decisions of this year, each subject and award once. */
function decided(records: readonly StoredRecord[]): StoredRecord[] {
  const found = new Map<string, StoredRecord>();
  for (const record of records) {
    if (record.kind !== 'decision') continue;
    found.set(`${record.person ?? record.collective ?? record.key} ${record.fields.award}`, record);
  }
  return [...found.values()];
}

function ratingCounts({ data, law, tally }: DossierInput): { label: string; count: number }[] {
  const people = new Set(tally.people.map((person) => person.id));
  const counts = new Map<string, number>();
  for (const { kind, person, fields } of data.records) {
    if (kind !== 'evaluation' || person === null || !people.has(person) || typeof fields.rating !== 'string') continue;
    counts.set(fields.rating, (counts.get(fields.rating) ?? 0) + 1);
  }
  const rated = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const bestFirst = law.ratings.map(({ id }) => id);
  const ids = [...bestFirst, ...[...counts.keys()].filter((id) => !bestFirst.includes(id))].filter((id) =>
    counts.has(id),
  );
  const rows = ids.map((id) => ({ label: law.rating(id)?.label ?? id, count: counts.get(id) ?? 0 }));
  return rated < people.size ? [...rows, { label: 'Chưa có xếp loại', count: people.size - rated }] : rows;
}
