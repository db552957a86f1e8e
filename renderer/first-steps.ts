import { api } from './api.ts';
import { likelyLanguage } from './i18n/index.ts';
import { loadWindowTexts } from './i18n/window-texts.ts';

// What the window asks for before the rest of its code is evaluated, so that the answers are there when that is done.
// Nothing that main tells in between is lost: the code that listens is evaluated before any message is handled.

/** What main has to say at first. */
export const firstSnapshot = api.getSnapshot();

// If it turns out to be another language, that one is loaded then.
void loadWindowTexts(likelyLanguage());
