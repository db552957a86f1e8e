import { watch } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import * as z from 'zod';
import { settingsSchema, type Settings } from '../../contract/settings/settings.ts';
import type { SettingsFileFault } from '../../contract/settings/team-settings.ts';
import { asideName } from './files/aside-name.ts';
import { isMissing } from './files/missing.ts';
import { parseJson } from './files/parse-json.ts';

/** What stands in `settings.json` now, and whether a secret of its own is among it; or why that cannot be said. */
export type SettingsLook =
  { ok: true; settings: Settings; bringsToken: boolean } | { ok: false; fault: SettingsFileFault };

/** What a text of settings holds, beside the JSON as it stands there. */
export type SettingsRead =
  { ok: true; settings: Settings; data: unknown } | { ok: false; fault: SettingsFileFault };

/** `settings.json` as others may leave it while the app runs. */
export interface SettingsDisk {
  /**
   * Reads the file; never rejects.
   * @param token the secret for the webhook addresses, where the file brings none
   * @returns null where there is no such file
   */
  look: (token: string) => Promise<SettingsLook | null>;
  /**
   * Moves the file aside, with the date in its name.
   * @throws the system's error
   */
  setAside: () => Promise<void>;
  /**
   * Tells of every time that the file may have become another one, until the function that is returned is called. The
   * folder is watched, as editors put another file in its place.
   * @param failed told where the system does not let us watch
   */
  watch: (changed: () => void, failed: (error: unknown) => void) => () => void;
}

/** @param path of `settings.json` */
export function createSettingsDisk(path: string): SettingsDisk {
  return {
    async look(token) {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (error) {
        if (isMissing(error)) return null;
        const message = error instanceof Error ? error.message : String(error);
        return { ok: false, fault: { kind: 'system', message } };
      }
      const read = readSettings(text, token);
      return read.ok ? { ok: true, settings: read.settings, bringsToken: bringsToken(read.data) } : read;
    },
    setAside: () => rename(path, asideName(path)),
    watch(changed, failed) {
      try {
        const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
          if (name === null || name === basename(path)) changed();
        });
        watcher.on('error', failed);
        return () => {
          watcher.close();
        };
      } catch (error) {
        failed(error);
        return () => undefined;
      }
    },
  };
}

/** Reads the text of a settings file; what it leaves out gets its default. */
export function readSettings(text: string, token: string): SettingsRead {
  const data = parseJson(text);
  if (data === undefined) return { ok: false, fault: { kind: 'syntax', line: lineOf(text) } };
  const version = z.object({ version: z.number() }).safeParse(data).data?.version ?? 1;
  if (version > 1) return { ok: false, fault: { kind: 'newer' } };
  const read = settingsSchema.safeParse(withToken(data, token));
  if (read.success) return { ok: true, settings: read.data, data };
  return { ok: false, fault: { kind: 'value', key: read.error.issues[0]?.path.join('.') ?? '' } };
}

/** A file that a deployment tool puts there need not bring a secret of its own. */
export function withToken(data: unknown, token: string): unknown {
  const file = z.looseObject({ receiver: z.looseObject({}).prefault({}) }).safeParse(data);
  if (!file.success) return data;
  return { ...file.data, receiver: { ...file.data.receiver, token: file.data.receiver.token ?? token } };
}

function bringsToken(data: unknown): boolean {
  return z.object({ receiver: z.object({ token: z.string() }) }).safeParse(data).success;
}

/** Where a text that is no JSON ends to be JSON; the engine does not always say. */
function lineOf(text: string): number {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const end = Math.min(errors[0]?.offset ?? text.length, text.trimEnd().length);
  return text.slice(0, end).split('\n').length;
}
