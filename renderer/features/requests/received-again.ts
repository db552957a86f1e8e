import type { TFunction } from 'i18next';
import type { RequestSummary } from '../../../contract/model/request.ts';
import type { Language } from '../../../contract/settings/preferences.ts';
import { daysAgo, formatMoment, formatTime } from '../../format.ts';

/**
 * @returns how often a request came, and when for the last time: the day as well where it is another one than the request's; empty
 *   where it came once
 */
export function receivedAgain(
  { at, repeats }: Pick<RequestSummary, 'at' | 'repeats'>,
  t: TFunction,
  language: Language,
): string {
  if (repeats === null) return '';
  const { count, lastAt } = repeats;
  const isSameDay = daysAgo(at, Date.parse(lastAt)) === 0;
  return t('requests.received', {
    times: (1 + count).toLocaleString(language),
    at: isSameDay ? formatTime(lastAt, language) : formatMoment(lastAt, language),
  });
}
