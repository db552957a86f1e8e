import { describe, expect, it } from 'vitest';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { sipgateProblemOf, startSipgate } from '../../support/unit/sipgate.ts';

const { serverError, slowDown, slowDownAWhile, loginPage } = sipgateMisbehaviours;

describe('what only reads', () => {
  it('is asked again after a pause, and comes', async () => {
    const { fake, sipgate, pauses } = await startSipgate();
    fake.misbehave(serverError, { times: 2 });
    expect(await sipgate.whoAmI()).toMatchObject({ userId: 'w0' });
    expect(pauses).toEqual([500, 1_000]);
  });

  it('is asked three times at most', async () => {
    const { fake, sipgate } = await startSipgate();
    fake.misbehave(slowDown);
    await sipgateProblemOf(sipgate.whoAmI());
    expect(fake.requests).toHaveLength(3);
  });

  it('waits as long as sipgate asks for', async () => {
    const { fake, sipgate, pauses } = await startSipgate();
    fake.misbehave({ status: 429, headers: { 'Retry-After': '4' }, body: '' }, { times: 1 });
    await sipgate.whoAmI();
    expect(pauses).toEqual([4_000]);
  });

  it('is not asked again where sipgate wants a pause that is longer than the time there is', async () => {
    const { fake, sipgate, pauses } = await startSipgate();
    fake.misbehave(slowDownAWhile);
    expect(await sipgateProblemOf(sipgate.whoAmI())).toMatchObject({ retryAfterSeconds: 60 });
    expect(fake.requests).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  it('is not asked again once its time is over', async () => {
    let time = 0;
    const { fake, sipgate } = await startSipgate({ patience: { now: () => (time += 10_000) } });
    fake.misbehave(serverError);
    await sipgateProblemOf(sipgate.whoAmI());
    expect(fake.requests).toHaveLength(2);
  });

  it('is asked again at moments that differ from desktop to desktop', async () => {
    const { fake, sipgate, pauses } = await startSipgate({ patience: { random: () => 0.8 } });
    fake.misbehave(serverError, { times: 1 });
    await sipgate.whoAmI();
    expect(pauses).toEqual([600]);
  });

  it.each([
    ['a login page', loginPage],
    ['a wrong token', { status: 401, body: '' }],
    ['a refusal', { status: 400, body: '' }],
  ])('is not asked again for %s', async (_, how) => {
    const { fake, sipgate } = await startSipgate();
    fake.misbehave(how);
    await sipgateProblemOf(sipgate.whoAmI());
    expect(fake.requests).toHaveLength(1);
  });
});

describe('what changes something', () => {
  it('is asked once', async () => {
    const { fake, sipgate, pauses } = await startSipgate();
    fake.misbehave(serverError);
    await sipgateProblemOf(sipgate.calls.start({ deviceId: 'e0', caller: 'e0', callee: '+4915791234567' }));
    expect(fake.requests).toHaveLength(1);
    expect(pauses).toEqual([]);
  });
});
