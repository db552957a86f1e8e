import { expect } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { hangup, newCall } from '../../support/data/calls.ts';
import { misbehaviours } from '../../support/zammad/fake-zammad.ts';
import { daysAgo, startDesk } from '../../support/app/helpdesk.ts';
import { test } from '../../support/app/test.ts';

test('a card says what is open in the helpdesk with the caller, and opens the ticket', async ({
  userData,
}) => {
  const desk = await startDesk(userData);
  const { klingel, zammad } = desk;
  const { popUps, post } = klingel;
  const user = zammad.store.addUser({ firstname: 'Anna', lastname: 'Müller', phone: '+49 30 609854180' });
  const ticket = { customer_id: user.id };
  zammad.store.addTicket({ ...ticket, title: 'Rolls', state: 'open', updated_at: daysAgo(9) });
  zammad.store.addTicket({ ...ticket, title: 'Invoice for July', state: 'new', updated_at: daysAgo(2) });
  zammad.store.addTicket({ ...ticket, title: 'Done', state: 'closed', updated_at: daysAgo(1) });
  const searches = () => zammad.requests.filter(({ path }) => path.endsWith('/tickets/search')).length;

  // A helpdesk that is slow keeps nobody waiting, and its answer moves nothing.
  zammad.misbehave('hang', { path: /\/search$/ });
  await post(newCall());
  const card = popUps.getByRole('article', { name: 'Incoming call' });
  await expect(card.getByRole('status')).toHaveText('Looking for open tickets…');
  const height = () => card.evaluate((element) => element.clientHeight);
  const before = await height();
  zammad.misbehave(null);
  zammad.release();
  const line = card.getByRole('button', { name: '2 open tickets: #22002 Invoice for July' });
  await expect(line).toBeVisible();
  expect(await height()).toBe(before);
  await expectNothing(popUps);
  await line.click();
  await expect.poll(desk.opened).toEqual([`${zammad.url}/#ticket/zoom/2`]);
  expect(searches()).toBe(1);
  await post(hangup({ cause: 'cancel' }));
  await expect(popUps.getByRole('article')).toHaveCount(0);

  await post(newCall({ callId: 'nobody', from: '442079460000' }));
  await expect(card.getByRole('status')).toHaveText('No open tickets');
  await post(newCall({ callId: 'withheld', from: 'anonymous' }));
  await expect(popUps.getByRole('article', { name: 'Withheld' }).getByRole('status')).toHaveCount(0);
  await desk.quit();
});

test('a helpdesk that hangs or fails is said quietly, and the call goes on', async ({ userData }) => {
  const desk = await startDesk(userData);
  const { klingel, zammad } = desk;
  const { popUps, post } = klingel;
  zammad.misbehave('hang', { path: /\/search$/ });
  await post(newCall());
  const card = popUps.getByRole('article', { name: 'Incoming call' });
  await expect(card.getByRole('status')).toHaveText('Looking for open tickets…');
  // Webhooks are answered meanwhile, and the card follows.
  await post(newCall({ callId: 'b', from: '442079460000' }));
  await expect(popUps.getByRole('article')).toHaveCount(2);
  await post(hangup({ callId: 'b', cause: 'cancel' }));
  await expect(popUps.getByRole('article')).toHaveCount(1);
  await expect(card.getByRole('status')).toHaveText('Open tickets could not be read', { timeout: 10_000 });
  await post(hangup({ cause: 'cancel' }));
  await expect(popUps.getByRole('article')).toHaveCount(0);

  zammad.misbehave(misbehaviours.badGateway, { path: /\/search$/ });
  zammad.release();
  await post(newCall({ callId: 'c' }));
  await expect(card.getByRole('status')).toHaveText('Open tickets could not be read');
  await desk.quit();
});
