/**
 * Tally → the papers of the council's vote: a ballot per member, blank counting minutes, the attendance list.
 * In: who stands for an award that asks a ballot; out: Papers. Counts nothing: what comes of the vote is entered afterwards.
 */
import { type RosterPerson, roster } from '../people/roster.ts';
import { countInWords } from '../text/number-words.ts';
import { compareNames } from '../text/order.ts';
import type { AwardId, AwardInfo, AwardOutcome, LawView, SubjectId, Tally, YearData } from '../types.ts';
import { bodyName, type CouncilMember, type DossierInput, SHORT_DOTS, signers } from './dossier-folder.ts';
import { letterhead, verificationNotes } from './letterhead.ts';
import type { Paper, PaperValues } from './paper.ts';

/** One subject to be voted on for one award. */
export interface Candidate {
  readonly subject: SubjectId;
  readonly code: string | null;
  readonly name: string;
  readonly team: string | null;
  readonly award: AwardInfo;
}

export const BALLOT_FOLDER = 'bo-phieu';

/** Those who stand for an award that asks a ballot: collectives first, by award, by name. */
export function candidates(
  tally: Pick<Tally, 'people' | 'collectives'>,
  data: YearData,
  law: LawView,
  only?: AwardId,
): readonly Candidate[] {
  const codes = new Map(roster(data).people.map((each) => [each.id, each.code]));
  const all = [
    ...tally.collectives.map((each) => ({ ...each, team: null, code: null })),
    ...[...tally.people]
      .sort((a, b) => compareNames(a.name, b.name))
      .map((each) => ({ ...each, code: codes.get(each.id) ?? null })),
  ];
  return law.awards
    .filter((award) => only === undefined || award.id === only)
    .flatMap((award) =>
      all.flatMap(({ id, name, team, code, awards }): Candidate[] => {
        const outcome = awards.find((each) => each.award === award.id);
        return outcome !== undefined && isVotedOn(outcome) ? [{ subject: id, code, name, team, award }] : [];
      }),
    );
}

function isVotedOn({ vote, eligibility, registered }: AwardOutcome): boolean {
  return vote.status !== 'khong-can' && eligibility === 'du-dieu-kien' && registered !== false;
}

/** Members of the council, each person once, in the order of the list. */
export function councilMembers(data: YearData): readonly CouncilMember[] {
  const place = (person: RosterPerson): number => person.records.council?.[0]?.key ?? 0;
  return roster(data)
    .people.filter((each) => each.records.council !== undefined)
    .sort((a, b) => place(a) - place(b))
    .map((each) => {
      const fields = each.records.council?.[0]?.fields ?? {};
      const text = (value: unknown): string => (typeof value === 'string' ? value : '');
      return { name: each.name, position: text(fields.position) || (each.position ?? ''), role: text(fields.role) };
    });
}

/** Ballots, blank counting minutes, attendance list. */
export function voteSheets(input: DossierInput, voted: readonly Candidate[]): Paper[] {
  const council = councilMembers(input.data);
  const shared = sharedValues(input, voted, council);
  return [ballots(shared, voted, council), minutes(shared, input, voted, council), attendance(shared, council)];
}

function sharedValues(
  input: DossierInput,
  voted: readonly Candidate[],
  council: readonly CouncilMember[],
): PaperValues {
  const { data, law, tally, today } = input;
  const notVerified = new Set<string>();
  for (const { award } of voted) {
    const needed = law.votesNeeded(award.id, council.length || 1);
    if (needed?.verified === false) notVerified.add(needed.cite);
  }
  const body = bodyName(data);
  const awards = [...new Map(voted.map(({ award }) => [award.id, award])).values()];
  return {
    ...letterhead({ data, law, today, notVerified }, 'BB'),
    body,
    bodyCapitals: body.toLocaleUpperCase('vi').replace(/^HỘI ĐỒNG /u, 'HỘI ĐỒNG\n'),
    subjectOfAwards: awards.map((award) => award.label).join('; '),
    year: tally.schoolYear,
    ...signers(council),
    ...verificationNotes({ notVerified }),
  };
}

/** As many equal ballots as there are members; one, to be copied, where no council is known. */
function ballots(shared: PaperValues, voted: readonly Candidate[], council: readonly CouncilMember[]): Paper {
  const rows = voted.map(({ name, team, award }, at) => ({
    index: at + 1,
    name,
    team: team ?? '',
    award: award.label,
  }));
  const copies = Array.from({ length: Math.max(1, council.length) }, (_, at) => ({
    number: `${at + 1}/${Math.max(1, council.length)}`,
    more: at + 1 < council.length,
    rows,
  }));
  return {
    path: `${BALLOT_FOLDER}/phieu-bau.docx`,
    template: 'phieu-bau.docx',
    format: 'docx',
    title: `Phiếu bầu, ${copies.length} phiếu`,
    values: { ...shared, copies },
    claims: [],
  };
}

function minutes(
  shared: PaperValues,
  { law }: DossierInput,
  voted: readonly Candidate[],
  council: readonly CouncilMember[],
): Paper {
  const size = council.length;
  const rows = voted.map(({ name, award }, at) => {
    const needed = size === 0 ? undefined : law.votesNeeded(award.id, size)?.value;
    return {
      index: at + 1,
      name,
      award: award.label,
      for: SHORT_DOTS,
      against: SHORT_DOTS,
      invalid: SHORT_DOTS,
      written: SHORT_DOTS,
      of: size === 0 ? SHORT_DOTS : String(size),
      percent: SHORT_DOTS,
      result: needed === undefined ? SHORT_DOTS : `${SHORT_DOTS} (cần ${needed})`,
    };
  });
  return {
    path: `${BALLOT_FOLDER}/bien-ban-kiem-phieu-trong.docx`,
    template: 'bien-ban-kiem-phieu.docx',
    format: 'docx',
    title: 'Biên bản kiểm phiếu để ghi tay',
    values: { ...shared, members: size === 0 ? SHORT_DOTS : countInWords(size), rows },
    claims: [],
  };
}

function attendance(shared: PaperValues, council: readonly CouncilMember[]): Paper {
  const size = council.length;
  return {
    path: `${BALLOT_FOLDER}/danh-sach-du-hop.docx`,
    template: 'danh-sach-du-hop.docx',
    format: 'docx',
    title: 'Danh sách thành viên dự họp, ký tên',
    values: {
      ...shared,
      councilSize: size === 0 ? SHORT_DOTS : countInWords(size),
      council: council.map(({ name, position, role }, at) => ({ index: at + 1, name, position, role })),
    },
    claims: [],
  };
}
