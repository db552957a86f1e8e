import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { bringingDown } from '../lib/process-group.mjs';
import { startService } from '../lib/service.mjs';

/**
 * Starts on a virtual display what makes a desktop of it for tests: a window manager, without which "focused" and "always
 * on top" mean nothing, and a session bus, over which notifications and the tray go. The bus starts dunst, which shows them,
 * when the first one comes.
 *
 * @param {NodeJS.ProcessEnv} env of the display
 * @returns {Promise<NodeJS.ProcessEnv>} the environment for programs that shall use it
 * @throws {import('../lib/command.mjs').Problem} when one of them does not start
 */
export async function startDesktop(env) {
  const [address] = await Promise.all([startBus(env), startWindowManager(env)]);
  return { ...env, DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'openbox' };
}

/** @param {NodeJS.ProcessEnv} env */
function startBus(env) {
  const bus = startService('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=3'], env);
  return bus.until(bus.firstLine());
}

/** @param {NodeJS.ProcessEnv} env */
async function startWindowManager(env) {
  const openbox = startService('openbox', ['--sm-disable'], env);
  await openbox.until(managed(env));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>} resolves when a window manager has taken over the display
 */
function managed(env) {
  const spy = spawn(...bringingDown('xprop', ['-root', '-spy']), {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: spy.stdout });
  return new Promise((resolve, reject) => {
    spy.once('error', reject);
    spy.once('close', () => {
      reject(new Error('xprop ended before a window manager was there.'));
    });
    lines.on('line', (line) => {
      // The last property that it sets when it starts.
      if (!line.startsWith('_NET_CLIENT_LIST(')) return;
      resolve();
      spy.kill();
    });
  });
}
