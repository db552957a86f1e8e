import { describe, expect, it } from 'vitest';
import { createZammad } from '../../../main/zammad/zammad.ts';
import { zammadLinks } from '../../../main/zammad/zammad-links.ts';
import { problemOf, startZammad } from '../../support/unit/zammad.ts';

describe('the account', () => {
  it('is the person whom the token belongs to', async () => {
    const { zammad } = await startZammad();
    expect(await zammad.account()).toEqual({
      id: 2,
      name: 'Christopher Miller',
      email: 'chris@chrispresso.com',
    });
  });

  it('is shown for a token with spaces around it, as it is pasted', async () => {
    const { fake } = await startZammad();
    const zammad = createZammad({ url: fake.url, token: ` ${fake.token}\n` });
    expect(await zammad.account()).toMatchObject({ id: 2 });
  });

  it('is asked for in the name of this app', async () => {
    const { fake, zammad } = await startZammad();
    await zammad.account();
    expect(fake.requests[0]?.headers).toMatchObject({ 'user-agent': 'Klingel', accept: 'application/json' });
  });

  it('is not shown for another token', async () => {
    const { fake } = await startZammad();
    const zammad = createZammad({ url: fake.url, token: 'another' });
    expect(await problemOf(zammad.account())).toEqual({
      kind: 'unauthorised',
      detail: "Can't find User for Token",
      perhapsDone: false,
    });
  });

  it.each(['', 'zwölf', 'a b', 'a\r\nHost: other.example', '🙂'])(
    'is not even asked for with %j, which is no token',
    async (token) => {
      const { fake, zammad } = await startZammad({ token });
      expect(await problemOf(zammad.account())).toMatchObject({ kind: 'unauthorised' });
      expect(fake.requests).toEqual([]);
    },
  );
});

describe('the groups', () => {
  it('are all active ones for admins', async () => {
    const { fake, zammad } = await startZammad();
    fake.settings.permissions.push('admin.group');
    expect(await zammad.groups()).toEqual(['Sales', '2nd Level', 'Service Desk']);
  });

  it('are for agents those in which they may make tickets', async () => {
    const { zammad } = await startZammad();
    expect(await zammad.groups()).toEqual(['Sales', '2nd Level']);
  });

  it('are not asked for twice where something else is wrong', async () => {
    const { fake, zammad } = await startZammad();
    fake.misbehave({ status: 500, body: '' });
    expect(await problemOf(zammad.groups())).toMatchObject({ kind: 'serverError' });
    expect(fake.requests).toHaveLength(1);
  });
});

describe('the links', () => {
  it('lead to the pages of Zammad', () => {
    const links = zammadLinks('https://zammad.example.com');
    expect(links.ticket(19)).toBe('https://zammad.example.com/#ticket/zoom/19');
    expect(links.newTicket(null)).toBe('https://zammad.example.com/#ticket/create');
    expect(links.newTicket(7)).toBe('https://zammad.example.com/#ticket/create/customer/7');
    expect(links.profile(7)).toBe('https://zammad.example.com/#user/profile/7');
  });
});
