import type {
  LineKind,
  PastCall,
  TelephonyEdition,
  TelephonyToken,
  WebhookUrls,
} from '../../contract/model/telephony.ts';
import type { Line, Phone, Telephony, TelephonyCapabilities, TelephonySystem } from '../ports/telephony.ts';
import { toContact } from './sipgate-contacts.ts';
import type { SipgateConnection } from './sipgate-http.ts';
import { readToken, writeToken } from './sipgate-token.ts';
import type { SipgateDevice, SipgateNumber, SipgatePastCall } from './sipgate-types.ts';
import { createSipgate, type Sipgate } from './sipgate.ts';

/**
 * sipgate as the app's telephone system.
 * @param send see `SipgateConnection`
 */
export function sipgateSystem(send: typeof fetch): TelephonySystem {
  return {
    contactSource: 'sipgate',
    addressIn: (settings) => settings.sipgate.apiUrl,
    connect: (apiUrl: string, token: TelephonyToken) =>
      createSipgateTelephony({ apiUrl, token, fetch: send }),
    writeToken,
    readToken,
  };
}

/** An account at sipgate behind the port. */
function createSipgateTelephony(connection: SipgateConnection): Telephony {
  return toTelephony(createSipgate(connection));
}

/** Puts sipgate's words into those of the port. */
export function toTelephony(sipgate: Sipgate): Telephony {
  const { start, live, hangUp, mute, hold, transfer } = sipgate.calls;
  return {
    async whoAmI() {
      const identity = await sipgate.whoAmI();
      return { ...identity, capabilities: capabilitiesOf(identity.edition) };
    },
    scopes: sipgate.scopes,
    users: sipgate.users,
    phones: async (userId) => (await sipgate.devices(userId)).map(toPhone),
    lines: async () => toLines(await sipgate.numbers()),
    webhooks: sipgate.webhooks,
    calls: {
      controls: ['reject', 'hangUp', 'hold', 'mute', 'transfer'],
      // Classic accounts have a line for every phone: there is none to choose.
      start: ({ phoneId, to, callerId }) =>
        start({ deviceId: phoneId, caller: phoneId, callee: to, callerId }),
      live,
      hangUp,
      mute,
      hold,
      transfer,
    },
    async *history({ from, to }) {
      // It goes by moments alone.
      for await (const page of sipgate.history({ from, ...(to !== undefined && { to }) }))
        yield { calls: page.map(toPastCall), position: null };
    },
    async *contacts() {
      for await (const page of sipgate.contacts()) yield page.map(toContact);
    },
  };
}

const webhookUrls: Record<TelephonyEdition, WebhookUrls> = {
  classic: 'any',
  neo: 'httpsOnly',
  // Classic accounts are being moved to neo.
  unknown: 'unknown',
};

function capabilitiesOf(edition: TelephonyEdition): TelephonyCapabilities {
  const isNeo = edition === 'neo';
  return { webhookUrls: webhookUrls[edition], listsLiveCalls: !isNeo, historyHoldsCalls: !isNeo };
}

function toPhone({ id, alias, online, doNotDisturb }: SipgateDevice): Phone {
  return { id, name: alias, online, doNotDisturb };
}

/** sipgate lists numbers, each with what is behind it; several can lead to the same. */
function toLines(numbers: readonly SipgateNumber[]): Line[] {
  const lines: Line[] = [];
  const known = new Map<string, Line>();
  for (const { number, endpointId, endpointName } of numbers) {
    const same = endpointId === null ? undefined : known.get(endpointId);
    if (same) {
      same.numbers.push(number);
      continue;
    }
    const line: Line = {
      id: endpointId,
      name: endpointName,
      kind: kindOf(endpointId),
      numbers: [number],
      userIds: null,
    };
    lines.push(line);
    if (endpointId !== null) known.set(endpointId, line);
  }
  return lines;
}

/** The first letter says what an id is of. */
function kindOf(endpointId: string | null): LineKind {
  switch (endpointId === null ? '' : endpointId.charAt(0)) {
    case 'p':
      return 'line';
    case 'g':
      return 'group';
    default:
      return 'other';
  }
}

function toPastCall(past: SipgatePastCall): PastCall {
  const { id, callId, direction, createdAt, durationSeconds, status } = past;
  return {
    id,
    callId,
    direction: direction.endsWith('INCOMING') ? 'in' : 'out',
    missed: direction.startsWith('MISSED'),
    from: past.source,
    to: past.target,
    fromName: past.sourceAlias,
    toName: past.targetAlias,
    startedAt: createdAt,
    durationSeconds,
    status,
  };
}
