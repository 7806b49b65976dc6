/** Tally + year + law → báo cáo tổng kết as Word, Excel and one page with charts: the same values in three layouts. */
import { barChart } from '../../report-page/bars.ts';
import { showNumber, showPercent } from '../../text/counts.ts';
import { moneyInWords } from '../../text/number-words.ts';
import { proposedClaims } from '../claims.ts';
import { type DossierInput, dossierFolders, ruleValue } from '../dossier-folder.ts';
import { letterhead, verificationNotes } from '../letterhead.ts';
import type { Claim, Paper, PaperFormat, PaperValues } from '../paper.ts';
import { type Proposal, proposals } from '../proposals.ts';
import { type Figures, figuresOf, type PeopleFigures } from './figures.ts';
import { happenings } from './happenings.ts';

const FORMATS: readonly PaperFormat[] = ['docx', 'xlsx', 'html'];

/** bao-cao-tong-ket in the three formats. */
export function yearReport(input: DossierInput): Paper[] {
  const all = proposals(input.tally, input.data, input.law);
  const figures = figuresOf(input, all);
  const values = { ...reportValues(input, all, figures), ...charts(figures) };
  const claims: Claim[] = [
    ...proposedClaims(all),
    { key: 'truong/so-nguoi', label: 'số người của trường', count: figures.people },
  ];
  return FORMATS.map((format) => ({
    path: `bao-cao-tong-ket.${format}`,
    template: `bao-cao-tong-ket.${format}`,
    format,
    title: 'Báo cáo tổng kết công tác thi đua, khen thưởng',
    values,
    claims,
  }));
}

function reportValues(input: DossierInput, all: readonly Proposal[], figures: Figures): PaperValues {
  const { tally, data, law } = input;
  const notVerified = new Set(dossierFolders(input).flatMap((folder) => [...folder.notVerified]));
  const folder = { ...input, notVerified };
  for (const { award, subjectKind } of all) ruleValue(folder, law.money(award.id, subjectKind));
  return {
    ...letterhead(folder, 'BC'),
    superiorName: law.superior()?.value ?? data.config.school.superior ?? 'Cơ quan quản lý cấp trên',
    awards: figures.awards.map((each) => ({ ...each })),
    groups: figures.groups.map((each) => groupRow(each, figures)),
    teams: figures.teams.map((each) => ({ ...each })),
    ratings: figures.ratings,
    people: figures.people,
    done: figures.done,
    doneShare: showPercent(figures.done, figures.people),
    someMissing: figures.notRegistered.length > 0,
    missingNames: figures.notRegistered.join(', '),
    personProposals: figures.personProposals,
    directProposals: figures.directProposals,
    directShare: figures.directShare,
    paid: tally.totals.paid,
    paidShown: showNumber(tally.totals.paid),
    paidInWords: moneyInWords(tally.totals.paid),
    list: all.map(({ name, team, award }, index) => ({ order: index + 1, name, team: team ?? '', award: award.label })),
    ...happenings(data.records, law),
    ...verificationNotes(folder),
  };
}

function groupRow(group: PeopleFigures, { personProposals, groups }: Figures): PaperValues {
  const decided = groups.reduce((sum, each) => sum + each.decided, 0);
  return {
    ...group,
    proposalShare: showPercent(group.proposals, personProposals),
    decidedShare: showPercent(group.decided, decided),
  };
}

/** Pictures of the page; Word and Excel have the same figures as tables. */
function charts(figures: Figures): PaperValues {
  return {
    awardChart: barChart({
      title: 'Đăng ký, đề nghị và quyết định theo danh hiệu, hình thức',
      series: ['Đăng ký', 'Đề nghị', 'Đã quyết định'],
      rows: figures.awards.map((each) => ({
        label: each.label,
        values: [each.registered, each.proposed, each.decided],
      })),
    }),
    teamChart: barChart({
      title: 'Số người, đã đăng ký và được đề nghị theo tổ',
      series: ['Số người', 'Đã đăng ký', 'Được đề nghị'],
      rows: figures.teams.map((each) => ({
        label: each.label,
        values: [each.people, each.registered, each.proposedPeople],
      })),
    }),
    groupChart: barChart({
      title: 'Số người và lượt đề nghị theo nhóm',
      series: ['Số người', 'Lượt đề nghị', 'Đã quyết định'],
      rows: figures.groups.map((each) => ({ label: each.label, values: [each.people, each.proposals, each.decided] })),
    }),
    registrationChart: barChart({
      title: `Đăng ký thi đua: ${showPercent(figures.done, figures.people)} % (chỉ tiêu 100 %)`,
      series: ['Số người'],
      rows: [
        { label: 'Đã đăng ký', values: [figures.done] },
        { label: 'Chỉ tiêu', values: [figures.people] },
      ],
    }),
  };
}
