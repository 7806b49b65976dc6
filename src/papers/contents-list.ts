/** A folder's papers → mục lục hồ sơ: what the dossier holds, what is missing, and which rules nobody has checked yet. */
import type { Kind } from '../types.ts';
import { bodyName, DOTS, type DossierFolder, ruleValue } from './dossier-folder.ts';
import { letterhead, verificationNotes } from './letterhead.ts';
import type { MeritReport } from './merit-report.ts';
import type { Paper, PaperValues } from './paper.ts';
import { UNKNOWN_AUTHORITY } from './proposals.ts';

/** The mục lục of one authority's dossier. `missing` of each report is listed under its title. */
export function contentsList(folder: DossierFolder, papers: readonly Paper[], reports: readonly MeritReport[]): Paper {
  const missing = missingFrom(folder, reports);
  const values: PaperValues = {
    ...letterhead(folder, 'BC'),
    number: '',
    body: bodyName(folder.data),
    authority: folder.authority.label,
    receiver: folder.receiver ?? DOTS,
    held: papers.map((paper, index) => ({
      index: index + 1,
      title: `${paper.title}${formNumber(folder, paper)}`,
      file: paper.path.slice(folder.authority.id.length + 1),
    })),
    proofs: proofs(folder).map((text, index) => ({ index: index + 1, text })),
    missing: missing.map((text) => ({ text })),
    nothingMissing: missing.length === 0,
    ...verificationNotes(folder),
  };
  return {
    path: `${folder.authority.id}/muc-luc-ho-so.docx`,
    template: 'muc-luc-ho-so.docx',
    format: 'docx',
    title: 'Mục lục hồ sơ',
    values,
    claims: [],
  };
}

/** What a folder lacks before it may be called complete, one sentence each; also printed by the command. */
export function missingFrom(folder: DossierFolder, reports: readonly MeritReport[]): string[] {
  const { law, ballots, council, receiver, authority } = folder;
  const waiting = ballots.filter((each) => each.outcome.vote.status === 'cho-bo-phieu');
  return [
    ...(authority.id === UNKNOWN_AUTHORITY.id ? ['chưa rõ cấp có thẩm quyền quyết định'] : []),
    ...(receiver === null ? ['chưa rõ nơi nhận hồ sơ (Kính gửi)'] : []),
    ...(law.grounds().length === 0 ? ['chưa có căn cứ pháp lý cho tờ trình'] : []),
    ...(council.length === 0 ? [`chưa nhập danh sách ${bodyName(folder.data)}`] : []),
    ...waiting.map(({ name, award }) => `chưa đủ kết quả bỏ phiếu: ${name}, ${award.label}`),
    ...reports.flatMap(({ paper, missing }) => missing.map((what) => `${paper.title}: thiếu ${what}`)),
  ];
}

/** Copies the school must add itself: the decisions its reports rest on. */
function proofs({ proposals }: DossierFolder): string[] {
  const reporting = proposals.filter((each) => each.award.reportYears !== null);
  const have = (kind: Kind) => reporting.some(({ records }) => (records[kind] ?? []).length > 0);
  return [
    ...(have('evaluation') ? ['Bản sao quyết định xếp loại chất lượng của các cá nhân có báo cáo thành tích'] : []),
    ...(have('collective') ? ['Bản sao quyết định mức độ hoàn thành nhiệm vụ của tập thể'] : []),
    ...(have('initiative') ? ['Bản sao quyết định công nhận sáng kiến, đề tài của các cá nhân được đề nghị'] : []),
  ];
}

function formNumber(folder: DossierFolder, paper: Paper): string {
  const form = {
    'to-trinh.docx': 'to-trinh',
    'bao-cao-thanh-tich-ca-nhan.docx': 'bao-cao-ca-nhan',
    'bao-cao-thanh-tich-tap-the.docx': 'bao-cao-tap-the',
  } as const;
  const id = Object.hasOwn(form, paper.template) ? form[paper.template as keyof typeof form] : undefined;
  const number = id === undefined ? undefined : ruleValue(folder, folder.law.formNumber(id));
  return number === undefined ? '' : ` (mẫu số ${number})`;
}
