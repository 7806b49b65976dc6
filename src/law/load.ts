/**
 * JSON layers, lowest first → the rulebook, with everything wrong in them as Problems.
 * A layer that is not JSON or not of the schema is left out; one that only contradicts itself is kept and reported.
 */
import { createHash } from 'node:crypto';
import type { Problem } from '../problem.ts';
import { problem } from '../words/problems.ts';
import { consistencyProblems } from './consistency.ts';
import { issueProblems } from './issues.ts';
import { looserProblems } from './looser.ts';
import type { LayerText } from './national.ts';
import type { LoadedLayer, Rulebook } from './rulebook.ts';
import { type Layer, layerSchema } from './schema.ts';

export type { LayerText } from './national.ts';

/** The rulebook of these layers; a later layer outranks the earlier ones. */
export function loadRulebook(layers: readonly LayerText[]): { rulebook: Rulebook; problems: Problem[] } {
  const read = layers.map(readLayer);
  const rulebook: Rulebook = { layers: read.flatMap(({ loaded }) => (loaded === undefined ? [] : [loaded])) };
  return {
    rulebook,
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...checkedAnew(layers, rulebook).flatMap((layer) => consistencyProblems(layer, rulebook)),
      ...rulebook.layers.flatMap((layer, at) =>
        layer.layer.level === 'national' ? [] : looserProblems(layer, { layers: rulebook.layers.slice(0, at) }),
      ),
    ],
  };
}

/** Trusted layers agree among themselves; only another table of instruments from above could make them disagree. */
function checkedAnew(layers: readonly LayerText[], rulebook: Rulebook): readonly LoadedLayer[] {
  const trusted = new Set(layers.flatMap((each) => each.trusted ?? []));
  const outside = rulebook.layers.filter(({ layer }) => !trusted.has(layer));
  return outside.some(({ layer }) => layer.instruments !== undefined) ? rulebook.layers : outside;
}

/** One layer; `loaded` is undefined when it is not JSON or not of the schema. */
export function readLayer(text: LayerText): { loaded: LoadedLayer | undefined; problems: Problem[] } {
  if (text.trusted !== undefined) return { loaded: loadedFrom(text, text.trusted), problems: [] };
  let whole: unknown;
  try {
    whole = JSON.parse(text.text);
  } catch (error) {
    const found = error instanceof Error ? error.message.slice(0, 120) : '';
    return { loaded: undefined, problems: [problem('quy-dinh-khong-phai-json', [{ file: text.source }], { found })] };
  }
  const checked = layerSchema.safeParse(whole);
  if (!checked.success) {
    return { loaded: undefined, problems: issueProblems(checked.error, whole, text.source) };
  }
  return { loaded: loadedFrom(text, checked.data), problems: [] };
}

function loadedFrom({ id, source, text }: LayerText, layer: Layer): LoadedLayer {
  return { id, source, sha256: createHash('sha256').update(text, 'utf8').digest('hex'), layer };
}
