import { accountDe } from './account.ts';
import { callsDe } from './calls.ts';
import { controlDe } from './control.ts';
import { guideDe } from './guide.ts';
import { logDe } from './log.ts';
import { popUpDe } from './pop-up.ts';
import type { popUpsEn } from '../en/pop-ups.ts';

/** The topics that the pop-up window speaks of, in German. */
export const popUpsDe: typeof popUpsEn = {
  ...accountDe,
  ...callsDe,
  ...controlDe,
  ...guideDe,
  ...logDe,
  ...popUpDe,
};
