/**
 * Where a layer asks less than the layers under it: a lower share of votes, a clause of the criteria left out,
 * a larger quota, a switch set the lenient way. Each problem names both clauses and where each stands.
 * Only cited law binds; the program's own defaults may be changed freely.
 */
import type { Problem } from '../problem.ts';
import { conditionAt } from './condition-at.ts';
import { CONDITION_KEYS } from './condition-keys.ts';
import type { RawCondition } from './condition-schema.ts';
import type { Sourced } from './dated-schema.ts';
import { looserSettings } from './looser-settings.ts';
import { awardLabel, boundBelow, looser } from './looser-value.ts';
import { givesMore, type RawQuota, sameQuota } from './quotas-at.ts';
import { inForce, instrumentsOf, isInForce, type LoadedLayer, type Rulebook, showSource } from './rulebook.ts';
import type { Instrument } from './schema.ts';
import { notAsked } from './stricter.ts';
import type { Condition } from './vocabulary.ts';
import type { Path } from './walk.ts';

/** Problems of `layer` against the layers `below` it. */
export function looserProblems(layer: LoadedLayer, below: Rulebook): Problem[] {
  return [
    ...looserVotes(layer, below),
    ...looserCriteria(layer, below),
    ...largerQuotas(layer, below),
    ...looserSettings(layer, below),
  ];
}

function looserVotes(layer: LoadedLayer, below: Rulebook): Problem[] {
  return Object.entries(layer.layer.votes ?? {}).flatMap(([award, values]) =>
    values.flatMap((own, at) =>
      boundBelow(below, own, ({ votes }) => (votes?.[award] ?? []).map((law, i) => [['votes', award, i], law] as const))
        .filter(({ law }) => law.percent !== null && (own.percent === null || own.percent < law.percent))
        .slice(0, 1)
        .map(({ law, place }) =>
          looser(layer, ['votes', award, at, 'percent'], place, {
            what: `tỷ lệ phiếu ${awardLabel(award, below)}`,
            above: `${law.percent} %`,
            aboveCite: showSource(law),
            below: own.percent === null ? 'không cần tỷ lệ' : `${own.percent} %`,
            belowCite: showSource(own),
          }),
        ),
    ),
  );
}

function looserCriteria(layer: LoadedLayer, below: Rulebook): Problem[] {
  const instruments = instrumentsOf({ layers: [...below.layers, layer] });
  return (layer.layer.criteria ?? []).flatMap(({ award, subject, values }, entry) =>
    values.flatMap((own, at) =>
      boundBelow(below, own, ({ criteria }) =>
        (criteria ?? []).flatMap((each, i) =>
          each.award === award && each.subject === subject
            ? each.values.map((law, j) => [['criteria', i, 'values', j, 'condition'], law] as const)
            : [],
        ),
      ).flatMap(({ law, place, day }) =>
        notAskedOver(own, law, day, below, instruments).map((clause) => {
          const asked = likest(own.condition, clause, ['criteria', entry, 'values', at, 'condition']);
          return looser(layer, asked?.path ?? ['criteria', entry, 'values', at, 'condition'], place, {
            what: `tiêu chuẩn ${awardLabel(award, below)}`,
            above: `“${clause.label}”`,
            aboveCite: clause.cite ?? showSource(law),
            below: asked === undefined ? `không đòi, trong “${own.condition.label}”` : `“${asked.label}”`,
            belowCite: showSource(own),
          });
        }),
      ),
    ),
  );
}

type Criteria = Sourced & { readonly condition: RawCondition };

/** Clauses of the law a layer does not ask, on the first day both hold and on each later day on which a clause begins. */
function notAskedOver(
  own: Criteria,
  law: Criteria,
  first: string,
  below: Rulebook,
  instruments: ReadonlyMap<string, Instrument>,
): Condition[] {
  const begins = [own, law].flatMap(({ condition }) => daysIn(condition));
  const days = new Set([first, ...begins.filter((day) => day > first && isInForce(own, day) && isInForce(law, day))]);
  const found = new Map<string, Condition>();
  for (const day of [...days].toSorted()) {
    const upper = conditionAt(law.condition, day, instruments);
    const lower = conditionAt(own.condition, day, instruments);
    const ratings = inForce(below, day, (each) => each.ratings)?.value.list.map(({ id }) => id) ?? [];
    if (upper === undefined || lower === undefined) continue;
    for (const clause of notAsked(lower, upper, ratings)) {
      if (!found.has(clause.label)) found.set(clause.label, clause);
    }
  }
  return [...found.values()];
}

function daysIn(condition: RawCondition): string[] {
  const inside =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'run' in condition
          ? condition.run.within
          : [];
  return [...(condition.from === undefined ? [] : [condition.from]), ...inside.flatMap(daysIn)];
}

/** The clause of a layer that speaks of the same thing as one of the law: the same kind, and the same award where it names one. */
function likest(own: RawCondition, law: Condition, path: Path): { path: Path; label: string } | undefined {
  const kind = CONDITION_KEYS.find((key) => Object.hasOwn(law, key));
  if (kind === undefined) return undefined;
  const [mine, theirs] = [own, law].map((each) => (each as unknown as Readonly<Record<string, unknown>>)[kind]);
  if (mine !== undefined && kind !== 'any' && awardIn(mine) === awardIn(theirs))
    return { path: [...path, kind], label: own.label };
  for (const [key, parts] of [
    ['all', 'all' in own ? own.all : []],
    ['any', 'any' in own ? own.any : []],
  ] as const) {
    for (const [at, part] of parts.entries()) {
      const found = likest(part, law, [...path, key, at]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function awardIn(test: unknown): unknown {
  if (typeof test !== 'object' || test === null) return undefined;
  const { award, of } = test as { readonly award?: unknown; readonly of?: unknown };
  return award ?? (of === undefined ? undefined : awardIn(of));
}

function largerQuotas(layer: LoadedLayer, below: Rulebook): Problem[] {
  return (layer.layer.quotas ?? []).flatMap((own, at) =>
    boundBelow(below, own, ({ quotas }) => (quotas ?? []).map((law, i) => [['quotas', i], law] as const))
      .filter(({ law }) => sameQuota(own, law) && givesMore(own, law))
      .map(({ law, place }) =>
        looser(layer, ['quotas', at], place, {
          what: `chỉ tiêu ${awardLabel(own.award, below)}`,
          above: showQuota(law),
          aboveCite: showSource(law),
          below: showQuota(own),
          belowCite: showSource(own),
        }),
      ),
  );
}

function showQuota({ percent, places, rounding, min }: RawQuota): string {
  const size = percent === undefined ? `${places} chỗ` : `${percent} % ${ROUNDED[rounding]}`;
  return min > 0 ? `${size}, ít nhất ${min}` : size;
}

const ROUNDED = { floor: 'làm tròn xuống', 'half-up': 'làm tròn gần nhất', ceil: 'làm tròn lên' } as const;
