/** `criteria --json`: the score sheet in use with totals and places, or two versions compared. */
import * as z from 'zod';
import { count, problems } from './shapes.ts';

const points = z.number().nullable();
const rank = z.int().min(1).nullable();
const criterion = z.strictObject({ name: z.string(), maxPoints: points });

const shown = z.strictObject({
  files: z.array(z.string()),
  criteria: z.array(criterion),
  /** Sum of the maxima. */
  most: points,
  people: z.array(
    z.strictObject({
      name: z.string(),
      team: z.string().nullable(),
      total: points,
      inTeam: rank,
      inSchool: rank,
      missing: z.array(z.string()),
    }),
  ),
  ranksByScore: z.boolean(),
  /** Entry of the journal that used the criteria; null while they may still change. */
  usedBy: count.nullable(),
  problems,
});

const compared = z.strictObject({
  added: z.array(criterion),
  removed: z.array(criterion),
  changed: z.array(z.strictObject({ name: z.string(), old: points, new: points })),
  people: z.array(
    z.strictObject({ name: z.string(), oldTotal: points, newTotal: points, oldRank: rank, newRank: rank }),
  ),
  same: z.boolean(),
  problems,
});

export const criteriaSchema = z.union([shown, compared]);
