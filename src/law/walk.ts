/**
 * Walks a layer: its timelines (values that must follow one another), its citations with the period they must cover,
 * and every place that names an award or a rating, each with its path in the file.
 */
import type { Citation } from './cite.ts';
import type { Sourced } from './dated-schema.ts';
import type { Layer } from './schema.ts';

export type Path = readonly (string | number)[];

/** Lists of dated values of one rule each. */
export function timelines(layer: Layer): { path: Path; values: readonly Sourced[] }[] {
  const found: { path: Path; values: readonly Sourced[] }[] = [];
  const add = (path: Path, values: readonly Sourced[] | undefined) => {
    if (values !== undefined && values.length > 0) found.push({ path, values });
  };
  for (const key of ['ratings', 'superior', 'baseWage', 'moneyRounding', 'excellentCap', 'dossierSets'] as const)
    add([key], layer[key]);
  for (const key of [
    'basis',
    'criteria',
    'stricterTests',
    'clauses',
    'authorities',
    'receivers',
    'money',
    'formNumbers',
    'deadlines',
  ] as const) {
    (layer[key] ?? []).forEach((each, at) => {
      add([key, at, 'values'], each.values);
    });
  }
  for (const key of ['votes', 'settings', 'registration'] as const) {
    for (const [id, values] of Object.entries(layer[key] ?? {})) add([key, id], values);
  }
  return found;
}

export interface CitedPlace {
  readonly path: Path;
  readonly cite: Citation;
  readonly from: string;
  readonly to: string | undefined;
}

/** Every citation with the days its value is in force (the clause's own where it has them, else the value's around it). */
export function citations(layer: Layer): CitedPlace[] {
  const found: CitedPlace[] = [];
  const { instruments: _, ...rest } = rules(layer);
  visit(rest, [], (value, path, period) => {
    const cite = value.cite as Citation | undefined;
    if (cite !== undefined && period.from !== undefined) found.push({ path, cite, from: period.from, to: period.to });
  });
  return found;
}

const AWARD_KEYS = new Set(['award', 'eligibleFor', 'after']);
const AWARD_LISTS = new Set(['holdsAny', 'awards']);

/** Every award id a rule speaks of. `*` stands for all. */
export function awardMentions(layer: Layer): { path: Path; id: string }[] {
  const found: { path: Path; id: string }[] = [];
  const { instruments: _, awards: __, ladders, votes, registration, ...rest } = rules(layer);
  visit(rest, [], (value, path) => {
    for (const [key, each] of Object.entries(value)) {
      if (AWARD_KEYS.has(key) && typeof each === 'string') found.push({ path: [...path, key], id: each });
      if (AWARD_LISTS.has(key) && Array.isArray(each)) {
        each.forEach((id: unknown, at) => {
          if (typeof id === 'string') found.push({ path: [...path, key, at], id });
        });
      }
    }
  });
  (ladders ?? []).forEach((ladder, at) => {
    ladder.forEach((id, step) => {
      found.push({ path: ['ladders', at, step], id });
    });
  });
  for (const id of Object.keys(votes ?? {})) found.push({ path: ['votes', id], id });
  for (const id of Object.keys(registration ?? {})) found.push({ path: ['registration', id], id });
  return found.filter(({ id }) => id !== '*');
}

/** Every rating id a rule speaks of. */
export function ratingMentions(layer: Layer): { path: Path; id: string }[] {
  const found: { path: Path; id: string }[] = [];
  visit(rules(layer), [], (value, path) => {
    for (const key of ['ratingAtLeast', 'atLeast']) {
      const id = value[key];
      if (typeof id === 'string') found.push({ path: [...path, key], id });
    }
  });
  (layer.excellentCap ?? []).forEach(({ of }, at) => {
    found.push({ path: ['excellentCap', at, 'of'], id: of });
  });
  return found;
}

/** What quotas are counted over: award ids, rating ids or "headcount". */
export function baseMentions(layer: Layer): { path: Path; id: string }[] {
  return (layer.quotas ?? []).map(({ of }, at) => ({ path: ['quotas', at, 'of'], id: of }));
}

/** The layer less what is only for people to read. */
function rules({ explain: _, examples: __, ...layer }: Layer): Omit<Layer, 'explain' | 'examples'> {
  return layer;
}

interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

type See = (value: Readonly<Record<string, unknown>>, path: Path, period: Period) => void;

function visit(value: unknown, path: Path, see: See, around: Period = { from: undefined, to: undefined }): void {
  if (Array.isArray(value)) {
    value.forEach((each, at) => {
      visit(each, [...path, at], see, around);
    });
  } else if (typeof value === 'object' && value !== null) {
    const own = value as Readonly<Record<string, unknown>>;
    const period = {
      from: typeof own.from === 'string' ? own.from : around.from,
      to: typeof own.to === 'string' ? own.to : around.to,
    };
    see(own, path, period);
    for (const [key, each] of Object.entries(own)) visit(each, [...path, key], see, period);
  }
}
