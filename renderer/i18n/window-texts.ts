import type { LoadTexts } from './index.ts';

/** The texts of the app window: all that there are. */
export const loadWindowTexts: LoadTexts = async (language) =>
  language === 'de' ? (await import('./de/index.ts')).de : (await import('./en/index.ts')).en;
