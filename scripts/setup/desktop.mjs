import { setTimeout } from 'node:timers/promises';
import { run } from '../lib/run.mjs';
import { startService } from '../lib/service.mjs';

/** Milliseconds between two looks at the display. */
const askEvery = 50;

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
 * Asks again and again: `xprop -spy` lists what is there before it listens, and what comes in between it never tells of.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<void>} resolves when a window manager has taken over the display
 */
async function managed(env) {
  // The last property that it sets when it starts.
  const isManaged = /^_NET_CLIENT_LIST\(/m;
  for (;;) {
    const { output } = await run('xprop', ['-root', '_NET_CLIENT_LIST'], { env, capture: true });
    if (isManaged.test(output)) return;
    await setTimeout(askEvery);
  }
}
