import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { segmentDays } from './journal-reader.ts';

/** How many days the journal reaches back. */
const journalDays = 31;

/**
 * Deletes what is kept no longer: segments of the journal after a month, months of calls as the settings say. Both
 * count back from the newest file there is, not from the clock, so that a clock gone wrong deletes nothing.
 * @param path the data folder
 * @param retentionMonths how many months of calls are kept besides the newest one
 * @returns the names of the files that are gone
 */
export async function deleteOutdated(path: string, retentionMonths: number): Promise<string[]> {
  const journal = join(path, 'journal');
  const days = await segmentDays(journal);
  const newestDay = days.at(-1);
  const oldDays = days.filter((day) => newestDay !== undefined && daysBetween(day, newestDay) > journalDays);

  const calls = join(path, 'calls');
  const months = (await readdir(calls)).filter((name) => /^\d{4}-\d\d\.json$/.test(name)).sort();
  const newestMonth = months.at(-1);
  const oldMonths = months.filter(
    (month) => newestMonth !== undefined && monthNumber(newestMonth) - monthNumber(month) > retentionMonths,
  );

  const outdated = [
    ...oldDays.map((day) => join(journal, `${day}.ndjson`)),
    ...oldMonths.map((name) => join(calls, name)),
  ];
  for (const file of outdated) await rm(file);
  return outdated.map((file) => file.slice(path.length + 1));
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}

/** Counted from year 0; takes `2026-11.json`. */
function monthNumber(name: string): number {
  return Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7));
}
