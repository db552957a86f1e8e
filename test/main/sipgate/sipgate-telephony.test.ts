import { describe, expect, it } from 'vitest';
import { sipgateSystem } from '../../../main/sipgate/sipgate-telephony.ts';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { startSipgate } from '../../support/unit/sipgate.ts';
import { describeTelephony, type TelephonyWorld } from '../ports/telephony-contract.ts';

async function startWorld(): Promise<TelephonyWorld> {
  const { fake, telephony } = await startSipgate();
  return {
    telephony,
    contactSource: sipgateSystem(fetch).contactSource,
    userId: 'w0',
    number: '+492111234567',
    async miss(from) {
      await (await fake.exchange.ring({ from: from.slice(1) })).hangUp('cancel');
    },
    async talk(from) {
      const call = await fake.exchange.ring({ from: from.slice(1) });
      await call.answer('w0');
      return {
        callId: call.callId,
        isOnHold: () => call.hold,
        isMuted: () => call.muted,
        hasEnded: () => call.state === 'ended',
      };
    },
    dialled() {
      const last = fake.exchange.sessions.at(-1);
      return last ? { phoneId: last.device.id, to: last.callee, callerId: last.callerId ?? undefined } : null;
    },
    transferredTo() {
      const asked = fake.requests.findLast(({ path }) => path.endsWith('/transfer'));
      return (asked?.body as { phoneNumber: string } | undefined)?.phoneNumber ?? null;
    },
    refuse() {
      fake.account.scopes = [];
    },
    answerSomethingElse() {
      fake.misbehave(sipgateMisbehaviours.loginPage);
    },
  };
}

describeTelephony('sipgate', startWorld);

describe('sipgate behind the port', () => {
  it.each([
    ['CLASSIC_PBX', { webhookUrls: 'any', listsLiveCalls: true, historyHoldsCalls: true }],
    ['NEO_PBX', { webhookUrls: 'httpsOnly', listsLiveCalls: false, historyHoldsCalls: false }],
    [null, { webhookUrls: 'unknown', listsLiveCalls: true, historyHoldsCalls: true }],
  ] as const)('says for %s what the account can do', async (featureScope, capabilities) => {
    const { fake, telephony } = await startSipgate();
    fake.account.featureScope = featureScope;
    expect((await telephony.whoAmI()).capabilities).toEqual(capabilities);
  });

  it('puts the numbers of a line together, and leaves those apart that lead nowhere', async () => {
    const { fake, telephony } = await startSipgate();
    const number = { localized: '', type: 'LANDLINE' as const };
    fake.account.numbers = [
      { ...number, id: '1', number: '+4921100', endpointId: 'g0', endpointAlias: 'Sales' },
      { ...number, id: '2', number: '+4921101', endpointId: '', endpointAlias: '' },
      { ...number, id: '3', number: '+4921102', endpointId: 'p1', endpointAlias: 'Marty' },
      { ...number, id: '4', number: '+4921103', endpointId: 'g0', endpointAlias: 'Sales' },
      { ...number, id: '5', number: '+4921104', endpointId: '', endpointAlias: '' },
    ];
    expect(await telephony.lines()).toMatchObject([
      { id: 'g0', name: 'Sales', kind: 'group', numbers: ['+4921100', '+4921103'] },
      { id: null, kind: 'other', numbers: ['+4921101'] },
      { id: 'p1', name: 'Marty', kind: 'line', numbers: ['+4921102'] },
      { id: null, kind: 'other', numbers: ['+4921104'] },
    ]);
  });

  it('tells of the past in the words of the port', async () => {
    const { fake, telephony } = await startSipgate();
    const call = await fake.exchange.dial({ userId: 'w0', to: '4930609854180' });
    await call.hangUp('busy');
    for await (const { calls, position } of telephony.history({ from: '2020-01-01T00:00:00.000Z' })) {
      expect(calls).toMatchObject([
        { callId: call.callId, direction: 'out', missed: true, to: '+4930609854180' },
      ]);
      expect(position).toBeNull();
    }
  });
});
