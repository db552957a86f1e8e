import type { LoadTexts } from './index.ts';

/** The texts of the pop-up window: those of calls, without what the pages of the app window have to say. */
export const loadPopUpTexts: LoadTexts = async (language) =>
  language === 'de' ? (await import('./pop-ups-de.ts')).popUpsDe : (await import('./pop-ups-en.ts')).popUpsEn;
