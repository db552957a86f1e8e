import { boundedWait } from '../../lib/pure/bounded-wait.ts';

/**
 * "Do not disturb" looks at the clock at least this often, milliseconds: timers stand still while the machine sleeps, and
 * somebody may set the clock.
 */
const lookEvery = 60_000;

/** Ends "do not disturb" when its time has come. */
export interface RestTimer {
  /** Looks at the clock, and again later if there is something to wait for. */
  look: () => void;
}

/**
 * @param until when it ends, ISO 8601; null where there is nothing to end
 * @param end called once it has
 */
export function createRestTimer(until: () => string | null, end: () => void): RestTimer {
  let timer: NodeJS.Timeout | null = null;
  const look = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    const moment = until();
    if (moment === null) return;
    const left = Date.parse(moment) - Date.now();
    if (left <= 0) {
      end();
      return;
    }
    timer = setTimeout(look, boundedWait(left, { most: lookEvery }));
    timer.unref();
  };
  return { look };
}
