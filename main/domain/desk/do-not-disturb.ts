/** For how long somebody does not want to be disturbed. */
export type RestChoice = 'halfHour' | 'hour' | 'twoHours' | 'tomorrow';

export const restChoices: readonly RestChoice[] = ['halfHour', 'hour', 'twoHours', 'tomorrow'];

const minutes = { halfHour: 30, hour: 60, twoHours: 120 } as const;

/** The hour at which "tomorrow" begins, in the user's own time. */
const morning = 8;

/** @returns ISO 8601 in UTC with milliseconds */
export function restUntil(choice: RestChoice, now: Date): string {
  if (choice !== 'tomorrow') return new Date(now.getTime() + minutes[choice] * 60_000).toISOString();
  const day = new Date(now);
  day.setDate(day.getDate() + 1);
  day.setHours(morning, 0, 0, 0);
  return day.toISOString();
}
