import { join } from 'node:path';
import * as z from 'zod';
import { preferencesSchema, type Preferences } from '../../contract/preferences.ts';
import {
  portSchema,
  publicUrlSchema,
  settingsSchema,
  tokenSchema,
  type Settings,
} from '../../contract/settings.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';

/** What of the settings of a newer version is safe to take: where sipgate finds this app, so that no call is lost. */
const addressSchema = z.object({
  receiver: z.object({
    port: portSchema.optional().catch(undefined),
    publicUrl: publicUrlSchema.optional().catch(undefined),
    token: tokenSchema.optional().catch(undefined),
  }),
});

/**
 * Opens `settings.json`; without one there are the defaults.
 * @param token the secret for the webhook addresses, where no file brings one
 */
export async function openSettings(folder: string, token: string): Promise<JsonFile<Settings>> {
  const schema = z.preprocess((data) => withToken(data, token), settingsSchema);
  const defaults = (newer?: unknown): Settings =>
    schema.parse({ version: 1, ...addressSchema.safeParse(newer).data });
  return await openJsonFile(join(folder, 'settings.json'), schema, defaults, { newestVersion: 1 });
}

/** A file that a deployment tool puts there need not bring a secret of its own. */
function withToken(data: unknown, token: string): unknown {
  const file = z.looseObject({ receiver: z.looseObject({}).prefault({}) }).safeParse(data);
  if (!file.success) return data;
  return { ...file.data, receiver: { ...file.data.receiver, token: file.data.receiver.token ?? token } };
}

/** Opens `preferences.json`; without one there are the defaults. */
export async function openPreferences(folder: string): Promise<JsonFile<Preferences>> {
  const defaults = (): Preferences => preferencesSchema.parse({});
  return await openJsonFile(join(folder, 'preferences.json'), preferencesSchema, defaults, {
    newestVersion: 1,
  });
}
