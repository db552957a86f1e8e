import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createCallControls } from '../../../main/dialling/call-control.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import type { Telephony } from '../../../main/ports/telephony.ts';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { answer, hangup, newCall } from '../../support/unit/events.ts';
import { startSipgate } from '../../support/unit/sipgate.ts';

const agents = [
  { id: 'doc', name: 'Emmett Brown', email: '', sipgateUserIds: ['w0'], numbers: [] },
  { id: 'marty', name: '', email: '', sipgateUserIds: ['w1'], numbers: ['0211 9990001'] },
  { id: 'emma', name: 'Emma', email: '', sipgateUserIds: ['w2'], numbers: [] },
];

async function startControls() {
  const { fake, telephony } = await startSipgate();
  const book = createCallBook(() => new Date().toISOString());
  const changed = vi.fn();
  let account: Telephony | null = telephony;
  const controls = createCallControls({
    telephony: { current: () => account },
    settings: () => ({ agents, country: 'DE' }),
    agentId: () => 'doc',
    book,
    changed,
    askAgainAfter: [1, 1],
    failed(error) {
      throw error;
    },
  });
  onTestFinished(controls.stop);
  const at = new Date().toISOString();
  /** A call that Doc has on the phone. */
  const talk = async () => {
    const call = await fake.exchange.ring();
    await call.answer('w0');
    book.addEvent(newCall({ callId: call.callId, at }));
    const change = book.addEvent(answer({ callId: call.callId, at }));
    if (change) controls.follow(change.entry, call.callId);
    const of = () => controls.of({ callId: call.callId, stage: 'talking' });
    return { call, of, id: call.callId };
  };
  const signOut = (next: Telephony | null = null): void => {
    account = next;
  };
  return { fake, book, controls, changed, talk, signOut, at };
}

