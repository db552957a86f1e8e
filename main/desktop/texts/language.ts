import type { Language, Preferences } from '../../../contract/settings/preferences.ts';

/**
 * German for everybody whose system speaks it, English for everybody else; unless somebody chose.
 * @param systemLanguages as the system has them, the one that is liked best first: `de-AT`
 */
export function languageFor(
  { language }: Pick<Preferences, 'language'>,
  systemLanguages: readonly string[],
): Language {
  if (language !== 'system') return language;
  return systemLanguages[0]?.toLowerCase().startsWith('de') ? 'de' : 'en';
}
