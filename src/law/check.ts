/**
 * Checks one layer of a province or a school against the layers it will be laid over, before it is put in the folder.
 * Comes in: the file's text. Goes out: every problem with its path in the file, all at once; [] when the layer may be used.
 */
import type { Problem } from '../problem.ts';
import { problem } from '../words/problems.ts';
import { consistencyProblems } from './consistency.ts';
import { readHandJson } from './hand-json.ts';
import { issueProblems } from './issues.ts';
import { layerOf } from './layered.ts';
import { isOwnLevel, levelsBelow } from './levels.ts';
import { readLayer } from './load.ts';
import { looserProblems } from './looser.ts';
import type { LayerText } from './national.ts';
import type { Rulebook } from './rulebook.ts';
import { layerSchema } from './schema.ts';

/** Problems of a layer's text; a layer that calls itself national, or of the year, is refused. */
export function checkLayer(text: string, source: string, below: Rulebook): Problem[] {
  const { value, problems } = readHandJson(text, source);
  if (problems.length > 0) return problems;
  const whole = layerSchema.safeParse(value);
  const shape = whole.success ? [] : issueProblems(whole.error, value, source);
  const rest = whole.success ? whole : layerSchema.safeParse(withoutSections(value, whole.error.issues));
  if (!rest.success) return shape;
  const layer = rest.data;
  if (!isOwnLevel(layer.level)) {
    return [...shape, problem('quy-dinh-chua-dung-muc', [{ file: source }], { found: layer.level })];
  }
  const levels = levelsBelow(layer.level);
  const under = { layers: below.layers.filter((each) => levels.includes(each.layer.level)) };
  const loaded = layerOf({ id: layer.id, source, text }, layer);
  const guessed = whole.success ? [] : NAMES;
  const others = [
    ...consistencyProblems(loaded, { layers: [...under.layers, loaded] }),
    ...looserProblems(loaded, under),
  ];
  return [...shape, ...others.filter(({ code }) => !guessed.includes(code))];
}

/** Not to be asked while a section that may define the name can't be read. */
const NAMES: readonly string[] = [
  'van-ban-khong-co-trong-bang',
  'danh-hieu-khong-co-trong-luat',
  'xep-loai-khong-co-trong-luat',
];

/** Problems of the year's own settings, as `settingsLayer` gives them. */
export function checkSettings(settings: LayerText, below: Rulebook): Problem[] {
  const { loaded, problems } = readLayer(settings);
  if (loaded === undefined) return problems;
  return [...consistencyProblems(loaded, { layers: [...below.layers, loaded] }), ...looserProblems(loaded, below)];
}

/** The layer less its sections with a mistake in them, so that the other sections are looked at too. */
function withoutSections(value: unknown, issues: readonly { readonly path: readonly PropertyKey[] }[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const wrong = new Set(issues.map(({ path }) => path[0]));
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !wrong.has(key) && Object.hasOwn(layerSchema.shape, key)),
  );
}
