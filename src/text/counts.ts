/** Whole-number arithmetic of shares: never a float. */

/** Whether `part` is at least `percent` % of `whole`: 100·part ≥ percent·whole. `percent` may have two decimals. */
export function atLeastPercent(part: number, percent: number, whole: number): boolean {
  return 10_000 * part >= Math.round(percent * 100) * whole;
}

/** Smallest whole number that is at least `percent` % of `whole`. */
export function leastReaching(percent: number, whole: number): number {
  return Math.ceil((Math.round(percent * 100) * whole) / 10_000);
}

/** "88,8": one decimal, cut, never rounded up past a threshold. "0" for an empty whole. */
export function showPercent(part: number, whole: number): string {
  if (whole === 0) return '0';
  const tenths = Math.floor((1000 * part) / whole);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
}

/** 2340000 → "2.340.000". */
export function showNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, '.');
}
