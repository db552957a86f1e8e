/**
 * Lets whoever asks for the same thing while it is under way share in it: clicked twice, it is done once.
 * @returns given a key and what makes the thing, makes it, or joins the one of that key that is being made
 */
export function createSingleFlight<T>(): (key: string, make: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (key, make) => {
    const known = underWay.get(key);
    if (known) return known;
    const made = make().finally(() => {
      underWay.delete(key);
    });
    underWay.set(key, made);
    return made;
  };
}
