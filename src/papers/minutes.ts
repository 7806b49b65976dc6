/** Folder → biên bản họp (result per subject, votes) and biên bản kiểm phiếu (table of votes). What isn't known is dotted. */
import { showPercent } from '../text/counts.ts';
import { countInWords } from '../text/number-words.ts';
import { voteArithmetic } from '../text/vote-words.ts';
import type { AwardInfo, Eligibility, QuotaStatus } from '../types.ts';
import { proposedClaims } from './claims.ts';
import { bodyName, DOTS, type DossierFolder, ruleValue, SHORT_DOTS, type Standing, signers } from './dossier-folder.ts';
import { letterhead, verificationNotes } from './letterhead.ts';
import type { Paper, PaperValues } from './paper.ts';
import { countsInWords, subjectOfAwards } from './petition.ts';
import { countByAward, type Proposal } from './proposals.ts';

/** Minutes of the council's meeting on what is proposed to one authority. */
export function meetingMinutes(folder: DossierFolder): Paper {
  const awards = awardsDiscussed(folder).map((award, index) => {
    const these = folder.proposals.filter((each) => each.award.id === award.id);
    const [count] = countByAward(these);
    return {
      index: index + 1,
      label: award.label,
      counts: count ? `${countsInWords(count.collectives, count.persons)}, gồm:` : 'không đề nghị trường hợp nào.',
      subjects: these.map((each) => ({ name: each.name, about: about(each), vote: voteSentence(each) })),
      others: folder.ballots
        .filter((each) => each.award.id === award.id && !each.outcome.proposed)
        .map((each) => ({ name: each.name, vote: voteSentence(each), ...notProposed(folder, each) })),
    };
  });
  return {
    path: `${folder.authority.id}/bien-ban-hop.docx`,
    template: 'bien-ban-hop.docx',
    format: 'docx',
    title: `Biên bản họp ${bodyName(folder.data)}`,
    values: {
      ...council(folder),
      subjectOfAwards: subjectOfAwards(folder.proposals),
      authority: folder.authority.label,
      awards,
      ...verificationNotes(folder),
    },
    claims: proposedClaims(folder.proposals),
  };
}

/** Minutes of counting; undefined where no award proposed to this authority was put to the ballot. */
export function countingMinutes(folder: DossierFolder): Paper | undefined {
  if (folder.ballots.length === 0) return undefined;
  const sizes = new Set(folder.ballots.map((each) => each.outcome.vote.of));
  const [size] = sizes;
  const rows = folder.ballots.map((standing, index) => ({ index: index + 1, ...voteRow(folder, standing) }));
  return {
    path: `${folder.authority.id}/bien-ban-kiem-phieu.docx`,
    template: 'bien-ban-kiem-phieu.docx',
    format: 'docx',
    title: 'Biên bản kiểm phiếu',
    values: {
      ...council(folder),
      subjectOfAwards: subjectOfAwards(folder.proposals),
      members: sizes.size === 1 && size !== undefined ? countInWords(size) : SHORT_DOTS,
      rows,
      ...verificationNotes(folder),
    },
    claims: folder.ballots
      .filter((each) => each.outcome.vote.for !== undefined)
      .map((each) => ({
        key: `phieu/${each.award.id}/${each.subject}`,
        label: `số phiếu đồng ý cho ${each.name}, ${each.award.label}`,
        ...(each.outcome.vote.for === undefined ? {} : { count: each.outcome.vote.for }),
        names: [each.name],
      })),
  };
}

/** Awards proposed or put to the ballot, in the law's order. */
function awardsDiscussed({ law, proposals, ballots }: DossierFolder): AwardInfo[] {
  const ids = new Set([...proposals, ...ballots].map((each) => each.award.id));
  return law.awards.filter((award) => ids.has(award.id));
}

