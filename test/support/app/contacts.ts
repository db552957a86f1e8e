import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contact } from '../../../contract/model/contacts/contact.ts';
import type { Klingel } from './klingel.ts';
import { contact } from '../unit/contacts.ts';

/** Puts contacts into the phone book before the app starts. */
export async function writeContacts(
  userData: string,
  contacts: Parameters<typeof contact>[0][],
): Promise<void> {
  await mkdir(join(userData, 'data'), { recursive: true });
  const made = contacts.map((fields, index): Contact => contact({ id: `contact-${index}`, ...fields }));
  await writeFile(join(userData, 'data/contacts.json'), JSON.stringify({ version: 1, contacts: made }));
}

/** The next files that the app asks for: one to open, or one to save to. */
export async function choose(
  { electron }: Klingel,
  file: { open: string } | { save: string },
): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    if ('open' in chosen) {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen.open] });
    } else {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen.save });
    }
  }, file);
}

/** Shows a section of the app window. */
export async function goTo({ page }: Pick<Klingel, 'page'>, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
