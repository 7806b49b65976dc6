/** The amount of an award: multiple × base wage, rounded up to the step, in whole đồng and whole-number arithmetic. */

/**
 * Whole đồng; undefined where a part of the sum is not known.
 *
 * @param rule     a multiple of the base wage (at most two decimals) or a fixed amount
 * @param baseWage đồng a month
 * @param step     rounded up to this many đồng
 * @example amountOf({ multiple: 0.3 }, 2340000, 10000) //=> 710000
 */
export function amountOf(
  rule: { readonly multiple?: number | undefined; readonly dong?: number | undefined } | undefined,
  baseWage: number | undefined,
  step: number | undefined,
): number | undefined {
  if (rule?.dong !== undefined) return rule.dong;
  if (rule?.multiple === undefined || baseWage === undefined || step === undefined) return undefined;
  const hundredths = Math.round(rule.multiple * 100) * baseWage;
  return Math.ceil(hundredths / (100 * step)) * step;
}
