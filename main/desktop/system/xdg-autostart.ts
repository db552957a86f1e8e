import { access, mkdir, readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { readDesktopEntry, writeDesktopEntry } from '../../domain/desk/desktop-entry.ts';
import type { Autostart } from './autostart-entry.ts';

const hiddenArgument = '--hidden';

/**
 * Starting at login by the Desktop Application Autostart Specification: an entry in the user's autostart folder.
 * @param command program and arguments that start this app
 * @param env tells where the folder is
 */
export function createXdgAutostart(command: readonly string[], env: NodeJS.ProcessEnv): Autostart {
  const path = join(configFolder(env), 'autostart/klingel.desktop');

  // What cannot be read starts nothing.
  const readEntry = async () => readDesktopEntry(await readFile(path, 'utf8').catch(() => ''));

  const write = async (on: boolean, hidden: boolean): Promise<void> => {
    if (!on) {
      await rm(path, { force: true });
      return;
    }
    const text = writeDesktopEntry('Klingel', [...command, ...(hidden ? [hiddenArgument] : [])]);
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, text, { mode: 0o644 });
  };

  return {
    async read() {
      const entry = await readEntry();
      if (!entry) return { state: 'off' };
      if (entry.disabled) return { state: 'notAllowed' };
      return { state: 'on', hidden: entry.command.includes(hiddenArgument) };
    },
    write,
    async repair() {
      const entry = await readEntry();
      const [program = ''] = entry?.command ?? [];
      if (!entry || entry.disabled || !isAbsolute(program) || (await exists(program))) return;
      await write(true, entry.command.includes(hiddenArgument));
    },
  };
}

/** By the XDG Base Directory Specification a path that is not absolute is to be ignored. */
function configFolder(env: NodeJS.ProcessEnv): string {
  const folder = env.XDG_CONFIG_HOME ?? '';
  return isAbsolute(folder) ? folder : join(homedir(), '.config');
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
