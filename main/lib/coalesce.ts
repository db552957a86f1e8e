/**
 * Lets something run once at a time: it begins when it is asked for, and any number of wishes during a run are one more run
 * after it.
 * @returns asks for a run. The promise is that of a run that began after the wish: what was there when it was asked for has
 *   been seen by it. It rejects where that run does; the next one takes place all the same
 */
export function coalesce(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const begin = (): Promise<void> => {
    next = null;
    const running = run().finally(() => {
      if (current === running) current = null;
    });
    current = running;
    return running;
  };

  return () => {
    if (next !== null) return next;
    if (current === null) return begin();
    next = current.then(begin, begin);
    return next;
  };
}
