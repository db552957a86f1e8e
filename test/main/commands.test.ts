import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createCommands, type CommandParts } from '../../main/commands.ts';
import { createCallBook } from '../../main/domain/conversations/call-book.ts';
import { createSettingsStore } from '../../main/settings/settings-store.ts';
import { openDataFolder } from '../../main/storage/data-folder.ts';
import { createRequestLog } from '../../main/storage/request-log.ts';
import { at, requestRecord } from '../support/unit/events.ts';
import { tempFolder } from '../support/unit/folder.ts';

const token = 'tokentokentokentokentokentokentokentokentok';

/** Commands on a data folder of their own; what they tell others is recorded, and nothing listens. */
async function setUp(given?: string) {
  const folder = given ?? (await tempFolder());
  const data = await openDataFolder(folder, token);
  onTestFinished(() => data.journal.close());
  const heard = {
    listen: vi.fn((_port: number) => Promise.resolve(true)),
    mark: vi.fn<CommandParts['switchboard']['mark']>(() => Promise.resolve()),
    copy: vi.fn((_text: string) => Promise.resolve()),
    applyPreferences: vi.fn(),
  };
  const commands = createCommands({
    settings: createSettingsStore(data.settings, {
      failed: (error) => {
        throw error;
      },
    }),
    preferences: data.preferences,
    book: createCallBook(() => at(0)),
    listener: {
      listen: heard.listen,
      url: () => 'http://127.0.0.1:4747',
    } as unknown as CommandParts['listener'],
    switchboard: { mark: heard.mark } as unknown as CommandParts['switchboard'],
    log: {} as CommandParts['log'],
    older: { reachFurther: vi.fn(), reachAll: () => Promise.resolve() },
    statistics: {} as CommandParts['statistics'],
    label: (entry) => entry,
    chooseFile: () => Promise.resolve(null),
    language: () => 'en',
    requests: createRequestLog(join(folder, 'journal')),
    copy: heard.copy,
    snapshot: () => Promise.reject(new Error('not asked for here')),
    applyPreferences: heard.applyPreferences,
  });
  const written = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown;
  return { commands, data, heard, written };
}

describe('the commands of the window', () => {
  it('mark every call that they name', async () => {
    const { commands, heard } = await setUp();
    await commands.markDone(['a', 'b'], true);
    expect(heard.mark).toHaveBeenCalledExactlyOnceWith([
      { callId: 'a', done: true },
      { callId: 'b', done: true },
    ]);
  });

  it('keep the preferences, and apply them', async () => {
    const { commands, heard, written } = await setUp();
    await commands.savePreferences({ language: 'de' });
    await commands.savePreferences({ theme: 'dark' });
    expect(await written('preferences.json')).toMatchObject({ language: 'de', theme: 'dark' });
    expect(heard.applyPreferences).toHaveBeenCalledTimes(2);
  });

  it('move the receiver, now and at the next start', async () => {
    const { commands, heard, written } = await setUp();
    await commands.listenOn(4750);
    expect(heard.listen).toHaveBeenCalledExactlyOnceWith(4750);
    expect(await written('settings.json')).toMatchObject({ receiver: { port: 4750, token } });
  });

  it('keep the port that worked where another one cannot be used, and say so', async () => {
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

describe('the commands for the recent requests', () => {
  async function withRequest(endpoint: 'in' | 'out' | null) {
    const parts = await setUp();
    const response = `<Response onAnswer="https://a.example/sipgate/${token}/in"/>`;
    await parts.data.journal.append({
      kind: 'request',
      request: requestRecord({ endpoint, response }),
      event: null,
    });
    const [summary] = await parts.commands.getRequests(null);
    return { ...parts, id: summary?.id ?? '' };
  }

  it('show one without the token', async () => {
    const { commands, id } = await withRequest('in');
    const detail = await commands.getRequest(id);
    expect(detail?.response).toContain('tokent…');
    expect(JSON.stringify(detail)).not.toContain(token);
    expect(await commands.getRequest('2026-01-01/0')).toBeNull();
  });

  it.each([
    ['in', 'in'],
    ['out', 'out'],
    [null, 'in'],
  ] as const)('copy one that came to %s as a command that repeats it', async (endpoint, direction) => {
    const { commands, heard, id } = await withRequest(endpoint);
    await commands.copyAsCurl(id);
    const command = heard.copy.mock.calls[0]?.[0];
    expect(command).toMatch(/^curl /);
    expect(command).toContain(`http://127.0.0.1:4747/sipgate/${token}/${direction}`);
  });

  it('say so where there is no such request any more', async () => {
    const { commands, heard } = await setUp();
    await expect(commands.copyAsCurl('2026-01-01/0')).rejects.toThrow('no longer in the journal');
    expect(heard.copy).not.toHaveBeenCalled();
  });
});
