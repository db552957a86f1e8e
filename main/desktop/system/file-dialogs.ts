import { join } from 'node:path';
import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { DesktopTexts } from '../texts/desktop-texts.ts';

/** A window that a question stands over. */
type Over = { readonly id: number } | null;

/** The system's questions for files. */
export interface Dialogs {
  /** Where a person keeps their documents. */
  documents: () => string;
  save: (over: Over, options: SaveDialogOptions) => Promise<{ canceled: boolean; filePath: string }>;
  open: (over: Over, options: OpenDialogOptions) => Promise<{ canceled: boolean; filePaths: string[] }>;
}

/**
 * Asks where a file is to be saved.
 * @param window over which the system asks
 * @param name proposed; its ending says what kind of file it is
 * @returns the path; null where the person thought better of it
 */
export async function chooseFile(dialogs: Dialogs, window: Over, name: string): Promise<string | null> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const options = {
    defaultPath: join(dialogs.documents(), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  };
  const { canceled, filePath } = await dialogs.save(window, options);
  return canceled || filePath === '' ? null : filePath;
}

/**
 * Asks for a file of settings.
 * @param window over which the system asks
 * @returns its path; null where the person thought better of it
 */
export async function chooseSettingsFile(
  dialogs: Dialogs,
  window: Over,
  texts: DesktopTexts,
): Promise<string | null> {
  return await choose(dialogs, window, texts.importSettings, [
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
  dialogs: Dialogs,
  window: Over,
  texts: DesktopTexts,
): Promise<string | null> {
  return await choose(dialogs, window, texts.importContacts, [
    { name: texts.contactFiles, extensions: ['vcf', 'vcard', 'csv', 'txt'] },
    { name: texts.allFiles, extensions: ['*'] },
  ]);
}

async function choose(
  dialogs: Dialogs,
  window: Over,
  title: string,
  filters: FileFilter[],
): Promise<string | null> {
  const options = { title, properties: ['openFile' as const], filters };
  const { canceled, filePaths } = await dialogs.open(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}
