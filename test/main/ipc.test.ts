import { EventEmitter } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, type CommandHandlers, type CommandName } from '../../contract/commands/index.ts';
import { includesKind, type Command, type WindowKind } from '../../contract/define.ts';
import { commandNames } from '../../contract/names.ts';
import { openIpc } from '../../main/ipc.ts';
import { tempFolder } from '../support/unit/folder.ts';

type Listener = (
  event: { sender: object; senderFrame: object | null },
  ...sent: unknown[]
) => Promise<unknown>;

const listeners = vi.hoisted(() => new Map<string, unknown>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: unknown) => listeners.set(channel, listener) },
}));

class Page extends EventEmitter {
  readonly mainFrame = {};
  readonly send = vi.fn<(channel: string, payload: unknown) => void>();
}

beforeEach(() => {
  listeners.clear();
});

function setUp(schemas?: string) {
  const ipc = openIpc(schemas);
  const asked = {
    copyText: vi.fn<CommandHandlers['copyText']>(() => Promise.resolve()),
    getSystemState: vi.fn(() => 'as it is'),
    dismissPopUp: vi.fn<(conversationId: string) => void>(),
    listenOn: vi.fn<(port: number) => Promise<void>>(() => Promise.resolve()),
  };
  const lock = { isLocked: false };
  const failed = vi.fn<(name: CommandName, from: WindowKind | null, error: unknown) => void>();
  const serve = (): void => {
    // Only these are given here.
    ipc.serve(asked as unknown as CommandHandlers, () => lock.isLocked, failed);
  };
  const pageOf = (kind: WindowKind): Page => {
    const page = new Page();
    ipc.register(page, kind);
    return page;
  };
  /** A page gives a command, from its main frame unless another one is named. */
  const give = (page: Page, name: CommandName, sent: unknown[] = [], frame: object | null = page.mainFrame) =>
    (listeners.get(`command:${name}`) as Listener)({ sender: page, senderFrame: frame }, ...sent);
  return { ipc, asked, lock, failed, serve, pageOf, give };
}

