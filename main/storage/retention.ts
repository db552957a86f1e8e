import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { segmentDays } from './journal/journal-reader.ts';
import { setAsideOn } from './files/aside-name.ts';
import { namesIn } from './files/missing.ts';

/** How many days the journal reaches back. */
const journalDays = 31;

/**
 * Deletes what is kept no longer: segments of the journal after a month, months of calls as the settings say, and with them whatever was
 * set aside as unreadable in their time, as it holds calls and people, too. All count back from the newest file there is, and from
 * today where that is earlier, so that neither a clock gone wrong nor a file that it left in the future deletes anything.
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
  const newestMonth = months.findLast((month) => month.slice(0, 7) <= today.slice(0, 7)) ?? newestDay;
  const oldMonths = months.filter((month) => monthNumber(newestMonth) - monthNumber(month) > retentionMonths);

  // Where there is no other file nothing but the clock says how old they are.
  const isDated = months.length + days.length > 0;
  const aside = isDated ? await setAsideIn([path, journal, calls]) : [];
  const oldAside = aside.filter(({ day }) => monthNumber(newestMonth) - monthNumber(day) > retentionMonths);

  const outdated = [
    ...oldDays.map((day) => join(journal, `${day}.ndjson`)),
    ...oldMonths.map((name) => join(calls, name)),
    ...oldAside.map(({ file }) => file),
  ];
  for (const file of outdated) await rm(file);
  return outdated.map((file) => file.slice(path.length + 1));
}

/** The files that were set aside as unreadable, with the day on which they were. */
async function setAsideIn(folders: readonly string[]): Promise<{ file: string; day: string }[]> {
  const found = folders.map(async (folder) =>
    (await namesIn(folder)).flatMap((name) => {
      const day = setAsideOn(name);
      return day === null ? [] : [{ file: join(folder, name), day }];
    }),
  );
  return (await Promise.all(found)).flat();
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}

/** Counted from year 0; takes `2026-11.json` and whatever else begins with a month. */
function monthNumber(name: string): number {
  return Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7));
}
