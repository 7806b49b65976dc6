/**
 * The quotas that hold on a day. One laid over another for the same award, base and scope takes its place (with its own
 * way of ranking) unless it gives more places: then the stricter one below holds beside it.
 */
import { allInForce, type Found, type Rulebook } from './rulebook.ts';
import type { Layer } from './schema.ts';
import type { Quota } from './vocabulary.ts';

export type RawQuota = NonNullable<Layer['quotas']>[number];

const MORE: readonly string[] = ['floor', 'half-up', 'ceil'];

/** Whether `own` may give more places than `law`, for the same award, base and scope. */
export function givesMore(own: RawQuota, law: RawQuota): boolean {
  const equal = own.percent !== undefined && own.percent === law.percent;
  return (
    more(own.percent, law.percent) ||
    more(own.places, law.places) ||
    (equal && MORE.indexOf(own.rounding) > MORE.indexOf(law.rounding)) ||
    own.min > law.min
  );
}

function more(own: number | undefined, law: number | undefined): boolean {
  return own !== undefined && law !== undefined && own > law;
}

/** Whether two quotas speak of the same thing. */
export function sameQuota(a: RawQuota, b: RawQuota): boolean {
  const [share, other] = [a.percent !== undefined, b.percent !== undefined];
  return a.award === b.award && a.of === b.of && a.scope === b.scope && share === other;
}

export function quotasInForce(rulebook: Rulebook, date: string): readonly Found<RawQuota>[] {
  const all = allInForce(rulebook, date, (layer) => layer.quotas);
  const level = (found: Found<RawQuota>) => rulebook.layers.indexOf(found.from);
  return all.filter(
    (law) =>
      !all.some(
        (own) => level(own) > level(law) && sameQuota(own.value, law.value) && !givesMore(own.value, law.value),
      ),
  );
}

/** Without what only the file needs. */
export function quotaOf({ award, percent, places, of, scope, rounding, min, rankBy }: RawQuota): Quota {
  const size = { ...(percent === undefined ? {} : { percent }), ...(places === undefined ? {} : { places }) };
  return { award, ...size, of, scope, rounding, min, rankBy };
}
