import { describe, expect, it } from 'vitest';
import { sipgateProblemOf, startSipgate } from '../../support/unit/sipgate.ts';

const call = { deviceId: 'e0', caller: 'e0', callee: '+4915791234567' };

describe('a call that is started', () => {
  it('rings the phone first, then the number', async () => {
    const { fake, sipgate } = await startSipgate();
    const { sessionId } = await sipgate.calls.start({ ...call, callerId: '+492111234567' });
    const [session] = fake.exchange.sessions;
    expect(session).toMatchObject({ sessionId, callee: '+4915791234567', device: { id: 'e0' } });
    expect(await session?.pickUp()).toMatchObject({
      direction: 'out',
      from: '492111234567',
      to: '4915791234567',
    });
  });

  it('shows what sipgate has set where no number is given', async () => {
    const { fake, sipgate } = await startSipgate();
    await sipgate.calls.start(call);
    expect(fake.requests[0]?.body).toEqual(call);
    expect(await fake.exchange.sessions[0]?.pickUp()).toMatchObject({ from: '492119990000' });
  });

  it('needs credit', async () => {
    const { fake, sipgate } = await startSipgate();
    fake.account.credit = false;
    expect(await sipgateProblemOf(sipgate.calls.start(call))).toEqual({
      kind: 'noCredit',
      detail: 'Insufficient funds',
      perhapsDone: false,
    });
  });

  it("does not ring somebody else's phone", async () => {
    const { sipgate } = await startSipgate();
    expect(await sipgateProblemOf(sipgate.calls.start({ ...call, deviceId: 'e1' }))).toMatchObject({
      kind: 'forbidden',
      scope: 'sessions:calls:write',
      detail: 'Not your extension',
    });
  });

  it('needs a number to call', async () => {
    const { sipgate } = await startSipgate();
    expect(await sipgateProblemOf(sipgate.calls.start({ ...call, callee: '110' }))).toMatchObject({
      kind: 'invalid',
      status: 400,
    });
  });
});

describe('a call that runs', () => {
  it('is listed once both sides talk', async () => {
    const { fake, sipgate } = await startSipgate();
    const ringing = await fake.exchange.ring();
    expect(await sipgate.calls.live()).toEqual([]);
    await ringing.answer();
    expect(await sipgate.calls.live()).toEqual([
      {
        callId: ringing.callId,
        muted: false,
        recording: false,
        onHold: false,
        participants: ['4915791234567', '492111234567'],
      },
    ]);
  });

  it('is muted, held, recorded and sent digits', async () => {
    const { fake, sipgate } = await startSipgate();
    const talked = await fake.exchange.ring();
    const { callId } = talked;
    await talked.answer();
    await sipgate.calls.mute(callId, true);
    await sipgate.calls.hold(callId, true);
    await sipgate.calls.record(callId, true, true);
    await sipgate.calls.sendDigits(callId, '12#');
    expect(talked).toMatchObject({ muted: true, hold: true, recording: true, announced: true, dtmf: '12#' });
    await sipgate.calls.hold(callId, false);
    expect(talked.hold).toBe(false);
  });

  it('is handed on', async () => {
    const { fake, sipgate } = await startSipgate();
    const talked = await fake.exchange.ring();
    await talked.answer('w0');
    await sipgate.calls.transfer(talked.callId, '+492119990001', false);
    const next = fake.exchange.calls[1];
    expect(next).toMatchObject({ state: 'ringing', from: '4915791234567', to: '492119990001' });
    await next?.answer('w1');
    expect(talked.state).toBe('ended');
  });

  it('is hung up, also while it rings', async () => {
    const { fake, sipgate } = await startSipgate();
    const ringing = await fake.exchange.ring();
    await sipgate.calls.hangUp(ringing.callId);
    expect(ringing.state).toBe('ended');
    expect(await sipgateProblemOf(sipgate.calls.hangUp(ringing.callId))).toMatchObject({ kind: 'notFound' });
  });

  it('is not confused with another path', async () => {
    const { sipgate } = await startSipgate();
    expect(await sipgateProblemOf(sipgate.calls.hangUp('1/../2?x'))).toMatchObject({
      kind: 'notFound',
      detail: 'Call not found',
    });
  });
});
