/** Shapes that stand in many answers of `--json`. Objects are strict: a key not written here is a fault of ours. */
import * as z from 'zod';
import { KINDS } from '../../types.ts';

export const count = z.int().min(0);
export const money = z.int().min(0).nullable();
export const schoolYear = z.string().regex(/^\d{4}-\d{4}$/u);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
export const kind = z.enum(KINDS);

export const place = z.strictObject({
  file: z.string(),
  sheet: z.string().optional(),
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}\d+$/u)
    .optional(),
});

const fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

export const problem = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/u),
  level: z.enum(['error', 'warning']),
  at: z.array(place),
  message: z.string(),
  expected: z.string().optional(),
  found: z.string().optional(),
  hint: z.string().optional(),
  facts: z.record(z.string(), fact).optional(),
  cite: z.string().optional(),
  excerpts: z
    .array(
      z.strictObject({
        row: count,
        cells: z.array(z.strictObject({ column: z.string(), text: z.string(), marked: z.literal(true).optional() })),
      }),
    )
    .optional(),
});
export const problems = z.array(problem);

/** What every command answers when it could not do its work: exit 2, or 70 with none. */
export const failureSchema = z.strictObject({ problems });

const author = z.strictObject({ name: z.string(), sharePercent: z.int().nullable() });
export const fieldValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.array(author),
]);
export const fields = z.record(z.string(), fieldValue);

const record = {
  kind,
  file: z.string(),
  sheet: z.string(),
  row: count,
  person: z.string().nullable(),
  collective: z.string().nullable(),
  fields,
  cells: z.record(z.string(), z.string()),
  /** Fields whose cell says something that could not be read, with that cell: null in `fields`, yet not blank. */
  unread: z.record(z.string(), place).optional(),
};
export const sheetRecord = z.strictObject({
  ...record,
  /** Rows of other tables that were joined into this one. */
  joined: z.array(z.strictObject({ file: z.string(), sheet: z.string(), row: count })).optional(),
});
export const storedRecord = z.strictObject({ ...record, key: count, entry: count, byHand: z.boolean() });

/** A field's value before and after. */
export const fieldChanges = z.record(z.string(), z.strictObject({ old: fieldValue, new: fieldValue }));
