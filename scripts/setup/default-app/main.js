// Stands in the runtime for the app that Electron's own distributions carry: finds the app named on the command line and
// becomes it. A module, because Electron holds back its `ready` event until the whole module is evaluated: an app may
// still do what is allowed before `ready` only.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** What Electron keeps for its default app: not documented, so not in its types. */
const electron =
  /** @type {Record<'setVersion' | 'setDesktopName' | 'setAppPath', (value: string) => void>} */ (
    /** @type {unknown} */ (app)
  );

const require = createRequire(join(process.cwd(), 'package.json'));

/** @param {string[]} args those of Electron itself, up to the app; what follows is the app's */
function readArguments(args) {
  /** @type {string[]} */
  const modules = [];
  const rest = args.values();
  for (const arg of rest) {
    if (arg === '--version' || arg === '-v') return { version: true, modules };
    if (arg === '--require' || arg === '-r') modules.push(fileBehind(arg, rest.next().value));
    else if (!arg.startsWith('-')) return { path: arg, modules };
  }
  return { modules };
}

/**
 * @param {string} option
 * @param {string | undefined} file
 */
function fileBehind(option, file) {
  if (file === undefined) giveUp(`${option} needs the name of a file.`);
  return file;
}

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

/**
 * @param {string} folder
 * @returns {Record<string, unknown>}
 */
function readPackage(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return {};
  try {
    /** @type {unknown} */
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    return /** @type {Record<string, unknown>} */ (manifest);
  } catch (error) {
    return giveUp(`Cannot read ${file}: ${String(error)}`);
  }
}

/** @param {Record<string, unknown>} manifest */
function takeIdentity({ name, productName, version, desktopName }) {
  if (typeof version === 'string') electron.setVersion(version);
  if (typeof productName === 'string') app.setName(productName);
  else if (typeof name === 'string') app.setName(name);
  // On Linux: by this name the desktop finds the app's entry, and with it icon and badge.
  electron.setDesktopName(typeof desktopName === 'string' ? desktopName : `${app.name}.desktop`);
}

/** @param {string} path folder or file of an app */
async function become(path) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const manifest = readPackage(path);
  takeIdentity(manifest);
  let main;
  try {
    main = require.resolve(path);
  } catch (error) {
    giveUp(`Cannot find an Electron app at ${path}: ${String(error)}`);
  }
  electron.setAppPath(Object.keys(manifest).length > 0 ? path : dirname(main));
  await import(pathToFileURL(main).href);
}

const { version, path, modules } = readArguments(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
for (const module of modules) require(resolve(module));
if (path === undefined)
  giveUp('Name the folder of an app: electron [switches] FOLDER [arguments of the app]');
await become(resolve(path));
