import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { misbehaviours } from '../../support/zammad/fake-zammad.ts';
import { daysAgo, startDesk } from '../../support/app/helpdesk.ts';
import { test } from '../../support/app/test.ts';

const anna = { firstname: 'Anna', lastname: 'Müller', phone: '+49 30 609854180', organization: 'Bäckerei' };

test('a ticket is made of the call, with customer and what was said, and gets its time when the call ends', async ({
  userData,
}) => {
  const desk = await startDesk(userData, { helpdesk: { timeAccounting: true } });
  const { klingel, zammad } = desk;
  const user = zammad.store.addUser(anna);
  zammad.store.addTicket({
    customer_id: user.id,
    title: 'Long ago',
    state: 'closed',
    updated_at: daysAgo(60),
  });
  await klingel.post(newCall());
  await klingel.post(answer());

  const tickets = klingel.page.getByRole('region', { name: 'Tickets' });
  const form = tickets.getByRole('form', { name: 'New ticket' });
  await expect(form.getByLabel('Title')).toHaveValue('Call from Anna Müller');
  await expect(form.getByRole('combobox', { name: 'Customer' })).toHaveValue('Anna Müller · Bäckerei');
  await expect(form.getByRole('combobox', { name: 'Group' })).toHaveValue('Sales');
  await form.getByLabel('What it is about').fill('Wants more rolls.');
  await form.getByRole('button', { name: 'Create ticket' }).click();
  await expect(tickets.getByRole('status')).toHaveText(
    'Ticket 22002 is there. The duration is written to it when the call ends.',
  );
  expect(zammad.store.tickets.at(-1)).toMatchObject({
    title: 'Call from Anna Müller',
    customer_id: user.id,
    group: 'Sales',
  });
  expect(zammad.store.articles).toMatchObject([
    { body: 'Wants more rolls.', type: 'phone', internal: false },
  ]);
  expect(zammad.store.timeAccountings).toEqual([]);

  // A second is the least that is written, and on a slow machine it is long past: any duration but 0:00 will do.
  await expect(klingel.page.getByRole('gridcell', { name: /^(?!0:00)\d+:\d\d$/ }).first()).toBeVisible();
  await klingel.post(hangup());
  await expect.poll(() => zammad.store.timeAccountings).toMatchObject([{ ticket_id: 2 }]);
  expect(Number(zammad.store.timeAccountings[0]?.time_unit)).toBeGreaterThan(0);

  await tickets.getByRole('button', { name: /22002/ }).click();
  await expect.poll(desk.opened).toEqual([`${zammad.url}/#ticket/zoom/2`]);
  await desk.quit();
});

test('what goes wrong is said at the form, the text stays, and no customer is made twice', async ({
  userData,
}) => {
  const desk = await startDesk(userData);
  const { klingel, zammad } = desk;
  await klingel.post(newCall());
  await klingel.post(answer());
  const tickets = klingel.page.getByRole('region', { name: 'Tickets' });
  const form = tickets.getByRole('form', { name: 'New ticket' });
  await form.getByLabel('Last name').fill('Müller');
  await form.getByLabel('What it is about').fill('Wants more rolls.');

  zammad.misbehave(misbehaviours.badGateway, { path: /\/tickets$/, after: true });
  await form.getByRole('button', { name: 'Create ticket' }).click();
  await expect(form.getByRole('alert')).toContainText('Zammad has a fault of its own (status 502)');
  await expect(form.getByRole('alert')).toContainText('It may have been made all the same');
  await expect(form.getByLabel('What it is about')).toHaveValue('Wants more rolls.');
  await expect(form.getByRole('combobox', { name: 'Customer' })).toHaveValue('Müller');

  zammad.misbehave('hang', { path: /\/tickets$/ });
  await form.getByRole('button', { name: 'Create ticket' }).click();
  await expect(form.getByRole('button', { name: 'Creating…' })).toBeDisabled();
  zammad.release();
  zammad.misbehave(null);
  await expect
    .poll(() => {
      zammad.release();
      return zammad.store.tickets.length;
    })
    .toBe(2);
  await expect(tickets.getByRole('status')).toHaveText('Ticket 22002 is there.');
  expect(zammad.store.users.filter(({ lastname }) => lastname === 'Müller')).toHaveLength(1);
  expect(zammad.store.users.at(-1)).toMatchObject({ phone: '+4930609854180' });
  await desk.quit();
});

test('tickets are listed, open ones first, and what goes wrong is said where they would stand', async ({
  userData,
}) => {
  const desk = await startDesk(userData);
  const { klingel, zammad } = desk;
  const user = zammad.store.addUser(anna);
  const ticket = { customer_id: user.id };
  zammad.store.addTicket({ ...ticket, title: 'Done', state: 'closed', updated_at: daysAgo(31) });
  zammad.store.addTicket({ ...ticket, title: 'To do', state: 'open', updated_at: daysAgo(40) });
  await klingel.post(newCall());
  await klingel.post(answer());
  const tickets = klingel.page.getByRole('region', { name: 'Tickets' });
  await expect(tickets.getByRole('listitem')).toHaveText([/To do.*open.*#22002/s, /Done.*closed.*#22001/s]);
  await klingel.post(hangup());

  zammad.misbehave(misbehaviours.loginPage, { path: /\/search$/ });
  await klingel.post(newCall({ callId: 'b', from: '442079460000' }));
  await klingel.post(answer({ callId: 'b', from: '442079460000' }));
  await expect(tickets.getByRole('alert').filter({ hasText: 'is not Zammad' })).toBeVisible();
  zammad.misbehave(null);
  await tickets.getByRole('button', { name: 'Try again' }).click();
  await expect(tickets.getByText('Zammad does not know this number yet.')).toBeVisible();
  await desk.quit();
});
