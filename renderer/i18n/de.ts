import { accountDe } from './account-de.ts';
import { adminDe } from './admin-de.ts';
import { callsDe } from './calls-de.ts';
import { contactsDe } from './contacts-de.ts';
import { controlDe } from './control-de.ts';
import { desktopSettingsDe } from './desktop-settings-de.ts';
import { dialDe } from './dial-de.ts';
import type { en } from './en.ts';
import { frameDe } from './frame-de.ts';
import { guideDe } from './guide-de.ts';
import { helpdeskDe } from './helpdesk-de.ts';
import { logDe } from './log-de.ts';
import { popUpDe } from './pop-up-de.ts';
import { requestsDe } from './requests-de.ts';
import { settingsDe } from './settings-de.ts';
import { statisticsDe } from './statistics-de.ts';
import { tunnelDe } from './tunnel-de.ts';

/** Every string of the pages, in German. */
export const de: typeof en = {
  ...accountDe,
  ...adminDe,
  ...callsDe,
  contacts: contactsDe,
  ...controlDe,
  ...desktopSettingsDe,
  ...dialDe,
  ...frameDe,
  ...guideDe,
  ...helpdeskDe,
  ...logDe,
  ...popUpDe,
  ...requestsDe,
  ...settingsDe,
  ...statisticsDe,
  ...tunnelDe,
};
