import * as z from 'zod';
import type { FakeAccount } from './fake-sipgate-account.ts';
import { done, FakeError, ok, paged, read, type Route } from './fake-sipgate-rules.ts';

const url = z.union([z.literal(''), z.url({ protocol: /^https?$/ })]);
const webhooksSchema = z.strictObject({
  incomingUrl: url,
  outgoingUrl: url,
  log: z.boolean(),
  whitelist: z.array(z.string()).nullable(),
});
const moment = z.iso.datetime();

/** All but calls: whose token it is, users, devices, numbers, webhooks, history, contacts. */
export function fakeAccountRoutes(account: FakeAccount): Route[] {
  const isNeo = (): boolean => account.featureScope === 'NEO_PBX';
  return [
    {
      method: 'GET',
      path: /^\/authorization\/userinfo$/,
      scope: null,
      answer: () =>
        ok({
          sub: account.owner,
          domain: 'sipgate.de',
          masterSipId: account.masterSipId,
          locale: 'de_DE',
          ...(account.featureScope !== null && { featureScope: account.featureScope }),
        }),
    },
    {
      method: 'GET',
      path: /^\/users$/,
      scope: 'users:read',
      answer: () => ok({ items: account.users }),
    },
    {
      method: 'GET',
      path: /^\/(w\d+)\/devices$/,
      scope: 'devices:read',
      answer: ({ parts: [userId] }) => {
        if (!account.users.some(({ id }) => id === userId)) throw new FakeError(404, 'User not found');
        const devices = account.devices.filter((device) => device.userId === userId);
        return ok({
          items: devices.map(({ id, alias, type, online, dnd }) => ({ id, alias, type, online, dnd })),
        });
      },
    },
    {
      method: 'GET',
      path: /^\/numbers$/,
      scope: 'numbers:read',
      answer: () => ok({ items: account.numbers }),
    },
    {
      method: 'GET',
      path: /^\/settings\/sipgateio$/,
      scope: 'settings:sipgateio:read',
      answer: () => ok(account.webhooks),
    },
    {
      method: 'PUT',
      path: /^\/settings\/sipgateio$/,
      scope: 'settings:sipgateio:write',
      body: webhooksSchema,
      answer: ({ body }) => {
        const wanted = read(webhooksSchema, body);
        const unknown = wanted.whitelist?.find((id) => !Object.hasOwn(account.endpoints, id));
        if (unknown !== undefined) throw new FakeError(400, `There is no ${unknown}`);
        if (isNeo() && [wanted.incomingUrl, wanted.outgoingUrl].some((one) => one.startsWith('http:')))
          throw new FakeError(400, 'URLs must be HTTPS');
        account.webhooks = wanted;
        return done;
      },
    },
    {
      method: 'GET',
      path: /^\/history$/,
      scope: 'history:read',
      query: ['types', 'from', 'to', 'limit', 'offset'],
      answer: ({ query }) => {
        read(z.literal('CALL'), query.get('types'));
        const from = read(moment.optional(), query.get('from') ?? undefined);
        const to = read(moment.optional(), query.get('to') ?? undefined);
        const found = isNeo()
          ? []
          : account.history.filter(
              ({ created }) => (from ?? '') <= created && (to === undefined || created <= to),
            );
        return ok({ items: paged(found, query), totalCount: found.length });
      },
    },
    {
      method: 'GET',
      path: /^\/contacts$/,
      scope: 'contacts:read',
      query: ['limit', 'offset'],
      answer: ({ query }) =>
        ok({ items: paged(account.contacts, query), totalCount: account.contacts.length }),
    },
  ];
}
