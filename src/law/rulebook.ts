/**
 * Layers laid over one another, lowest first, and the one way to find the value in force on a day.
 * A later layer's value hides an earlier one's on the days it covers. Knows no people, refuses nothing.
 */
import { formatCitation } from './cite.ts';
import type { Sourced } from './dated-schema.ts';
import type { Instrument, Layer } from './schema.ts';

export interface LoadedLayer {
  readonly id: string;
  /** File name shown to people. */
  readonly source: string;
  readonly sha256: string;
  readonly layer: Layer;
}

/** What `loadRulebook` gives: layers in order, lowest (national) first. */
export interface Rulebook {
  readonly layers: readonly LoadedLayer[];
}

/** A value with the layer it stands in. */
export interface Found<T> {
  readonly value: T;
  readonly from: LoadedLayer;
}

export function isInForce(
  value: { readonly from?: string | undefined; readonly to?: string | undefined },
  date: string,
) {
  return (value.from === undefined || value.from <= date) && (value.to === undefined || date <= value.to);
}

/** The value in force on a day: from the uppermost layer that has one, of the lists `pick` finds in each layer. */
export function inForce<T extends Sourced>(
  rulebook: Rulebook,
  date: string,
  pick: (layer: Layer) => readonly T[] | undefined,
): Found<T> | undefined {
  for (const from of [...rulebook.layers].reverse()) {
    const value = pick(from.layer)?.find((each) => isInForce(each, date));
    if (value !== undefined) return { value, from };
  }
  return undefined;
}

/** Every value in force on a day, lowest layer first. */
export function allInForce<T extends { readonly from: string; readonly to?: string | undefined }>(
  rulebook: Rulebook,
  date: string,
  pick: (layer: Layer) => readonly T[] | undefined,
): readonly Found<T>[] {
  return rulebook.layers.flatMap((from) =>
    (pick(from.layer) ?? []).filter((each) => isInForce(each, date)).map((value) => ({ value, from })),
  );
}

/** Awards of all layers in order; a later layer's entry replaces the earlier of the same id in its place. */
export function awardsOf(rulebook: Rulebook): readonly NonNullable<Layer['awards']>[number][] {
  const awards = new Map<string, NonNullable<Layer['awards']>[number]>();
  for (const { layer } of rulebook.layers) for (const award of layer.awards ?? []) awards.set(award.id, award);
  return [...awards.values()];
}

/** Instruments of all layers by number. */
export function instrumentsOf(rulebook: Rulebook): ReadonlyMap<string, Instrument> {
  return new Map(
    rulebook.layers.flatMap(({ layer }) => (layer.instruments ?? []).map((each) => [each.id, each] as const)),
  );
}

/** The words under which a value's origin is shown. */
export function showSource(value: Pick<Sourced, 'cite' | 'source'>): string {
  return value.cite === undefined ? (value.source ?? '') : formatCitation(value.cite);
}

/** Whether a value may be shown as checked: its own mark, its instrument read, and no unread amendment of it in force that day. */
export function isVerified(
  value: { readonly verified?: boolean | undefined; readonly cite?: Sourced['cite'] },
  instruments: ReadonlyMap<string, Instrument>,
  date: string,
): boolean {
  if (value.verified === false) return false;
  const instrument = value.cite === undefined ? undefined : instruments.get(value.cite.instrument);
  if (instrument?.verified === false) return false;
  return !(instrument?.amendedBy ?? []).some((each) => !each.verified && each.from <= date);
}
