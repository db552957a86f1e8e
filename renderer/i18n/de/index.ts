import { accountDe } from './account.ts';
import { adminDe } from './admin.ts';
import { callsDe } from './calls.ts';
import { contactsDe } from './contacts.ts';
import { controlDe } from './control.ts';
import { desktopSettingsDe } from './desktop-settings.ts';
import { dialDe } from './dial.ts';
import type { en } from '../en/index.ts';
import { frameDe } from './frame.ts';
import { guideDe } from './guide.ts';
import { helpdeskDe } from './helpdesk.ts';
import { logDe } from './log.ts';
import { popUpDe } from './pop-up.ts';
import { requestsDe } from './requests.ts';
import { settingsDe } from './settings.ts';
import { statisticsDe } from './statistics.ts';
import { tunnelDe } from './tunnel.ts';

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
