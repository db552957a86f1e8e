import { accountEn } from './account.ts';
import { adminEn } from './admin.ts';
import { callsEn } from './calls.ts';
import { contactsEn } from './contacts.ts';
import { controlEn } from './control.ts';
import { desktopSettingsEn } from './desktop-settings.ts';
import { dialEn } from './dial.ts';
import { frameEn } from './frame.ts';
import { guideEn } from './guide.ts';
import { helpdeskEn } from './helpdesk.ts';
import { logEn } from './log.ts';
import { popUpEn } from './pop-up.ts';
import { requestsEn } from './requests.ts';
import { settingsEn } from './settings.ts';
import { statisticsEn } from './statistics.ts';
import { tunnelEn } from './tunnel.ts';

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
