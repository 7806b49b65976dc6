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
import { layerSchema } from './schema.ts';

export type { LayerText } from './national.ts';

/** The rulebook of these layers; a later layer outranks the earlier ones. */
export function loadRulebook(layers: readonly LayerText[]): { rulebook: Rulebook; problems: Problem[] } {
  const read = layers.map(readLayer);
  const rulebook: Rulebook = { layers: read.flatMap(({ loaded }) => (loaded === undefined ? [] : [loaded])) };
  return {
    rulebook,
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...rulebook.layers.flatMap((layer) => consistencyProblems(layer, rulebook)),
      ...rulebook.layers.flatMap((layer, at) =>
        layer.layer.level === 'national' ? [] : looserProblems(layer, { layers: rulebook.layers.slice(0, at) }),
      ),
    ],
  };
}

/** One layer; `loaded` is undefined when it is not JSON or not of the schema. */
export function readLayer(text: LayerText): { loaded: LoadedLayer | undefined; problems: Problem[] } {
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
  const sha256 = createHash('sha256').update(text.text, 'utf8').digest('hex');
  return { loaded: { id: text.id, source: text.source, sha256, layer: checked.data }, problems: [] };
}
