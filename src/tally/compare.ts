/**
 * Two tallies of the same facts under the law of two days → whose outcome differs, and which conditions or values make it so.
 * In: both tallies with the laws they were made by; out: values. A change of ground alone is no change of outcome.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { Problem } from '../problem.ts';
import type { AwardId, AwardOutcome, Because, IsoDate, SubjectId, SubjectKind, Tally } from '../types.ts';

/** One side of what differs: a condition with its status, or a value of law. */
export interface ReasonSide {
  readonly label: string;
  readonly status?: Because['status'];
  readonly value?: string | number;
  readonly cite?: string;
  readonly verified?: false;
  readonly at?: string;
  readonly place?: Because['place'];
  readonly hint?: string;
}

export interface OutcomeReason {
  /** rule: another clause or value decides · date: the same clause, on another day (a decision not yet signed, months not yet full). */
  readonly cause: 'rule' | 'date';
  /** null where that day has no such condition or value. */
  readonly before: ReasonSide | null;
  readonly after: ReasonSide | null;
}

export interface OutcomeChange {
  readonly subject: SubjectId;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly award: AwardId;
  /** Names of the fields of an outcome that differ: eligibility, registered, vote, quota, proposed, authority, money, paid. */
  readonly changed: readonly string[];
  /** null where that day has no such outcome. */
  readonly before: Omit<AwardOutcome, 'because'> | null;
  readonly after: Omit<AwardOutcome, 'because'> | null;
  readonly why: readonly OutcomeReason[];
}

/** `compare` in `tally --json --compare`. */
export interface Comparison {
  readonly asOf: IsoDate;
  readonly decidedOn: IsoDate;
  readonly changes: readonly OutcomeChange[];
  /** Outcomes that are the same on both days. */
  readonly same: number;
  readonly paid: { readonly before: number; readonly after: number };
  /** What is to be said on that day alone: those who fall under a stricter test, a share exceeded … */
  readonly problems: readonly Problem[];
}

interface Side {
  readonly tally: Tally;
  readonly law: DecidingLaw;
}

/** What is compared of an outcome, in the order it is told. */
const STANDING = ['eligibility', 'registered', 'vote', 'quota', 'proposed'] as const;

/** Who and what differs on the other day, in the order of the tally. */
export function compareTallies(before: Side, after: Side): Comparison {
  const old = outcomesOf(before.tally);
  const now = outcomesOf(after.tally);
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  const changes = keys.flatMap((key) => changeOf(old.get(key), now.get(key), before.law, after.law) ?? []);
  return {
    asOf: after.tally.asOf,
    decidedOn: after.tally.decidedOn,
    changes,
    same: keys.length - changes.length,
    paid: { before: before.tally.totals.paid, after: after.tally.totals.paid },
    problems: newProblems(before.tally.problems, after.tally.problems),
  };
}

function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const key = ({ code, at, facts }: Problem) => JSON.stringify([code, at, facts]);
  const known = new Set(before.map(key));
  return after.filter((each) => !known.has(key(each)));
}

interface Held {
  readonly subject: SubjectId;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly outcome: AwardOutcome;
}

function outcomesOf(tally: Tally): Map<string, Held> {
  const found = new Map<string, Held>();
  for (const [kind, subjects] of [
    ['person', tally.people],
    ['collective', tally.collectives],
  ] as const) {
    for (const { id, name, awards } of subjects) {
      for (const outcome of awards) found.set(`${kind}\n${id}\n${outcome.award}`, { subject: id, kind, name, outcome });
    }
  }
  return found;
}

