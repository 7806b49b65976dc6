/** `law --json`: rules (`list`, `at`, `show`), what changed (`diff`), a layer begun (`new`) or looked at (`check`). */
import * as z from 'zod';
import { day, problems } from './shapes.ts';

const rule = z.strictObject({
  id: z.string(),
  label: z.string(),
  value: z.string(),
  clauses: z
    .array(z.strictObject({ words: z.string(), cite: z.string().optional(), verified: z.literal(false).optional() }))
    .optional(),
  cite: z.string(),
  verified: z.boolean(),
  reading: z.string().optional(),
  notModelled: z.string().optional(),
  summary: z.string().optional(),
  source: z.string(),
  from: day,
  to: day.optional(),
});

const change = z.strictObject({
  id: z.string(),
  label: z.string(),
  kind: z.string(),
  before: rule.optional(),
  after: rule.optional(),
});

export const lawSchema = z.union([
  z.strictObject({ rules: z.array(rule), problems }),
  z.strictObject({ from: day, to: day, changes: z.array(change), problems }),
  z.strictObject({ file: z.string(), level: z.string(), problems }),
  z.strictObject({ problems }),
]);
