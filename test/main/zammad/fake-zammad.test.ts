import { describe, expect, it } from 'vitest';
import { startZammad } from '../../support/unit/zammad.ts';

/** Asks the fake as no client of ours would. */
async function start() {
  const { fake } = await startZammad();
  const own = { Authorization: `Token token=${fake.token}`, Accept: 'application/json' };
  const ask = async (path: string, headers: Record<string, string> = own, body?: string) => {
    const response = await fetch(
      fake.url + path,
      body === undefined ? { headers } : { method: 'POST', headers, body },
    );
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : text };
  };
  return { fake, own, ask };
}

describe('the fake Zammad', () => {
  it('wants a token, and the right one', async () => {
    const { ask } = await start();
    const accept = { Accept: 'application/json' };
    expect(await ask('/api/v1/users/me', accept)).toMatchObject({
      status: 403,
      body: { error: 'Authentication required' },
    });
    expect(await ask('/api/v1/users/me', { ...accept, Authorization: 'Token token=x' })).toMatchObject({
      status: 401,
      body: { error_human: "Can't find User for Token" },
    });
  });

  it('describes errors in HTML to whom does not ask for JSON', async () => {
    const { ask } = await start();
    expect(await ask('/api/v1/users/me', {})).toEqual({ status: 403, body: '<title>403</title>' });
  });

  it('has no other pages', async () => {
    const { ask } = await start();
    for (const path of [
      '/',
      '/users/me',
      '/api/v1/user',
      '/api/v1/tickets',
      '/api/v1/tickets/1/time_accounting',
    ])
      expect(await ask(path)).toMatchObject({
        status: 404,
        body: { error_human: "This page doesn't exist." },
      });
  });

  it('names relations only where it is asked to expand', async () => {
    const { fake, ask } = await start();
    fake.store.addTicket({ customer_id: 2 });
    const { body } = await ask('/api/v1/tickets/search?query=customer_id:2');
    expect(body).toEqual({ tickets: [1], tickets_count: 1, assets: {} });
    expect((await ask('/api/v1/users/me')).body).not.toHaveProperty('organization');
    expect((await ask('/api/v1/users/me?expand=true')).body).toHaveProperty(
      'organization',
      'Chrispresso Inc.',
    );
  });

  it('reads JSON only where it is announced, and wants the fields that it knows', async () => {
    const { fake, own, ask } = await start();
    const user = { firstname: 'Anna', lastname: '', email: '', phone: '' };
    const json = { ...own, 'Content-Type': 'application/json' };
    expect((await ask('/api/v1/users', own, JSON.stringify(user))).status).toBe(422);
    expect((await ask('/api/v1/users', json, JSON.stringify({ ...user, telephone: '1' }))).status).toBe(422);
    expect(fake.store.users).toHaveLength(2);
    expect((await ask('/api/v1/users', json, JSON.stringify(user))).status).toBe(201);
  });

  it('finds no fields without Elasticsearch', async () => {
    const { fake, ask } = await start();
    fake.store.addTicket({ customer_id: 2 });
    const path = '/api/v1/tickets/search?expand=true&query=customer_id:2';
    expect((await ask(path)).body).toHaveLength(1);
    fake.settings.elasticsearch = false;
    expect((await ask(path)).body).toEqual([]);
  });

  it('shows customers themselves alone', async () => {
    const { fake, ask } = await start();
    fake.store.addUser();
    expect((await ask('/api/v1/users')).body).toHaveLength(3);
    fake.settings.permissions = ['ticket.customer'];
    expect((await ask('/api/v1/users')).body).toMatchObject([{ id: 2 }]);
  });
});
