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
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  let wanted = false;

  const run = async (): Promise<void> => {
    running = true;
    wanted = false;
    let next = await once();
    // Somebody can have asked while it was done.
    while (isTrue(wanted)) {
      wanted = false;
      next = await once();
    }
    running = false;
    if (next !== null) timer = setTimeout(read, next).unref();
  };
  const read = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    wanted = true;
    if (running) return;
    run().catch((error: unknown) => {
      running = false;
      failed(error);
    });
  };

  return {
    read,
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}

/** The compiler does not see that others set it meanwhile. */
function isTrue(value: boolean): boolean {
  return value;
}
