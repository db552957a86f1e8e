import type { TelephonyScope } from '../../../contract/model/telephony.ts';
import type { Sipgate } from '../../../main/sipgate/sipgate.ts';
import { allOf } from '../../support/unit/sipgate.ts';

/** Every request that the client can make. */
export interface RequestRow {
  what: string;
  ask: (sipgate: Sipgate) => Promise<unknown>;
  scope: TelephonyScope | null;
  changes: boolean;
}

const newCall = { deviceId: 'e0', caller: 'e0', callee: '+4915791234567' };

export const requestRows: RequestRow[] = [
  { what: 'whose token it is', ask: (sipgate) => sipgate.whoAmI(), scope: null, changes: false },
  { what: 'users', ask: (sipgate) => sipgate.users(), scope: 'users:read', changes: false },
  { what: 'devices', ask: (sipgate) => sipgate.devices('w0'), scope: 'devices:read', changes: false },
  { what: 'numbers', ask: (sipgate) => sipgate.numbers(), scope: 'numbers:read', changes: false },
  {
    what: 'webhooks',
    ask: (sipgate) => sipgate.webhooks.read(),
    scope: 'settings:sipgateio:read',
    changes: false,
  },
  {
    what: 'setting webhooks',
    ask: (sipgate) => sipgate.webhooks.write({ incomingUrl: '', outgoingUrl: '', log: true, sources: null }),
    scope: 'settings:sipgateio:write',
    changes: true,
  },
  {
    what: 'history',
    ask: (sipgate) => allOf(sipgate.history({ from: '2026-11-01T00:00:00.000Z' })),
    scope: 'history:read',
    changes: false,
  },
  { what: 'contacts', ask: (sipgate) => allOf(sipgate.contacts()), scope: 'contacts:read', changes: false },
  {
    what: 'starting a call',
    ask: (sipgate) => sipgate.calls.start(newCall),
    scope: 'sessions:calls:write',
    changes: true,
  },
  { what: 'live calls', ask: (sipgate) => sipgate.calls.live(), scope: 'rtcm:read', changes: false },
  { what: 'hanging up', ask: (sipgate) => sipgate.calls.hangUp('1'), scope: 'rtcm:write', changes: true },
  { what: 'muting', ask: (sipgate) => sipgate.calls.mute('1', true), scope: 'rtcm:write', changes: true },
  { what: 'holding', ask: (sipgate) => sipgate.calls.hold('1', true), scope: 'rtcm:write', changes: true },
  {
    what: 'recording',
    ask: (sipgate) => sipgate.calls.record('1', true, true),
    scope: 'rtcm:write',
    changes: true,
  },
  {
    what: 'transferring',
    ask: (sipgate) => sipgate.calls.transfer('1', '+492119990001', false),
    scope: 'rtcm:write',
    changes: true,
  },
  {
    what: 'sending digits',
    ask: (sipgate) => sipgate.calls.sendDigits('1', '1#'),
    scope: 'rtcm:write',
    changes: true,
  },
];
