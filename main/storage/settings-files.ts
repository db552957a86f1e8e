import { join } from 'node:path';
import * as z from 'zod';
import { preferencesSchema, type Preferences } from '../../contract/preferences.ts';
import { settingsSchema, type Settings } from '../../contract/settings.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';

/**
 * Opens `settings.json`; without one there are the defaults.
 * @param token the secret for the webhook addresses, where no file brings one
 */
export async function openSettings(folder: string, token: string): Promise<JsonFile<Settings>> {
  const schema = z.preprocess((data) => withToken(data, token), settingsSchema);
  return await openJsonFile(join(folder, 'settings.json'), schema, () => schema.parse({ version: 1 }));
}

/** A file that a deployment tool puts there need not bring a secret of its own. */
function withToken(data: unknown, token: string): unknown {
  const file = z.looseObject({ receiver: z.looseObject({}).prefault({}) }).safeParse(data);
  if (!file.success) return data;
  return { ...file.data, receiver: { token, ...file.data.receiver } };
}

/** Opens `preferences.json`; without one there are the defaults. */
export async function openPreferences(folder: string): Promise<JsonFile<Preferences>> {
  return await openJsonFile(join(folder, 'preferences.json'), preferencesSchema, () =>
    preferencesSchema.parse({}),
  );
}
