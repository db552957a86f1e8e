import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { settingsFileCommands } from '../../contract/commands/team-settings.ts';
import type { Handlers } from '../../contract/define.ts';
import type { Language } from '../../contract/settings/preferences.ts';
import type { SettingsImport, TeamChanges, TeamField } from '../../contract/settings/team-settings.ts';
import { problemsOf, type SettingsKnowledge } from '../domain/settings/settings-check.ts';
import { changedFields, exportOf, fieldsOf, pathsIn } from '../domain/settings/team-fields.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import type { SettingsStore } from './settings-store.ts';
import { readSettings, type SettingsRead } from '../storage/settings-disk.ts';
import { datedFileName } from '../lib/pure/dated-file-name.ts';
import { writePrivateFile } from '../lib/write-private-file.ts';

/** What these commands work on. */
export interface SettingsFileParts {
  settings: SettingsStore;
  knowledge: SettingsKnowledge;
  /** Asks where a file is to be saved; null: nowhere. */
  chooseFile: (name: string) => Promise<string | null>;
  /** Asks for a file of settings; null: none. */
  chooseSettingsFile: () => Promise<string | null>;
  language: () => Language;
}

const fileNames = { de: 'Klingel-Einstellungen', en: 'Klingel settings' };

/**
 * The commands that take the team's settings elsewhere and bring them from there: one file in the shape of
 * `settings.json`, without secrets.
 */
export function createSettingsFileCommands(parts: SettingsFileParts): Handlers<typeof settingsFileCommands> {
  const { settings, knowledge, chooseFile, chooseSettingsFile, language } = parts;

  const compare = (file: string, read: SettingsRead & { ok: true }): SettingsImport => {
    const now = fieldsOf(settings.current());
    const brought = fieldsOf(read.settings);
    const there = new Set(pathsIn(read.data));
    const differing = changedFields(now, brought).filter((field) => there.has(field));
    const changes = pick(brought, differing);
    const problems = problemsOf({ ...now, ...changes }, now, knowledge).filter(({ old }) => !old);
    return { ok: true, file, changes, base: pick(now, differing), problems };
  };

  return {
    async exportSettings() {
      const path = await chooseFile(datedFileName(fileNames, language(), 'json', new Date()));
      if (path === null) return null;
      const text = JSON.stringify(exportOf(settings.current()), null, 2);
      await writePrivateFile(path, `${text}\n`);
      return basename(path);
    },
    async openSettingsFile() {
      const path = await chooseSettingsFile();
      if (path === null) return null;
      const file = basename(path);
      try {
        const read = readSettings(await readFile(path, 'utf8'), settings.current().receiver.token);
        return read.ok ? compare(file, read) : { ...read, file };
      } catch (error) {
        return { ok: false, file, fault: { kind: 'system', message: messageOf(error) } };
      }
    },
  };
}

function pick(fields: TeamChanges, names: readonly TeamField[]): TeamChanges {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
