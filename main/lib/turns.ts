/** Those who are told of something, each in a turn of its own, in the order in which they came. */
export interface Turns<T> {
  /** Returns at once: the turns come later. */
  tell: (news: T) => void;
  /** @returns the function that ends it */
  subscribe: (subscriber: (news: T) => void) => () => void;
}

/** @param onFailed told of who threw: the others are told all the same */
export function createTurns<T>(onFailed: (error: unknown) => void): Turns<T> {
  const subscribers = new Set<(news: T) => void>();
  return {
    tell(news) {
      for (const subscriber of subscribers) {
        // Each in a turn of its own, after the answer has left: none can delay it or keep the next one waiting.
        setImmediate(() => {
          try {
            subscriber(news);
          } catch (error) {
            onFailed(error);
          }
        });
      }
    },
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
  };
}
