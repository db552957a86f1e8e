import type { receiverCommands } from '../../contract/commands/receiver.ts';
import type { Handlers } from '../../contract/define.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Listener } from '../ports/listener.ts';

/** The command that moves the receiver. A port is kept once the receiver listens on it. */
export function createReceiverCommands(
  settings: Pick<SettingsStore, 'change'>,
  listener: Pick<Listener, 'listen' | 'url'>,
): Handlers<typeof receiverCommands> {
  return {
    async listenOn(port) {
      if (await listener.listen(port)) {
        await settings.change((before) => ({ ...before, receiver: { ...before.receiver, port } }));
      } else if (listener.url() !== '') {
        throw new Error(`port ${port} cannot be used`);
      }
    },
  };
}
