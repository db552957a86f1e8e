import { join } from 'node:path';
import { commandOf, readJson } from './project.mjs';
import { run } from './run.mjs';
import { countPlaywright, countVitest } from './test-summary.mjs';

/** @typedef {{ name: string, code: number, counts: import('./test-summary.mjs').Counts }} Result */

/**
 * @param {{ args: string[], env: NodeJS.ProcessEnv, reports: string }} how `reports` is a folder for the JSON report
 * @returns {Promise<Result>}
 */
export async function runUnit({ args, env, reports }) {
  const report = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = [await commandOf('vitest'), 'run', ...reporters, ...args];
  const { code } = await run(process.execPath, vitest, { env, stopWith: 'SIGINT' });
  return { name: 'unit', code, counts: await counted(report, countVitest) };
}

/**
 * @param {{ args: string[], desktops: NodeJS.ProcessEnv[], reports: string }} how as many tests at once as there are desktops
 * @returns {Promise<Result>}
 */
export async function runEndToEnd({ args, desktops, reports }) {
  const report = join(reports, 'end-to-end.json');
  const command = [await commandOf('@playwright/test', 'playwright'), 'test'];
  const options = ['--config', 'test/e2e/playwright.config.ts', '--reporter=list,json'];
  const { code } = await run(process.execPath, [...command, ...options, ...args], {
    env: {
      ...desktops[0],
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      KLINGEL_TEST_DESKTOPS: JSON.stringify(desktops.map(placeOf)),
    },
    // On this one it closes the apps under test before it ends.
    stopWith: 'SIGINT',
  });
  return { name: 'end-to-end', code, counts: await counted(report, countPlaywright) };
}

/**
 * What of a desktop's environment leads programs to it.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function placeOf({ DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS }) {
  return { DISPLAY, XAUTHORITY, DBUS_SESSION_BUS_ADDRESS };
}

/**
 * @template T
 * @param {string} report
 * @param {(report: T) => import('./test-summary.mjs').Counts} count
 * @returns {Promise<import('./test-summary.mjs').Counts>}
 */
async function counted(report, count) {
  try {
    return count(await readJson(report));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    console.error('The test runner ended without a report: that counts as one failure.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
