import { ipcMain } from 'electron';
import type { CommandHandlers, CommandName } from '../contract/commands/index.ts';
import { includesKind, type Command, type Notification, type WindowKind } from '../contract/define.ts';
import type { KnownFailure } from '../contract/model/known-failure.ts';
import { commandNames } from '../contract/names.ts';
import { notifications, type NotificationName, type Notifications } from '../contract/notifications.ts';
import type { ContractCheck } from './contract-check.ts';

/** A page that hears notifications: as much of Electron's `WebContents` as is asked of it. */
export interface IpcPage {
  send: (channel: string, payload: unknown) => void;
  once(event: 'destroyed', listener: () => void): unknown;
}

/** Told of a command that failed, besides the page that gave it; `from` is null for a page that is none of ours. */
export type CommandFailed = (name: CommandName, from: WindowKind | null, error: unknown) => void;

/** The one door between the windows and main. */
export interface Ipc {
  /**
   * What the commands do; those given before wait for it.
   * @param isLocked whether what changes the team's settings is refused now
   */
  serve: (handlers: CommandHandlers, isLocked: () => boolean, onFailed: CommandFailed) => void;
  /** From now on this page is one of ours, until it goes. */
  register: (page: IpcPage, kind: WindowKind) => void;
  /** Tells every registered window of the kinds that it is for. */
  notify: <N extends NotificationName>(name: N, payload: Notifications[N]) => void;
}

interface Served {
  handlers: CommandHandlers;
  isLocked: () => boolean;
  onFailed: CommandFailed;
}

const locked: KnownFailure = 'locked';

/**
 * Opens the door: each command is taken from the main frame of a registered window alone, with arguments that fit, and those
 * that change the team's settings only while these are not locked.
 * @param schemas where the contract's types are as schemas: what leaves here is held against them. Undefined: it is not, as
 * in a release
 */
export function openIpc(schemas?: string): Ipc {
  const pages = new Map<IpcPage, WindowKind>();
  let serve: (served: Served) => void = () => undefined;
  const served = new Promise<Served>((resolve) => {
    serve = resolve;
  });

  const checked = schemas === undefined ? null : loadCheck(schemas);

  const open = (name: CommandName): void => {
    ipcMain.handle(`command:${name}`, async (event, ...sent: unknown[]) => {
      const kind = pages.get(event.sender) ?? null;
      const { handlers, isLocked, onFailed } = await served;
      // The window is made before the schemas are there: evaluating them takes time in which its page can start.
      const { commands, readArgs } = await import('../contract/commands/index.ts');
      const { from, admin }: Command = commands[name];
      try {
        const isOurs = kind !== null && event.senderFrame === event.sender.mainFrame;
        if (!isOurs || !includesKind(from, kind)) throw new Error(`${name} is not for this page`);
        if (admin && isLocked()) throw new Error(locked);
        const args = readArgs(name, sent);
        if (!args) throw new Error(`${name}: the arguments do not fit`);
        // The schema and the handler stand under the same name; the compiler cannot see that they belong together.
        const handler = handlers[name] as (...args: unknown[]) => unknown;
        const result = await handler(...args);
        (await checked)?.result(name, result);
        return result;
      } catch (error) {
        onFailed(name, kind, error);
        throw error;
      }
    });
  };
  for (const name of commandNames) open(name);

  return {
    serve(handlers, isLocked, onFailed) {
      serve({ handlers, isLocked, onFailed });
    },
    register(page, kind) {
      pages.set(page, kind);
      page.once('destroyed', () => pages.delete(page));
    },
    notify(name, payload) {
      // Where it does not fit nobody who sends it can mend it: it is a fault of our own, and told as one.
      void checked?.then((check) => {
        check.payload(name, payload);
      });
      const { to }: Notification = notifications[name];
      for (const [page, kind] of pages) {
        if (includesKind(to, kind)) page.send(`notification:${name}`, payload);
      }
    },
  };
}

async function loadCheck(schemas: string): Promise<ContractCheck> {
  return (await import('./contract-check.ts')).loadContractCheck(schemas);
}