function changeOf(
  old: Held | undefined,
  now: Held | undefined,
  oldLaw: DecidingLaw,
  newLaw: DecidingLaw,
): OutcomeChange | undefined {
  const held = now ?? old;
  if (held === undefined) return undefined;
  const [a, b] = [old?.outcome, now?.outcome];
  const differs = (field: (typeof STANDING)[number]) =>
    field === 'vote' ? a?.vote.status !== b?.vote.status : a?.[field] !== b?.[field];
  const standing = STANDING.filter(differs);
  const counted = a?.proposed === true && b?.proposed === true;
  const values = [
    ...(counted && a.authority !== b.authority ? ['authority' as const] : []),
    ...(counted && a.money !== b.money ? ['money' as const] : []),
    ...(counted && a.paid !== b.paid && a.money === b.money ? ['paid' as const] : []),
  ];
  if (standing.length + values.length === 0) return undefined;
  const { subject, kind, name } = held;
  return {
    subject,
    kind,
    name,
    award: held.outcome.award,
    changed: [...standing, ...values],
    before: a === undefined ? null : withoutReasons(a),
    after: b === undefined ? null : withoutReasons(b),
    why: [
      ...(standing.length === 0 ? [] : reasons(a?.because, b?.because, !sameRules(held, oldLaw, newLaw))),
      ...values.flatMap((field) => valueReason(field, held.outcome.award, kind, oldLaw, newLaw)),
    ],
  };
}

function withoutReasons({ because: _, ...rest }: AwardOutcome): Omit<AwardOutcome, 'because'> {
  return rest;
}

/** Whether both days ask the same for an award, whatever instrument it stands in. */
function sameRules({ outcome: { award }, kind }: Held, a: DecidingLaw, b: DecidingLaw): boolean {
  const asked = (law: DecidingLaw) =>
    JSON.stringify(
      [
        law.criteria(award, kind),
        law.votePercent(award)?.value,
        law.registrationNeeded(award).value,
        law.quotas().filter(({ value }) => value.award === award),
        law.settings(),
      ],
      (key, value: unknown) => (GROUNDS.includes(key) ? undefined : value),
    );
  return asked(a) === asked(b);
}

const GROUNDS: readonly string[] = ['cite', 'since', 'verified', 'reading', 'source'];

/** The lowest nodes whose status differs, of the branches that differ. The root's children are always looked at. */
function reasons(old: Because | undefined, now: Because | undefined, otherRules: boolean): OutcomeReason[] {
  return pairs(old?.children ?? [], now?.children ?? []).flatMap(([a, b]) => inNode(a, b, otherRules));
}

function inNode(a: Because | undefined, b: Because | undefined, otherRules: boolean): OutcomeReason[] {
  if (a?.status === b?.status) return [];
  if (a !== undefined && b !== undefined) {
    const deeper = reasons(a, b, otherRules);
    if (deeper.length > 0) return deeper;
  }
  const ruled = otherRules && a?.label !== b?.label;
  return [{ cause: ruled ? 'rule' : 'date', before: sideOf(a), after: sideOf(b) }];
}

/** Nodes of the same label together; what is left over in order, as their labels may hold figures. */
function pairs(
  old: readonly Because[],
  now: readonly Because[],
): (readonly [Because | undefined, Because | undefined])[] {
  const left = [...old];
  const paired = now.map((b) => {
    const at = left.findIndex((a) => a.label === b.label);
    return [at === -1 ? undefined : left.splice(at, 1)[0], b] as const;
  });
  const filled = paired.map(([a, b]) => [a ?? left.shift(), b] as const);
  return [...filled, ...left.map((a) => [a, undefined] as const)];
}

function sideOf(node: Because | undefined): ReasonSide | null {
  if (node === undefined) return null;
  const { label, status, cite, verified, at, place, hint } = node;
  return {
    label,
    status,
    ...(cite === undefined ? {} : { cite }),
    ...(verified === undefined ? {} : { verified }),
    ...(at === undefined ? {} : { at }),
    ...(place === undefined ? {} : { place }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function valueReason(
  field: 'authority' | 'money' | 'paid',
  award: AwardId,
  kind: SubjectKind,
  oldLaw: DecidingLaw,
  newLaw: DecidingLaw,
): OutcomeReason[] {
  if (field === 'paid') return [];
  const label = field === 'authority' ? 'Thẩm quyền quyết định' : 'Tiền thưởng';
  const side = (law: DecidingLaw): ReasonSide | null => {
    const found = field === 'authority' ? law.authority(award) : law.money(award, kind);
    if (found === undefined) return null;
    const value = typeof found.value === 'number' ? found.value : found.value.label;
    return { label, value, cite: found.cite, ...(found.verified ? {} : { verified: false as const }) };
  };
  return [{ cause: 'rule', before: side(oldLaw), after: side(newLaw) }];
}
