/**
 * Shape of one layer of law: every value dated, cited and marked as verified or not.
 * Comes in: parsed JSON. Refuses unknown keys, days that do not exist, figures without their unit's bounds.
 */
import * as z from 'zod';
import { parseCitation } from './cite.ts';
import { conditionSchema } from './condition-schema.ts';
import { awardId, dated, datedShape, isoDate, isRealDay, ratingId } from './dated-schema.ts';
import { FORM_PAPERS } from './form-papers.ts';
import { LEVELS } from './levels.ts';
import {
  CO_SO_TESTS,
  DENOMINATORS,
  RANK_KEYS,
  REUSES,
  ROUNDINGS,
  SCOPES,
  UNITS,
  USUAL_QUOTA,
} from './setting-choices.ts';

const instrument = z.strictObject({
  id: z.string().refine((text) => parseCitation(text)?.instrument === text, { message: 'instrument' }),
  name: z.string().min(1),
  signed: isoDate.optional(),
  /** null: in force before any year this program knows. */
  from: isoDate.nullable(),
  to: isoDate.optional(),
  verified: z.boolean(),
  replacedBy: z.string().optional(),
  amendedBy: z.array(z.strictObject({ instrument: z.string(), from: isoDate, verified: z.boolean() })).optional(),
});

const award = z.strictObject({
  id: awardId,
  label: z.string().min(1),
  short: z.string().min(1),
  class: z.enum(['title', 'form', 'honour']),
  subjects: z.array(z.enum(['person', 'collective'])).min(1),
  /** School years its báo cáo thành tích covers; null: none is written. */
  reportYears: z.int().min(1).max(10).nullable(),
});

const subject = z.enum(['person', 'collective']);
const rounding = z.enum(ROUNDINGS);
const percent = z.number().min(0).max(100).multipleOf(0.01);

const quota = z
  .strictObject({
    award: awardId,
    percent: percent.optional(),
    places: z.int().min(0).optional(),
    of: z.string().min(1).default(USUAL_QUOTA.of),
    scope: z.enum(SCOPES).default(USUAL_QUOTA.scope),
    rounding: rounding.default(USUAL_QUOTA.rounding),
    min: z.int().min(0).default(USUAL_QUOTA.min),
    rankBy: z.array(z.enum(RANK_KEYS)).default([...USUAL_QUOTA.rankBy]),
    ...datedShape,
  })
  .refine((value) => (value.percent === undefined) !== (value.places === undefined), {
    message: 'percent-or-places',
  });

/** "06-15"; a day every year has. */
const monthDay = z
  .string()
  .refine((text) => /^\d{2}-\d{2}$/u.test(text) && isRealDay(`2023-${text}`), { message: 'month-day' });

const settingsShape = {
  countsCurrentYear: dated({ value: z.boolean() }),
  initiativeReuse: dated({ value: z.enum(REUSES) }),
  minCoauthorShare: dated({ value: percent.nullable() }),
  absenceBarDays: dated({ value: z.int().min(1).nullable() }),
  collectiveUnits: dated({ value: z.array(z.enum(UNITS)) }),
  collectiveDenominator: dated({ value: z.enum(DENOMINATORS) }),
  schoolYearStarts: dated({ value: monthDay }),
  coSoTest: dated({ value: z.enum(CO_SO_TESTS) }),
  scoreSheet: dated({ value: z.string().min(1).nullable() }),
  yearlyWageFund: dated({ value: z.int().positive().nullable() }),
};

export const SETTING_KEYS: readonly string[] = Object.keys(settingsShape);

export const layerSchema = z.strictObject({
  id: z.string().min(1),
  level: z.enum(LEVELS),
  title: z.string().min(1),
  note: z.string().optional(),
  /** For people only: what each section is for, and samples to copy from. Decides nothing. */
  explain: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  examples: z.record(z.string(), z.unknown()).optional(),
  instruments: z.array(instrument).optional(),
  ratings: dated({
    list: z.array(
      z.strictObject({ id: ratingId, label: z.string(), short: z.string(), fromPoints: z.int().optional() }),
    ),
  }).optional(),
  awards: z.array(award).optional(),
  basis: z.array(z.strictObject({ award: awardId, values: dated({}) })).optional(),
  criteria: z
    .array(z.strictObject({ award: awardId, subject, values: dated({ condition: conditionSchema }) }))
    .optional(),
  stricterTests: z
    .array(z.strictObject({ award: awardId, subject, values: dated({ condition: conditionSchema }) }))
    .optional(),
  ladders: z.array(z.array(awardId).min(2)).optional(),
  clauses: z
    .array(
      z.strictObject({
        id: awardId,
        /** `figure`: the number its text speaks of, in its own unit (days, percent), where deciding needs it. */
        values: dated({ label: z.string(), text: z.string(), figure: z.number().positive().optional() }),
      }),
    )
    .optional(),
  votes: z
    .record(
      awardId,
      dated({ percent: percent.nullable(), of: z.literal('all-members').optional(), ballot: z.boolean().optional() }),
    )
    .optional(),
  authorities: z
    .array(z.strictObject({ awards: z.array(awardId), values: dated({ id: awardId, label: z.string() }) }))
    .optional(),
  receivers: z.array(z.strictObject({ awards: z.array(z.string()), values: dated({ label: z.string() }) })).optional(),
  superior: dated({ label: z.string(), goneWords: z.array(z.string()).optional() }).optional(),
  baseWage: dated({ dong: z.int().positive() }).optional(),
  moneyRounding: dated({ stepDong: z.int().positive(), direction: z.literal('up') }).optional(),
  money: z
    .array(
      z.strictObject({
        award: awardId,
        subject,
        values: dated({
          /** × base wage, at most two decimals. */
          multiple: z.number().positive().max(100).multipleOf(0.01).optional(),
          /** A fixed amount in place of a multiple. */
          dong: z.int().positive().optional(),
        }),
      }),
    )
    .optional(),
  grounds: z.array(z.strictObject({ text: z.string().min(1), order: z.int(), ...datedShape })).optional(),
  formNumbers: z
    .array(
      z.strictObject({
        paper: z.enum(FORM_PAPERS),
        values: dated({ number: z.string().min(1) }),
      }),
    )
    .optional(),
  /** Day of the year by which the dossier must be handed in, or something done within the school. */
  deadlines: z
    .array(
      z.strictObject({
        id: awardId,
        values: dated({ label: z.string().min(1), monthDay, what: z.enum(['ho-so', 'noi-bo']) }),
      }),
    )
    .optional(),
  /** Sets of the dossier to hand in. */
  dossierSets: dated({ sets: z.int().min(1).max(20) }).optional(),
  settings: z.strictObject(settingsShape).partial().optional(),
  registration: z.record(z.string(), dated({ value: z.enum(['required', 'not-needed']) })).optional(),
  quotas: z.array(quota).optional(),
  excellentCap: dated({ percent, of: ratingId, perGroup: z.boolean(), rounding }).optional(),
});

/** One layer, read and checked. */
export type Layer = z.infer<typeof layerSchema>;
export type Instrument = z.infer<typeof instrument>;
