/** `explain --json`: one subject with the way ahead, everyone for one award, or where the workbook of all was written. */
import * as z from 'zod';
import { count, day, place, problems, schoolYear } from './shapes.ts';
import { outcome, standing } from './tally.ts';

const change = z.strictObject({
  kind: z.string(),
  words: z.string(),
  place: place.optional(),
  asOf: day.optional(),
});

const ahead = z.strictObject({
  ways: z.array(z.array(change)),
  afterwards: z.array(z.string()),
  endsHold: z.string().optional(),
  noWay: z.string().optional(),
  path: z
    .strictObject({
      earliest: schoolYear,
      needs: z.array(z.string()),
      achievements: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
      verified: z.boolean(),
    })
    .optional(),
});

const ofSubject = z.strictObject({
  schoolYear,
  asOf: day,
  subject: z.string(),
  name: z.string(),
  awards: z.array(outcome.extend({ ahead: ahead.nullable() })),
  problems,
});

const ofAward = z.strictObject({
  schoolYear,
  asOf: day,
  award: z.string(),
  label: z.string(),
  subjects: z.array(
    z.strictObject({ id: z.string(), name: z.string(), team: z.string().nullable(), ...standing, reason: z.string() }),
  ),
  problems,
});

const ofAll = z.strictObject({ schoolYear, asOf: day, file: z.string(), rows: count, problems });

export const explainSchema = z.union([ofSubject, ofAward, ofAll]);
