/** "có phải …?": the nearest of a few known words by edit distance on folded text, or none when none is near. */
import { distance } from 'fastest-levenshtein';

/** Texts beyond this length are never near anything. */
export const LONGEST = 80;
/** How many letters nearer the best must be than the next one of another meaning. */
export const MARGIN = 2;

/** How many letters may differ in a word of this length. */
export function toleranceFor(length: number): number {
  return length <= 4 ? 0 : length <= 7 ? 1 : length <= 14 ? 2 : 3;
}

/** How many letters must be changed, added or taken away to make one word of the other. */
export function stepsBetween(one: string, other: string): number {
  return distance(one, other);
}

/** Nearest of `known` within `tolerance` letters (default by length); undefined when none or text is too long. */
export function nearest(
  text: string,
  known: Iterable<string>,
  tolerance = toleranceFor(text.length),
): string | undefined {
  if (text.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = tolerance + 1;
  for (const each of known) {
    if (Math.abs(each.length - text.length) >= least) continue;
    const steps = distance(text, each);
    if (steps < least) {
      least = steps;
      best = each;
    }
  }
  return best;
}
