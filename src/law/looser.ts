/**
 * Where a layer asks less than the layers under it: a lower share of votes, a clause of the criteria left out,
 * a larger quota. Each problem names both clauses. Only cited law binds; the program's own defaults may be changed freely.
 */
import type { Problem } from '../problem.ts';
import { problem } from '../words/problems.ts';
import { conditionAt } from './condition-at.ts';
import type { Sourced } from './dated-schema.ts';
import { showPath } from './issues.ts';
import {
  awardsOf,
  inForce,
  instrumentsOf,
  isInForce,
  type LoadedLayer,
  type Rulebook,
  showSource,
} from './rulebook.ts';
import { notAsked } from './stricter.ts';

/** Problems of `layer` against the layers `below` it. */
export function looserProblems(layer: LoadedLayer, below: Rulebook): Problem[] {
  return [...looserVotes(layer, below), ...looserCriteria(layer, below), ...largerQuotas(layer, below)];
}

function looserVotes(layer: LoadedLayer, below: Rulebook): Problem[] {
  return Object.entries(layer.layer.votes ?? {}).flatMap(([award, values]) =>
    values.flatMap((own, at) =>
      below.layers
        .flatMap((each) => each.layer.votes?.[award] ?? [])
        .filter((law) => law.cite !== undefined && overlap(own, law) !== undefined)
        .filter((law) => law.percent !== null && (own.percent === null || own.percent < law.percent))
        .slice(0, 1)
        .map((law) =>
          looser(layer, ['votes', award, at, 'percent'], {
            what: `tỷ lệ phiếu ${labelOf(award, below)}`,
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
  return (layer.layer.criteria ?? []).flatMap(({ award, subject, values }, place) =>
    values.flatMap((own, at) =>
      below.layers
        .flatMap((each) => each.layer.criteria ?? [])
        .filter((each) => each.award === award && each.subject === subject)
        .flatMap((each) => each.values)
        .flatMap((law) => {
          const day = overlap(own, law);
          if (day === undefined || law.cite === undefined) return [];
          const upper = conditionAt(law.condition, day, instruments);
          const lower = conditionAt(own.condition, day, instruments);
          const ratings = inForce(below, day, (each) => each.ratings)?.value.list.map(({ id }) => id) ?? [];
          if (upper === undefined || lower === undefined) return [];
          return notAsked(lower, upper, ratings).map((clause) =>
            looser(layer, ['criteria', place, 'values', at, 'condition'], {
              what: `tiêu chuẩn ${labelOf(award, below)}`,
              above: `“${clause.label}”`,
              aboveCite: clause.cite ?? showSource(law),
              below: `“${lower.label}”`,
              belowCite: showSource(own),
            }),
          );
        }),
    ),
  );
}

function largerQuotas(layer: LoadedLayer, below: Rulebook): Problem[] {
  return (layer.layer.quotas ?? []).flatMap((own, at) =>
    below.layers
      .flatMap((each) => each.layer.quotas ?? [])
      .filter((law) => law.award === own.award && law.of === own.of && law.scope === own.scope)
      .filter((law) => overlap(own, law) !== undefined)
      .filter(
        (law) =>
          (own.percent !== undefined && law.percent !== undefined && own.percent > law.percent) ||
          (own.places !== undefined && law.places !== undefined && own.places > law.places),
      )
      .map((law) =>
        looser(layer, ['quotas', at], {
          what: `chỉ tiêu ${labelOf(own.award, below)}`,
          above: showQuota(law),
          aboveCite: showSource(law),
          below: showQuota(own),
          belowCite: showSource(own),
        }),
      ),
  );
}

function looser(
  layer: LoadedLayer,
  path: readonly (string | number)[],
  facts: { what: string; above: string; aboveCite: string; below: string; belowCite: string },
): Problem {
  const shown = showPath(path, layer.layer.level === 'year');
  return problem('long-hon-luat', [{ file: layer.source }], { ...facts, path: shown }, facts.aboveCite);
}

/** First day on which both are in force; undefined when there is none. */
function overlap(a: Pick<Sourced, 'from' | 'to'>, b: Pick<Sourced, 'from' | 'to'>): string | undefined {
  const day = a.from > b.from ? a.from : b.from;
  return isInForce(a, day) && isInForce(b, day) ? day : undefined;
}

function labelOf(award: string, below: Rulebook): string {
  return awardsOf(below).find((each) => each.id === award)?.label ?? award;
}

function showQuota(quota: { readonly percent?: number | undefined; readonly places?: number | undefined }): string {
  return quota.percent === undefined ? `${quota.places} chỗ` : `${quota.percent} %`;
}
