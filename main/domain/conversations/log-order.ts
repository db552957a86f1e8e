/** What has a place in the order of the log. */
export interface Ordered {
  startedAt: string;
  conversationId: string;
}

/** Conversations in the order of the log, kept while they come and change, so that nobody has to sort them all. */
export interface LogOrder<T extends Ordered> {
  add: (entry: T) => void;
  /** Adds many; those that stand beside each other cost hardly more than one. */
  addAll: (entries: readonly T[]) => void;
  /** Takes out the very entry that was added. */
  remove: (entry: T) => void;
  /** The newest ones, newest first. */
  newest: (count: number) => T[];
  /** Some of them, newest first; 0 is the newest. */
  slice: (offset: number, count: number) => T[];
  /** Where an entry stands, or would: 0 is the newest. */
  placeOf: (entry: Ordered) => number;
  size: () => number;
  /** All of them, oldest first; not to be changed. */
  oldestFirst: () => readonly T[];
}

/**
 * Makes an order.
 * @param sorted what it begins with, oldest first; it is the order's from now on
 */
export function createOrder<T extends Ordered>(sorted: T[] = []): LogOrder<T> {
  const slice = (offset: number, count: number): T[] => {
    const end = Math.max(0, sorted.length - offset);
    return sorted.slice(Math.max(0, end - count), end).reverse();
  };

  return {
    add(entry) {
      putInto(sorted, entry);
    },
    addAll(entries) {
      const fresh = entries.toSorted(byStart);
      const [first, last] = [fresh[0], fresh.at(-1)];
      if (!first || !last) return;
      const index = indexOf(sorted, first);
      if (index === indexOf(sorted, last)) sorted.splice(index, 0, ...fresh);
      else for (const entry of fresh) putInto(sorted, entry);
    },
    remove(entry) {
      takeFrom(sorted, entry);
    },
    newest: (count) => slice(0, count),
    slice,
    placeOf: (entry) => sorted.length - 1 - indexOf(sorted, entry),
    size: () => sorted.length,
    oldestFirst: () => sorted,
  };
}

/** @param sorted oldest first: what is new comes at the end, where putting it in costs nothing */
export function putInto<T extends Ordered>(sorted: T[], entry: T): void {
  sorted.splice(indexOf(sorted, entry), 0, entry);
}

/** Takes out the very entry that was put in. */
export function takeFrom<T extends Ordered>(sorted: T[], entry: T): void {
  const index = indexOf(sorted, entry);
  if (sorted[index] === entry) sorted.splice(index, 1);
}

/** Where an entry stands or would have to. */
function indexOf(sorted: readonly Ordered[], entry: Ordered): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other && byStart(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byStart(a: Ordered, b: Ordered): number {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? -1 : 1;
  if (a.conversationId === b.conversationId) return 0;
  return a.conversationId < b.conversationId ? -1 : 1;
}
