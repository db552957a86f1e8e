import { setImmediate } from 'node:timers/promises';

/** For how long work goes on before others have their turn; milliseconds. A webhook must not wait for a phone book. */
const workFor = 5;

/**
 * Makes a function to be awaited between two pieces of work. It lets the event loop run when enough time has passed
 * since it last did.
 */
export function createPauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < workFor) return;
    await setImmediate();
    since = performance.now();
  };
}
