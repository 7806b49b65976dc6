/**
 * Answers about a text, kept: names, tổ and words of a school are few and asked about again and again. Comes in a pure
 * function; past `most` texts the memory starts afresh, so that a sheet of a hundred thousand different ones can't fill it.
 */
export function keptByText<T>(most: number, answer: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, found);
    return found;
  };
}
