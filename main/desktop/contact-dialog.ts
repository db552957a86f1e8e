import { dialog, type BrowserWindow } from 'electron';
import type { DesktopTexts } from './desktop-texts.ts';

/**
 * Asks for a file of contacts.
 * @param window over which the system asks
 * @returns its path; null where the person thought better of it
 */
export async function chooseContactFile(
  window: BrowserWindow | null,
  texts: DesktopTexts,
): Promise<string | null> {
  const options = {
    title: texts.importContacts,
    properties: ['openFile' as const],
    filters: [
      { name: texts.contactFiles, extensions: ['vcf', 'vcard', 'csv', 'txt'] },
      { name: texts.allFiles, extensions: ['*'] },
    ],
  };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
