import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReceiverCommands } from '../../../main/connectivity/receiver-commands.ts';
import { createSettingsStore } from '../../../main/settings/settings-store.ts';
import { openDataFolder } from '../../../main/storage/data-folder.ts';
import { tempFolder } from '../../support/unit/folder.ts';

const token = 'tokentokentokentokentokentokentokentokentok';

/** The command on a data folder of its own; nothing listens. */
async function setUp(given?: string) {
  const folder = given ?? (await tempFolder());
  const data = await openDataFolder(folder, token);
  onTestFinished(() => data.journal.close());
  const heard = { listen: vi.fn((_port: number) => Promise.resolve(true)) };
  const settings = createSettingsStore(data.settings, {
    failed: (error) => {
      throw error;
    },
  });
  const commands = createReceiverCommands(settings, {
    listen: heard.listen,
    url: () => 'http://127.0.0.1:4747',
  });
  const written = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown;
  return { commands, data, heard, written };
}

describe('the command for the receiver', () => {
  it('moves it, now and at the next start', async () => {
    const { commands, heard, written } = await setUp();
    await commands.listenOn(4750);
    expect(heard.listen).toHaveBeenCalledExactlyOnceWith(4750);
    expect(await written('settings.json')).toMatchObject({ receiver: { port: 4750, token } });
  });

  it('keeps the port that worked where another one cannot be used, and says so', async () => {
    const { commands, heard, data } = await setUp();
    heard.listen.mockResolvedValueOnce(false);
    await expect(commands.listenOn(80)).rejects.toThrow('port 80 cannot be used');
    expect(data.settings.data.receiver.port).toBe(4747);
  });
});

describe('settings that cannot be written', () => {
  it('do not apply, as they would be others after the next start, and say why', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'settings.json'), '{"version":2}');
    const { commands, data, heard } = await setUp(folder);
    // Where calls can arrive, they shall.
    await expect(commands.listenOn(4750)).rejects.toThrow(/^fileNewer$/);
    expect(heard.listen).toHaveBeenCalledExactlyOnceWith(4750);
    expect(data.settings.data.receiver.port).toBe(4747);
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe('{"version":2}');
  });
});
