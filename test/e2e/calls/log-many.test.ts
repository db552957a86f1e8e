import { expect } from '@playwright/test';
import type { CallEvent } from '../../../contract/model/calls/call.ts';
import { newCall } from '../../support/data/calls.ts';
import { launch, writeSettings, type Klingel } from '../../support/app/klingel.ts';
import { manyCalls, writeCalls } from '../../support/data/many-calls.ts';
import { test } from '../../support/app/test.ts';

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

/** Half a year of calls, most of which the start leaves in their files. The very first one comes from a number of its own. */
function* callsOfHalfAYear(): Generator<{ events: CallEvent[]; marks: [] }> {
  for (const daysAgo of [180, 120, 60, 0]) {
    for (const { events, marks } of manyCalls(150, Date.now() - daysAgo * 86_400_000)) {
      const isFirst = daysAgo === 180 && events[0]?.callId === 'many-0';
      const own = isFirst ? { from: '493098765432' } : {};
      yield { events: events.map((it) => ({ ...it, callId: `${daysAgo} ${it.callId}`, ...own })), marks };
    }
  }
}

async function launchWithHalfAYear(userData: string): Promise<Klingel> {
  await writeSettings(userData);
  await writeCalls(userData, callsOfHalfAYear());
  const klingel = await launch({ userData });
  await expect(klingel.page.getByRole('row', { name: '+49 30 10000148' }).first()).toBeVisible();
  await expect(klingel.page.getByRole('grid')).not.toHaveAttribute('aria-rowcount', '601');
  return klingel;
}

test('calls of months that the start left in their files come when the end of the list is reached', async ({
  userData,
}) => {
  const { page, quit } = await launchWithHalfAYear(userData);
  const grid = page.getByRole('grid');
  await expect(async () => {
    await grid.press('End');
    await expect(grid).toHaveAttribute('aria-rowcount', '601', { timeout: 1_000 });
  }).toPass();
  await grid.press('End');
  await expect(page.getByRole('row', { selected: true })).toContainText('+49 30 98765432');
  await quit();
});

test('a search goes on into months that the start left in their files', async ({ userData }) => {
  const { page, quit } = await launchWithHalfAYear(userData);
  await page.getByRole('searchbox').fill('030 98765432');
  await expect(page.getByText('1 of 600')).toBeVisible();
  await expect(page.getByRole('row', { name: '+49 30 98765432' })).toContainText('Missed');
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
