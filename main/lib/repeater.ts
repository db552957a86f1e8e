import { boundedWait } from './pure/bounded-wait.ts';
import { coalesce } from './coalesce.ts';

/** Does something when it is asked to, and again after a while. */
export interface Repeater {
  /** Does it now; while that goes on, once more afterwards. */
  read: () => void;
  stop: () => void;
}

/**
 * @param once does it, and says in how many milliseconds it is to be done again; null: not before somebody asks
 * @param failed told of what it throws
 */
export function createRepeater(
  once: () => Promise<number | null>,
  failed: (error: unknown) => void,
): Repeater {
  let timer: NodeJS.Timeout | undefined;

  const run = coalesce(async () => {
    clearTimeout(timer);
    try {
      const next = await once();
      if (next !== null) timer = setTimeout(read, boundedWait(next)).unref();
    } catch (error) {
      failed(error);
    }
  });
  const read = (): void => void run();

  return {
    read,
    stop() {
      clearTimeout(timer);
    },
  };
}
