/** Proposal → báo cáo thành tích of a person or collective, with the years covered and past awards filled in. */
import { showDate } from '../text/dates.ts';
import { foldName, slug } from '../text/fold.ts';
import { achievements, yearsCovered } from './achievements.ts';
import { bodyName, DOTS, type DossierFolder, fieldText } from './dossier-folder.ts';
import { letterhead, verificationNotes } from './letterhead.ts';
import { deputyName, HEAD, headName, isOffice } from './offices.ts';
import type { Paper, PaperValues } from './paper.ts';
import type { Proposal } from './proposals.ts';

/** A report with what is still missing from it, for the mục lục. */
export interface MeritReport {
  readonly paper: Paper;
  readonly missing: readonly string[];
}

/** The reports this folder needs: one per proposal whose award asks for one. */
export function meritReports(folder: DossierFolder): MeritReport[] {
  const taken = new Map<string, number>();
  return folder.proposals.flatMap((proposal) => {
    if (proposal.award.reportYears === null) return [];
    const name = `${slug(proposal.subject)}-${slug(proposal.award.id)}`;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return [meritReport(folder, proposal, proposal.award.reportYears, before === 0 ? name : `${name}-${before + 1}`)];
  });
}

function meritReport(folder: DossierFolder, proposal: Proposal, reportYears: number, name: string): MeritReport {
  const years = yearsCovered(folder.data.config.year, reportYears);
  const done = achievements(proposal, years, folder);
  const isPerson = proposal.subjectKind === 'person';
  const template = isPerson ? 'bao-cao-thanh-tich-ca-nhan.docx' : 'bao-cao-thanh-tich-tap-the.docx';
  const values: PaperValues = {
    ...letterhead(folder, 'BC'),
    body: bodyName(folder.data),
    award: proposal.award.label,
    name: proposal.name,
    nameCapitals: proposal.name.toLocaleUpperCase('vi'),
    years: years.length === 1 ? `năm học ${years[0]}` : `từ năm học ${years[0]} đến năm học ${years.at(-1)}`,
    ...confirmation(proposal, folder),
    ...(isPerson ? biography(proposal) : { unit: unitName(proposal.name, folder.data.config.school.name) }),
    ratings: done.ratings,
    noRatings: done.ratings.length === 0,
    initiatives: done.initiatives,
    movements: done.movements,
    titles: done.titles,
    noTitles: done.titles.length === 0,
    forms: done.forms,
    noForms: done.forms.length === 0,
    ...verificationNotes(folder),
  };
  return {
    paper: {
      path: `${folder.authority.id}/bao-cao-thanh-tich/${name}.docx`,
      template,
      format: 'docx',
      title: `Báo cáo thành tích: ${proposal.name} (${proposal.award.label})`,
      values,
      claims: [
        { key: `bao-cao/${proposal.award.id}/${proposal.subject}`, label: 'tên người báo cáo', names: [proposal.name] },
      ],
    },
    missing: [...(isPerson ? missingBiography(proposal) : []), ...done.missing],
  };
}

/** Nobody confirms a report of their own: the head's is left to a deputy. */
function confirmation(proposal: Proposal, { data }: DossierFolder): PaperValues {
  const head = headName(data.records);
  if (!isOffice(proposal.position, HEAD)) return { confirmingOffice: 'HIỆU TRƯỞNG', confirmedBy: head ?? '' };
  return { confirmingOffice: 'KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG', confirmedBy: deputyName(data.records) ?? '' };
}

/** "Tổ 1, Trường …"; the school itself only once. */
function unitName(name: string, school: string): string {
  return foldName(name) === foldName(school) ? school : `${name}, ${school}`;
}

function biography({ staff, birthDate, gender, position, team }: Proposal): PaperValues {
  const qualification = fieldText(staff?.fields.qualification);
  const hiredOn = fieldText(staff?.fields.hiredOn);
  const member = staff?.fields.partyMember;
  return {
    birthDate: birthDate === null ? DOTS : showDate(birthDate),
    gender: gender === null ? DOTS : gender === 'nu' ? 'Nữ' : 'Nam',
    position: position ?? DOTS,
    workplace: team ?? DOTS,
    qualification: qualification ?? DOTS,
    hiredOn: hiredOn === undefined ? DOTS : showDate(hiredOn),
    partyMember: member === true ? 'Đảng viên' : DOTS,
    dots: DOTS,
  };
}

/** Facts the form asks and no sheet of ours holds are left to the pen; those a sheet could hold are named. */
function missingBiography({ staff, birthDate, gender, position }: Proposal): string[] {
  return [
    ...(birthDate === null ? ['ngày sinh'] : []),
    ...(gender === null ? ['giới tính'] : []),
    ...(position === null ? ['chức vụ'] : []),
    ...(fieldText(staff?.fields.qualification) === undefined ? ['trình độ'] : []),
  ];
}
