import { ipcMain } from 'electron';
import type { CommandRule } from '../contract/define.ts';
import type { CommandHandlers, CommandName, NotificationName, Notifications } from '../contract/ipc.ts';
import { commandNames } from '../contract/names.ts';
import type { KnownFailure } from '../contract/model/known-failure.ts';

/** The windows that may give commands. */
export type WindowKind = 'app' | 'popup';

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

const audience: Record<NotificationName, readonly WindowKind[]> = {
  logChanged: ['app'],
  statusChanged: ['app'],
  appearanceChanged: ['app', 'popup'],
  popUpsChanged: ['popup'],
  requestLogged: ['app'],
  contactsChanged: ['app'],
  importProgress: ['app'],
  helpdeskChanged: ['app'],
  sipgateChanged: ['app'],
  teamSettingsChanged: ['app'],
  ticketWanted: ['app'],
  adminChanged: ['app'],
  guideChanged: ['app'],
  tunnelChanged: ['app'],
  tunnelPrinted: ['app'],
  catchUpChanged: ['app'],
  dialProgress: ['app'],
  dialRequested: ['app'],
  navigate: ['app'],
};

const locked: KnownFailure = 'locked';

/**
 * Opens the door: each command is taken from the main frame of a registered window alone, with arguments that fit, and those
 * that change the team's settings only while these are not locked.
 */
export function openIpc(): Ipc {
  const pages = new Map<IpcPage, WindowKind>();
  let serve: (served: Served) => void = () => undefined;
  const served = new Promise<Served>((resolve) => {
    serve = resolve;
  });

  const open = (name: CommandName): void => {
    ipcMain.handle(`command:${name}`, async (event, ...sent: unknown[]) => {
      const kind = pages.get(event.sender) ?? null;
      const { handlers, isLocked, onFailed } = await served;
      // The window is made before the schemas are there: evaluating them takes time in which its page can start.
      const { commands } = await import('../contract/ipc.ts');
      const { from, admin, args: schema }: CommandRule = commands[name];
      try {
        const isOurs = kind !== null && event.senderFrame === event.sender.mainFrame;
        if (!isOurs || (from !== 'any' && from !== kind)) throw new Error(`${name} is not for this page`);
        if (admin && isLocked()) throw new Error(locked);
        const args = schema.safeParse(sent);
        if (!args.success) throw new Error(`${name}: the arguments do not fit`);
        // The schema and the handler stand under the same name; the compiler cannot see that they belong together.
        const handler = handlers[name] as (...args: unknown[]) => unknown;
        return await handler(...args.data);
      } catch (error) {
        onFailed(name, kind, error);
        throw error;
      }
    });
  };
  for (const name of Object.keys(commandNames) as CommandName[]) open(name);

  return {
    serve(handlers, isLocked, onFailed) {
      serve({ handlers, isLocked, onFailed });
    },
    register(page, kind) {
      pages.set(page, kind);
      page.once('destroyed', () => pages.delete(page));
    },
    notify(name, payload) {
      for (const [page, kind] of pages) {
        if (audience[name].includes(kind)) page.send(`notification:${name}`, payload);
      }
    },
  };
}
