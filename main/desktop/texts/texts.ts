import type { Language } from '../../../contract/settings/preferences.ts';
import type { DesktopTexts } from './desktop-texts.ts';
import { de } from './texts-de.ts';
import { en } from './texts-en.ts';

const texts: Record<Language, DesktopTexts> = { de, en };

/** @returns the words of a language */
export function desktopTexts(language: Language): DesktopTexts {
  return texts[language];
}
