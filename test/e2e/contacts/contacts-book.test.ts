import { expect, type Page } from '@playwright/test';
import { hangup, newCall } from '../../support/data/calls.ts';
import { goTo, writeContacts } from '../../support/app/contacts.ts';
import { launch, writeSettings, type Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

const contacts = [
  { name: 'Anna Hohenstein', organisation: 'Hohenstein GmbH', numbers: ['030 609854180'] },
  { name: 'A. Hohenstein', numbers: ['+49 30 609854180', '0171 5000000'], note: 'calls in the morning' },
  { name: 'Zoë Keller', organisation: 'Keller AG', emails: ['zoe@keller.example'] },
  { name: 'Bernd Sommer', note: 'Mobil 0171 5000001' },
];

async function start(userData: string): Promise<Klingel> {
  await writeSettings(userData);
  await writeContacts(userData, contacts);
  return await launch({ userData });
}

const card = (page: Page) => page.getByRole('region', { name: 'Contact' });
const listed = (page: Page) => page.getByRole('listbox', { name: 'Contacts' }).getByRole('option');

async function missedCall({ post }: Klingel, callId: string, from: string): Promise<void> {
  await post(newCall({ callId, from }));
  await post(hangup({ callId, from, cause: 'cancel' }));
}

test('contacts are found as somebody types, written, deleted and merged by keyboard alone, and each is undone', async ({
  userData,
}) => {
  const klingel = await start(userData);
  const { page } = klingel;
  await missedCall(klingel, '1', '491715000009');
  await goTo(klingel, 'Contacts');
  await expect(listed(page)).toHaveCount(4);

  // Search as you type: by name without its accents, by digits, by the note; Enter leads to the best.
  await page.keyboard.press('/');
  for (const [typed, found] of [
    ['zoe', 'Zoë Keller'],
    ['0171 5000000', 'A. Hohenstein'],
    ['morning', 'A. Hohenstein'],
    ['keller ag', 'Zoë Keller'],
  ] as const) {
    await page.getByRole('searchbox').fill(typed);
    await expect(listed(page)).toHaveText([new RegExp(`^${found}`)]);
  }
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Zoë Keller');
  await expect(card(page)).toContainText('No number: calls cannot be recognised by it.');

  // A contact without a number gets one, and who called has a name; undone, it has none again.
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('button', { name: 'Edit' })).toBeFocused();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Edit contact' });
  await form.getByRole('button', { name: 'Add a number' }).press('Enter');
  await form.getByRole('textbox', { name: 'Number 1' }).press('Tab');
  await form.getByRole('textbox', { name: 'Number 1' }).pressSequentially('0171 5000009');
  await expect(form).toContainText('Read as +49 171 5000009');
  await page.keyboard.press('Control+s');
  await expect(card(page).getByRole('listitem').first()).toContainText('+49 171 5000009');
  await expect(card(page).getByRole('listitem').last()).toContainText('Missed');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expect(card(page)).toContainText('No number: calls cannot be recognised by it.');

  await page.getByRole('searchbox').fill('');
  await expect(listed(page)).toHaveCount(4);
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('End');
  await expect(page.getByRole('option', { selected: true })).toContainText('Zoë Keller');
  await page.keyboard.press('Delete');
  await expect(listed(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(listed(page)).toHaveCount(4);

  await page.getByRole('button', { name: 'More' }).press('Enter');
  await expect(page.getByRole('menu').locator('[data-autofocus]')).toBeFocused();
  for (const name of ['Import…', 'Duplicates']) {
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  const group = page.getByRole('region', { name: 'Group 1' });
  await expect(group).toContainText('Same number: +49 30 609854180');
  await group.getByRole('button', { name: 'Preview merge' }).press('Enter');
  await expect(group).toContainText('After merging');
  await group.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(page.getByRole('main')).toContainText('No two of your own contacts share a number');
  await page.getByRole('button', { name: 'Back to the contacts' }).press('Enter');
  await expect(listed(page)).toHaveCount(3);
  await page.getByRole('option', { name: 'Anna Hohenstein' }).click();
  await expect(card(page)).toContainText('+49 171 5000000');
  await expect(card(page)).toContainText('calls in the morning');
  await page.keyboard.press('Control+z');
  await expect(listed(page)).toHaveCount(4);
  await klingel.quit();
});

test('who calls is known, several, or maybe by a note; a maybe is made known, and every row follows at once', async ({
  userData,
}) => {
  const klingel = await start(userData);
  const { page, popUps } = klingel;
  const row = (name: string) => page.getByRole('row', { name });
  await missedCall(klingel, '1', '4930609854180');
  await missedCall(klingel, '2', '491715000001');
  await missedCall(klingel, '3', '491715000002');
  await expect(row('Anna Hohenstein')).toContainText('+1');
  await expect(row('+49 171 5000001')).toContainText('maybe Bernd Sommer');
  await expect(row('+49 171 5000002')).not.toContainText('maybe');

  // A number in the note of a call may belong to whom the call was with.
  await row('Anna Hohenstein').click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Mobile: 0171 5000002');
  await page.keyboard.press('Control+Enter');
  await expect(row('+49 171 5000002')).toContainText('maybe Anna Hohenstein');
  await klingel.post(newCall({ callId: '4', from: '491715000002' }));
  await expect(popUps.getByRole('article', { name: '+49 171 5000002' })).toContainText(
    'maybeAnna Hohenstein · Hohenstein GmbH+1',
  );

  // From the row to the contact that it may be.
  await row('+49 171 5000001').click();
  const detail = page.getByRole('complementary', { name: 'Selected call' });
  await detail.getByRole('button', { name: 'Add to contact' }).click();
  const add = page.getByRole('region', { name: 'Add +49 171 5000001 to a contact' });
  await expect(add).toContainText('Is this them?');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Bernd Sommer');
  await expect(card(page).getByRole('listitem').first()).toContainText('+49 171 5000001');
  await goTo(klingel, 'Calls');
  await expect(row('Bernd Sommer')).toContainText('+49 171 5000001');

  // From the row to any other contact, found by typing.
  await page.getByRole('row', { name: '+49 171 5000002' }).last().click();
  await detail.getByRole('button', { name: 'Add to contact' }).click();
  await page.getByRole('searchbox', { name: 'Search the contact' }).fill('zoë');
  await page.getByRole('list', { name: 'Contacts found' }).getByRole('button').click();
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Zoë Keller');
  await expect(popUps.getByRole('heading', { level: 2 })).toHaveText('Zoë Keller+2');
  await goTo(klingel, 'Calls');
  await expect(row('Zoë Keller')).toHaveCount(2);
  await klingel.quit();
});
