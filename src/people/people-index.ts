/** The people known, by everything a row may name them by, so that one row costs one look. Grows; refuses nothing. */
import type { CollectiveId, PersonId } from '../types.ts';
import type { KnownPerson } from './known.ts';
import { NearNames } from './near-names.ts';

export class PeopleIndex {
  readonly #byId = new Map<PersonId, KnownPerson[]>();
  readonly #byName = new Map<string, KnownPerson[]>();
  readonly #byBare = new Map<string, KnownPerson[]>();
  readonly #byCode = new Map<string, KnownPerson[]>();
  readonly #byZeroless = new Map<string, KnownPerson[]>();
  readonly #all: KnownPerson[] = [];
  #near: NearNames | undefined;

  constructor(people: Iterable<KnownPerson> = []) {
    for (const each of people) this.add(each);
  }

  add(person: KnownPerson): void {
    const { folded } = person;
    this.#all.push(person);
    file(this.#byId, person.id, person);
    file(this.#byName, folded.name, person);
    file(this.#byBare, folded.bare, person);
    if (folded.code !== '') {
      file(this.#byCode, folded.code, person);
      file(this.#byZeroless, withoutZeros(folded.code), person);
    }
    this.#near?.add(folded.bare);
  }

  /** Every tổ somebody belongs to. */
  teams(): CollectiveId[] {
    return this.#all.flatMap((each) => each.teams);
  }

  has(id: PersonId): boolean {
    return this.#byId.has(id);
  }

  /** Bearers of a name, folded as `foldName` does. */
  named(name: string): readonly KnownPerson[] {
    return this.#byName.get(name) ?? [];
  }

  /** Bearers of a Mã, folded as `foldCode` does. */
  coded(code: string): readonly KnownPerson[] {
    return this.#byCode.get(code) ?? [];
  }

  /** Bearers of a Mã that is the same but for leading zeros. */
  codedButForZeros(code: string): readonly KnownPerson[] {
    return this.#byZeroless.get(withoutZeros(code)) ?? [];
  }

  /** Bearers of the name that differs least from a bare one, within `steps` letters. */
  nearly(bare: string, steps: number): readonly KnownPerson[] {
    return this.#byBare.get(bare) ?? this.#nearOther(bare, steps);
  }

  /** The same, bearers of exactly this name (as `foldName` folds it) left out. */
  nearlyBut(bare: string, steps: number, name: string): readonly KnownPerson[] {
    const others = (this.#byBare.get(bare) ?? []).filter(({ folded }) => folded.name !== name);
    return others.length > 0 ? others : this.#nearOther(bare, steps);
  }

  #nearOther(bare: string, steps: number): readonly KnownPerson[] {
    if (this.#near === undefined) {
      this.#near = new NearNames();
      for (const { folded } of this.#all) this.#near.add(folded.bare);
    }
    const near = this.#near.nearest(bare, steps);
    return near === undefined ? [] : (this.#byBare.get(near) ?? []);
  }
}

function withoutZeros(code: string): string {
  return /^0*\d+$/u.test(code) ? code.replace(/^0+(?=\d)/u, '') : code;
}

function file(into: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void {
  const before = into.get(key);
  if (before === undefined) into.set(key, [person]);
  else before.push(person);
}
