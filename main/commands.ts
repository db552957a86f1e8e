import type { Low } from 'lowdb';
import type { AppSnapshot } from '../contract/ipc.ts';
import { reactionsTo, type PreferenceReaction } from '../contract/settings/preference-table.ts';
import type { Preferences } from '../contract/settings/preferences.ts';
import type { Settings } from '../contract/settings/settings.ts';
import { createLogCommands, type LogCommandParts } from './calls/log-commands.ts';
import { createNoteCommands } from './calls/note-commands.ts';
import { createStatisticsCommands, type StatisticsCommandParts } from './calls/statistics-commands.ts';
import type { CommandHandlers } from '../contract/ipc.ts';
import type { CallBook } from './domain/conversations/call-book.ts';
import { detail, toCurl } from './domain/calls/request-view.ts';
import type { Listener } from './connectivity/listener.ts';
import { webhookUrl } from './receiver/webhook-url.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import type { RequestLog } from './storage/request-log.ts';
import type { Switchboard } from './switchboard.ts';

/** How many requests the recent logs get at a time. */
const requestsAtOnce = 100;

/** What the commands work on; a root joins it. */
export interface CommandParts extends LogCommandParts, StatisticsCommandParts {
  settings: SettingsStore;
  preferences: Low<Preferences>;
  book: Pick<CallBook, 'conversation'>;
  listener: Listener;
  switchboard: Switchboard;
  requests: RequestLog;
  copy: (text: string) => Promise<void>;
  snapshot: () => Promise<AppSnapshot>;
  /** The preferences have changed. */
  applyPreferences: (reactions: ReadonlySet<PreferenceReaction>) => void;
}

/** What the window's commands do. What they change comes back as notifications. */
export function createCommands(
  parts: CommandParts,
): Pick<
  CommandHandlers,
  | 'getSnapshot'
  | keyof ReturnType<typeof createLogCommands>
  | keyof ReturnType<typeof createNoteCommands>
  | keyof ReturnType<typeof createStatisticsCommands>
  | 'savePreferences'
  | 'listenOn'
  | 'getRequests'
  | 'getRequest'
  | 'copyAsCurl'
> {
  const { settings, preferences, book, listener, switchboard, requests, copy } = parts;
  const { snapshot, applyPreferences } = parts;
  return {
    getSnapshot: snapshot,
    ...createLogCommands(parts),
    ...createNoteCommands(book, switchboard),
    ...createStatisticsCommands(parts),
    async savePreferences(changes) {
      preferences.data = { ...preferences.data, ...changes };
      applyPreferences(reactionsTo(Object.keys(changes)));
      await preferences.write();
    },
    async listenOn(port) {
      if (await listener.listen(port)) await saveReceiver(settings, { port });
      else if (listener.url() !== '') throw new Error(`port ${port} cannot be used`);
    },
    getRequests: (before) => requests.list(before, requestsAtOnce),
    async getRequest(id) {
      const request = await requests.find(id);
      return request && detail(id, request, settings.current().receiver.token);
    },
    async copyAsCurl(id) {
      const request = await requests.find(id);
      if (!request) throw new Error('the request is no longer in the journal');
      const url = webhookUrl(listener.url(), settings.current().receiver.token, request.endpoint ?? 'in');
      await copy(toCurl(request, url));
    },
  };
}

async function saveReceiver(settings: SettingsStore, changes: Partial<Settings['receiver']>): Promise<void> {
  await settings.change((before) => ({ ...before, receiver: { ...before.receiver, ...changes } }));
}