describe('a command', () => {
  it('is there under each name of the contract, and under no other', () => {
    openIpc();
    expect([...listeners.keys()].sort()).toEqual(commandNames.map((name) => `command:${name}`).sort());
  });

  it('from the main frame of a window that may give it is done, and its result is answered', async () => {
    const { asked, failed, serve, pageOf, give } = setUp();
    serve();
    expect(await give(pageOf('app'), 'getSystemState')).toBe('as it is');
    await give(pageOf('popUp'), 'copyText', ['030 1234']);
    expect(asked.copyText).toHaveBeenCalledExactlyOnceWith('030 1234');
    expect(failed).not.toHaveBeenCalled();
  });

  it('that comes before there is somebody to do it waits for them', async () => {
    const { asked, serve, pageOf, give } = setUp();
    const answer = give(pageOf('app'), 'getSystemState');
    expect(asked.getSystemState).not.toHaveBeenCalled();
    serve();
    expect(await answer).toBe('as it is');
  });

  it('of a page that is none of ours is refused, and told', async () => {
    const { asked, failed, serve, give } = setUp();
    serve();
    await expect(give(new Page(), 'copyText', ['x'])).rejects.toThrow('copyText is not for this page');
    expect(asked.copyText).not.toHaveBeenCalled();
    expect(failed).toHaveBeenCalledExactlyOnceWith('copyText', null, expect.any(Error));
  });

  it('of a page that has gone is refused', async () => {
    const { asked, serve, pageOf, give } = setUp();
    serve();
    const page = pageOf('app');
    page.emit('destroyed');
    await expect(give(page, 'copyText', ['x'])).rejects.toThrow('not for this page');
    expect(asked.copyText).not.toHaveBeenCalled();
  });

  it.each([
    ['a frame within a page', {}],
    ['a frame that is gone', null],
  ])('of %s is refused', async (_what, frame) => {
    const { asked, serve, pageOf, give } = setUp();
    serve();
    await expect(give(pageOf('app'), 'copyText', ['x'], frame)).rejects.toThrow('not for this page');
    expect(asked.copyText).not.toHaveBeenCalled();
  });

  it.each([
    ['popUp', 'getSystemState', []],
    ['app', 'dismissPopUp', ['a']],
  ] as const)('of a window of another kind is refused: %s, %s', async (kind, name, sent) => {
    const { asked, failed, serve, pageOf, give } = setUp();
    serve();
    await expect(give(pageOf(kind), name, [...sent])).rejects.toThrow('not for this page');
    expect(asked[name]).not.toHaveBeenCalled();
    expect(failed).toHaveBeenCalledExactlyOnceWith(name, kind, expect.any(Error));
  });

  it('that changes what is the team’s is refused while that is locked, before its arguments are looked at', async () => {
    const { asked, lock, serve, pageOf, give } = setUp();
    serve();
    const page = pageOf('app');
    lock.isLocked = true;
    await expect(give(page, 'listenOn', ['no port'])).rejects.toThrow('locked');
    await expect(give(page, 'getSystemState')).resolves.toBe('as it is');
    lock.isLocked = false;
    await give(page, 'listenOn', [4747]);
    expect(asked.listenOn).toHaveBeenCalledExactlyOnceWith(4747);
  });

  it.each([[[]], [[1]], [['x', 'y']], [['x'.repeat(1_001)]]])(
    'with arguments that do not fit is refused: %j',
    async (sent) => {
      const { asked, serve, pageOf, give } = setUp();
      serve();
      await expect(give(pageOf('app'), 'copyText', sent)).rejects.toThrow('the arguments do not fit');
      expect(asked.copyText).not.toHaveBeenCalled();
    },
  );

  it('that fails is told, and its page hears of it', async () => {
    const { asked, failed, serve, pageOf, give } = setUp();
    serve();
    const error = new Error('no clipboard');
    asked.copyText.mockRejectedValueOnce(error);
    await expect(give(pageOf('popUp'), 'copyText', ['x'])).rejects.toThrow(error);
    expect(failed).toHaveBeenCalledExactlyOnceWith('copyText', 'popUp', error);
  });
});

describe('each command of the contract', () => {
  it.each(['app', 'popUp'] as const)('is taken from the %s window where it is for that', async (kind) => {
    const { serve, pageOf, give } = setUp();
    serve();
    const page = pageOf(kind);
    const refused: string[] = [];
    for (const name of commandNames) {
      // More than any command takes: whom it is from is looked at before.
      const said = await give(page, name, Array.from({ length: 9 })).catch(String);
      if (String(said).endsWith('is not for this page')) refused.push(name);
      else expect(said).toBe(`Error: ${name}: the arguments do not fit`);
    }
    const others = Object.entries<Command>(commands).filter(([, { from }]) => !includesKind(from, kind));
    expect(refused.sort()).toEqual(others.map(([name]) => name).sort());
  });
});

describe('a result', () => {
  it('that does not fit the contract makes its command fail, where it is held against it', async () => {
    const schemas = join(await tempFolder(), 'schemas.json');
    const results = { getSystemState: { type: 'object', required: ['links'] } };
    await writeFile(schemas, JSON.stringify({ results, payloads: {}, $defs: {} }));
    const { failed, serve, pageOf, give } = setUp(schemas);
    serve();
    const answer = give(pageOf('app'), 'getSystemState');
    await expect(answer).rejects.toThrow('getSystemState does not fit the contract');
    expect(failed).toHaveBeenCalledExactlyOnceWith('getSystemState', 'app', expect.any(Error));
  });
});

describe('a notification', () => {
  it('goes to the windows that it is for, as long as they are there', () => {
    const { ipc, pageOf } = setUp();
    const [app, popUp] = [pageOf('app'), pageOf('popUp')];
    ipc.notify('contactsChanged', null);
    expect(app.send).toHaveBeenCalledExactlyOnceWith('notification:contactsChanged', null);
    expect(popUp.send).not.toHaveBeenCalled();
    app.emit('destroyed');
    ipc.notify('contactsChanged', null);
    expect(app.send).toHaveBeenCalledOnce();
  });
});
