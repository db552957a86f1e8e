/** Does a task once all that were asked for before it are over, however they ended. The promise is the task's own. */
export type SerialQueue = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Makes a queue in which tasks never overlap. A task that fails fails for whoever asked for it; the next one goes on.
 * @param opened the first task waits for it
 */
export function createSerialQueue(opened: Promise<unknown> = Promise.resolve()): SerialQueue {
  let last = opened;
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };
}
