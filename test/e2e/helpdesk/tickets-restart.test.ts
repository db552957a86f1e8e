import { expect } from '@playwright/test';
import { answer, hangup, newCall } from '../../support/data/calls.ts';
import { startDesk } from '../../support/app/helpdesk.ts';
import { launch } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

test('a ticket begun in the pop-up gets its time though the app quits before the call ends', async ({
  userData,
}) => {
  const desk = await startDesk(userData, {
    screenPop: { when: 'never' },
    helpdesk: { timeAccounting: true },
  });
  const { klingel, zammad } = desk;
  zammad.store.addUser({ firstname: 'Anna', lastname: 'Müller', phone: '+49 30 609854180' });
  await klingel.post(newCall());
  await klingel.popUps.getByRole('button', { name: 'New ticket' }).click();
  const form = klingel.page.getByRole('form', { name: 'New ticket' });
  await expect(form.getByRole('combobox', { name: 'Customer' })).toHaveValue('Anna Müller');
  await klingel.post(answer());
  await form.getByLabel('What it is about').fill('Wants more rolls.');
  await form.getByRole('button', { name: 'Create ticket' }).click();
  await expect(klingel.page.getByText('The duration is written to it when the call ends.')).toBeVisible();
  await klingel.quit();
  expect(zammad.store.timeAccountings).toEqual([]);

  const again = await launch({ userData });
  await again.post(hangup());
  await expect.poll(() => zammad.store.timeAccountings).toMatchObject([{ ticket_id: 1 }]);
  expect(Number(zammad.store.timeAccountings[0]?.time_unit)).toBeGreaterThan(0);
  await again.quit();
  await zammad.close();
});