const ELIGIBILITY: Readonly<Record<Eligibility, string>> = {
  'du-dieu-kien': '',
  'khong-du-dieu-kien': ', không đủ điều kiện',
  'thieu-du-lieu': ', thiếu dữ liệu',
  'tam-hoan': ', tạm hoãn',
};
const QUOTA: Readonly<Record<QuotaStatus, string>> = {
  'khong-ap-dung': '',
  'trong-chi-tieu': '',
  'ngoai-chi-tieu': ', ngoài chỉ tiêu',
  hoa: ', bằng nhau ở chỗ cuối của chỉ tiêu',
};

/** Why one who stood in the ballot isn't put forward. */
function notProposed(folder: DossierFolder, standing: Standing): { lead: string; result: string } {
  const { vote, eligibility, quota } = standing.outcome;
  return {
    lead: vote.status === 'cho-bo-phieu' ? 'Chưa có kết quả bỏ phiếu' : 'Không đề nghị',
    result: `${resultWords(folder, standing)}${ELIGIBILITY[eligibility]}${QUOTA[quota]}`,
  };
}

function council(folder: DossierFolder): PaperValues {
  return {
    ...letterhead(folder, 'BB'),
    body: bodyName(folder.data),
    bodyCapitals: bodyName(folder.data)
      .toLocaleUpperCase('vi')
      .replace(/^HỘI ĐỒNG /u, 'HỘI ĐỒNG\n'),
    council: folder.council.map((member, index) => ({
      index: index + 1,
      name: member.name,
      office: [member.position, member.role].filter((part) => part !== '').join(', '),
    })),
    noCouncil: folder.council.length === 0,
    councilSize: folder.council.length === 0 ? SHORT_DOTS : countInWords(folder.council.length),
    ...signers(folder.council),
  };
}

/** "8/9 thành viên đồng ý, đạt 88,8 %"; empty where no ballot is needed. */
function voteSentence({ outcome }: Pick<Proposal, 'outcome'>): string {
  const { status, for: votes, of } = outcome.vote;
  if (status === 'khong-can') return '';
  if (votes === undefined || of === undefined) return `: ${SHORT_DOTS}/${of ?? SHORT_DOTS} thành viên đồng ý`;
  const share = voteArithmetic(outcome.vote)?.split(' = ')[1] ?? '';
  return `: ${votes}/${of} thành viên đồng ý, đạt ${share.replaceAll(' %', '\u00a0%')}`;
}

function about({ position, team }: Proposal): string {
  const words = [position, team].filter((part) => part !== null).join(', ');
  return words === '' ? '' : ` (${words})`;
}

function voteRow(folder: DossierFolder, standing: Standing): PaperValues {
  const { vote } = standing.outcome;
  const counted = vote.for !== undefined && vote.of !== undefined;
  return {
    name: standing.name,
    award: standing.award.label,
    for: shown(vote.for),
    against: shown(vote.against),
    invalid: shown(vote.invalid),
    written: shown(vote.written),
    of: shown(vote.of),
    percent: counted ? showPercent(vote.for ?? 0, vote.of ?? 0) : SHORT_DOTS,
    result: resultWords(folder, standing),
  };
}

function shown(count: number | undefined): string {
  return count === undefined ? SHORT_DOTS : String(count);
}

function resultWords(folder: DossierFolder, { award, outcome }: Standing): string {
  const { status, of, needed, downgradeTo } = outcome.vote;
  if (of !== undefined) ruleValue(folder, folder.law.votesNeeded(award.id, of));
  const least = needed === undefined ? '' : ` (cần ${needed})`;
  if (status === 'dat') return 'Đạt';
  if (status === 'khong-dat') return `Không đạt${least}`;
  if (status === 'ha-danh-hieu') {
    const lower = downgradeTo === undefined ? undefined : folder.law.award(downgradeTo)?.label;
    return `Hạ xuống ${lower ?? DOTS}`;
  }
  return `Chưa đủ phiếu${least}`;
}
