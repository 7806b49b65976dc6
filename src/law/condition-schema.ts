/**
 * The vocabulary of conditions as it stands in JSON: the keys of `vocabulary.ts`, each clause with its own citation
 * and, where it began or ended on another day than the award's criteria, its own `from` and `to`.
 */
import * as z from 'zod';
import { CONDITION_KEYS } from './condition-keys.ts';
import { awardId, citation, isoDate, ratingId } from './dated-schema.ts';
import type { Discipline, InitiativeLevel, InitiativeType, Years } from './vocabulary.ts';

/** The clause part of a condition in JSON. */
interface RawClause {
  readonly label: string;
  readonly cite?: z.infer<typeof citation> | undefined;
  readonly verified?: boolean | undefined;
  readonly reading?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type RawRunOf =
  | { readonly award: string; readonly times: number; readonly everyYears: number }
  | { readonly ratingAtLeast: string; readonly years: number };

interface RawInitiatives {
  readonly level: InitiativeLevel;
  readonly types: readonly InitiativeType[];
  readonly count: number;
  readonly years: Years;
}

export type RawCondition = RawClause &
  (
    | { readonly all: readonly RawCondition[] }
    | { readonly any: readonly RawCondition[] }
    | { readonly ratingAtLeast: string }
    | { readonly eligibleFor: string }
    | { readonly teamAgrees: true }
    | { readonly employedMonths: number }
    | { readonly initiatives: RawInitiatives }
    | {
        readonly run: {
          readonly of: RawRunOf;
          readonly after?: string | undefined;
          readonly within: readonly RawCondition[];
        };
      }
    | { readonly holdsAny: readonly string[] }
    | { readonly awardsInRun: { readonly award: string; readonly count: number } }
    | { readonly ratingsInRun: { readonly atLeast: string; readonly count: number } }
    | { readonly membersProposed: { readonly award: string; readonly percent: number } }
    | { readonly membersRated: { readonly atLeast: string; readonly percent: number } }
    | { readonly membersProposedCount: { readonly award: string; readonly count: number } }
    | { readonly noMemberDisciplinedFrom: Discipline }
  );

const clauseShape = {
  label: z.string().min(1),
  cite: citation.optional(),
  verified: z.boolean().optional(),
  reading: z.string().optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
};

const count = z.int().min(1).max(100);
const wholePercent = z.number().min(0).max(100).multipleOf(0.01);

/** One key tells which condition it is; its value's shape. */
const kinds: Readonly<Record<(typeof CONDITION_KEYS)[number], z.ZodType>> = {
  all: z.lazy(() => z.array(conditionSchema).min(1)),
  any: z.lazy(() => z.array(conditionSchema).min(1)),
  ratingAtLeast: ratingId,
  eligibleFor: awardId,
  teamAgrees: z.literal(true),
  employedMonths: z.int().min(1).max(600),
  initiatives: z.strictObject({
    level: z.enum(['co-so', 'tinh', 'bo', 'toan-quoc']),
    types: z.array(z.enum(['sang-kien', 'de-tai'])).min(1),
    count,
    years: z.enum(['this', 'run', 'run-or-this']),
  }),
  run: z.strictObject({
    of: z.union([
      z.strictObject({ award: awardId, times: count, everyYears: count }),
      z.strictObject({ ratingAtLeast: ratingId, years: count }),
    ]),
    after: awardId.optional(),
    within: z.lazy(() => z.array(conditionSchema)),
  }),
  holdsAny: z.array(awardId).min(1),
  awardsInRun: z.strictObject({ award: awardId, count }),
  ratingsInRun: z.strictObject({ atLeast: ratingId, count }),
  membersProposed: z.strictObject({ award: awardId, percent: wholePercent }),
  membersRated: z.strictObject({ atLeast: ratingId, percent: wholePercent }),
  membersProposedCount: z.strictObject({ award: awardId, count }),
  noMemberDisciplinedFrom: z.enum(['khien-trach', 'canh-cao', 'giang-chuc', 'cach-chuc', 'buoc-thoi-viec']),
};

const clauseSchema = z.looseObject(clauseShape);

/** One condition, of exactly one kind: the key that names it is looked up, so that a mistake is told at its own place. */
export const conditionSchema: z.ZodType<RawCondition> = z.unknown().transform((value, context): RawCondition => {
  const report = (issues: readonly z.core.$ZodIssue[], under: readonly string[] = []): void => {
    for (const { path, ...issue } of issues) {
      context.issues.push({ ...issue, path: [...under, ...path], input: value } as z.core.$ZodRawIssue);
    }
  };
  const clause = clauseSchema.safeParse(value);
  if (!clause.success) report(clause.error.issues);
  if (typeof value !== 'object' || value === null) return z.NEVER;
  const own = Object.keys(value).filter((key) => !Object.hasOwn(clauseShape, key));
  const unknown = own.filter((key) => !isKind(key));
  const [kind, ...others] = own.filter(isKind);
  const shape = kind === undefined ? undefined : kinds[kind];
  const keys = unknown.length > 0 ? unknown : others;
  if (keys.length > 0) context.issues.push({ code: 'unrecognized_keys', keys, input: value } as z.core.$ZodRawIssue);
  if (kind === undefined || shape === undefined) {
    if (keys.length === 0) context.issues.push({ code: 'custom', message: 'condition', input: value });
    return z.NEVER;
  }
  const tested = shape.safeParse((value as Record<string, unknown>)[kind]);
  if (!tested.success) report(tested.error.issues, [kind]);
  if (!clause.success || !tested.success || keys.length > 0) return z.NEVER;
  return { ...clause.data, [kind]: tested.data } as unknown as RawCondition;
});

function isKind(key: string): key is (typeof CONDITION_KEYS)[number] {
  return (CONDITION_KEYS as readonly string[]).includes(key);
}
