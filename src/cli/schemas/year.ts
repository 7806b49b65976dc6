/** A year's folder and its papers: `init`, `check`, `propose`, `report`, `demo`. */
import * as z from 'zod';
import { count, day, problems, schoolYear, sha256 } from './shapes.ts';

const config = z.strictObject({
  school: z.strictObject({
    name: z.string(),
    superior: z.string().optional(),
    commune: z.string().optional(),
    district: z.string().optional(),
    province: z.string().optional(),
    place: z.string().optional(),
  }),
  year: schoolYear,
  asOf: day.optional(),
  decidedOn: day.optional(),
  body: z.string().optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
});

export const initSchema = z.strictObject({
  folder: z.string(),
  config,
  files: z.array(z.strictObject({ file: z.string(), sha256 })),
  carried: count,
  /** With `--refresh`, where `files` are those made again: how many need no change, and those left as somebody filled them in. */
  same: count.optional(),
  kept: z.array(z.string()).optional(),
  problems,
});

export const checkSchema = z.strictObject({ people: count, registered: count, problems });

const papers = z.array(z.strictObject({ path: z.string(), title: z.string() }));

export const proposeSchema = z.strictObject({
  files: papers,
  /** False while anything is missing, kept back or at odds. */
  complete: z.boolean(),
  kept: z.array(z.string()),
  problems,
});

export const reportSchema = z.strictObject({ files: papers, kept: z.array(z.string()), problems });

export const demoSchema = z.strictObject({
  folder: z.string(),
  steps: z.array(z.strictObject({ step: z.string(), milliseconds: count, exit: z.string() })),
  problems,
});
