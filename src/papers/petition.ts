/** Folder → tờ trình: grounds, awards with counts in figures and words, the list attached, one per deciding authority. */
import { dateInWords } from '../text/dates.ts';
import { countInWords } from '../text/number-words.ts';
import type { IsoDate } from '../types.ts';
import { proposedClaims } from './claims.ts';
import { bodyName, DOTS, type DossierFolder, ruleValue } from './dossier-folder.ts';
import { letterhead, verificationNotes } from './letterhead.ts';
import type { Paper, PaperValues } from './paper.ts';
import { countByAward, type Proposal } from './proposals.ts';
import { specialType } from './report/happenings.ts';

/** The tờ trình of one deciding authority. */
export function petition(folder: DossierFolder): Paper {
  const { authority, data, law } = folder;
  const grounds = law.grounds().map((ground) => ruleValue(folder, ground) ?? '');
  const awards = countByAward(folder.proposals).map(({ award, collectives, persons }, index) => ({
    index: index + 1,
    label: `${award.class === 'title' ? 'Danh hiệu ' : ''}${award.label}${meritType(folder, award.id)}`,
    counts: countsInWords(collectives, persons),
    basis: ruleValue(folder, law.basisOf(award.id)) ?? '',
    hasBasis: law.basisOf(award.id) !== undefined,
  }));
  const collectives = subjects(folder.proposals, 'collective');
  const persons = subjects(folder.proposals, 'person');
  const head = letterhead(folder, 'TTr');
  const values: PaperValues = {
    ...head,
    body: bodyName(data),
    authority: authority.label,
    reference: reference(head, folder.today),
    receiver: folder.receiver ?? DOTS,
    subjectOfAwards: subjectOfAwards(folder.proposals),
    grounds: grounds.map((text, index) => ({ text: `${text}${index === grounds.length - 1 ? '.' : ';'}` })),
    totals: countsInWords(collectives, persons),
    awards,
    list: folder.proposals.map((proposal, index) => listRow(proposal, index)),
    ...verificationNotes(folder),
  };
  return {
    path: `${authority.id}/to-trinh.docx`,
    template: 'to-trinh.docx',
    format: 'docx',
    title: 'Tờ trình đề nghị khen thưởng',
    values,
    claims: proposedClaims(folder.proposals),
  };
}

/** "02 (hai) tập thể và 15 (mười lăm) cá nhân"; a kind with none is left out. */
export function countsInWords(collectives: number, persons: number): string {
  const parts = [
    ...(collectives > 0 ? [`${countInWords(collectives)} tập thể`] : []),
    ...(persons > 0 ? [`${countInWords(persons)} cá nhân`] : []),
  ];
  return parts.join(' và ');
}

/** "danh hiệu thi đua", "hình thức khen thưởng" or both, as the proposals need. */
export function subjectOfAwards(all: readonly Proposal[]): string {
  const titles = all.some((each) => each.award.class === 'title');
  const forms = all.some((each) => each.award.class !== 'title');
  return [...(titles ? ['danh hiệu thi đua'] : []), ...(forms ? ['hình thức khen thưởng'] : [])].join(' và ');
}

/** Commendations of a form name their type: sudden or thematic where a row says so, else for the year's merit. */
function meritType({ proposals }: DossierFolder, award: string): string {
  const these = proposals.filter((each) => each.award.id === award && each.award.class === 'form');
  if (these.length === 0) return '';
  const types = these.map((each) => {
    const special = each.records.special?.find((record) => record.fields.award === award);
    return special === undefined ? 'công trạng' : specialType(special.fields).toLocaleLowerCase('vi');
  });
  return ` (khen thưởng ${[...new Set(types)].join(', ')})`;
}

/** The number of the tờ trình as its attached list names it: "số ……/TTr-THAB ngày 02 tháng 6 năm 2025". */
function reference(head: PaperValues, today: IsoDate): string {
  return `${String(head.number).replace(/^Số: /u, 'số ')} ${dateInWords(today)}`;
}

function subjects(all: readonly Proposal[], kind: Proposal['subjectKind']): number {
  return new Set(all.filter((each) => each.subjectKind === kind).map((each) => each.subject)).size;
}

function listRow(proposal: Proposal, index: number): PaperValues {
  return {
    index: index + 1,
    name: proposal.name,
    position: proposal.subjectKind === 'collective' ? 'Tập thể' : (proposal.position ?? ''),
    team: proposal.team ?? '',
    award: proposal.award.label,
  };
}
