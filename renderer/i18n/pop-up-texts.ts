import type { LoadTexts } from './index.ts';

/** The texts of the pop-up window: those of calls, without what the pages of the app window have to say. */
export const loadPopUpTexts: LoadTexts = async (language) =>
  language === 'de' ? (await import('./de/pop-ups.ts')).popUpsDe : (await import('./en/pop-ups.ts')).popUpsEn;
