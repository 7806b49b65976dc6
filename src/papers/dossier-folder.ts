/**
 * What the papers of one deciding authority share: its proposals, the ballots behind them, the council, the signers, and
 * the rules used that nobody has checked against the original text. Values only.
 */
import { roster } from '../people/roster.ts';
import { foldBare } from '../text/fold.ts';
import type {
  Authority,
  AwardInfo,
  AwardOutcome,
  Cited,
  FieldValue,
  IsoDate,
  LawView,
  SubjectId,
  Tally,
  YearData,
} from '../types.ts';
import { byAuthority, type Proposal, proposals } from './proposals.ts';

export interface DossierInput {
  readonly tally: Tally;
  readonly data: YearData;
  readonly law: LawView;
  readonly today: IsoDate;
}

/** One subject that stood for an award in the ballot, whether put forward in the end or not. */
export interface Standing {
  readonly subject: SubjectId;
  readonly name: string;
  readonly award: AwardInfo;
  readonly outcome: AwardOutcome;
}

export interface CouncilMember {
  readonly name: string;
  readonly position: string;
  readonly role: string;
}

export interface DossierFolder extends DossierInput {
  readonly authority: Authority;
  readonly receiver: string | null;
  readonly proposals: readonly Proposal[];
  readonly ballots: readonly Standing[];
  readonly council: readonly CouncilMember[];
  /** Citations used in these papers and not checked against the original; filled while papers are made. */
  readonly notVerified: Set<string>;
}

/** Where nothing is known and a pen must write. */
export const DOTS = '…………………';
export const SHORT_DOTS = '……';

/** One folder per deciding authority that something is proposed to. */
export function dossierFolders(input: DossierInput): DossierFolder[] {
  return byAuthority(proposals(input.tally, input.data, input.law)).map((group) => ({
    ...input,
    authority: group.authority,
    receiver: group.proposals.find((each) => each.receiver !== null)?.receiver ?? null,
    proposals: group.proposals,
    ballots: ballotsOf(input, new Set(group.proposals.map((each) => each.award.id)), group.authority),
    council: councilOf(input.data),
    notVerified: notVerifiedIn(input.law, group.proposals),
  }));
}

/** The value of a rule, noting in the folder where it isn't checked against the original text. */
export function ruleValue<T>(folder: Pick<DossierFolder, 'notVerified'>, rule: Cited<T> | undefined): T | undefined {
  if (rule?.verified === false) folder.notVerified.add(rule.cite);
  return rule?.value;
}

/** "Hội đồng" or as the year's settings say. */
export function bodyName(data: Pick<YearData, 'config'>): string {
  return `${data.config.body ?? 'Hội đồng'} thi đua, khen thưởng`;
}

/** Chair and secretary of the council, as its list names their offices. */
export function signers(council: readonly CouncilMember[]): { chair: string; secretary: string } {
  const roleHas = (words: string, unless?: string) =>
    council.find(({ role }) => {
      const folded = foldBare(role);
      return folded.includes(words) && (unless === undefined || !folded.includes(unless));
    })?.name ?? '';
  return { chair: roleHas('chu tich', 'pho') || roleHas('truong ban', 'pho'), secretary: roleHas('thu ky') };
}

/** A field as text; undefined where blank, absent, or not a text. */
export function fieldText(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function ballotsOf({ tally, law }: DossierInput, awards: ReadonlySet<string>, authority: Authority): Standing[] {
  return [...tally.collectives, ...tally.people]
    .flatMap(({ id, name, awards: outcomes }) => outcomes.map((outcome) => ({ subject: id, name, outcome })))
    .filter(({ outcome }) => outcome.vote.status !== 'khong-can')
    .filter(({ outcome }) => awards.has(outcome.award) || law.authority(outcome.award)?.value.id === authority.id)
    .flatMap((each) => {
      const award = law.award(each.outcome.award);
      return award === undefined ? [] : [{ ...each, award }];
    })
    .sort((a, b) => law.awards.indexOf(a.award) - law.awards.indexOf(b.award));
}

/** Members in the order of the council's list, each once under all spellings, by the name of the staff list. */
function councilOf(data: YearData): CouncilMember[] {
  const members = new Map(
    roster(data).people.flatMap((person) => (person.records.council ?? []).map(({ key }) => [key, person] as const)),
  );
  const listed = new Set<string>();
  return data.records.flatMap((record): CouncilMember[] => {
    if (record.kind !== 'council') return [];
    const member = members.get(record.key);
    if (member !== undefined && listed.has(member.id)) return [];
    if (member !== undefined) listed.add(member.id);
    const { name, position, role } = record.fields;
    return [
      {
        name: member?.name ?? fieldText(name) ?? SHORT_DOTS,
        position: fieldText(position) ?? member?.position ?? '',
        role: fieldText(role) ?? '',
      },
    ];
  });
}

function notVerifiedIn(law: LawView, all: readonly Proposal[]): Set<string> {
  const cites = new Set<string>();
  const walk = (node: AwardOutcome['because']): void => {
    if (node.verified === false && node.cite !== undefined) cites.add(node.cite);
    node.children.forEach(walk);
  };
  for (const { award, outcome } of all) {
    walk(outcome.because);
    for (const rule of [law.authority(award.id), law.receiver(award.id)]) {
      if (rule?.verified === false) cites.add(rule.cite);
    }
  }
  return cites;
}
