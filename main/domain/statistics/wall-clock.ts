/** The clock on the wall of whoever looks: what it shows at a moment, summer time included. */
export interface WallClock {
  /** How far it is ahead of UTC at a moment: milliseconds, at a moment in milliseconds of the epoch. */
  offsetAt: (time: number) => number;
}

/**
 * What the clock shows at a moment.
 * @returns as milliseconds of the epoch were that clock in UTC: its date and time are to be read with `getUTC…`
 */
export function wallTime(clock: WallClock, time: number): number {
  return time + clock.offsetAt(time);
}

const day = 24 * 3_600_000;

/**
 * When the clock shows a time, in milliseconds of the epoch. What it shows twice, as summer time ends, is the first time; what
 * it leaves out, as summer time begins, is the moment after: so it is with midnight in some countries.
 * @param wall as `wallTime` has it
 */
export function momentOf(clock: WallClock, wall: number): number {
  // Clocks are changed by hours, and not twice within two days.
  const [before, after] = [clock.offsetAt(wall - day), clock.offsetAt(wall + day)];
  const shown = [wall - before, wall - after].filter((time) => wallTime(clock, time) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - Math.min(before, after);
}

/**
 * Reads many moments off the clock: it is asked once a day, and of each moment on days on which it may have been changed.
 * @returns a function of a moment, ISO 8601 in UTC, to `wallTime`, whole minutes
 */
export function createWallTimes(clock: WallClock): (moment: string) => number {
  let known = { date: 'none', start: 0, offset: 0, isChanged: true };
  return (moment) => {
    if (!moment.startsWith(known.date)) {
      const date = moment.slice(0, 10);
      const start = Date.parse(date);
      const offset = clock.offsetAt(start);
      known = { date, start, offset, isChanged: offset !== clock.offsetAt(start + day) };
    }
    const time = known.start + (twoDigits(moment, 11) * 60 + twoDigits(moment, 14)) * 60_000;
    return known.isChanged ? wallTime(clock, time) : time + known.offset;
  };
}

/** Digits at fixed places are read faster than dates in general. */
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + (text.charCodeAt(at + 1) - 48);
}
