import type { TFunction } from 'i18next';
import type { RequestSummary } from '../../../contract/model/request.ts';
import type { Language } from '../../../contract/settings/preferences.ts';
import { daysAgo, formatMoment, formatTime } from '../../format.ts';

/** The requests that one in the list stands for, as they have no place of their own. */
export interface CountedWith {
  /** In a few characters: `3×` where it came again, `+12` where others were turned away and not recorded; empty where neither is so. */
  short: string;
  words: string[];
}

/** @returns how often a request came and when for the last time, with the day where it is another one; or how many were not recorded */
export function countedWith(
  { at, repeats, unrecorded }: Pick<RequestSummary, 'at' | 'repeats' | 'unrecorded'>,
  t: TFunction,
  language: Language,
): CountedWith {
  if (unrecorded > 0) {
    const formatted = unrecorded.toLocaleString(language);
    return { short: `+${formatted}`, words: [t('requests.unrecorded', { count: unrecorded, formatted })] };
  }
  if (repeats === null) return { short: '', words: [] };
  const { count, lastAt } = repeats;
  const times = (1 + count).toLocaleString(language);
  const isSameDay = daysAgo(at, Date.parse(lastAt)) === 0;
  const last = isSameDay ? formatTime(lastAt, language) : formatMoment(lastAt, language);
  return { short: `${times}×`, words: [t('requests.received', { times, at: last })] };
}
