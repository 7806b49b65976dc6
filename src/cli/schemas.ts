/** The shapes of `--json`, one per command: `schema` prints them as JSON Schema, and tests hold real answers against them. */
import * as z from 'zod';
import { criteriaSchema } from './schemas/criteria.ts';
import { explainSchema } from './schemas/explain.ts';
import { importSchema } from './schemas/import.ts';
import { lawSchema } from './schemas/law.ts';
import { failureSchema } from './schemas/shapes.ts';
import {
  editSchema,
  listSchema,
  logSchema,
  nominateSchema,
  removeSchema,
  sameSchema,
  undoSchema,
  voteSchema,
} from './schemas/stored.ts';
import { tallySchema } from './schemas/tally.ts';
import { checkSchema, demoSchema, initSchema, proposeSchema, reportSchema } from './schemas/year.ts';

/** By the words of the command line, in the order of the help. */
export const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  init: initSchema,
  import: importSchema,
  list: listSchema,
  edit: editSchema,
  remove: removeSchema,
  same: sameSchema,
  check: checkSchema,
  tally: tallySchema,
  explain: explainSchema,
  nominate: nominateSchema,
  vote: voteSchema,
  criteria: criteriaSchema,
  propose: proposeSchema,
  report: reportSchema,
  law: lawSchema,
  log: logSchema,
  undo: undoSchema,
  demo: demoSchema,
};

/** What a command answers, or that it could not: the JSON Schema of both, shapes used twice written once. */
export function jsonSchemaOf(command: string): object | undefined {
  const answer = Object.hasOwn(ANSWERS, command) ? ANSWERS[command] : undefined;
  if (answer === undefined) return undefined;
  return z.toJSONSchema(z.union([answer, failureSchema]), { reused: 'ref' });
}
