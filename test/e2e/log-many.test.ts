import { expect } from '@playwright/test';
import { newCall } from '../support/calls.ts';
import { launch, writeSettings, type Klingel } from '../support/klingel.ts';
import { manyCalls, writeCalls } from '../support/many-calls.ts';
import { test } from '../support/test.ts';

async function launchWith(userData: string, count: number): Promise<Klingel> {
  await writeSettings(userData);
  await writeCalls(userData, manyCalls(count, Date.now()));
  return await launch({ userData });
}

test('older calls come on demand, by the wheel, by a button and by keyboard', async ({ userData }) => {
  const { page, quit } = await launchWith(userData, 1_000);
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '1001');
  await expect(page.getByRole('status', { name: /open calls/ })).toHaveText('99+');
  const older = page.getByRole('button', { name: /^Show older calls/ });
  await expect(older).toHaveText('Show older calls (940)');
  // Scrolled to, as a click of the mouse does, it would have brought older ones already.
  await older.dispatchEvent('click');
  await expect(older).toHaveText('Show older calls (700)');

  await grid.hover();
  await page.mouse.wheel(0, 13_000);
  await expect(older).toHaveText('Show older calls (460)');
  await grid.press('End');
  await expect(page.getByRole('row', { selected: true })).toContainText('+49 30 10000000');
  await expect(older).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('row', { selected: true })).toContainText('+49 30 10000001');
  await page.keyboard.press('Home');
  await expect(page.getByRole('row', { selected: true })).toContainText('+49 30 10000999');
  await quit();
});

test('rows that are looked at stay where they are while calls come in', async ({ userData }) => {
  const klingel = await launchWith(userData, 300);
  const { page, post, quit } = klingel;
  const grid = page.getByRole('grid');
  await grid.hover();
  await page.mouse.wheel(0, 1_500);
  const row = page.getByRole('row', { name: '+49 30 10000260' });
  await expect(row).toBeVisible();
  const top = (await row.boundingBox())?.y;
  for (const callId of ['1', '2', '3']) await post(newCall({ callId, from: `49211000000${callId}` }));
  await expect(grid).toHaveAttribute('aria-rowcount', '304');
  await expect.poll(async () => (await row.boundingBox())?.y).toBe(top);

  await page.getByRole('grid').press('Home');
  await post(newCall({ callId: '4', from: '492110000004' }));
  await expect(page.getByRole('row', { name: '+49 211 0000004' })).toBeInViewport();
  await quit();
});

test('search and filters reach what is not shown yet', async ({ userData }) => {
  const { page, quit } = await launchWith(userData, 1_000);
  await page.getByRole('searchbox').fill('030 10000003');
  await expect(page.getByText('1 of 1,000')).toBeVisible();
  await expect(page.getByRole('row', { name: '+49 30 10000003' })).toContainText('Missed');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Selected call' })).toContainText('caller gave up');
  await quit();
});
