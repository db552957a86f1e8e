import { isUnfinished } from '../conversations/caller-log.ts';
import type { LogFilter } from './log-filter.ts';
import { createOrder, type LogOrder } from '../conversations/log-order.ts';
import type { LogRow } from './log-row.ts';

/** The conversations that fit, in the order of the log, kept while conversations come, change and go. */
export interface LogSelection {
  order: Pick<LogOrder<LogRow>, 'slice' | 'placeOf' | 'size' | 'oldestFirst'>;
  /** How many of them have ended and are not done. */
  unfinished: () => number;
  has: (row: LogRow) => boolean;
  /** Lets a row take another one's place; null stands for none. */
  replace: (before: LogRow | null, after: LogRow | null) => void;
}

/**
 * Selects those that fit.
 * @param from oldest first
 * @param fits null: all do
 */
export function createSelection(from: readonly LogRow[], fits: LogFilter | null): LogSelection {
  const chosen = fits ? from.filter(fits) : [...from];
  const order = createOrder(chosen);
  let unfinished = 0;
  for (const { entry } of chosen) if (isUnfinished(entry)) unfinished += 1;

  const has = (row: LogRow): boolean => order.slice(order.placeOf(row), 1)[0] === row;

  return {
    order,
    unfinished: () => unfinished,
    has,
    replace(before, after) {
      if (before && has(before)) {
        order.remove(before);
        if (isUnfinished(before.entry)) unfinished -= 1;
      }
      if (after && (!fits || fits(after))) {
        order.add(after);
        if (isUnfinished(after.entry)) unfinished += 1;
      }
    },
  };
}
