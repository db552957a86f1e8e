import { describe, expect, it } from 'vitest';
import { telephonyScopeSchema } from '../../../contract/model/telephony.ts';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { sipgateProblemOf, startSipgate } from '../../support/unit/sipgate.ts';

describe('the scopes of a token', () => {
  it('are all there, but for the one that cannot be tried', async () => {
    const { sipgate } = await startSipgate();
    const found = await sipgate.scopes('w0');
    expect(found.map(({ scope }) => scope).sort()).toEqual([...telephonyScopeSchema.options].sort());
    expect(found.filter(({ state }) => state !== 'granted')).toEqual([
      { scope: 'settings:sipgateio:write', state: 'untried' },
    ]);
  });

  it.each(telephonyScopeSchema.options.filter((scope) => scope !== 'settings:sipgateio:write'))(
    'are said to lack %s where that is missing, and nothing else',
    async (scope) => {
      const { fake, sipgate } = await startSipgate();
      fake.account.scopes = fake.account.scopes.filter((one) => one !== scope);
      const found = await sipgate.scopes('w0');
      expect(found.filter(({ state }) => state === 'missing')).toEqual([{ scope, state: 'missing' }]);
    },
  );

  it('are found without ringing, hanging up or changing anything', async () => {
    const { fake, sipgate } = await startSipgate();
    const before = structuredClone(fake.account);
    const call = await fake.exchange.ring();
    await sipgate.scopes('w0');
    expect(fake.account).toEqual(before);
    expect(fake.exchange.sessions).toEqual([]);
    expect(call.state).toBe('ringing');
  });

  it('are not guessed where sipgate does not answer', async () => {
    const { fake, sipgate } = await startSipgate();
    fake.misbehave(sipgateMisbehaviours.slowDownAWhile, { path: /history/ });
    expect(await sipgateProblemOf(sipgate.scopes('w0'))).toMatchObject({ kind: 'rateLimited' });
  });
});
