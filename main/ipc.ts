import { ipcMain, type WebContents } from 'electron';
import {
  commands,
  type CommandArgs,
  type CommandName,
  type CommandResult,
  type NotificationName,
  type Notifications,
} from '../contract/ipc.ts';

/** The windows that may give commands. */
export type WindowKind = 'app' | 'popup';

/** What each command does. */
export type CommandHandlers = {
  [N in CommandName]: (...args: CommandArgs<N>) => CommandResult<N> | Promise<CommandResult<N>>;
};

/** The one door between the windows and main. */
export interface Ipc {
  /** What the commands do; those given before wait for it. */
  serve: (handlers: CommandHandlers) => void;
  /** From now on this page is one of ours, until it goes. */
  register: (page: WebContents, kind: WindowKind) => void;
  /** Tells every registered window of the kinds that it is for. */
  notify: <N extends NotificationName>(name: N, payload: Notifications[N]) => void;
}

const audience: Record<NotificationName, readonly WindowKind[]> = {
  logChanged: ['app'],
  statusChanged: ['app'],
  appearanceChanged: ['app', 'popup'],
  popUpsChanged: ['popup'],
  requestLogged: ['app'],
  dialRequested: ['app'],
  navigate: ['app'],
};

/** Opens the door: each command is taken from the main frame of a registered window alone, with arguments that fit. */
export function openIpc(): Ipc {
  const pages = new Map<WebContents, WindowKind>();
  let serve: (handlers: CommandHandlers) => void = () => undefined;
  const served = new Promise<CommandHandlers>((resolve) => {
    serve = resolve;
  });

  const open = (name: CommandName): void => {
    const { from, args: schema } = commands[name];
    ipcMain.handle(`command:${name}`, async (event, ...sent: unknown[]) => {
      const kind = pages.get(event.sender);
      const isOurs = kind !== undefined && event.senderFrame === event.sender.mainFrame;
      if (!isOurs || (from !== 'any' && from !== kind)) throw new Error(`${name} is not for this page`);
      const args = schema.safeParse(sent);
      if (!args.success) throw new Error(`${name}: the arguments do not fit`);
      // The schema and the handler stand under the same name; the compiler cannot see that they belong together.
      const handler = (await served)[name] as (...args: unknown[]) => unknown;
      return await handler(...args.data);
    });
  };
  for (const name of Object.keys(commands) as CommandName[]) open(name);

  return {
    serve,
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
