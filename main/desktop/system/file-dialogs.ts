import { join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { DesktopTexts } from '../texts/desktop-texts.ts';

/**
 * Asks where a file is to be saved.
 * @param window over which the system asks
 * @param name proposed; its ending says what kind of file it is
 * @returns the path; null where the person thought better of it
 */
export async function chooseFile(window: BrowserWindow | null, name: string): Promise<string | null> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const options = {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : filePath;
}

/**
 * Asks for a file of settings.
 * @param window over which the system asks
 * @returns its path; null where the person thought better of it
 */
export async function chooseSettingsFile(
  window: BrowserWindow | null,
  texts: DesktopTexts,
): Promise<string | null> {
  return await choose(window, texts.importSettings, [
    { name: 'JSON', extensions: ['json'] },
    { name: texts.allFiles, extensions: ['*'] },
  ]);
}

/**
 * Asks for a file of contacts.
 * @param window over which the system asks
 * @returns its path; null where the person thought better of it
 */
export async function chooseContactFile(
  window: BrowserWindow | null,
  texts: DesktopTexts,
): Promise<string | null> {
  return await choose(window, texts.importContacts, [
    { name: texts.contactFiles, extensions: ['vcf', 'vcard', 'csv', 'txt'] },
    { name: texts.allFiles, extensions: ['*'] },
  ]);
}

async function choose(
  window: BrowserWindow | null,
  title: string,
  filters: FileFilter[],
): Promise<string | null> {
  const options = { title, properties: ['openFile' as const], filters };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
