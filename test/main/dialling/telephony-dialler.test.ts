import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DialProgress } from '../../../contract/model/dialling.ts';
import { createTelephonyDialler } from '../../../main/dialling/telephony-dialler.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { telephonyUserOf } from '../../../main/domain/desk/dial-progress.ts';
import { compileRules } from '../../../main/domain/calls/rules.ts';
import { answer, hangup, newCall } from '../../support/unit/events.ts';
import { startSipgate } from '../../support/unit/sipgate.ts';

const target = { number: '+4930609854180', label: '+49 30 609854180', extension: null, party: null };

async function startDialler(options: { agentId?: string; sipgatePhone?: string; token?: boolean } = {}) {
  const { fake, telephony } = await startSipgate();
  const published: (DialProgress | null)[] = [];
  const book = createCallBook(() => new Date().toISOString());
  const dialler = createTelephonyDialler({
    telephony: { current: () => (options.token === false ? null : telephony) },
    settings: () => ({
      agents: [{ id: 'marty', name: 'Marty', email: '', sipgateUserIds: ['e1', '1234567w1'], numbers: [] }],
    }),
    preferences: () => ({ agentId: options.agentId ?? null, sipgatePhone: options.sipgatePhone ?? null }),
    rules: () =>
      compileRules({
        country: 'DE',
        inbound: { blocked: [] },
        outbound: { defaultCallerId: '0211 1234567', routes: [] },
      }),
    publish: (progress) => published.push(progress),
    now: Date.now,
  });
  onTestFinished(dialler.stop);
  /** Webhooks of an outgoing call to that number. */
  const hear = (event: Parameters<typeof book.addEvent>[0]): void => {
    const change = book.addEvent(event);
    if (change) dialler.follow(change);
  };
  return { fake, dialler, published, hear };
}

describe('dialling through sipgate', () => {
  it('rings the phone of the token’s owner, and shows the caller ID that the rules choose', async () => {
    const { fake, dialler } = await startDialler();
    expect(await dialler.dial(target)).toEqual({ ok: true });
    expect(fake.requests.at(-1)?.body).toEqual({
      deviceId: 'e0',
      caller: 'e0',
      callee: '+4930609854180',
      callerId: '+492111234567',
    });
    expect(dialler.progress()).toMatchObject({ stage: 'ringingHere', phone: "Emmett's phone" });
  });

  it('offers the phones of this desktop’s agent, and rings the one that was chosen', async () => {
    const { dialler } = await startDialler({ agentId: 'marty' });
    expect(await dialler.phones()).toMatchObject({ ok: true, phones: [{ id: 'e1' }], chosen: 'e1' });
    const other = await startDialler({ sipgatePhone: 'y0' });
    expect(await other.dialler.phones()).toMatchObject({ chosen: 'y0', phones: [{}, { online: false }] });
    await other.dialler.dial(target);
    expect(other.dialler.progress()?.phone).toBe('Mobile');
  });

  it('follows the call by its webhooks, and lets it go when it has ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { dialler, published, hear } = await startDialler();
    await dialler.dial(target);
    const call = { direction: 'out', from: '492119990000', to: '4930609854180' } as const;
    hear(newCall({ ...call, callId: 'of yesterday', at: '2026-11-26T10:00:00.000Z' }));
    hear(newCall({ ...call, callId: 'other', to: '4940111111', at: new Date().toISOString() }));
    expect(published).toHaveLength(1);
    hear(newCall({ ...call, at: new Date().toISOString() }));
    hear(answer({ ...call, at: new Date().toISOString() }));
    hear(hangup({ ...call, at: new Date().toISOString() }));
    vi.runAllTimers();
    expect(published.map((progress) => progress && [progress.stage, progress.outcome])).toEqual([
      ['ringingHere', null],
      ['ringingThere', null],
      ['connected', null],
      ['ended', 'answered'],
      null,
    ]);
  });

  it('says when nothing comes of it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { dialler } = await startDialler();
    await dialler.dial(target);
    vi.advanceTimersByTime(60_000);
    expect(dialler.progress()?.stage).toBe('silent');
    dialler.dismiss();
    expect(dialler.progress()).toBeNull();
  });

  it('says why nothing was dialled', async () => {
    const { fake, dialler } = await startDialler();
    fake.account.credit = false;
    expect(await dialler.dial(target)).toMatchObject({ problem: 'telephony', said: { kind: 'noCredit' } });
    fake.account.owner = 'w1';
    fake.account.devices = [];
    expect(await dialler.dial(target)).toMatchObject({ problem: 'noPhone' });
    expect(await dialler.dial({ ...target, number: '21' })).toMatchObject({ problem: 'notFull' });
    const { dialler: without } = await startDialler({ token: false });
    expect(await without.dial(target)).toMatchObject({ problem: 'noToken' });
    expect((await without.state()).block).toBe('noToken');
    expect(await without.phones()).toEqual({ ok: false, said: null });
  });

  it.each([
    [['1234567w2'], 'w2'],
    [['e0', 'W3'], 'w3'],
    [['e0'], null],
  ])('takes %j for the user %s', (sipgateUserIds, user) => {
    expect(telephonyUserOf({ sipgateUserIds })).toBe(user);
  });
});
