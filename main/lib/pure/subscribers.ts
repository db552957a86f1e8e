/** Those who want to know of something, in the order in which they came. */
export interface Subscribers<T> {
  /** Tells each of them, at once. What one of them throws is for whoever tells. */
  tell: (news: T) => void;
  /** Tells of it from now on; returns the function that ends it. */
  subscribe: (subscriber: (news: T) => void) => () => void;
}

/** Makes a list without subscribers. */
export function createSubscribers<T>(): Subscribers<T> {
  const subscribers = new Set<(news: T) => void>();
  return {
    tell(news) {
      for (const subscriber of subscribers) subscriber(news);
    },
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
  };
}
