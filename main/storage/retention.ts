import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { segmentDays } from './journal/journal-reader.ts';
import { namesIn } from './files/missing.ts';

/** How many days the journal reaches back. */
const journalDays = 31;

/**
 * Deletes what is kept no longer: segments of the journal after a month, months of calls as the settings say. Both
 * count back from the newest file there is, and from today where that is earlier, so that neither a clock gone wrong
 * nor a file that it left in the future deletes anything.
 * @param path the data folder
 * @param retentionMonths how many months of calls are kept besides the newest one
 * @param journalIsNeeded whether it may hold calls that are in no month's file yet: then all of it stays
 * @returns the names of the files that are gone
 * @throws the system's error where a file cannot be deleted
 */
export async function deleteOutdated(
  path: string,
  retentionMonths: number,
  now: Date,
  journalIsNeeded = false,
): Promise<string[]> {
  const today = now.toISOString().slice(0, 10);
  const journal = join(path, 'journal');
  const days = await segmentDays(journal);
  const newestDay = days.findLast((day) => day <= today) ?? today;
  const oldDays = journalIsNeeded ? [] : days.filter((day) => daysBetween(day, newestDay) > journalDays);

  const calls = join(path, 'calls');
  const months = (await namesIn(calls)).filter((name) => /^\d{4}-\d\d\.json$/.test(name)).sort();
  const newestMonth = months.findLast((month) => month.slice(0, 7) <= today.slice(0, 7)) ?? today;
  const oldMonths = months.filter((month) => monthNumber(newestMonth) - monthNumber(month) > retentionMonths);

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

/** Counted from year 0; takes `2026-11.json` and whatever else begins with a month. */
function monthNumber(name: string): number {
  return Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7));
}