describe('call control', () => {
  it('knows what can be done once sipgate lists the call, and how it is', async () => {
    const { talk } = await startControls();
    const { of } = await talk();
    expect(of()?.offers.map(({ block }) => block?.kind)).toEqual(Array(4).fill('checking'));
    await vi.waitFor(() => {
      expect(of()?.offers).toEqual(
        ['hold', 'mute', 'transfer', 'hangUp'].map((kind) => ({ kind, block: null })),
      );
    });
  });

  it('changes what is shown after sipgate said yes, not before', async () => {
    const { fake, controls, talk } = await startControls();
    const { call, of, id } = await talk();
    await vi.waitFor(() => {
      expect(of()?.offers[0]?.block).toBeNull();
    });
    fake.misbehave('hang', { path: /hold/ });
    const asked = controls.control(id, 'hold');
    await vi.waitFor(() => {
      expect(of()).toMatchObject({ busy: 'hold', onHold: false });
    });
    fake.misbehave(null);
    fake.release();
    await asked;
    expect(of()).toMatchObject({ busy: null, onHold: true, failure: null });
    expect(call.hold).toBe(true);
    await controls.control(id, 'resume');
    await controls.control(id, 'mute');
    expect(of()).toMatchObject({ onHold: false, muted: true });
    await controls.control(id, 'hangUp');
    expect(of()?.done).toBe('hangUp');
    expect(call.state).toBe('ended');
  });

  it('does one thing after the other, and what is asked for twice once', async () => {
    const { fake, book, controls, talk, at } = await startControls();
    const { call, of, id } = await talk();
    await vi.waitFor(() => {
      expect(of()?.offers[0]?.block).toBeNull();
    });
    fake.misbehave('hang', { path: /hold/ });
    const asked = [controls.control(id, 'hold'), controls.control(id, 'hold'), controls.control(id, 'mute')];
    await vi.waitFor(() => {
      expect(fake.requests.filter(({ path }) => path.endsWith('/hold'))).toHaveLength(1);
    });
    expect(call.muted).toBe(false);
    fake.misbehave(null);
    fake.release();
    await Promise.all(asked);
    expect([call.hold, call.muted]).toEqual([true, true]);
    expect(of()).toMatchObject({ busy: null, onHold: true, muted: true, failure: null });
    expect(fake.requests.filter(({ path }) => path.endsWith('/hold'))).toHaveLength(1);

    fake.misbehave('hang', { path: /hold/ });
    const late = [controls.control(id, 'resume'), controls.control(id, 'unmute')];
    book.addEvent(hangup({ callId: id, at }));
    fake.misbehave(null);
    fake.release();
    await Promise.all(late);
    expect(call.muted).toBe(true);
  });

  it('says what sipgate said against it, and goes by what sipgate lists where nobody knows what came of it', async () => {
    const { fake, controls, talk } = await startControls();
    const { of, id } = await talk();
    await vi.waitFor(() => {
      expect(of()?.offers[0]?.block).toBeNull();
    });
    fake.misbehave(sipgateMisbehaviours.serverError, { path: /muted/, after: true });
    await controls.control(id, 'mute');
    expect(of()).toMatchObject({ failure: { kind: 'mute', problem: { kind: 'serverError' } }, muted: true });
  });

  it('is off for a scope that the token turned out to lack, until there is another token', async () => {
    const { fake, controls, book, signOut, at } = await startControls();
    fake.account.scopes = ['rtcm:read'];
    const call = await fake.exchange.ring();
    book.addEvent(newCall({ callId: call.callId, at }));
    const of = () => controls.of({ callId: call.callId, stage: 'ringing' });
    expect(of()?.offers).toEqual([{ kind: 'reject', block: null }]);
    await controls.control(call.callId, 'reject');
    expect(of()?.offers).toEqual([{ kind: 'reject', block: { kind: 'scope', scope: 'rtcm:write' } }]);
    const { telephony } = await startSipgate();
    signOut(telephony);
    expect(of()?.offers).toEqual([{ kind: 'reject', block: null }]);
    signOut();
    expect(of()).toBeNull();
    await expect(controls.control(call.callId, 'reject')).rejects.toThrow('cannot be controlled');
  });

  it('offers to give up a call out as long as it rings there, whether or not sipgate lists it', async () => {
    const { fake, controls, book, at } = await startControls();
    const call = await fake.exchange.dial({ userId: 'w0', to: '4930609854180' });
    book.addEvent(newCall({ callId: call.callId, direction: 'out', at }));
    const of = () => controls.of({ callId: call.callId, stage: 'dialling' });
    expect(of()?.offers).toEqual([{ kind: 'hangUp', block: null }]);
    await controls.control(call.callId, 'hangUp');
    expect([of()?.done, call.state]).toEqual(['hangUp', 'ended']);
  });

  it('is not there at all without a token', async () => {
    const { controls, signOut, talk } = await startControls();
    const { id } = await talk();
    signOut();
    for (const stage of ['ringing', 'dialling', 'talking'] as const)
      expect(controls.of({ callId: id, stage })).toBeNull();
  });

  it('says why sipgate was not asked in vain', async () => {
    const { fake, talk } = await startControls();
    fake.misbehave(sipgateMisbehaviours.otherJson, { path: /calls$/ });
    const { of } = await talk();
    await vi.waitFor(() => {
      expect(of()?.offers[0]?.block).toMatchObject({
        kind: 'notAsked',
        problem: { kind: 'unexpectedAnswer' },
      });
    });
  });

  it('gives up on a call that sipgate does not list, and names a neo account as the likely reason', async () => {
    const { fake, controls, book, at } = await startControls();
    fake.account.featureScope = 'NEO_PBX';
    book.addEvent(newCall({ at }));
    const change = book.addEvent(answer({ at }));
    if (change) controls.follow(change.entry, 'a');
    await vi.waitFor(() => {
      expect(controls.of({ callId: 'a', stage: 'talking' })?.offers[0]?.block).toEqual({
        kind: 'notListed',
        mayListNone: true,
      });
    });
  });

  it('hands a call over to a colleague by name or to a number', async () => {
    const { fake, controls, talk } = await startControls();
    expect(controls.agents()).toEqual([
      { id: 'marty', name: 'marty', number: '+49 211 9990001' },
      { id: 'emma', name: 'Emma', number: null },
    ]);
    const { id, of } = await talk();
    expect(await controls.transfer(id, { kind: 'agent', id: 'emma' }, false)).toBe('noNumber');
    expect(await controls.transfer(id, { kind: 'number', text: '12' }, false)).toBe('notANumber');
    expect(await controls.transfer(id, { kind: 'agent', id: 'marty' }, true)).toBe('done');
    expect(fake.requests.at(-1)?.body).toEqual({ attended: true, phoneNumber: '+492119990001' });
    expect(of()?.done).toBe('transfer');
  });

  it('forgets a call that has ended', async () => {
    const { controls, book, talk, at } = await startControls();
    const { id, of } = await talk();
    await vi.waitFor(() => {
      expect(of()?.offers[0]?.block).toBeNull();
    });
    const change = book.addEvent(hangup({ callId: id, at }));
    if (change) controls.follow(change.entry, null);
    expect(of()?.offers[0]?.block).toEqual({ kind: 'checking' });
    expect(controls.of({ callId: id, stage: 'ended' })).toBeNull();
  });
});
