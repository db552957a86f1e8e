import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { commandNames, notificationNames } from '../contract/names.ts';

// The contract's commands and notifications, each by name, and nothing else. Main checks who calls and with what.

const commands = Object.fromEntries(
  commandNames.map((name) => [
    name,
    (...args: unknown[]): Promise<unknown> => ipcRenderer.invoke(`command:${name}`, ...args),
  ]),
);

const known: readonly string[] = notificationNames;

function on(name: string, listener: (payload: unknown) => void): () => void {
  if (!known.includes(name)) throw new Error(`there is no notification "${name}"`);
  const channel = `notification:${name}`;
  const forward = (_event: IpcRendererEvent, payload: unknown): void => {
    listener(payload);
  };
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
}

contextBridge.exposeInMainWorld('klingel', { ...commands, on });
