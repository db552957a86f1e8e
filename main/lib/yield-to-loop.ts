import { setImmediate } from 'node:timers/promises';

/** For how long work goes on before others have their turn; milliseconds. A webhook must not wait for a phone book. */
const workFor = 5;

/**
 * Makes a function to be called between two pieces of work. It lets the event loop run when enough time has passed since
 * it last did.
 * @returns what is to be awaited then; null where work may go on at once: a hundred thousand promises would take longer
 *   than some of the work between them
 */
export function createPauses(): () => Promise<void> | null {
  let since = performance.now();
  const pause = async (): Promise<void> => {
    await setImmediate();
    since = performance.now();
  };
  return () => (performance.now() - since < workFor ? null : pause());
}
