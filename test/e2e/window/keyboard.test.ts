import { expect, type Locator, type Page } from '@playwright/test';
import { hangup, newCall } from '../../support/data/calls.ts';
import { writeContacts } from '../../support/app/contacts.ts';
import { launch, writeSettings } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

test('the log can be walked and marked by keyboard alone', async ({ klingel }) => {
  const { page, post } = klingel;
  for (const callId of ['1', '2', '3']) {
    await post(newCall({ callId, from: `49211000000${callId}` }));
    await post(hangup({ callId, from: `49211000000${callId}`, cause: 'cancel' }));
  }
  await expect(page.getByRole('status', { name: '3 open calls' })).toBeVisible();
  // From the head of the page: four sections, the phone switch, the connection's state, search, the button for all, export,
  // five filters, then the log.
  await page.locator('body').press('Tab');
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('Tab');
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

/** Walks on with Tab until that has the keyboard. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('every action of the log and of an open call is reached by keyboard alone', async ({ userData }) => {
  await writeSettings(userData);
  await writeContacts(userData, [{ name: 'Anna Hohenstein', numbers: ['+49 211 0000001'] }]);
  const { page, post, quit } = await launch({ userData });
  for (const [callId, from] of [
    ['1', '492110000001'],
    ['2', '492110000001'],
    ['3', '492110000003'],
  ] as const) {
    await post(newCall({ callId, from }));
    await post(hangup({ callId, from, cause: 'cancel' }));
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const rows = page.getByRole('grid').getByRole('checkbox', { name: /^Done: / });
  await expect(rows).toHaveCount(3);

  // Search, "all done" with its undoing, export, a filter.
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('anna');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(3);
  await tabTo(page, button('All done'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: '3 open calls' })).toHaveCount(0);
  await tabTo(page, button('Undo'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status', { name: '3 open calls' })).toBeVisible();
  await tabTo(page, button('Outcome'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu').locator('[data-autofocus]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await tabTo(page, button('Export'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'JSON' })).toBeVisible();
  await page.keyboard.press('Escape');

  // An open call: whoever it is, all that can be done with the number, the note, what was before.
  await tabTo(page, page.getByRole('grid'));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('complementary', { name: 'Selected call' });
  const inDetail = (name: string | RegExp) => detail.getByRole('button', { name });
  for (const name of ['Close', 'Copy number', 'Call back', 'New contact', 'Add to contact'])
    await tabTo(page, inDetail(new RegExp(name)));
  await tabTo(page, detail.getByRole('textbox', { name: 'Note' }));
  await page.keyboard.type('calls again');
  await page.keyboard.press('Control+Enter');
  await expect(detail.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText('Anna Hohenstein');
  await tabTo(page, inDetail('Open contact'));
  await tabTo(page, detail.getByRole('listitem').getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { selected: true })).toContainText('Anna Hohenstein');
  await quit();
});
