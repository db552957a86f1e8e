import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isolated } from '../../contract/model/isolated.ts';
import type { Language } from '../../contract/settings/preferences.ts';
import type { en } from './en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Loads the texts of a page in one language. */
export type LoadTexts = (language: Language) => Promise<Partial<typeof en>>;

/**
 * Gives a page its voice: each language is loaded when it is spoken, none beside it.
 * @returns the function that changes the language, the first time as well; resolves when the page speaks it
 */
export function createVoice(load: LoadTexts): (language: Language) => Promise<void> {
  let last = Promise.resolve();

  const change = async (language: Language): Promise<void> => {
    const texts = await load(language);
    if (i18next.isInitialized) {
      i18next.addResourceBundle(language, 'translation', texts);
      await i18next.changeLanguage(language);
    } else {
      await i18next.use(initReactI18next).init({
        lng: language,
        // Every language has every text, so there is nothing to fall back on.
        fallbackLng: false,
        resources: { [language]: { translation: texts } },
        // React escapes what is put in; what may turn the words around it is isolated from them.
        interpolation: { escapeValue: true, escape: isolated },
      });
    }
    document.documentElement.lang = language;
  };

  return (language) => {
    // One after the other: the language that was asked for last is the one that stays.
    const changed = last.then(() => change(language));
    last = changed.catch(() => undefined);
    return changed;
  };
}

/** The language that the system probably speaks, as long as main has not said what the preferences say. */
export function likelyLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
}
