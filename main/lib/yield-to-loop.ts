import { setImmediate } from 'node:timers/promises';

/** For how long work goes on before others have their turn; milliseconds. A webhook must not wait for a phone book. */
const workFor = 5;

/** Lets the event loop run, between two pieces of work of some milliseconds each. */
export async function yieldToLoop(): Promise<void> {
  await setImmediate();
}

/**
 * Makes a function to be called between two small pieces of work. It lets the event loop run when enough time has passed
 * since it last did.
 * @returns what is to be awaited then; null where work may go on at once: a hundred thousand promises would take longer
 *   than some of the work between them
 */
export function createTimedYield(): () => Promise<void> | null {
  let since = performance.now();
  const pause = async (): Promise<void> => {
    await setImmediate();
    since = performance.now();
  };
  return () => (performance.now() - since < workFor ? null : pause());
}

/** Does a long piece of work that yields wherever others may have their turn. */
export async function inPieces<T>(work: Generator<unknown, T>): Promise<T> {
  const pause = createTimedYield();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const rest = pause();
    if (rest) await rest;
  }
}

/**
 * Does something with each of many things, and lets others have their turn between them.
 * @param atOnce so many are done between two looks at the clock: where each takes no time, looking would take longer
 */
export async function forEachInPieces<T>(
  items: Iterable<T>,
  act: (item: T) => void,
  atOnce = 1,
): Promise<void> {
  const pause = createTimedYield();
  let done = 0;
  for (const item of items) {
    act(item);
    done += 1;
    const rest = done % atOnce === 0 ? pause() : null;
    if (rest) await rest;
  }
}

/**
 * Does a long piece of work bit by bit; others have their turn after each.
 * @param step some milliseconds of it, the first at once; whether there is more to do
 */
export async function untilDone(step: () => boolean): Promise<void> {
  while (step()) await setImmediate();
}
