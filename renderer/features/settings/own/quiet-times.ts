/** Milliseconds. */
export const halfAnHour = 30 * 60_000;

/** Eight o'clock on the next day, in the user's own time; milliseconds of the epoch, as all here. */
export function tomorrowMorning(now: number): number {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  return morning.setHours(8, 0, 0, 0);
}

/**
 * The next time that the clock shows this.
 * @param time `14:30`, in the user's own time
 */
export function nextTime(time: string, now: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const next = new Date(now);
  next.setHours(hours, minutes, 0, 0);
  if (next.getTime() <= now) next.setDate(next.getDate() + 1);
  return next.getTime();
}
