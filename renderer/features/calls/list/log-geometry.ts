import type { LogDay } from '../../../../contract/model/calls/log-query.ts';

export const rowHeight = 44;
export const dayHeight = 40;

/** What stands at a place of the list, top to bottom: a day's heading, or a conversation by its place in the caller log. */
export type LogItem = { kind: 'day'; moment: string } | { kind: 'entry'; place: number };

/** Where everything stands in a list of which only a part is known; heights in CSS pixels. */
export interface LogGeometry {
  /** Headings and rows. */
  itemCount: number;
  /** Rows alone. */
  rowCount: number;
  itemAt: (index: number) => LogItem | null;
  /** The index of a row among all items. */
  indexOf: (place: number) => number;
  /** Where a row begins. */
  topOf: (place: number) => number;
  /** The first row that ends below a height. */
  placeBelow: (top: number) => number;
}

/**
 * Works out where rows and headings stand.
 * @param days newest first
 * @param limit how many conversations are shown at most
 */
export function geometryOf(days: readonly LogDay[], limit: number): LogGeometry {
  const shown: { moment: string; first: number; count: number }[] = [];
  let rowCount = 0;
  for (const { moment, count } of days) {
    if (rowCount >= limit) break;
    const fitting = Math.min(count, limit - rowCount);
    shown.push({ moment, first: rowCount, count: fitting });
    rowCount += fitting;
  }

  /** The last day for which this is true; days it is true for come first. */
  const lastDay = (isTrue: (first: number, day: number) => boolean): number => {
    let [low, high] = [0, shown.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isTrue(shown[middle]?.first ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const dayOf = (place: number): number => lastDay((first) => first <= place);
  const indexOf = (place: number): number => place + dayOf(place) + 1;
  const topOf = (place: number): number => place * rowHeight + (dayOf(place) + 1) * dayHeight;

  return {
    itemCount: rowCount + shown.length,
    rowCount,
    itemAt(index) {
      const day = lastDay((first, number) => first + number <= index);
      const found = shown[day];
      if (!found) return null;
      const place = index - day - 1;
      return place < found.first ? { kind: 'day', moment: found.moment } : { kind: 'entry', place };
    },
    indexOf,
    topOf,
    placeBelow(top) {
      const day = lastDay((first, number) => first * rowHeight + number * dayHeight <= top);
      const found = shown[day];
      if (!found) return 0;
      const begins = found.first * rowHeight + (day + 1) * dayHeight;
      return found.first + Math.max(0, Math.floor((top - begins) / rowHeight));
    },
  };
}
