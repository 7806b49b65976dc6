/**
 * Vietnamese order of many texts at once. In: texts; out: their ranks, equal for those that sort alike. A collator asked for
 * every comparison is the dearest part of sorting a school: here each word meets the others once, and schools share words.
 */
import { compareText, splitName } from './order.ts';

/** Words met so far in order, those that sort alike together. */
const ORDER: string[][] = [];
const RANKS = new Map<string, number>();
/** Enough for the syllables of names and the tổ of schools; past it the memory starts afresh. */
const MOST = 5_000;

/** The rank of each of these texts among them, as `compareText` orders them. */
export function ranksOf(texts: Iterable<string>): (text: string) => number {
  const asked = new Set(texts);
  const fresh = [...asked].filter((each) => !RANKS.has(each));
  if (RANKS.size + fresh.length > MOST) return ranksApart(asked);
  for (const each of fresh) place(each);
  if (fresh.length > 0) for (const [rank, alike] of ORDER.entries()) for (const each of alike) RANKS.set(each, rank);
  return (text) => RANKS.get(text) ?? 0;
}

/** The items in the order of `compareNames`; where names are alike by `otherwise`. */
export function sortedByName<T extends { readonly name: string }>(
  items: readonly T[],
  otherwise: (a: T, b: T) => number,
): T[] {
  const split = items.map((item) => ({ item, ...splitName(item.name) }));
  const rank = ranksOf(split.flatMap(({ given, family, middle }) => [given, family, middle]));
  return split
    .map(({ item, given, family, middle }) => ({ item, keys: [rank(given), rank(family), rank(middle)] as const }))
    .sort(
      (a, b) => a.keys[0] - b.keys[0] || a.keys[1] - b.keys[1] || a.keys[2] - b.keys[2] || otherwise(a.item, b.item),
    )
    .map(({ item }) => item);
}

function ranksApart(asked: ReadonlySet<string>): (text: string) => number {
  ORDER.length = 0;
  RANKS.clear();
  const ranks = new Map<string, number>();
  let rank = 0;
  let last: string | undefined;
  for (const each of [...asked].sort(compareText)) {
    if (last !== undefined && compareText(last, each) !== 0) rank += 1;
    ranks.set(each, rank);
    last = each;
  }
  return (text) => ranks.get(text) ?? 0;
}

function place(word: string): void {
  let [low, high] = [0, ORDER.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareText(ORDER[middle]?.[0] ?? '', word);
    if (order === 0) {
      ORDER[middle]?.push(word);
      return;
    }
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  ORDER.splice(low, 0, [word]);
}
