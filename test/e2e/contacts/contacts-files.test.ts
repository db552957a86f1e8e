import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { choose, goTo } from '../../support/app/contacts.ts';
import type { Klingel } from '../../support/app/klingel.ts';
import { test } from '../../support/app/test.ts';

const samples = join(import.meta.dirname, '../../support/contact-files');
const main = (page: Page) => page.getByRole('main');

/** From the list of contacts, or from the invitation where there are none. */
async function beginImport({ page }: Klingel): Promise<void> {
  const isEmpty = (await page.getByRole('heading', { name: 'No contacts yet' }).count()) > 0;
  if (!isEmpty) await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole(isEmpty ? 'button' : 'menuitem', { name: 'Import…' }).click();
}

test('cards of every version in one file come in, what is broken is listed by line, and go out again', async ({
  klingel,
  userData,
}) => {
  const { page } = klingel;
  const names = ['old-phone-2.1.vcf', 'google-3.0.vcf', 'thunderbird-4.0.vcf', 'broken.vcf'];
  const cards = await Promise.all(names.map((name) => readFile(join(samples, name))));
  const path = join(userData, 'All of them.vcf');
  await writeFile(path, Buffer.concat(cards));
  await goTo(klingel, 'Contacts');
  await beginImport(klingel);
  await choose(klingel, { open: path });
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(main(page)).toContainText('What will be imported');
  await expect(main(page)).toContainText('entries cannot be read');
  for (const reason of ['a line is broken', 'the card has no end', 'a list of contacts, not a contact'])
    await expect(main(page)).toContainText(new RegExp(`Line \\d+\\s*${reason}`));
  // Nothing is kept before that is confirmed.
  expect(
    await page.evaluate(() => window.klingel.findContacts({ typed: '', offset: 0, count: 1, place: null })),
  ).toMatchObject({ all: 0 });
  await page.getByRole('button', { name: /^Import \d+ contacts/ }).click();
  const option = (name: string) => page.getByRole('option', { name });
  for (const name of ['Jörg Müller', 'Aylin Yıldız', 'Deniz Öztürk', 'Erste Gute', 'Nur Mail'])
    await expect(option(name)).toBeVisible();

  // The same file again brings nothing new.
  await beginImport(klingel);
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(main(page)).toContainText('There is nothing new in this file.');
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('searchbox').fill('yıldız');
  await expect(page.getByRole('option')).toHaveCount(1);
  for (const [item, place, file, count] of [
    ['vCard, for phones and address books', 'first', 'found.vcf', '1 contact'],
    ['CSV, for spreadsheets', 'last', 'all.csv', /\d+ contacts/],
  ] as const) {
    await choose(klingel, { save: join(userData, file) });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: item })[place]().click();
    await expect(page.getByRole('status').filter({ hasText: `written to ${file}` })).toContainText(count);
  }
  const vcard = await readFile(join(userData, 'found.vcf'), 'utf8');
  expect(vcard.match(/BEGIN:VCARD/g)).toHaveLength(1);
  expect(vcard).toContain('FN:Aylin Yıldız');
  const csv = await readFile(join(userData, 'all.csv'), 'utf8');
  for (const name of ['Jörg Müller', 'Aylin Yıldız', 'Deniz Öztürk']) expect(csv).toContain(name);
});

test('a table is read as a person says, columns may be missing, and files that are too much are refused', async ({
  klingel,
  userData,
}) => {
  const { page } = klingel;
  const write = async (name: string, rows: string[]): Promise<string> => {
    await writeFile(join(userData, name), Buffer.from(rows.join('\r\n'), 'latin1'));
    return join(userData, name);
  };
  await goTo(klingel, 'Contacts');
  await beginImport(klingel);
  // No names for the columns, none of a number in words, Windows-1252, a row with too few cells and marks out of place.
  const table = await write('Kundschaft.csv', [
    'Jörg;Groß;+49 30 609854180;K-1',
    'Ute;zu "wenig"',
    'Renée;Weiß;+49 171 5000000;K-2',
  ]);
  await choose(klingel, { open: table });
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(page.getByLabel('Encoding')).toHaveValue('windows-1252');
  await expect(page.getByLabel('Separator')).toHaveValue(';');
  await page.getByLabel('The first row names the columns').setChecked(false);
  for (const [column, meaning] of ['First name', 'Last name', 'Left out', 'Left out'].entries())
    await page.getByLabel(`Column ${column + 1} is`).selectOption({ label: meaning });
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(main(page)).toContainText('2 new contacts');
  await expect(main(page)).toContainText(/Line 2\s*fewer cells than columns/);
  await page.getByRole('button', { name: 'Back to the columns' }).click();
  await expect(page.getByLabel('Column 2 is')).toHaveValue('lastName');
  await page.getByLabel('Column 3 is').selectOption({ label: 'Number, work' });
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(main(page)).toContainText('+49 30 609854180');
  await page.getByRole('button', { name: 'Import 2 contacts' }).click();
  await expect(page.getByRole('option', { name: 'Renée Weiß' })).toContainText('+49 171 5000000');
  // All at once they go again, and come back.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'No contacts yet' })).toBeVisible();

  await beginImport(klingel);
  await choose(klingel, { open: await write('Nur Orte.csv', ['Ort;PLZ', 'Köln;50667']) });
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  await expect(main(page)).toContainText(
    'Choose a column for a name, an organisation, a number or an e-mail',
  );

  // 50 MB are read as long as there are people in them, and calls come meanwhile.
  const photo = `${'A'.repeat(75)}\r\n `.repeat(640_000);
  const large = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Large Photo',
    'TEL:030 609854180',
    `PHOTO;ENCODING=b:${photo}`,
    'END:VCARD',
  ];
  await choose(klingel, { open: await write('large.vcf', large) });
  await page.getByRole('button', { name: 'Other file…' }).click();
  await expect(main(page)).toContainText('1 new contact');
  const huge = await write('huge.vcf', ['BEGIN:VCARD']);
  await truncate(huge, 100_000_001);
  for (const [path, words] of [
    [huge, 'The file is larger than 100 MB. Split it and import the parts.'],
    [join(samples, '../../../resources/icon.png'), 'This is not a text file.'],
    [
      await write('none.vcf', ['BEGIN:VCARD', 'VERSION:3.0', 'N:;;;;', 'END:VCARD']),
      'There is nothing new in this file.',
    ],
  ] as const) {
    await choose(klingel, { open: path });
    await page.getByRole('button', { name: 'Other file…' }).first().click();
    await expect(main(page)).toContainText(words);
  }
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'No contacts yet' })).toBeVisible();
});
