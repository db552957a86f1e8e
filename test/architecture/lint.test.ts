import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const projectFolder = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: projectFolder });
const linter = new Linter();
const rulesByFile = new Map<string, Linter.RulesRecord>();

/** What of the project's lint rules refuses a text, were it in that file. Rules that need types have nothing to do with it. */
async function refused(file: string, text: string): Promise<string[]> {
  const known = rulesByFile.get(file);
  const config = known
    ? { rules: known }
    : ((await eslint.calculateConfigForFile(file)) as { rules: Linter.RulesRecord });
  rulesByFile.set(file, config.rules);
  const restrictions = Object.entries(config.rules).filter(([name]) => name.startsWith('no-restricted-'));
  const messages = linter.verify(text, {
    languageOptions: { parser: tseslint.parser },
    rules: Object.fromEntries(restrictions),
  });
  const broken = messages.filter(({ fatal }) => fatal === true);
  expect(broken).toEqual([]);
  return messages.map(({ ruleId }) => ruleId ?? '');
}

const domain = join(projectFolder, 'main/domain/calls/call.ts');
const room = join(projectFolder, 'main/desktop/desktop.ts');
const door = join(projectFolder, 'main/ipc.ts');

beforeAll(async () => {
  // The first reads the configuration.
  await refused(domain, '');
});

describe('the domain', () => {
  it.each([
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = Date();',
    'export const a = Math.random();',
    'export const a = performance.now();',
    'export const a = process.env;',
    "export const a = fetch('https://a.example');",
    'setTimeout(() => undefined, 1);',
    'setInterval(() => undefined, 1);',
    'setImmediate(() => undefined);',
    'queueMicrotask(() => undefined);',
    'export const a = crypto.randomUUID();',
    'export const a = globalThis.process;',
    "console.log('a');",
    "export const a = import('node:fs');",
  ])('may not say %s', async (text) => {
    expect(await refused(domain, text)).not.toEqual([]);
  });

  it('may speak of times that it is given', async () => {
    const text =
      'export const a = (at: string, now: number) => new Date(at).getTime() - Date.parse(at) + now;';
    expect(await refused(domain, text)).toEqual([]);
  });
});

describe('the door for commands', () => {
  const ways = [
    "import { ipcMain } from 'electron'; ipcMain.handle('a', () => 1);",
    "import { ipcMain as other } from 'electron'; other.handle('a', () => 1);",
    "import * as electron from 'electron'; electron.ipcMain.handle('a', () => 1);",
    "import electron from 'electron'; electron.ipcMain.handle('a', () => 1);",
    "export { ipcMain } from 'electron';",
    "export const open = async () => (await import('electron')).ipcMain;",
    "export const open = async () => { const { ipcMain } = await import('electron'); return ipcMain; };",
    'export const open = (page: { ipc: object }) => page.ipc;',
    "export const open = (page: { ipc: object }) => page['ipc'];",
    'export const open = ({ ipc }: { ipc: object }) => ipc;',
    "import { 'ipcMain' as other } from 'electron'; other.handle('a', () => 1);",
    "export const open = ({ 'ipcMain': other }: { ipcMain: object }) => other;",
    "export const open = ({ 'ipc': other }: { ipc: object }) => other;",
    'export const open = async () => import(`electron`);',
    "const name = 'electron'; export const open = async () => import(name);",
    'export const open = (page: { ipc: object }) => page[`ipc`];',
    'export const open = ({ [`ipc`]: other }: { ipc: object }) => other;',
    "import { createRequire } from 'node:module'; createRequire('a')('electron');",
    "import { 'createRequire' as other } from 'node:module'; other('a')('electron');",
    "import module from 'node:module'; module.createRequire('a')('electron');",
    "import module from 'node:module'; module['createRequire']('a')('electron');",
    "import module from 'node:module'; export const { createRequire } = module;",
    "export const open = (page: WebContents) => page.on('ipc-message', () => 1);",
    "export const open = (page: WebContents) => page.on('ipc-message-sync', () => 1);",
    'export const open = (page: WebContents) => page.on(`ipc-message`, () => 1);',
  ];

  it.each(ways)('is the only one: %s', async (text) => {
    expect(await refused(room, text)).not.toEqual([]);
  });

  it('is open in its own file', async () => {
    expect(await refused(door, ways[0] ?? '')).toEqual([]);
  });
});
