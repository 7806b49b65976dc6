/**
 * Settings of `thidua.json` as nearly everyone writes them, read without the schema library: loading it costs more than
 * deciding a school. In: a layer; out: what the schema would have made of it, or undefined: then the schema must look.
 * Refuses nothing itself; whatever is rare, or wrong, is left to the schema.
 */
import { layerOf, type ReadLayer } from './layered.ts';
import { ALWAYS, type LayerText, YEAR_FILE } from './national.ts';
import type { Layer } from './schema.ts';
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

type Block = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Test>>;

/** A trusted layer, or plain settings. */
export function readPlainly(text: LayerText): ReadLayer | undefined {
  const layer = text.trusted ?? (text.id === YEAR_FILE ? plainSettings(JSON.parse(text.text)) : undefined);
  return layer === undefined ? undefined : { loaded: layerOf(text, layer), problems: [] };
}

/** The layer as the schema gives it, key for key in its order. */
export function plainSettings(layer: unknown): Layer | undefined {
  if (!isBlock(layer) || !hasOnly(LAYER, layer) || !isBlock(layer.settings)) return undefined;
  const { id, level, title, votes, settings, registration, quotas, excellentCap } = layer;
  const values = inOrder(SETTINGS, settings as Block);
  const sections = {
    votes: votes === undefined ? undefined : eachValue(votes as Block, (list) => datedInOrder(list, THRESHOLD)),
    settings: eachValue(values, (list) => datedInOrder(list, VALUE)),
    registration:
      registration === undefined ? undefined : eachValue(registration as Block, (list) => datedInOrder(list, VALUE)),
    quotas: (quotas as readonly Block[] | undefined)?.map((each) =>
      inOrder({ ...QUOTA, ...DATED }, { ...USUAL_QUOTA, ...each }),
    ),
    excellentCap: excellentCap === undefined ? undefined : datedInOrder(excellentCap, CAP),
  };
  const written = Object.entries(sections).filter(([, section]) => section !== undefined);
  return { id, level, title, ...Object.fromEntries(written) } as unknown as Layer;
}

const isFlag: Test = (value) => typeof value === 'boolean';
const isText: Test = (value) => typeof value === 'string' && value !== '';
const isId: Test = (value) => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(value);
const isWhole: Test = (value) => Number.isSafeInteger(value);
const isPositive: Test = (value) => isWhole(value) && Number(value) > 0;
const isCount: Test = (value) => isWhole(value) && Number(value) >= 0;
const isPercent: Test = (value) => isCount(value) && Number(value) <= 100;
const isNone: Test = (value) => value === null;
const oneOf = (...words: readonly string[]): Test => {
  return (value) => typeof value === 'string' && words.includes(value);
};
const either = (one: Test, other: Test): Test => {
  return (value) => one(value) || other(value);
};
const listOf = (test: Test): Test => {
  return (value) => Array.isArray(value) && value.every(test);
};

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const entriesOf = (test: (key: string, value: unknown) => boolean): Test => {
  return (value) => isBlock(value) && Object.entries(value).every(([key, each]) => test(key, each));
};

/** What `settingsLayer` gives a setting without dates. */
const DATED: Shape = { from: (value) => value === ALWAYS, source: isText, verified: (value) => value === true };

const datedBlocks = (shape: Shape): Test => {
  const whole = { ...DATED, ...shape };
  return listOf((value) => isBlock(value) && hasOnly(whole, value) && hasAll(whole, value));
};

/** As `settingsShape` in schema.ts, in its order; left out is what is seldom written. */
const SETTINGS: Shape = {
  countsCurrentYear: isFlag,
  initiativeReuse: oneOf(...REUSES),
  minCoauthorShare: either(isPercent, isNone),
  absenceBarDays: either(isPositive, isNone),
  collectiveUnits: listOf(oneOf(...UNITS)),
  collectiveDenominator: oneOf(...DENOMINATORS),
  coSoTest: oneOf(...CO_SO_TESTS),
  scoreSheet: either(isText, isNone),
  yearlyWageFund: either(isPositive, isNone),
};
/** Only their order is asked: what they hold was tested under their setting's name. */
const VALUE: Shape = { value: () => true };
const THRESHOLD: Shape = { percent: either(isPercent, isNone) };
const ROUNDING = oneOf(...ROUNDINGS);
const CAP: Shape = { percent: isPercent, of: isId, perGroup: isFlag, rounding: ROUNDING };
const QUOTA: Shape = {
  award: isId,
  percent: isPercent,
  places: isCount,
  of: isText,
  scope: oneOf(...SCOPES),
  rounding: ROUNDING,
  min: isCount,
  rankBy: listOf(oneOf(...RANK_KEYS)),
};
const isQuota: Test = (value) =>
  isBlock(value) &&
  hasOnly({ ...QUOTA, ...DATED }, value) &&
  hasAll({ award: isId, ...DATED }, value) &&
  'percent' in value !== 'places' in value;

const LAYER: Shape = {
  id: isText,
  level: oneOf('year'),
  title: isText,
  votes: entriesOf((award, value) => isId(award) && datedBlocks(THRESHOLD)(value)),
  settings: entriesOf((key, value) => {
    const test = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined;
    return test !== undefined && datedBlocks({ value: test })(value);
  }),
  registration: entriesOf(
    (award, value) => isId(award) && datedBlocks({ value: oneOf('required', 'not-needed') })(value),
  ),
  quotas: listOf(isQuota),
  excellentCap: datedBlocks(CAP),
};

function hasOnly(shape: Shape, block: Block): boolean {
  return Object.entries(block).every(([key, value]) => Object.hasOwn(shape, key) && shape[key]?.(value) === true);
}

function hasAll(shape: Shape, block: Block): boolean {
  return Object.keys(shape).every((key) => Object.hasOwn(block, key));
}

function inOrder(shape: Shape, block: Block): Block {
  return Object.fromEntries(
    Object.keys(shape).flatMap((key) => (Object.hasOwn(block, key) ? [[key, block[key]]] : [])),
  );
}

function datedInOrder(list: unknown, shape: Shape): readonly Block[] {
  return (list as readonly Block[]).map((each) => inOrder({ ...DATED, ...shape }, each));
}

function eachValue(block: Block, change: (value: unknown) => unknown): Block {
  return Object.fromEntries(Object.entries(block).map(([key, value]) => [key, change(value)]));
}
