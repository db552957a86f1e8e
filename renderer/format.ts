import type { TimeSpan } from '../contract/model/calls/log-query.ts';
import { phrase } from '../contract/model/isolated.ts';
import type { Language } from '../contract/settings/preferences.ts';

/** `0:07`, `12:48`, `1:02:03` */
export function formatDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Whole seconds from a moment until now; both ISO 8601 or milliseconds of the epoch. */
export function secondsSince(moment: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(moment)) / 1000));
}

/** `11:42` in the user's own time. */
export function formatTime(moment: string, language: Language): string {
  return formatter(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(moment),
  );
}

/** `11:42:07` in the user's own time. */
export function formatSeconds(moment: string, language: Language): string {
  const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return formatter(language, parts).format(new Date(moment));
}

/** `3 Nov` in the user's own time. */
export function formatDate(moment: string, language: Language): string {
  return formatter(language, { day: 'numeric', month: 'short' }).format(new Date(moment));
}

/** `Tuesday, 17 November`; with the year where it is not the present one. */
export function formatDay(moment: string, language: Language, now: number): string {
  return formatter(language, { weekday: 'long', ...dayOf(moment, now) }).format(new Date(moment));
}

function dayOf(moment: string, now: number): Intl.DateTimeFormatOptions {
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  return { day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }) };
}

/** `20 Nov, 11:42:07` in the user's own time. */
export function formatMoment(moment: string, language: Language): string {
  const parts = {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  return formatter(language, { ...parts, hourCycle: 'h23' }).format(new Date(moment));
}

/** The days of a time: `1 – 28 Nov 2026`; with its end where that is within a day: `27 Nov 2026, 00:00 – 11:42`. */
export function formatSpan({ from, to }: TimeSpan, language: Language): string {
  // It ends just before.
  const [first, last] = [new Date(from), new Date(Date.parse(to) - 1)];
  const isWholeDays = startOfDay(Date.parse(to)) === Date.parse(to);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return formatter(language, { ...date, ...(!isWholeDays && time) }).formatRange(first, last);
}

/** `08:00`, of the clock on the wall. */
export function formatHour(hour: number, language: Language): string {
  return formatTime(new Date(2026, 0, 1, hour).toISOString(), language);
}

/** `Monday`; 0 is that. */
export function formatWeekday(index: number, language: Language): string {
  // The fifth was one.
  return formatter(language, { weekday: 'long' }).format(new Date(2026, 0, 5 + index));
}

/** When something was, as one says it: `today, 11:42`, `yesterday, 11:42`, `Tuesday`, `3 November`. */
export function formatWhen(moment: string, language: Language, now: number): string {
  const days = daysAgo(moment, now);
  if (days > 6) return formatter(language, dayOf(moment, now)).format(new Date(moment));
  if (days > 1) return formatter(language, { weekday: 'long' }).format(new Date(moment));
  const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
  return phrase`${day}, ${formatTime(moment, language)}`;
}

/** How long somebody talked, as one says it: `42 sec`, `12 min`. */
export function formatTalk(seconds: number, language: Language): string {
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** How many days ago, counted by the calendar in the user's own time: 0 today, 1 yesterday. */
export function daysAgo(moment: string, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(Date.parse(moment))) / 86_400_000);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make and the caller log asks for one in every row. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  // English as it is written in Europe: day before month.
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', options);
  formatters.set(key, made);
  return made;
}
