import { join } from 'node:path';
import * as z from 'zod';
import { preferencesSchema, type Preferences } from '../../contract/settings/preferences.ts';
import {
  portSchema,
  publicUrlSchema,
  settingsSchema,
  tokenSchema,
  type Settings,
} from '../../contract/settings/settings.ts';
import { openJsonFile, writableOnceReadable, type JsonFile } from './files/json-file.ts';
import { withToken } from './settings-disk.ts';

/**
 * What of settings that cannot be used as a whole is taken all the same: where the telephone system finds this app, so that a slip of an
 * admin's pen, or a newer version, costs no call.
 */
const addressSchema = z.object({
  receiver: z.object({
    port: portSchema.optional().catch(undefined),
    publicUrl: publicUrlSchema.optional().catch(undefined),
    token: tokenSchema.optional().catch(undefined),
  }),
});

/** The same from a text that is no JSON, such as one with a comma too many. */
function addressIn(text: string): unknown {
  const valueOf = (key: string): string | undefined =>
    new RegExp(`"${key}"\\s*:\\s*"?([^"\\s,}]*)`).exec(text)?.[1];
  return {
    receiver: { port: Number(valueOf('port')), publicUrl: valueOf('publicUrl'), token: valueOf('token') },
  };
}

/**
 * Opens `settings.json`; without one there are the defaults. One that the system does not let us read may be written once it does.
 * @param token the secret for the webhook addresses, where no file brings one
 */
export async function openSettings(folder: string, token: string): Promise<JsonFile<Settings>> {
  const schema = z.preprocess((data) => withToken(data, token), settingsSchema);
  const defaults = (found?: unknown): Settings => {
    const address = addressSchema.safeParse(typeof found === 'string' ? addressIn(found) : found);
    return schema.parse({ version: 1, ...address.data });
  };
  const path = join(folder, 'settings.json');
  const file = await openJsonFile(path, schema, defaults, { newestVersion: 1 });
  if (file.leftAlone?.why === 'fileUnreadable') file.db.adapter = writableOnceReadable(path);
  return file;
}

/** Opens `preferences.json`; without one there are the defaults. */
export async function openPreferences(folder: string): Promise<JsonFile<Preferences>> {
  const defaults = (): Preferences => preferencesSchema.parse({});
  return await openJsonFile(join(folder, 'preferences.json'), preferencesSchema, defaults, {
    newestVersion: 1,
  });
}
