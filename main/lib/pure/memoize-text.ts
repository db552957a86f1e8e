/**
 * Makes a function of a text remember what it returned: calls come from few numbers, and a number is worked out for every
 * event of a call.
 * @param make has no effects, and its results are not changed by anybody
 * @param limit so many results are kept at most; with one more all are forgotten
 */
export function memoizeByText<T>(make: (text: string) => T, limit: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const result = known.get(text);
    if (result !== undefined) return result;
    if (known.size >= limit) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
