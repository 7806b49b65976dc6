/** Vietnamese sorting: one shared collator, given name first, as class and staff lists are ordered. */
import { tidy } from './fold.ts';

const collator = new Intl.Collator('vi', { numeric: true });

/** Plain Vietnamese order, for anything but people's names. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Order of people: given name, then family name, then the middle names. */
export function compareNames(a: string, b: string): number {
  const left = splitName(a);
  const right = splitName(b);
  return (
    collator.compare(left.given, right.given) ||
    collator.compare(left.family, right.family) ||
    collator.compare(left.middle, right.middle)
  );
}

function splitName(name: string): { given: string; family: string; middle: string } {
  const words = tidy(name).split(' ');
  return { given: words.at(-1) ?? '', family: words[0] ?? '', middle: words.slice(1, -1).join(' ') };
}
