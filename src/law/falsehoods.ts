/**
 * Things often believed to be law and not so (law.md §11, kept as data): a layer that states one as checked law is refused.
 * In: a layer and its rulebook; out: problems with the path. A province may be stricter than the law, so some bind
 * the national layer alone. A value marked as not verified is shown as such everywhere and passes.
 */
import type { Problem } from '../problem.ts';
import { problem } from '../words/problems.ts';
import type { Citation } from './cite.ts';
import type { RawCondition } from './condition-schema.ts';
import known from './data/dieu-sai.json' with { type: 'json' };
import { awardsOf, type LoadedLayer, type Rulebook } from './rulebook.ts';
import type { Layer } from './schema.ts';
import { showPath } from './show-path.ts';
import { citations, type Path } from './walk.ts';

interface Falsehood {
  readonly id: string;
  readonly falsehood: string;
  readonly truth: string;
  readonly levels: readonly string[];
  readonly quota?: { readonly award: string };
  readonly criteria?: {
    readonly award: string;
    /** A kind of condition that must not stand outside every "any". */
    readonly compulsory?: string;
    /** A figure, or the `field` of a kind, that must not lie below or above. */
    readonly key?: string;
    readonly field?: string;
    readonly below?: number;
    readonly above?: number;
  };
  readonly votes?: { readonly ofOtherThan?: string; readonly from?: number; readonly below?: number };
  readonly cite?: Citation;
  readonly authority?: { readonly id: string; readonly class: string };
}

/** The list, with what is true instead. */
export const FALSEHOODS: readonly Falsehood[] = known;

export function falsehoodProblems(loaded: LoadedLayer, rulebook: Rulebook): Problem[] {
  const { layer } = loaded;
  return FALSEHOODS.filter(({ levels }) => levels.includes(layer.level)).flatMap((each) =>
    placesOf(each, layer, rulebook).map(([path, found]) =>
      problem('dieu-sai-da-biet', [{ file: loaded.source }], {
        id: each.id,
        path: showPath(path),
        falsehood: each.falsehood,
        truth: each.truth,
        found,
      }),
    ),
  );
}

type Where = readonly [Path, string];

function placesOf(each: Falsehood, layer: Layer, rulebook: Rulebook): Where[] {
  const found: Where[] = [];
  const { quota, criteria, votes, cite, authority } = each;
  if (quota !== undefined) {
    (layer.quotas ?? []).forEach((own, at) => {
      if (own.award === quota.award && own.verified) found.push([['quotas', at], `${own.percent ?? own.places}`]);
    });
  }
  if (criteria !== undefined) {
    (layer.criteria ?? []).forEach(({ award, values }, entry) => {
      if (award !== criteria.award) return;
      values.forEach(({ condition, verified }, at) => {
        if (!verified) return;
        found.push(...inCondition(criteria, condition, ['criteria', entry, 'values', at, 'condition'], true));
      });
    });
  }
  if (votes !== undefined) {
    for (const [award, values] of Object.entries(layer.votes ?? {})) {
      values.forEach(({ of, percent, verified, cite: source }, at) => {
        const { ofOtherThan, from, below } = votes;
        const lawful = verified && (layer.level !== 'national' || source !== undefined);
        if (lawful && ofOtherThan !== undefined && (of ?? ofOtherThan) !== ofOtherThan)
          found.push([['votes', award, at, 'of'], String(of)]);
        if (
          lawful &&
          from !== undefined &&
          below !== undefined &&
          percent !== null &&
          percent >= from &&
          percent < below
        )
          found.push([['votes', award, at, 'percent'], `${percent} %`]);
      });
    }
  }
  if (cite !== undefined) {
    for (const own of citations(layer)) {
      const same = own.cite.instrument === cite.instrument && (cite.dieu === undefined || own.cite.dieu === cite.dieu);
      if (same) found.push([own.path, own.cite.instrument]);
    }
  }
  if (authority !== undefined) {
    const kinds = new Map(awardsOf(rulebook).map((own) => [own.id, own.class]));
    (layer.authorities ?? []).forEach(({ awards, values }, entry) => {
      const wrong = awards.filter((id) => kinds.get(id) === authority.class);
      values.forEach((own, at) => {
        const named = own.id === authority.id && own.verified && wrong.length > 0;
        if (named) found.push([['authorities', entry, 'values', at], wrong.join(', ')]);
      });
    });
  }
  return found;
}

/** Places in a condition where the falsehood stands; `must`: every condition around asks for all its parts. */
function inCondition(
  wrong: NonNullable<Falsehood['criteria']>,
  condition: RawCondition,
  path: Path,
  must: boolean,
): Where[] {
  if (condition.verified === false) return [];
  if ('all' in condition)
    return condition.all.flatMap((each, at) => inCondition(wrong, each, [...path, 'all', at], must));
  if ('any' in condition) {
    const only = condition.any.length === 1;
    return condition.any.flatMap((each, at) => inCondition(wrong, each, [...path, 'any', at], must && only));
  }
  const test = condition as unknown as Readonly<Record<string, unknown>>;
  if (wrong.compulsory !== undefined) {
    return must && Object.hasOwn(test, wrong.compulsory) ? [[path, condition.label]] : [];
  }
  const held = wrong.key === undefined ? undefined : test[wrong.key];
  const figure =
    wrong.field === undefined ? held : (held as Readonly<Record<string, unknown>> | undefined)?.[wrong.field];
  if (typeof figure !== 'number') return [];
  const out =
    (wrong.below !== undefined && figure < wrong.below) || (wrong.above !== undefined && figure > wrong.above);
  return out ? [[[...path, ...(wrong.key === undefined ? [] : [wrong.key])], String(figure)]] : [];
}
