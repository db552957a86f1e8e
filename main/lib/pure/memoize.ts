/**
 * Works something out of a value, anew only when there is another value: settings are replaced as a whole, never changed in
 * place.
 */
export function memoizeByValue<S, T>(source: () => S, make: (value: S) => T): () => T {
  const remembered = memoizeLast(make);
  return () => remembered(source());
}

/**
 * Makes a function remember what it returned last, for as long as it is given the same again.
 * @param make has no effects
 */
export function memoizeLast<A extends readonly unknown[], T>(make: (...given: A) => T): (...given: A) => T {
  let last: { given: A; result: T } | null = null;
  return (...given) => {
    const isSame = last?.given.every((one, place) => Object.is(one, given[place])) ?? false;
    if (last === null || !isSame) last = { given, result: make(...given) };
    return last.result;
  };
}

/**
 * Makes a function remember what it returned for each key: things that are alike need not be worked out one by one.
 * @param make has no effects, and its results, never `undefined`, are not changed by anybody
 * @param keyOf all of a thing that the result depends on
 * @param limit so many results are kept at most; with one more all are forgotten
 */
export function memoizeByKey<S, T>(
  make: (thing: S) => T,
  keyOf: (thing: S) => string,
  limit: number,
): (thing: S) => T {
  const known = new Map<string, T>();
  return (thing) => {
    const key = keyOf(thing);
    const result = known.get(key);
    if (result !== undefined) return result;
    if (known.size >= limit) known.clear();
    const made = make(thing);
    known.set(key, made);
    return made;
  };
}

/** `memoizeByKey` for a function of a text: calls come from few numbers, and a number is worked out for every event. */
export function memoizeByText<T>(make: (text: string) => T, limit: number): (text: string) => T {
  return memoizeByKey(make, (text) => text, limit);
}
