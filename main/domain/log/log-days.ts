import type { LogDay } from '../../../contract/model/calls/log-query.ts';
import type { LogOrder, Ordered } from '../conversations/log-order.ts';

/**
 * Counts the conversations of each day, without looking at all of them.
 * @param startOfDay when the day of a moment began, by the calendar of whoever looks at the log; both ISO 8601 in UTC
 * @returns newest first
 */
export function daysOf(
  order: Pick<LogOrder<Ordered>, 'slice' | 'placeOf' | 'size'>,
  startOfDay: (moment: string) => string,
): LogDay[] {
  const days: LogDay[] = [];
  const size = order.size();
  for (let place = 0; place < size;) {
    const [newest] = order.slice(place, 1);
    if (!newest) break;
    // Nothing sorts before an id without letters: so this is where the day's oldest conversation stands.
    const oldest = order.placeOf({ startedAt: startOfDay(newest.startedAt), conversationId: '' });
    const count = Math.max(1, oldest - place + 1);
    days.push({ moment: newest.startedAt, count });
    place += count;
  }
  return days;
}
