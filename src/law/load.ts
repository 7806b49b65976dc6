/**
 * JSON layers → the rulebook, with everything wrong in them as Problems. A layer that is not JSON or not of the schema is
 * left out and named in `unusable`; what `layered` says of the others holds here too.
 */
import { readHandJson } from './hand-json.ts';
import { issueProblems } from './issues.ts';
import { type LoadedRulebook, layered, layerOf, type ReadLayer } from './layered.ts';
import type { LayerText } from './national.ts';
import { layerSchema } from './schema.ts';

export type { LayerText } from './national.ts';

/** The rulebook of these layers; within a level a later layer outranks the earlier ones. */
export function loadRulebook(layers: readonly LayerText[]): LoadedRulebook {
  return layered(layers, layers.map(readLayer));
}

/** One layer; `loaded` is undefined when it is not JSON or not of the schema. */
export function readLayer(text: LayerText): ReadLayer {
  if (text.trusted !== undefined) return { loaded: layerOf(text, text.trusted), problems: [] };
  const { value, problems } = readHandJson(text.text, text.source);
  if (problems.length > 0) return { loaded: undefined, problems };
  const checked = layerSchema.safeParse(value);
  if (!checked.success) return { loaded: undefined, problems: issueProblems(checked.error, value, text.source) };
  return { loaded: layerOf(text, checked.data), problems: [] };
}
