import { createPauses } from './yield-to-loop.ts';

/** Does a long piece of work with pauses in which the event loop runs: a webhook must not wait for a phone book. */
export async function inPieces<T>(work: Generator<unknown, T>): Promise<T> {
  const pause = createPauses();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const rest = pause();
    if (rest) await rest;
  }
}

/** Does something with each of many things, with pauses. */
export async function forEachInPieces<T>(items: Iterable<T>, act: (item: T) => void): Promise<void> {
  const pause = createPauses();
  for (const item of items) {
    act(item);
    const rest = pause();
    if (rest) await rest;
  }
}
