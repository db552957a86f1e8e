import { accountEn } from './account.ts';
import { callsEn } from './calls.ts';
import { controlEn } from './control.ts';
import { guideEn } from './guide.ts';
import { logEn } from './log.ts';
import { popUpEn } from './pop-up.ts';

/** The topics that the pop-up window speaks of, in English. */
export const popUpsEn = {
  ...accountEn,
  ...callsEn,
  ...controlEn,
  ...guideEn,
  ...logEn,
  ...popUpEn,
};
