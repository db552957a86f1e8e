import { expect } from '@playwright/test';
import { launch, writeSettings } from '../../support/app/klingel.ts';
import { firstStartTest as test } from '../../support/app/test.ts';

test('the guide comes up with the first start, and can be left and resumed', async ({ userData }) => {
  const first = await launch({ userData });
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText('Set up Klingel');
  await expect(first.page.getByRole('heading', { level: 2 }).first()).toHaveText('Reach this desktop');
  await first.quit();

  const second = await launch({ userData });
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Set up Klingel');
  await second.page.getByRole('button', { name: 'Set up later' }).click();
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Calls');
  await second.quit();

  const third = await launch({ userData });
  await expect(third.page.getByRole('heading', { level: 1 })).toHaveText('Calls');
  await third.page.getByRole('button', { name: 'Set up', exact: true }).click();
  await third.page.getByRole('button', { name: /^Try it/ }).click();
  await third.page.getByRole('button', { name: 'Finish' }).click();
  await expect(third.page.getByRole('button', { name: 'Set up', exact: true })).toHaveCount(0);
  await third.quit();
});

test('who finds settings has no guide', async ({ userData }) => {
  await writeSettings(userData);
  const { page, quit } = await launch({ userData });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calls');
  await expect(page.getByRole('button', { name: 'Set up', exact: true })).toHaveCount(0);
  await quit();
});

test('a Test call rings here, is known as one and is done from the start', async ({ userData }) => {
  const { page, popUps, quit } = await launch({ userData });
  await page.getByRole('button', { name: /^Try it/ }).click();
  await page.getByRole('button', { name: 'Make a Test call' }).click();
  await expect(popUps.getByRole('heading', { name: 'Test call' })).toBeVisible();
  await expect(page.getByText(/^Arrived on this computer after \d+ ms\.$/)).toBeVisible();
  await expect(page.getByText('It pops up in the corner of the screen')).toBeVisible();
  await page.getByRole('button', { name: 'Calls', exact: true }).click();
  const row = page.getByRole('row', { name: /Test call/ });
  await expect(row.getByRole('checkbox')).toBeChecked();
  await expect(row).toContainText('Missed', { timeout: 15_000 });
  await expect(page.getByRole('status', { name: /open call/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await page.getByRole('button', { name: /^Reach/ }).click();
  await quit();
});
