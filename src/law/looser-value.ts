/**
 * What every "looser than the law" check shares: the cited values of lower layers that hold on the same days,
 * and the Problem that names both clauses. Decides nothing itself.
 */
import type { Facts, Problem } from '../problem.ts';
import type { AwardId } from '../types.ts';
import { problem } from '../words/problems.ts';
import type { Sourced } from './dated-schema.ts';
import { awardsOf, isInForce, type LoadedLayer, type Rulebook } from './rulebook.ts';
import type { Layer } from './schema.ts';
import { showPath } from './show-path.ts';
import type { Path } from './walk.ts';

export interface Bound<T> {
  readonly law: T;
  /** Where the binding value stands: a layer's file and the path in it. */
  readonly place: { readonly layer: LoadedLayer; readonly path: Path };
  /** First day on which both are in force. */
  readonly day: string;
}

/** Cited values of the layers below that are in force on some day of `own`. */
export function boundBelow<T extends Sourced>(
  below: Rulebook,
  own: Pick<Sourced, 'from' | 'to'>,
  pick: (layer: Layer) => readonly (readonly [Path, T])[],
): Bound<T>[] {
  return below.layers.flatMap((layer) =>
    pick(layer.layer).flatMap(([path, law]) => {
      const day = own.from > law.from ? own.from : law.from;
      const binds = law.cite !== undefined && isInForce(own, day) && isInForce(law, day);
      return binds ? [{ law, place: { layer, path }, day }] : [];
    }),
  );
}

/** The problem: both files where the upper one is a file of the folder too, both paths, both citations. */
export function looser(
  layer: LoadedLayer,
  path: Path,
  above: Bound<unknown>['place'],
  words: { what: string; above: string; aboveCite: string; below: string; belowCite: string },
): Problem {
  const facts: Facts = {
    ...words,
    path: showPath(path, layer.layer.level === 'year'),
    aboveFile: above.layer.source,
    abovePath: showPath(above.path),
  };
  const files = [layer.source, ...(above.layer.layer.level === 'national' ? [] : [above.layer.source])];
  return problem(
    'long-hon-luat',
    files.map((file) => ({ file })),
    facts,
    words.aboveCite,
  );
}

export function awardLabel(award: AwardId, below: Rulebook): string {
  if (award === '*') return 'mọi danh hiệu';
  return awardsOf(below).find((each) => each.id === award)?.label ?? award;
}
