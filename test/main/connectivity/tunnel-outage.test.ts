import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Low } from 'lowdb';
import { expect, it, onTestFinished, vi } from 'vitest';
import { settingsSchema, type Settings } from '../../../contract/settings/settings.ts';
import { createPublicUrl } from '../../../main/connectivity/public-url.ts';
import { createTunnelRoom } from '../../../main/connectivity/tunnel-room.ts';
import { createSettingsStore } from '../../../main/settings/settings-store.ts';

const fail = (error: unknown): never => {
  throw error;
};

it('an outage of the public address is over once, when the address answers again', async () => {
  let isDown = true;
  const server = createServer((request, response) => {
    const nonce = request.url?.replace('/health/', '') ?? '';
    response.writeHead(isDown ? 502 : 200).end(isDown ? '' : room.proofFor(nonce));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const settings = settingsSchema.parse({
    version: 1,
    receiver: { token: 't'.repeat(43), publicUrl: `http://127.0.0.1:${port}` },
  });
  const memory = { read: () => Promise.resolve(null), write: () => Promise.resolve() };
  const onBack = vi.fn();
  const store = createSettingsStore(new Low<Settings>(memory, settings), {
    failed: fail,
    fault: () => undefined,
  });
  const room = createTunnelRoom({
    settings: store,
    publicUrl: createPublicUrl(store),
    knownHosts: '',
    notify: () => undefined,
    log: () => undefined,
    failed: fail,
  });
  room.onBack(onBack);
  onTestFinished(room.stop);
  const found = async () => {
    await room.commands.checkReachability();
    return (await room.commands.getTunnelStatus()).reachability.state;
  };

  expect(await found()).toBe('unreachable');
  expect(onBack).not.toHaveBeenCalled();
  isDown = false;
  expect(await found()).toBe('reachable');
  expect(await found()).toBe('reachable');
  expect(onBack).toHaveBeenCalledOnce();
});

it('starts no program once it has been stopped, whatever is saved meanwhile', async () => {
  const settings = settingsSchema.parse({
    version: 1,
    receiver: { token: 't'.repeat(43) },
    tunnel: {
      kind: 'command',
      command: { preset: 'own', program: process.execPath, args: ['-e', 'setInterval(() => 0, 1e6)'] },
    },
  });
  const memory = { read: () => Promise.resolve(null), write: () => Promise.resolve() };
  const store = createSettingsStore(new Low<Settings>(memory, settings), {
    failed: fail,
    fault: () => undefined,
  });
  const states: string[] = [];
  const room = createTunnelRoom({
    settings: store,
    publicUrl: createPublicUrl(store),
    knownHosts: '',
    notify: () => undefined,
    log: (text) => states.push(text),
    failed: fail,
  });
  room.listening(4747);
  await vi.waitFor(() => {
    expect(states).toContain('tunnel starting');
  });
  await room.stop();
  const before = states.length;
  await room.commands.restartTunnel();
  room.listening(4748);
  room.deaf();
  expect(states.slice(before)).toEqual([]);
});
