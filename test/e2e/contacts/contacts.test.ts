import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectNothing } from '../../support/app/axe.ts';
import { hangup, newCall } from '../../support/data/calls.ts';
import { test } from '../../support/app/test.ts';

function goTo(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation').getByRole('button', { name }).click();
}

test('a caller becomes a contact, is named in the log at once, and no more when the contact is gone', async ({
  klingel,
}) => {
  const { page, post, dataFolder } = klingel;
  await post(newCall());
  await post(hangup({ cause: 'cancel' }));
  await page.getByRole('row', { name: '+49 30 609854180' }).click();
  await page
    .getByRole('complementary', { name: 'Selected call' })
    .getByRole('button', { name: 'New contact' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Anna Hohenstein');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('region', { name: 'Contact' })).toContainText('+49 30 609854180');
  await expectNothing(page);

  await goTo(page, 'Calls');
  await expect(page.getByRole('row', { name: 'Anna Hohenstein' })).toContainText('+49 30 609854180');
  await expect
    .poll(() => readFile(join(dataFolder, 'contacts.json'), 'utf8').catch(() => ''))
    .toContain('Anna Hohenstein');

  await goTo(page, 'Contacts');
  await page.getByRole('region', { name: 'Contact' }).getByRole('button', { name: 'Delete' }).click();
  await goTo(page, 'Calls');
  await expect(page.getByRole('row', { name: 'Anna Hohenstein' })).toHaveCount(0);
  await expect(page.getByRole('row', { name: '+49 30 609854180' })).toHaveCount(1);
});

test('a table in Windows-1252 is imported, with what could not be read named row by row', async ({
  klingel,
  userData,
}) => {
  const { page, electron, post } = klingel;
  const path = join(userData, 'Kontakte.csv');
  const rows = [
    'Name;Firma;Telefon geschäftlich;Ort',
    'Jörg Müller;Müller & Söhne;030 609854180;Köln',
    'zu wenig;x',
  ];
  await writeFile(path, Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1'));
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await post(newCall());
  await post(hangup({ cause: 'cancel' }));
  await goTo(page, 'Contacts');
  await page
    .getByRole('button', { name: /Import/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('main')).toContainText('zu wenig');
  await page.getByRole('button', { name: /^Import/ }).click();
  await goTo(page, 'Calls');
  await expect(page.getByRole('row', { name: 'Jörg Müller' })).toContainText('+49 30 609854180');
});
