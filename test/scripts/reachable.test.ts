import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { downloadUrl, isReachable } from '../../scripts/setup/reachable.mjs';

it('tells a host that answers from one that does not', async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  expect(await isReachable(url, 2000)).toBe(true);
  server.close();
  await once(server, 'close');
  expect(await isReachable(url, 2000)).toBe(false);
});

it('knows a host that nobody has as out of reach', async () => {
  expect(await isReachable('https://electron.invalid/', 2000)).toBe(false);
});

it('looks at the mirror that npm knows before the one in the environment, and passes over empty ones', () => {
  expect(downloadUrl({ npm_config_electron_mirror: 'https://a/', ELECTRON_MIRROR: 'https://b/' })).toBe(
    'https://a/',
  );
  expect(downloadUrl({ npm_config_electron_mirror: '', ELECTRON_MIRROR: 'https://b/' })).toBe('https://b/');
  expect(downloadUrl({})).toBe('https://github.com/');
});
