import * as z from 'zod';
import type { ArgsOf, Command, Handlers, ResultOf, SentTo } from '../define.ts';
import type { NotificationName, Notifications } from '../notifications.ts';
import { accountCommands, accountContactCommands, webhookCommands } from './account.ts';
import { adminCommands } from './admin.ts';
import { callControlCommands } from './call-control.ts';
import { callerLogCommands, noteCommands } from './caller-log.ts';
import { catchUpCommands } from './catch-up.ts';
import { contactCommands } from './contacts.ts';
import { desktopCommands, systemCommands } from './desktop.ts';
import { dialCommands, startedCallCommands } from './dialling.ts';
import { guideCommands } from './guide.ts';
import { helpdeskCommands } from './helpdesk.ts';
import { popUpCommands } from './pop-ups.ts';
import { preferenceCommands } from './preferences.ts';
import { receiverCommands } from './receiver.ts';
import { requestCommands } from './requests.ts';
import { snapshotCommands } from './snapshot.ts';
import { statisticsCommands } from './statistics.ts';
import { settingsFileCommands, teamSettingsCommands } from './team-settings.ts';
import { ticketCommands } from './tickets.ts';
import { tunnelCommands } from './tunnel.ts';

/**
 * Every command, from all topics. `main/ipc.ts` refuses a command from a window that it is not for, one that is locked, and
 * arguments that do not fit.
 */
export const commands = {
  ...snapshotCommands,
  ...callerLogCommands,
  ...noteCommands,
  ...statisticsCommands,
  ...contactCommands,
  ...dialCommands,
  ...startedCallCommands,
  ...callControlCommands,
  ...catchUpCommands,
  ...accountCommands,
  ...webhookCommands,
  ...accountContactCommands,
  ...helpdeskCommands,
  ...ticketCommands,
  ...teamSettingsCommands,
  ...settingsFileCommands,
  ...preferenceCommands,
  ...adminCommands,
  ...guideCommands,
  ...tunnelCommands,
  ...receiverCommands,
  ...requestCommands,
  ...popUpCommands,
  ...systemCommands,
  ...desktopCommands,
} satisfies Record<string, Command>;

type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandArgs<N extends CommandName> = ArgsOf<Commands[N]>;
export type CommandResult<N extends CommandName> = ResultOf<Commands[N]>;

/**
 * What each command returns.
 * @public read by name, from the types: scripts/build/contract-schemas.ts
 */
export type CommandResults = { [N in CommandName]: CommandResult<N> };

/** What main does for each command. */
export type CommandHandlers = Handlers<Commands>;

/** What the desktop does itself, as it alone knows windows and the system. */
export type DesktopHandlers = Handlers<typeof popUpCommands & typeof systemCommands & typeof desktopCommands>;

/** What the preload exposes to a page as `window.klingel`. */
export type KlingelApi = {
  [N in CommandName]: (...args: SentTo<Commands[N]>) => Promise<CommandResult<N>>;
} & {
  /** Follows a notification; returns the function that ends it. */
  on: <N extends NotificationName>(name: N, listener: (payload: Notifications[N]) => void) => () => void;
};

/** What reads the arguments of a command, made when the first one comes. */
const argsSchemas = new Map<CommandName, z.ZodType<unknown[]>>();

/**
 * Reads what a page sent with a command.
 * @returns the arguments as the schemas leave them; null where they do not fit, or are too many or too few
 */
export function readArgs(name: CommandName, sent: readonly unknown[]): unknown[] | null {
  let schema = argsSchemas.get(name);
  if (!schema) {
    const { args }: Command = commands[name];
    schema = z.tuple([...args] as [z.ZodType, ...z.ZodType[]]);
    argsSchemas.set(name, schema);
  }
  const read = schema.safeParse(sent);
  return read.success ? read.data : null;
}
