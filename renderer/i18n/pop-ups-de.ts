import { accountDe } from './account-de.ts';
import { callsDe } from './calls-de.ts';
import { controlDe } from './control-de.ts';
import { guideDe } from './guide-de.ts';
import { logDe } from './log-de.ts';
import { popUpDe } from './pop-up-de.ts';
import type { popUpsEn } from './pop-ups-en.ts';

/** The topics that the pop-up window speaks of, in German. */
export const popUpsDe: typeof popUpsEn = {
  ...accountDe,
  ...callsDe,
  ...controlDe,
  ...guideDe,
  ...logDe,
  ...popUpDe,
};
