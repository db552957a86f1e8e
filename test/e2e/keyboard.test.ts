import { expect } from '@playwright/test';
import { hangup, newCall } from '../support/calls.ts';
import { test } from '../support/test.ts';

test('the log can be walked and marked by keyboard alone', async ({ klingel }) => {
  const { page, post } = klingel;
  for (const callId of ['1', '2', '3']) {
    await post(newCall({ callId, from: `49211000000${callId}` }));
    await post(hangup({ callId, from: `49211000000${callId}`, cause: 'cancel' }));
  }
  await expect(page.getByRole('status', { name: '3 open calls' })).toBeVisible();
  // From the head of the page: three sections, the phone switch, the connection's state, search, the button for all, export,
  // five filters, then the log.
  await page.locator('body').press('Tab');
  for (let step = 0; step < 13; step += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('grid')).toBeFocused();

  const selected = page.getByRole('row', { selected: true });
  await page.keyboard.press('ArrowDown');
  await expect(selected).toContainText('+49 211 0000003');
  await page.keyboard.press('ArrowDown');
  await expect(selected).toContainText('+49 211 0000002');
  await page.keyboard.press('Space');
  await expect(selected.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Space');
  await expect(selected.getByRole('checkbox')).not.toBeChecked();
  await page.keyboard.press('End');
  await expect(selected).toContainText('+49 211 0000001');
  await page.keyboard.press('Home');
  await expect(selected).toContainText('+49 211 0000003');
});
