/**
 * Checks one layer of a province or a school against the layers it will be laid over, before it is put in the folder.
 * Comes in: the file's text. Goes out: every problem with its path in the file; [] when the layer may be used.
 */
import type { Problem } from '../problem.ts';
import { problem } from '../words/problems.ts';
import { consistencyProblems } from './consistency.ts';
import { readLayer } from './load.ts';
import { looserProblems } from './looser.ts';
import type { Rulebook } from './rulebook.ts';

/** Problems of a layer's text; a layer that calls itself national is refused. */
export function checkLayer(text: string, source: string, below: Rulebook): Problem[] {
  const { loaded, problems } = readLayer({ id: source, text, source });
  if (loaded === undefined) return problems;
  if (loaded.layer.level === 'national') {
    return [problem('quy-dinh-chua-dung-muc', [{ file: source }], { found: loaded.layer.level })];
  }
  const whole: Rulebook = { layers: [...below.layers, loaded] };
  return [...consistencyProblems(loaded, whole), ...looserProblems(loaded, below)];
}
