/**
 * Known headings near a phrase, of whatever kind, looked up once for all kinds. Two cheap tests, of length and of which
 * letters occur at all, leave few for the edit distance: every row of a sheet may be a header, most are not.
 */
import { LONGEST, MARGIN, stepsBetween, toleranceFor } from '../values/near.ts';
import { KNOWN_HEADINGS } from './spellings.ts';

export interface NearHeading {
  readonly word: string;
  readonly steps: number;
}

interface Known {
  readonly word: string;
  readonly letters: number;
}

const BY_LENGTH: ReadonlyMap<number, readonly Known[]> = byLength();

/** Nearest first, as far as the tolerance of its length and the margin beyond; [] for a phrase that is too long. */
export function nearHeadings(phrase: string): readonly NearHeading[] {
  if (phrase.length > LONGEST) return [];
  const tolerance = toleranceFor(phrase.length) + MARGIN;
  const letters = lettersOf(phrase);
  const near: NearHeading[] = [];
  for (let length = phrase.length - tolerance; length <= phrase.length + tolerance; length++) {
    for (const known of BY_LENGTH.get(length) ?? []) {
      // one step changes at most two letters' being there
      if (bits(known.letters ^ letters) > 2 * tolerance) continue;
      const steps = stepsBetween(phrase, known.word);
      if (steps <= tolerance) near.push({ word: known.word, steps });
    }
  }
  return near.sort((a, b) => a.steps - b.steps);
}

function byLength(): Map<number, Known[]> {
  const lists = new Map<number, Known[]>();
  for (const word of KNOWN_HEADINGS) {
    const list = lists.get(word.length);
    const known = { word, letters: lettersOf(word) };
    if (list === undefined) lists.set(word.length, [known]);
    else list.push(known);
  }
  return lists;
}

/** Which of 32 sorts of characters occur: a–z each its own, all else by its code. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
