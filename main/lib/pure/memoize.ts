/**
 * Works something out of a value, anew only when there is another value: settings are replaced as a whole, never changed in
 * place.
 */
export function memoizeByValue<S, T>(source: () => S, make: (value: S) => T): () => T {
  let last: { value: S; result: T } | null = null;
  return () => {
    const value = source();
    if (last?.value !== value) last = { value, result: make(value) };
    return last.result;
  };
}
