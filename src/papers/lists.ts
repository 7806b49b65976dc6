/**
 * Proposals → the workbooks of the dossier: danh sách đề nghị and bảng tiền thưởng of each deciding authority, and the
 * school's summary of registration. Values only; the layout stands in templates/.
 */
import { showNumber, showPercent } from '../text/counts.ts';
import { moneyInWords } from '../text/number-words.ts';
import { compareNames } from '../text/order.ts';
import type { AwardId, LawView } from '../types.ts';
import { proposedClaims } from './claims.ts';
import { bodyName, type DossierInput, ruleValue } from './dossier-folder.ts';
import { letterhead, verificationNotes } from './letterhead.ts';
import type { Paper, PaperValues } from './paper.ts';
import { byAuthority, countByAward, type Proposal } from './proposals.ts';
import { registrations } from './registrations.ts';

interface Folder extends DossierInput {
  readonly notVerified: Set<string>;
}

/** Two workbooks per deciding authority, then dang-ky.xlsx. */
export function listPapers(input: DossierInput, proposals: readonly Proposal[]): Paper[] {
  const folders = byAuthority(proposals).flatMap((group) => [
    proposedList(input, group.authority, group.proposals),
    moneyTable(input, group.authority, group.proposals),
  ]);
  return [...folders, registrationSummary(input)];
}

/** Trích ngang: titles and forms apart, a subtotal per award. */
function proposedList(input: DossierInput, authority: Proposal['authority'], proposals: readonly Proposal[]): Paper {
  const folder: Folder = { ...input, notVerified: new Set() };
  for (const { award } of proposals) ruleValue(folder, input.law.authority(award.id));
  const parts = [
    { part: 'Danh hiệu thi đua', these: proposals.filter((each) => each.award.class === 'title') },
    { part: 'Hình thức khen thưởng', these: proposals.filter((each) => each.award.class !== 'title') },
  ].filter(({ these }) => these.length > 0);
  return {
    path: `${authority.id}/danh-sach-de-nghi.xlsx`,
    template: 'danh-sach-de-nghi.xlsx',
    format: 'xlsx',
    title: 'Danh sách đề nghị khen thưởng (trích ngang)',
    values: {
      ...letterhead(folder, 'DS'),
      body: bodyName(input.data),
      authority: authority.label,
      parts: parts.map(({ part, these }, index) => ({
        part: `${'AB'.charAt(index)}. ${part}`,
        awards: awardGroups(these),
      })),
      collectives: subjects(proposals, 'collective'),
      persons: subjects(proposals, 'person'),
      total: proposals.length,
      ...verificationNotes(folder),
    },
    claims: proposedClaims(proposals),
  };
}

function awardGroups(proposals: readonly Proposal[]): PaperValues[] {
  return countByAward(proposals).map(({ award, collectives, persons }, index) => ({
    award: `${index + 1}. ${award.label}`,
    rows: proposals.filter((each) => each.award.id === award.id).map(listRow),
    subtotal: collectives + persons,
    collectives,
    persons,
  }));
}

function listRow(proposal: Proposal, index: number): PaperValues {
  const { name, birthDate, gender, position, team, subjectKind, award } = proposal;
  return {
    order: index + 1,
    name,
    birthYear: birthDate === null ? '' : Number(birthDate.slice(0, 4)),
    gender: gender === null ? '' : gender === 'nu' ? 'Nữ' : 'Nam',
    position: subjectKind === 'collective' ? 'Tập thể' : (position ?? ''),
    team: team ?? '',
    title: award.label,
  };
}

/** One row per subject with all it receives; whole đồng, the total in words. */
function moneyTable(input: DossierInput, authority: Proposal['authority'], proposals: readonly Proposal[]): Paper {
  const folder: Folder = { ...input, notVerified: new Set() };
  for (const { award, subjectKind } of proposals) ruleValue(folder, input.law.money(award.id, subjectKind));
  const rows = (['collective', 'person'] as const).flatMap((kind) =>
    [...new Set(proposals.filter((each) => each.subjectKind === kind).map((each) => each.subject))].map((subject) =>
      proposals.filter((each) => each.subject === subject && each.subjectKind === kind),
    ),
  );
  const total = proposals.reduce((sum, { outcome }) => sum + (outcome.paid ?? 0), 0);
  const unpriced = proposals.filter(({ outcome }) => outcome.money === null).map(({ award }) => award.label);
  return {
    path: `${authority.id}/bang-tien-thuong.xlsx`,
    template: 'bang-tien-thuong.xlsx',
    format: 'xlsx',
    title: 'Bảng tiền thưởng',
    values: {
      ...letterhead(folder, 'BTT'),
      authority: authority.label,
      rows: rows.map((each, index) => moneyRow(each, index)),
      total,
      totalInWords: moneyInWords(total),
      someCovered: proposals.some(({ outcome }) => outcome.paid === 0 && outcome.money !== null),
      noAmount: [...new Set(unpriced)].map((label) => ({ label })),
      ...verificationNotes(folder),
    },
    claims: [{ key: `${authority.id}/tien-thuong`, label: 'tổng tiền thưởng', count: total }],
  };
}

function moneyRow(proposals: readonly Proposal[], index: number): PaperValues {
  const [first] = proposals;
  return {
    order: index + 1,
    name: first?.name ?? '',
    team: first?.subjectKind === 'collective' ? 'Tập thể' : (first?.team ?? ''),
    titles: proposals.map(({ award }) => award.label).join('; '),
    amounts: proposals.map(({ outcome }) => (outcome.money === null ? '—' : showNumber(outcome.money))).join(' + '),
    paid: proposals.reduce((sum, { outcome }) => sum + (outcome.paid ?? 0), 0),
  };
}

/** Who registered what, against the target that everybody does. */
function registrationSummary(input: DossierInput): Paper {
  const { tally, data, law } = input;
  const registered = registrations(data.records);
  const people = [...tally.people].sort((a, b) => compareNames(a.name, b.name));
  const done = people.filter((person) => registered.has(person.id));
  const rows = people.map((person, index) => {
    const { awards = [], movements = [] } = registered.get(person.id) ?? {};
    return {
      order: index + 1,
      name: person.name,
      team: person.team ?? '',
      titles: labels(law, awards, true),
      forms: labels(law, awards, false),
      movements: movements.join('; '),
      state: registered.has(person.id) ? 'đã đăng ký' : 'chưa đăng ký',
    };
  });
  return {
    path: 'dang-ky.xlsx',
    template: 'dang-ky.xlsx',
    format: 'xlsx',
    title: 'Tổng hợp đăng ký thi đua',
    values: {
      ...letterhead({ ...input, notVerified: new Set() }, 'TH'),
      rows,
      people: people.length,
      done: done.length,
      missing: people.length - done.length,
      share: `${showPercent(done.length, people.length)} %`,
      awards: law.awards
        .map(({ id, label }) => ({ label, count: tally.totals.byAward[id]?.registered ?? 0 }))
        .filter(({ count }) => count > 0),
    },
    claims: [],
  };
}

function labels(law: LawView, awards: readonly AwardId[], titles: boolean): string {
  return law.awards
    .filter(({ id, class: kind }) => awards.includes(id) && (kind === 'title') === titles)
    .map(({ label }) => label)
    .join('; ');
}

function subjects(proposals: readonly Proposal[], kind: Proposal['subjectKind']): number {
  return new Set(proposals.filter((each) => each.subjectKind === kind).map((each) => each.subject)).size;
}
