import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { choose, goTo, writeContacts } from './contacts.ts';
import { dayOfCalls } from '../data/day-of-calls.ts';
import { launch, writeSettings, type Klingel } from './klingel.ts';
import { manyContacts } from '../data/many-contacts.ts';
import { writeMonth } from '../data/months.ts';

/** A screen of the app window, and the way there from any other; in English. */
export interface Screen {
  name: string;
  open: (klingel: Klingel, userData: string) => Promise<void>;
}

const samples = join(import.meta.dirname, '../contact-files');
const longName = 'Prof. Dr. Friederike-Charlotte von Hohenstein-Wolfenbüttel zu Sayn';

/** Starts the app with a day of calls and a phone book of forty, some of whom called. */
export async function startFurnished(userData: string): Promise<Klingel> {
  await writeSettings(userData, { receiver: { publicUrl: 'https://calls.example.com' } });
  await furnish(userData);
  return await launch({ userData });
}

/** Puts those calls and that phone book there before the app starts. */
export async function furnish(userData: string): Promise<void> {
  await writeContacts(userData, [
    {
      name: longName,
      organisation: 'Hohenstein Verwaltungs- und Beteiligungsgesellschaft mbH & Co. KG',
      numbers: ['0171 4711815', '030 609854180'],
      emails: ['friederike-charlotte@hohenstein-verwaltung.example'],
      tags: ['VIP'],
      note: 'Sekretariat: 030 609854181',
    },
    { name: 'F. von Hohenstein', numbers: ['+49 171 4711815'], note: 'calls in the morning' },
    { name: 'Marta Navarro', organisation: 'Navarro Viajes S.A.', numbers: ['+34 911 234567'] },
    { name: 'Helvetia Partner AG', note: 'Zentrale +41 44 668 18 00' },
    ...manyContacts(36).map(({ name, organisation, numbers }) => ({
      name,
      organisation,
      numbers: numbers.map(({ number }) => number),
    })),
  ]);
  await writeMonth(userData, dayOfCalls(Date.now()));
}

/** Every screen that has no test of its own for how it can be read. */
export const screens: readonly Screen[] = [
  {
    name: 'call',
    async open(klingel) {
      await goTo(klingel, 'Calls');
      await klingel.page.getByRole('row', { name: longName }).first().click();
      await klingel.page.getByRole('textbox', { name: 'Note' }).waitFor();
    },
  },
  {
    name: 'contact',
    async open(klingel) {
      await goTo(klingel, 'Contacts');
      await klingel.page.getByRole('searchbox').fill('wolfenbüttel');
      await klingel.page.getByRole('option', { name: longName }).click();
      await klingel.page
        .getByRole('region', { name: 'Contact' })
        .getByRole('button', { name: 'Edit' })
        .waitFor();
    },
  },
  {
    name: 'contact-form',
    async open({ page }) {
      await page.getByRole('button', { name: 'Edit' }).click();
      await page.getByRole('textbox', { name: 'Number 2' }).fill('no number');
      await page.getByText('No phone number; it is kept as it stands.').waitFor();
    },
  },
  {
    name: 'contact-unsaved',
    async open({ page }) {
      await page.getByRole('form').press('Escape');
      await page.getByRole('alert').getByRole('button', { name: 'Discard' }).waitFor();
    },
  },
  {
    name: 'duplicates',
    async open({ page }) {
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Duplicates' }).click();
      await page.getByRole('button', { name: 'Preview merge' }).first().click();
      await page.getByRole('button', { name: 'Merge', exact: true }).waitFor();
    },
  },
  {
    name: 'import-columns',
    async open(klingel) {
      const { page } = klingel;
      await page.getByRole('button', { name: 'Back to the contacts' }).click();
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Import…' }).click();
      await choose(klingel, { open: join(samples, 'outlook-de-1252.csv') });
      await page.getByRole('button', { name: 'Choose a file…' }).click();
      await page.getByRole('button', { name: 'Next' }).waitFor();
    },
  },
  {
    name: 'import-preview',
    async open(klingel, userData) {
      const names = ['google-3.0.vcf', 'old-phone-2.1.vcf', 'broken.vcf'];
      const cards = await Promise.all(names.map((name) => readFile(join(samples, name))));
      const path = join(userData, 'Kontakte.vcf');
      await writeFile(path, Buffer.concat(cards));
      await choose(klingel, { open: path });
      await klingel.page.getByRole('button', { name: 'Other file…' }).click();
      await klingel.page.getByText('What will be imported').waitFor();
    },
  },
  {
    name: 'import-refused',
    async open(klingel) {
      await choose(klingel, { open: join(samples, '../../../resources/icon.png') });
      await klingel.page.getByRole('button', { name: 'Other file…' }).click();
      await klingel.page.getByText('icon.png was not imported').waitFor();
    },
  },
  {
    name: 'add-to-contact',
    async open(klingel) {
      const { page } = klingel;
      await page.getByRole('button', { name: 'Cancel' }).click();
      await goTo(klingel, 'Calls');
      await page.getByRole('row', { name: 'Helvetia' }).first().click();
      await page.getByRole('button', { name: 'Add to contact' }).click();
      await page.getByRole('searchbox', { name: 'Search the contact' }).fill('a');
      await page.getByRole('list', { name: 'Contacts found' }).getByRole('button').first().waitFor();
    },
  },
  {
    name: 'start-and-dialling',
    async open(klingel) {
      await goTo(klingel, 'Settings');
      await klingel.page.getByRole('button', { name: 'Start and dialling' }).click();
      await klingel.page.getByRole('button', { name: /^Shortcut/ }).waitFor();
    },
  },
  {
    name: 'dial-offer',
    async open({ page }) {
      await page.evaluate(() => window.klingel.dial('Tel 030 609854180, Fax 030 609854181'));
      await page.getByRole('dialog', { name: 'Which number?' }).waitFor();
    },
  },
  {
    name: 'dial-refused',
    async open({ page }) {
      await page.keyboard.press('Escape');
      await page.evaluate(() => window.klingel.dial('tel:<img src=x>'));
      await page.getByRole('button', { name: 'Close' }).waitFor();
    },
  },
];
