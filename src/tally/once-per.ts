/** Answers remembered per object: deciding asks the same of a person's rows once for every award. Comes in a pure function. */

/** The function itself, asked once for each object; forgotten with the object. */
export function oncePer<K extends object, V>(answer: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = answer(key);
    known.set(key, { value });
    return value;
  };
}
