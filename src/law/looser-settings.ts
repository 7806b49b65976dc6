/** Switches and registration set more leniently than a cited layer below: which way is lenient, per switch. */
import type { Problem } from '../problem.ts';
import type { Sourced } from './dated-schema.ts';
import { awardLabel, boundBelow, looser } from './looser-value.ts';
import { type LoadedLayer, type Rulebook, showSource } from './rulebook.ts';
import type { Layer } from './schema.ts';
import type { Path } from './walk.ts';

type Value = Sourced & { readonly value: unknown };

/** How much a switch asks: the higher, the stricter. A switch not named here has no stricter side. */
const ASKS: Readonly<Record<string, (value: unknown) => number>> = {
  countsCurrentYear: (value) => (value === true ? 0 : 1),
  initiativeReuse: (value) => ['allow', 'warn', 'forbid'].indexOf(String(value)),
  minCoauthorShare: (value) => (typeof value === 'number' ? value : 0),
  absenceBarDays: (value) => (typeof value === 'number' ? -value : Number.NEGATIVE_INFINITY),
  coSoTest: (value) => ['one-of', 'both'].indexOf(String(value)),
};
const REGISTRATION = (value: unknown) => ['not-needed', 'required'].indexOf(String(value));

export function looserSettings(layer: LoadedLayer, below: Rulebook): Problem[] {
  const switches = Object.entries(layer.layer.settings ?? {}).flatMap(([key, values = []]) => {
    const asks = ASKS[key];
    if (asks === undefined) return [];
    const pick = ({ settings }: Layer) => settings?.[key as keyof typeof settings];
    return compared(layer, below, ['settings', key], `cài đặt ${key}`, values, pick, asks);
  });
  const registered = Object.entries(layer.layer.registration ?? {}).flatMap(([award, values]) =>
    compared(
      layer,
      below,
      ['registration', award],
      `đăng ký ${awardLabel(award, below)}`,
      values,
      ({ registration }) => registration?.[award] ?? (award === '*' ? undefined : registration?.['*']),
      REGISTRATION,
    ),
  );
  return [...switches, ...registered];
}

function compared(
  layer: LoadedLayer,
  below: Rulebook,
  path: Path,
  what: string,
  values: readonly Value[],
  pick: (layer: Layer) => readonly Value[] | undefined,
  asks: (value: unknown) => number,
): Problem[] {
  return values.flatMap((own, at) =>
    boundBelow(below, own, (each) => (pick(each) ?? []).map((law, i) => [[...path, i], law] as const))
      .filter(({ law }) => asks(own.value) < asks(law.value))
      .map(({ law, place }) =>
        looser(layer, [...path, at, 'value'], place, {
          what,
          above: JSON.stringify(law.value),
          aboveCite: showSource(law),
          below: JSON.stringify(own.value),
          belowCite: showSource(own),
        }),
      ),
  );
}
