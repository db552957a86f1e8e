import type { WallClock } from '../../../main/domain/statistics/wall-clock.ts';

/**
 * The clock on a wall in some place, by the platform's own tables: not by how this machine's clock is set.
 * @param timeZone `Europe/Berlin`
 */
export function clockIn(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return {
    offsetAt(time) {
      const parts = Object.fromEntries(
        format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
      );
      const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
      return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1_000) * 1_000;
    },
  };
}

/** Where clocks are changed by an hour, at midnight, by half an hour, never, and are ahead by three quarters. */
export const places = [
  'Europe/Berlin',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'UTC',
  'Asia/Kathmandu',
  'America/New_York',
] as const;
