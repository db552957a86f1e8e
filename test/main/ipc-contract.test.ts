import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { commands, type CommandHandlers, type CommandName } from '../../contract/commands/index.ts';
import { includesKind, type Command, type WindowKind } from '../../contract/define.ts';
import { openIpc, type Ipc, type IpcPage } from '../../main/ipc.ts';
import { tempFolder } from '../support/unit/folder.ts';

type Listener = (event: { sender: IpcPage; senderFrame: unknown }, ...args: unknown[]) => Promise<unknown>;

const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}));

beforeEach(() => {
  listeners.clear();
});

/** A page as Electron has it; it remembers what it was told. */
function createPage() {
  const heard: [channel: string, payload: unknown][] = [];
  const mainFrame = {};
  return {
    heard,
    mainFrame,
    send: (channel: string, payload: unknown) => void heard.push([channel, payload]),
    once: () => undefined,
    give: (name: CommandName, args: unknown[], frame: unknown = mainFrame) =>
      listeners.get(`command:${name}`)?.({ sender: page, senderFrame: frame }, ...args),
  };
}
type Page = ReturnType<typeof createPage>;
let page: Page;

/** Handlers that answer with their own name, whatever they are for. */
const named = Object.fromEntries(
  Object.keys(commands).map((name) => [name, () => name]),
) as unknown as CommandHandlers;

function serve(ipc: Ipc, { kind = 'app', locked = false }: { kind?: WindowKind; locked?: boolean } = {}) {
  const failed = vi.fn();
  page = createPage();
  ipc.register(page, kind);
  ipc.serve(named, () => locked, failed);
  return failed;
}

it.each(['app', 'popUp'] as const)(
  'takes from the %s window the commands that are for it alone',
  async (kind) => {
    serve(openIpc(), { kind });
    const refused: string[] = [];
    for (const name of Object.keys(commands) as CommandName[]) {
      // One more than any command takes: what is looked at before is what is told.
      const said = await page.give(name, Array.from({ length: 9 }))?.catch(String);
      if (String(said).endsWith('is not for this page')) refused.push(name);
      else expect(said).toBe(`Error: ${name}: the arguments do not fit`);
    }
    const all = Object.entries<Command>(commands);
    expect(refused.sort()).toEqual(
      all
        .filter(([, { from }]) => !includesKind(from, kind))
        .map(([name]) => name)
        .sort(),
    );
  },
);

it('takes none from a frame within a page, from a page of nobody’s, or while the settings are locked', async () => {
  const failed = serve(openIpc(), { locked: true });
  await expect(page.give('getSnapshot', [], {})).rejects.toThrow('not for this page');
  await expect(page.give('renewToken', [])).rejects.toThrow(/^locked$/);
  await expect(page.give('getSnapshot', [])).resolves.toBe('getSnapshot');
  page = createPage();
  await expect(page.give('getSnapshot', [])).rejects.toThrow('not for this page');
  expect(failed).toHaveBeenLastCalledWith('getSnapshot', null, expect.any(Error));
});

it('tells the windows that a notification is for', () => {
  const ipc = openIpc();
  const [app, popUp] = [createPage(), createPage()];
  ipc.register(app, 'app');
  ipc.register(popUp, 'popUp');
  ipc.notify('requestLogChanged', null);
  ipc.notify('popUpsChanged', { popUps: [], more: 0, ring: null, canMakeTickets: false });
  expect(app.heard.map(([channel]) => channel)).toEqual(['notification:requestLogChanged']);
  expect(popUp.heard.map(([channel]) => channel)).toEqual(['notification:popUpsChanged']);
});

it('lets a command fail whose result does not fit the contract, where it is held against it', async () => {
  const schemas = join(await tempFolder(), 'schemas.json');
  const results = { getTunnelLines: { type: 'array', items: { type: 'string' } } };
  await writeFile(schemas, JSON.stringify({ results, payloads: {}, $defs: {} }));
  const failed = serve(openIpc(schemas));
  await expect(page.give('getTunnelLines', [])).rejects.toThrow('getTunnelLines does not fit the contract');
  expect(failed).toHaveBeenCalledExactlyOnceWith('getTunnelLines', 'app', expect.any(Error));
});
