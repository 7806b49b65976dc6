/**
 * The money of a decision date, award by award, and the fund it must fit into where the year's basic wage fund is given.
 * In: a tally and its law; out: whole đồng with the clause and mark of each amount. Pays nobody.
 */
import type { DecidingLaw } from '../law/vocabulary.ts';
import type { AwardId, AwardOutcome, SubjectKind, Tally } from '../types.ts';

export interface Payment {
  readonly award: AwardId;
  readonly kind: SubjectKind;
  readonly proposed: number;
  /** Those to whom it is paid: of the titles of one year only the highest. */
  readonly paidTo: number;
  /** The award's own amount; null where the law gives none. */
  readonly amount: number | null;
  readonly sum: number;
  readonly cite: string | null;
  readonly verified: boolean;
}

export interface Fund {
  readonly wageFund: number;
  /** Most that may go into the fund in the year. */
  readonly limit: number;
  /** Of that, what may pay for organising. */
  readonly forOrganising: number;
  readonly exceeded: boolean;
  readonly cite: string;
  readonly verified: boolean;
}

export interface Payments {
  readonly awards: readonly Payment[];
  readonly total: number;
  /** null where `settings.yearlyWageFund` is not given. */
  readonly fund: Fund | null;
}

export function paymentsOf(tally: Tally, law: DecidingLaw): Payments {
  const awards = (['person', 'collective'] as const).flatMap((kind) => {
    const outcomes = (kind === 'person' ? tally.people : tally.collectives).flatMap((each) => each.awards);
    return law.awards.flatMap(({ id }) => payment(id, kind, outcomes, law) ?? []);
  });
  return { awards, total: tally.totals.paid, fund: fundOf(tally.totals.paid, law) };
}

function payment(
  award: AwardId,
  kind: SubjectKind,
  outcomes: readonly AwardOutcome[],
  law: DecidingLaw,
): Payment | undefined {
  const own = outcomes.filter((each) => each.award === award && each.proposed);
  if (own.length === 0) return undefined;
  const amount = law.money(award, kind);
  return {
    award,
    kind,
    proposed: own.length,
    paidTo: own.filter((each) => (each.paid ?? 0) > 0).length,
    amount: amount?.value ?? null,
    sum: own.reduce((sum, each) => sum + (each.paid ?? 0), 0),
    cite: amount?.cite ?? null,
    verified: amount?.verified ?? true,
  };
}

function fundOf(paid: number, law: DecidingLaw): Fund | null {
  const wageFund = law.settings().yearlyWageFund.value;
  const share = law.figure('quy-thi-dua-khen-thuong');
  const organising = law.figure('chi-to-chuc-tu-quy');
  if (wageFund === null || share === undefined || organising === undefined) return null;
  const limit = Math.floor((wageFund * share.value) / 100);
  const forOrganising = Math.floor((limit * organising.value) / 100);
  return { wageFund, limit, forOrganising, exceeded: paid > limit, cite: share.cite, verified: share.verified };
}
