/**
 * Whom a collective's shares count, and which collectives are decided. In: roster, settings, the review date;
 * out: people counted, and those left out with the reason.
 */
import type { RosterCollective, RosterPerson } from '../people/roster.ts';
import type { Deciding } from './context.ts';
import type { Facts } from './facts.ts';
import { daysMeant } from './school-years.ts';

export interface Denominator {
  readonly counted: readonly RosterPerson[];
  readonly excluded: readonly { readonly person: RosterPerson; readonly why: string }[];
  readonly inService: readonly RosterPerson[];
}

const LEFT_OUT = {
  'in-service': {},
  'without-new': { 'moi-tuyen': 'mới tuyển' },
  'without-maternity': { 'nghi-thai-san': 'nghỉ thai sản' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** Everyone in service at the review date, less those the setting leaves out. */
export function denominator(deciding: Pick<Deciding, 'subject' | 'facts' | 'settings' | 'law'>): Denominator {
  const { subject, facts, settings, law } = deciding;
  const members = subject.kind === 'collective' ? membersOf(subject.collective, facts) : [];
  const later: RosterPerson[] = [];
  const present: RosterPerson[] = [];
  for (const each of members) (inService(each, law.asOf) ? present : later).push(each);
  const reasons: Readonly<Record<string, string>> = LEFT_OUT[settings.collectiveDenominator.value];
  const counted: RosterPerson[] = [];
  const leftOut: { readonly person: RosterPerson; readonly why: string }[] = [];
  for (const person of present) {
    const why = reasons[person.status ?? ''];
    if (why === undefined) counted.push(person);
    else leftOut.push({ person, why });
  }
  return {
    counted,
    excluded: [...later.map((person) => ({ person, why: 'tuyển dụng sau ngày xét' })), ...leftOut],
    inService: present,
  };
}

/** Not hired after that day. */
export function inService(person: RosterPerson, asOf: string): boolean {
  return person.hiredOn === null || daysMeant(person.hiredOn).first <= asOf;
}

/** The collectives a setting names: the school, the tổ or both. */
export function decidedCollectives(facts: Facts, units: readonly ('truong' | 'to')[]): readonly RosterCollective[] {
  return facts.collectives.filter((each) => units.includes(isSchool(each) ? 'truong' : 'to'));
}

export function isSchool(collective: Pick<RosterCollective, 'id'>): boolean {
  return collective.id === 'truong';
}

function membersOf(collective: RosterCollective, facts: Facts): readonly RosterPerson[] {
  return collective.members.flatMap((id) => {
    const person = facts.person(id);
    return person === undefined ? [] : [person];
  });
}
