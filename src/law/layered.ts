/**
 * Layers already read → the rulebook (national, province, school, year: lowest first), with everything wrong in them as
 * Problems. A layer that contradicts itself, or speaks of awards nobody knows, is kept for listing but named in `unusable`:
 * nothing may be decided while anything is.
 */
import { createHash } from 'node:crypto';
import type { Problem } from '../problem.ts';
import { consistencyProblems } from './consistency.ts';
import { LEVELS } from './levels.ts';
import { looserProblems } from './looser.ts';
import type { LayerText } from './national.ts';
import type { LoadedLayer, Rulebook } from './rulebook.ts';
import type { Layer } from './schema.ts';

export interface LoadedRulebook {
  readonly rulebook: Rulebook;
  readonly problems: Problem[];
  /** Those of `problems` under which a layer would decide nothing, or anything: whoever decides must stop. */
  readonly unusable: readonly Problem[];
}

/** `loaded` is undefined for a layer that is not JSON or not of the schema. */
export interface ReadLayer {
  readonly loaded: LoadedLayer | undefined;
  readonly problems: Problem[];
}

/** Mistakes by which a rule falls away, or two of them hold at once. */
const UNDECIDED: readonly string[] = [
  'quy-dinh-chong-nhau',
  'danh-hieu-khong-co-trong-luat',
  'xep-loai-khong-co-trong-luat',
  'dieu-sai-da-biet',
];

/** The rulebook of these layers as they were read; within a level a later layer outranks the earlier ones. */
export function layered(layers: readonly LayerText[], read: readonly ReadLayer[]): LoadedRulebook {
  const loaded = read.flatMap((each) => (each.loaded === undefined ? [] : [each.loaded]));
  const rulebook: Rulebook = {
    layers: LEVELS.flatMap((level) => loaded.filter(({ layer }) => layer.level === level)),
  };
  const unread = read.flatMap(({ problems }) => problems);
  const inconsistent = checkedAnew(layers, rulebook).flatMap((layer) => consistencyProblems(layer, rulebook));
  const looser = rulebook.layers.flatMap((layer, at) =>
    layer.layer.level === 'national' ? [] : looserProblems(layer, { layers: rulebook.layers.slice(0, at) }),
  );
  return {
    rulebook,
    problems: [...unread, ...inconsistent, ...looser],
    unusable: [...unread, ...inconsistent.filter(({ code }) => UNDECIDED.includes(code))],
  };
}

/** Trusted layers agree among themselves; only another table of instruments from above could make them disagree. */
function checkedAnew(layers: readonly LayerText[], rulebook: Rulebook): readonly LoadedLayer[] {
  const trusted = new Set(layers.flatMap((each) => each.trusted ?? []));
  const outside = rulebook.layers.filter(({ layer }) => !trusted.has(layer));
  return outside.some(({ layer }) => layer.instruments !== undefined) ? rulebook.layers : outside;
}

/** A layer of the right shape with its checksum. */
export function layerOf({ id, source, text }: LayerText, layer: Layer): LoadedLayer {
  return { id, source, sha256: createHash('sha256').update(text, 'utf8').digest('hex'), layer };
}
