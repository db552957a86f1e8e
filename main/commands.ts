import type { Low } from 'lowdb';
import type { AppSnapshot } from '../contract/ipc.ts';
import type { Settings } from '../contract/settings.ts';
import type { AppCommands } from './desktop/desktop.ts';
import type { Listener } from './listener.ts';
import type { StatusBoard } from './status.ts';
import type { DataFolder } from './storage/data-folder.ts';
import type { Switchboard } from './switchboard.ts';

/** What the commands work on; `app.ts` joins it. */
export interface CommandParts {
  data: DataFolder;
  status: StatusBoard;
  listener: Listener;
  switchboard: Switchboard;
  snapshot: () => AppSnapshot;
  /** The preferences have changed. */
  applyPreferences: () => void;
}

/** What the window's commands do. What they change comes back as notifications. */
export function createCommands(parts: CommandParts): AppCommands {
  const { data, status, listener, switchboard, snapshot, applyPreferences } = parts;
  const { settings, preferences } = data;
  return {
    getSnapshot: snapshot,
    markDone: (callIds, done) => switchboard.mark(callIds.map((callId) => ({ callId, done }))),
    async savePreferences(changes) {
      preferences.data = { ...preferences.data, ...changes };
      applyPreferences();
      await preferences.write();
    },
    async listenOn(port) {
      await saveReceiver(settings, { port });
      await listener.listen(port);
    },
    async savePublicUrl(publicUrl) {
      await saveReceiver(settings, { publicUrl });
      status.touch();
    },
  };
}

async function saveReceiver(settings: Low<Settings>, changes: Partial<Settings['receiver']>): Promise<void> {
  settings.data = { ...settings.data, receiver: { ...settings.data.receiver, ...changes } };
  await settings.write();
}
