import { accountEn } from './account-en.ts';
import { callsEn } from './calls-en.ts';
import { controlEn } from './control-en.ts';
import { guideEn } from './guide-en.ts';
import { logEn } from './log-en.ts';
import { popUpEn } from './pop-up-en.ts';

/** The topics that the pop-up window speaks of, in English. */
export const popUpsEn = {
  ...accountEn,
  ...callsEn,
  ...controlEn,
  ...guideEn,
  ...logEn,
  ...popUpEn,
};
