/** `tally --json`: every person and collective for every award, quotas, money; with `--compare` what another day changes. */
import * as z from 'zod';
import { count, day, money, place, problems, schoolYear, sha256 } from './shapes.ts';

const status = z.enum(['met', 'not-met', 'unknown', 'on-hold', 'assumed']);

const because = z.strictObject({
  label: z.string(),
  status,
  cite: z.string().optional(),
  at: z.string().optional(),
  place: place.optional(),
  verified: z.literal(false).optional(),
  reading: z.string().optional(),
  since: z.string().optional(),
  any: z.literal(true).optional(),
  note: z.literal(true).optional(),
  hint: z.string().optional(),
  get children() {
    return z.array(because);
  },
}) as z.ZodType;

export const vote = z.strictObject({
  status: z.enum(['khong-can', 'cho-bo-phieu', 'dat', 'khong-dat', 'ha-danh-hieu']),
  for: count.optional(),
  of: count.optional(),
  needed: count.optional(),
  percent: z.number().optional(),
  against: count.optional(),
  invalid: count.optional(),
  written: count.optional(),
  downgradeTo: z.string().optional(),
  place: place.optional(),
});

/** What is decided, without its reasons. */
export const standing = {
  eligibility: z.enum(['du-dieu-kien', 'khong-du-dieu-kien', 'thieu-du-lieu', 'tam-hoan']),
  registered: z.boolean().nullable(),
  vote,
  quota: z.enum(['khong-ap-dung', 'trong-chi-tieu', 'ngoai-chi-tieu', 'hoa']),
  proposed: z.boolean(),
};
const decided = { award: z.string(), ...standing, authority: z.string().nullable(), money, paid: money };

export const outcome = z.strictObject({ ...decided, because });

const reasonSide = z.strictObject({
  label: z.string(),
  status: status.optional(),
  value: z.union([z.string(), z.number()]).optional(),
  cite: z.string().optional(),
  verified: z.literal(false).optional(),
  at: z.string().optional(),
  place: place.optional(),
  hint: z.string().optional(),
});

const comparison = z.strictObject({
  asOf: day,
  decidedOn: day,
  changes: z.array(
    z.strictObject({
      subject: z.string(),
      kind: z.enum(['person', 'collective']),
      name: z.string(),
      award: z.string(),
      changed: z.array(
        z.enum(['eligibility', 'registered', 'vote', 'quota', 'proposed', 'authority', 'money', 'paid']),
      ),
      before: z.strictObject(decided).nullable(),
      after: z.strictObject(decided).nullable(),
      why: z.array(
        z.strictObject({
          cause: z.enum(['rule', 'date']),
          before: reasonSide.nullable(),
          after: reasonSide.nullable(),
        }),
      ),
    }),
  ),
  same: count,
  paid: z.strictObject({ before: count, after: count }),
  problems,
});

export const tallySchema = z.strictObject({
  schoolYear,
  asOf: day,
  decidedOn: day,
  rulebook: z.array(z.strictObject({ id: z.string(), sha256 })),
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      team: z.string().nullable(),
      group: z.enum(['quan-ly', 'giao-vien', 'nhan-vien']),
      awards: z.array(outcome),
    }),
  ),
  collectives: z.array(z.strictObject({ id: z.string(), name: z.string(), awards: z.array(outcome) })),
  quotas: z.array(
    z.strictObject({
      award: z.string(),
      scope: z.string(),
      of: z.string(),
      base: count,
      percent: z.number(),
      places: count,
      inside: z.array(z.string()),
      ties: z.array(z.string()),
      rounding: z.enum(['floor', 'ceil', 'half-up']),
      min: count,
      /** Those outside, in rank order. */
      waiting: z.array(z.string()),
      /** Of those waiting, the ones who rank equally, in groups. */
      waitingTies: z.array(z.array(z.string())),
      cite: z.string().optional(),
    }),
  ),
  totals: z.strictObject({
    byAward: z.record(z.string(), z.strictObject({ registered: count, eligible: count, proposed: count })),
    paid: count,
  }),
  problems,
  payments: z.strictObject({
    awards: z.array(
      z.strictObject({
        award: z.string(),
        kind: z.enum(['person', 'collective']),
        proposed: count,
        paidTo: count,
        amount: money,
        sum: count,
        cite: z.string().nullable(),
        verified: z.boolean(),
      }),
    ),
    total: count,
    fund: z
      .strictObject({
        wageFund: count,
        limit: count,
        forOrganising: count,
        exceeded: z.boolean(),
        cite: z.string(),
        verified: z.boolean(),
      })
      .nullable(),
  }),
  /** Rules used and not checked against the original text. */
  unverified: z.array(z.strictObject({ id: z.string(), label: z.string(), cite: z.string() })),
  /** Only with `--compare`. */
  compare: comparison.optional(),
});
