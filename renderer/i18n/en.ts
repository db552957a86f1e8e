import { accountEn } from './account-en.ts';
import { adminEn } from './admin-en.ts';
import { callsEn } from './calls-en.ts';
import { contactsEn } from './contacts-en.ts';
import { controlEn } from './control-en.ts';
import { desktopSettingsEn } from './desktop-settings-en.ts';
import { dialEn } from './dial-en.ts';
import { frameEn } from './frame-en.ts';
import { guideEn } from './guide-en.ts';
import { helpdeskEn } from './helpdesk-en.ts';
import { logEn } from './log-en.ts';
import { popUpEn } from './pop-up-en.ts';
import { requestsEn } from './requests-en.ts';
import { settingsEn } from './settings-en.ts';
import { statisticsEn } from './statistics-en.ts';
import { tunnelEn } from './tunnel-en.ts';

/** Every string of the pages, in English: the shape that the other languages follow. */
export const en = {
  ...accountEn,
  ...adminEn,
  ...callsEn,
  contacts: contactsEn,
  ...controlEn,
  ...desktopSettingsEn,
  ...dialEn,
  ...frameEn,
  ...guideEn,
  ...helpdeskEn,
  ...logEn,
  ...popUpEn,
  ...requestsEn,
  ...settingsEn,
  ...statisticsEn,
  ...tunnelEn,
};
