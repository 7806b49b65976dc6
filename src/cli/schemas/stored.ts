/** What is stored and how it came about: `list`, `edit`, `remove`, `log`, `undo`, `nominate`, `vote`. */
import * as z from 'zod';
import { count, fieldChanges, fields, kind, problems, sha256, storedRecord } from './shapes.ts';

export const listSchema = z.strictObject({
  kind,
  records: z.array(storedRecord),
  /** With `--xlsx`: the workbook, and how many rows could not stand in it. */
  file: z.strictObject({ path: z.string(), sha256 }).optional(),
  leftOut: count.optional(),
  problems,
});

export const editSchema = z.strictObject({
  kind,
  key: count,
  label: z.string(),
  person: z.string().nullable(),
  fields: fieldChanges,
  entry: count.nullable(),
  problems,
});

export const removeSchema = z.strictObject({
  kind,
  key: count,
  label: z.string(),
  person: z.string().nullable(),
  fields,
  reason: z.string(),
  entry: count,
  problems,
});

export const sameSchema = z.strictObject({
  kept: z.string(),
  other: z.string(),
  names: z.record(z.string(), z.string()),
  /** Rows of the two about one thing, made one. */
  joined: count,
  entry: count,
  problems,
});

const entry = z.strictObject({
  entry: count,
  at: z.string(),
  who: z.string(),
  action: z.string(),
  files: z.array(z.strictObject({ file: z.string(), sha256 })),
  summary: z.string(),
  counts: z.record(z.string(), count),
  reason: z.string().optional(),
  undoneBy: count.optional(),
});

export const logSchema = z.strictObject({ entries: z.array(entry), problems });

export const undoSchema = z.strictObject({
  undone: z.array(entry),
  restored: z.array(entry),
  entry: count.nullable(),
  problems,
});

export const nominateSchema = z.strictObject({
  subject: z.string(),
  award: z.string(),
  withdrawn: z.boolean(),
  problems,
});

const voteRecord = z.strictObject({
  subject: z.string(),
  award: z.string(),
  for: count,
  written: count.nullable(),
  of: count,
  needed: count.nullable(),
  /** Of all members, whole percent; null where there is nothing to compare with. */
  percent: z.number().nullable(),
  problems,
});

const voteSheets = z.strictObject({
  files: z.array(z.strictObject({ path: z.string(), title: z.string() })),
  candidates: count,
  members: count,
  kept: z.array(z.string()),
  problems,
});

export const voteSchema = z.union([voteRecord, voteSheets]);
