import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { openAccount, setPublicAddress, startSipgateDesk } from '../../support/app/sipgate-desk.ts';
import { test } from '../../support/app/test.ts';

async function enterToken(page: Page, id: string, token: string): Promise<void> {
  await page.getByLabel('Token ID').fill(id);
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Check and save' }).click();
}

const region = (page: Page, name: string) => page.getByRole('region', { name });

test('from the token to a call that rings', async ({ userData }) => {
  test.setTimeout(60_000);
  const emma = { id: 'emma', name: 'Emma T.', email: 'EMMA@hillvalley.example', sipgateUserIds: [] };
  const marty = { id: 'marty', name: 'Marty McFly', sipgateUserIds: ['1234567w1'] };
  const desk = await startSipgateDesk(userData, { settings: { agents: [emma, marty] } });
  const { klingel, sipgate } = desk;
  const { page } = klingel;
  sipgate.account.webhooks.incomingUrl = 'https://old.example.com/hook';
  await setPublicAddress(klingel);
  await openAccount(page);
  await expect(page.getByText('There is no token yet.')).toBeVisible();
  await expect(page.getByText('No webhook from sipgate yet')).toBeVisible();

  // The token: whose it is, on what, and what it may do.
  await enterToken(page, sipgate.tokenId, sipgate.token);
  await expect(page.getByRole('dialog')).toContainText('no keychain');
  await page.getByRole('button', { name: 'Store it readable by your user account' }).click();
  await expect(page.getByText('Connected as Emmett Brown (w0).')).toBeVisible();
  await expect(page.getByText('Telephone system: Not known')).toBeVisible();
  await expect(page.getByText('Every scope that could be checked is there.')).toBeVisible();
  await expect(page.getByLabel('Token ID')).toHaveValue('');

  // Webhooks: compared line by line, set after a look, and read again.
  const webhooks = region(page, 'Webhooks at sipgate');
  await webhooks.getByRole('button', { name: 'Compare with sipgate' }).click();
  await expect(webhooks).toContainText('points elsewhere: https://old.example.com/hook');
  await expect(webhooks).toContainText('no address');
  await expect(webhooks).toContainText('none: sipgate tells of no calls');
  expect(sipgate.account.webhooks.outgoingUrl).toBe('');

  // Where both comparisons show changes, one button stands out: the first thing to do.
  const agents = region(page, 'Agents from sipgate');
  await agents.getByRole('button', { name: 'Compare with sipgate' }).click();
  await expect(agents.getByRole('button', { name: /^Apply/ })).toBeVisible();
  const filled = page.getByRole('main').locator('.mantine-Button-root:not([data-variant="default"])');
  await expect(filled).toHaveText(['Set at sipgate…']);
  await webhooks.getByRole('button', { name: 'Set at sipgate…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('now: https://old.example.com/hook');
  await expect(dialog).toContainText(`then: ${klingel.receiverUrl ?? '-'}/sipgate/`);
  await dialog.getByRole('button', { name: 'Set at sipgate', exact: true }).click();
  await expect(webhooks).toContainText('Set, and read again: sipgate has it.');
  await expect(webhooks).toContainText('all phone lines and groups');
  expect(sipgate.account.webhooks).toMatchObject({ log: true, whitelist: null });

  // Users: one fits by its id, one by e-mail, one becomes an agent.
  await agents.getByRole('button', { name: 'Compare with sipgate' }).click();
  await expect(agents.getByRole('row')).toHaveCount(4);
  await expect(agents.getByRole('row', { name: 'Marty McFly' })).toContainText('Already set');
  await expect(agents.getByRole('row', { name: 'Emma Taylor' })).toContainText('Same e-mail address');
  await expect(agents.getByLabel('Agent: Emma Taylor')).toHaveValue('agent:emma');
  await agents.getByRole('button', { name: 'Apply 2 changes' }).click();
  await expect(agents).toContainText('Applied.');
  const saved = JSON.parse(await readFile(join(klingel.dataFolder, 'settings.json'), 'utf8')) as object;
  expect(saved).toMatchObject({
    agents: [
      { ...emma, sipgateUserIds: ['w2'] },
      marty,
      { id: 'emmett-brown', name: 'Emmett Brown', sipgateUserIds: ['w0'] },
    ],
  });

  // The account's contacts are in the phone book, and a call from one of them rings by name.
  await expect(region(page, 'sipgate’s contacts')).toContainText('1 contact with a number');
  const call = await sipgate.exchange.ring({ from: '4915791234567' });
  await expect(klingel.popUps.getByRole('heading', { name: 'Jennifer Parker' })).toBeVisible();
  await expect(webhooks).toContainText('Last webhook from sipgate');
  await call.answer('w2');
  await call.hangUp();
  expect(sipgate.posted.map(({ problem }) => problem)).toEqual([null, null, null]);
  await page.getByRole('button', { name: 'Calls', exact: true }).click();
  await expect(page.getByText('Jennifer Parker').first()).toBeVisible();

  await desk.quit();
  const log = await readFile(join(userData, 'logs/klingel.log'), 'utf8');
  expect(log).not.toContain(sipgate.token);
  expect(JSON.parse(await readFile(join(klingel.dataFolder, 'secrets.json'), 'utf8'))).toMatchObject({
    sipgate: { for: sipgate.url, protection: 'none', value: `${sipgate.tokenId}:${sipgate.token}` },
  });
});

test('a token that sipgate does not take is refused at its field, and what else goes wrong is told apart', async ({
  userData,
}) => {
  const desk = await startSipgateDesk(userData);
  const { klingel, sipgate } = desk;
  const { page } = klingel;
  await openAccount(page);
  await enterToken(page, sipgate.tokenId, '00000000-0000-0000-0000-000000000000');
  const field = page.getByLabel('Token', { exact: true });
  await expect(field).toHaveAccessibleDescription(/sipgate does not take this token/);
  // Nothing typed is lost.
  await expect(page.getByLabel('Token ID')).toHaveValue(sipgate.tokenId);

  sipgate.misbehave(sipgateMisbehaviours.loginPage);
  await enterToken(page, sipgate.tokenId, sipgate.token);
  await expect(page.getByText('not sipgate, but perhaps a login page or a proxy')).toBeVisible();
  sipgate.misbehave(sipgateMisbehaviours.slowDownAWhile);
  await enterToken(page, sipgate.tokenId, sipgate.token);
  await expect(page.getByText('fewer requests: try again in 60 seconds')).toBeVisible();
  sipgate.misbehave(sipgateMisbehaviours.badGateway);
  await enterToken(page, sipgate.tokenId, sipgate.token);
  await expect(page.getByText('sipgate has an error (status 502)')).toBeVisible();

  sipgate.misbehave(null);
  sipgate.account.scopes = ['users:read', 'numbers:read', 'devices:read'];
  await enterToken(page, sipgate.tokenId, sipgate.token);
  await page.getByRole('button', { name: 'Keep it for this session only' }).click();
  await expect(page.getByText('Missing: make a new token at sipgate')).toBeVisible();
  await expect(page.getByRole('row', { name: 'history:read' })).toContainText('Missing');
  await expect(page.getByRole('row', { name: 'users:read' })).toContainText('There');
  const webhooks = region(page, 'Webhooks at sipgate');
  await webhooks.getByRole('button', { name: 'Compare with sipgate' }).click();
  await expect(webhooks).toContainText('the token lacks the scope settings:sipgateio:read (Read webhooks)');
  await expect(region(page, 'sipgate’s contacts')).toContainText('contacts:read');

  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('There is no token yet.')).toBeVisible();
  await expect(webhooks).toHaveCount(0);
  await desk.quit();
});

test('sipgate neo takes https alone, and what others changed meanwhile is not overwritten', async ({
  userData,
}) => {
  const desk = await startSipgateDesk(userData, {
    hasToken: true,
    settings: { receiver: { publicUrl: 'http://calls.example.com' } },
    prepare: ({ account }) => {
      account.featureScope = 'NEO_PBX';
    },
  });
  const { klingel, sipgate } = desk;
  const { page } = klingel;
  await openAccount(page);
  await expect(page.getByText('Telephone system: sipgate neo')).toBeVisible();
  const webhooks = region(page, 'Webhooks at sipgate');
  await webhooks.getByRole('button', { name: 'Compare with sipgate' }).click();
  await expect(webhooks).toContainText('sipgate neo, which takes https addresses only');
  await expect(webhooks.getByRole('button', { name: 'Set at sipgate…' })).toHaveCount(0);

  sipgate.account.featureScope = 'CLASSIC_PBX';
  await webhooks.getByRole('button', { name: 'Read again' }).click();
  await webhooks.getByRole('button', { name: 'Set at sipgate…' }).click();
  sipgate.account.webhooks.incomingUrl = 'https://quick.example.com/';
  await page.getByRole('dialog').getByRole('button', { name: 'Set at sipgate', exact: true }).click();
  await expect(webhooks).toContainText('Somebody has changed this at sipgate meanwhile.');
  await expect(webhooks).toContainText('points elsewhere: https://quick.example.com/');
  expect(sipgate.account.webhooks.outgoingUrl).toBe('');
  await desk.quit();
});

test('without a token the same steps are a guide, and the first webhook is noticed', async ({ userData }) => {
  const desk = await startSipgateDesk(userData);
  const { klingel, sipgate } = desk;
  const { page } = klingel;
  await openAccount(page);
  const guide = region(page, 'By hand');
  await expect(guide).toContainText('Verträge & Produkte → Zusätzliche Produkte buchen');
  await expect(guide).toContainText('once the public address is set');
  await setPublicAddress(klingel);
  await page.getByRole('button', { name: 'sipgate account' }).click();
  const incoming = await guide.getByLabel('Incoming', { exact: true }).innerText();
  const outgoing = await guide.getByLabel('Outgoing', { exact: true }).innerText();
  await guide.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect.poll(() => klingel.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(incoming);

  // The app's own test counts for nothing.
  await klingel.post({ event: 'newCall', callId: '1', direction: 'in', from: '4930609854180', to: '49211' });
  await expect(guide).toContainText('No webhook from sipgate yet');
  sipgate.account.webhooks = { incomingUrl: incoming, outgoingUrl: outgoing, log: false, whitelist: ['p1'] };
  await sipgate.exchange.dial({ userId: 'w1', to: '4930609854180' });
  await expect(guide).toContainText('(outgoing)');
  await desk.quit();
});

test('numbers and groups are choices wherever a line is asked for', async ({ userData }) => {
  const desk = await startSipgateDesk(userData, { hasToken: true });
  const { page } = desk.klingel;
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Calls out', exact: true }).click();
  const field = page.getByRole('combobox', { name: 'Default caller ID' });
  await field.fill('sales');
  await page.getByRole('option', { name: 'Sales, group' }).click();
  await expect(field).toHaveValue('+492111234567');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(() => readFile(join(desk.klingel.dataFolder, 'settings.json'), 'utf8'))
    .toContain('"defaultCallerId": "+492111234567"');
  // HelpdeskResult for once, however many fields there are.
  expect(desk.sipgate.requests.filter(({ path }) => path === '/v2/numbers')).toHaveLength(1);
  await desk.quit();
});
