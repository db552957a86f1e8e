import type { ParseKeys } from 'i18next';
import type { TelephonyScope } from '../../contract/model/telephony.ts';

/** What each scope is for. */
export const scopeWords = {
  'users:read': 'account.scopeFor.usersRead',
  'devices:read': 'account.scopeFor.devicesRead',
  'numbers:read': 'account.scopeFor.numbersRead',
  'settings:sipgateio:read': 'account.scopeFor.webhooksRead',
  'settings:sipgateio:write': 'account.scopeFor.webhooksWrite',
  'sessions:calls:write': 'account.scopeFor.dial',
  'rtcm:read': 'account.scopeFor.callsRead',
  'rtcm:write': 'account.scopeFor.callsWrite',
  'history:read': 'account.scopeFor.historyRead',
  'contacts:read': 'account.scopeFor.contactsRead',
} as const satisfies Record<TelephonyScope, ParseKeys>;
