/** Shapes of `--json`, as zod schemas; `schema` prints them as JSON Schema and tests hold real output against them. */
import * as z from 'zod';

const place = z.object({ file: z.string(), sheet: z.string().optional(), cell: z.string().optional() });
const problem = z.looseObject({
  code: z.string(),
  level: z.enum(['error', 'warning']),
  at: z.array(place),
  message: z.string(),
  expected: z.string().optional(),
  found: z.string().optional(),
  hint: z.string().optional(),
});
const problems = z.array(problem);
const count = z.int().min(0);
const money = z.int().min(0).nullable();
const because = z.object({
  label: z.string(),
  status: z.enum(['met', 'not-met', 'unknown', 'on-hold', 'assumed']),
  cite: z.string().optional(),
  at: z.string().optional(),
  place: place.optional(),
  verified: z.literal(false).optional(),
  reading: z.string().optional(),
  hint: z.string().optional(),
  get children() {
    return z.array(because);
  },
}) as z.ZodType;
const outcome = z.looseObject({
  award: z.string(),
  eligibility: z.enum(['du-dieu-kien', 'khong-du-dieu-kien', 'thieu-du-lieu', 'tam-hoan']),
  registered: z.boolean().nullable(),
  vote: z.looseObject({
    status: z.enum(['khong-can', 'cho-bo-phieu', 'dat', 'khong-dat', 'ha-danh-hieu']),
    for: count.optional(),
    of: count.optional(),
    needed: count.optional(),
  }),
  quota: z.enum(['khong-ap-dung', 'trong-chi-tieu', 'ngoai-chi-tieu', 'hoa']),
  proposed: z.boolean(),
  authority: z.string().nullable(),
  money,
  paid: money,
  because,
});
const schoolYear = z.string().regex(/^\d{4}-\d{4}$/u);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

export const tallySchema = z.object({
  schoolYear,
  asOf: day,
  decidedOn: day,
  rulebook: z.array(z.object({ id: z.string(), sha256: z.string() })),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      team: z.string().nullable(),
      group: z.enum(['quan-ly', 'giao-vien', 'nhan-vien']),
      awards: z.array(outcome),
    }),
  ),
  collectives: z.array(z.object({ id: z.string(), name: z.string(), awards: z.array(outcome) })),
  quotas: z.array(
    z.looseObject({
      award: z.string(),
      scope: z.string(),
      of: z.string(),
      base: count,
      percent: z.number(),
      places: count,
      inside: z.array(z.string()),
      ties: z.array(z.string()),
    }),
  ),
  totals: z.object({
    byAward: z.record(z.string(), z.object({ registered: count, eligible: count, proposed: count })),
    paid: count,
  }),
  problems,
});

const skipped = z.object({ rows: z.string(), count, why: z.string() });
const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.unknown())]);

export const importSchema = z.object({
  files: z.array(
    z.looseObject({
      file: z.string(),
      sha256: z.string(),
      tables: z.array(
        z.looseObject({
          sheet: z.string(),
          kind: z.string(),
          headerRows: z.array(count),
          columns: z.array(
            z.looseObject({ column: z.string(), heading: z.string(), field: z.string(), why: z.string() }),
          ),
          read: count,
          taken: count,
          refused: count,
          skipped: z.array(skipped),
        }),
      ),
    }),
  ),
  records: z.array(
    z.looseObject({
      kind: z.string(),
      file: z.string(),
      sheet: z.string(),
      row: count,
      person: z.string().nullable(),
      fields: z.record(z.string(), fieldValue),
    }),
  ),
  problems,
  plan: z.object({
    added: count,
    changed: count,
    same: count,
    absent: count,
    conflicting: count,
    items: z.array(z.looseObject({ change: z.string(), kind: z.string(), person: z.string().nullable() })),
  }),
  written: z.boolean(),
});

export const explainSchema = z.object({
  schoolYear,
  asOf: day,
  subject: z.string(),
  name: z.string(),
  awards: z.array(outcome),
  problems,
});

export const checkSchema = z.object({ people: count, registered: count, problems });

export const jsonSchemas = {
  import: () => z.toJSONSchema(importSchema),
  check: () => z.toJSONSchema(checkSchema),
  tally: () => z.toJSONSchema(tallySchema),
  explain: () => z.toJSONSchema(explainSchema),
};
