/**
 * Names that differ by a letter or two, found without comparing with everyone: a name within two letters of another keeps
 * one of its three parts whole, give or take two places. In: bare names; out: the nearest. Refuses nothing.
 */
import { nearest } from '../values/near.ts';

const MOST_STEPS = 2;
const PARTS = MOST_STEPS + 1;
/** Comparisons one index makes in all: far more than any school needs, and an end to a list of a hundred thousand. */
const BUDGET = 300_000;

export class NearNames {
  readonly #names: string[] = [];
  readonly #seen = new Set<string>();
  readonly #byPart = new Map<string, number[]>();
  #left = BUDGET;

  add(bare: string): void {
    if (this.#seen.has(bare)) return;
    this.#seen.add(bare);
    const at = this.#names.push(bare) - 1;
    for (let part = 0; part < PARTS; part += 1) {
      const [start, end] = partOf(bare.length, part);
      const key = `${bare.length} ${part} ${bare.slice(start, end)}`;
      const list = this.#byPart.get(key);
      if (list === undefined) this.#byPart.set(key, [at]);
      else list.push(at);
    }
  }

  /** The nearest other name within `steps` letters (at most two), the first known of several. */
  nearest(bare: string, steps: number): string | undefined {
    if (this.#left <= 0) return undefined;
    const lists: number[][] = [];
    for (let length = Math.max(1, bare.length - steps); length <= bare.length + steps; length += 1) {
      for (let part = 0; part < PARTS; part += 1) {
        const [start, end] = partOf(length, part);
        for (let from = Math.max(0, start - steps); from <= start + steps; from += 1) {
          const list = this.#byPart.get(`${length} ${part} ${bare.slice(from, from + end - start)}`);
          if (list !== undefined) lists.push(list);
        }
      }
    }
    const candidates = new Set<number>();
    for (const list of lists.sort((a, b) => a.length - b.length)) {
      if (candidates.size + list.length > this.#left) {
        this.#left = 0;
        break;
      }
      for (const at of list) candidates.add(at);
    }
    this.#left -= candidates.size;
    const inOrder = [...candidates].sort((a, b) => a - b).map((at) => this.#names[at] ?? '');
    return nearest(
      bare,
      inOrder.filter((each) => each !== bare),
      Math.min(steps, MOST_STEPS),
    );
  }
}

/** Where the parts of a name of this length begin and end. */
function partOf(length: number, part: number): readonly [number, number] {
  return [Math.floor((length * part) / PARTS), Math.floor((length * (part + 1)) / PARTS)];
}
