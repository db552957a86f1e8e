import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAutostart } from '../../../../main/desktop/system/autostart.ts';
import { createXdgAutostart } from '../../../../main/desktop/system/xdg-autostart.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';
import { tempFolder } from '../../../support/unit/folder.ts';
import { onPlatform } from '../../../support/unit/platform.ts';

describe('starting at login on Linux', () => {
  async function setUp(program = process.execPath) {
    const folder = await tempFolder();
    const path = join(folder, 'autostart/klingel.desktop');
    return { path, autostart: createXdgAutostart([program, '/opt/app'], { XDG_CONFIG_HOME: folder }) };
  }

  it('is an entry, which says whether it starts hidden, and goes again', async () => {
    const { autostart } = await setUp();
    expect(await autostart.read()).toEqual({ state: 'off' });
    await autostart.write(true, false);
    expect(await autostart.read()).toEqual({ state: 'on', hidden: false });
    await autostart.write(true, true);
    expect(await autostart.read()).toEqual({ state: 'on', hidden: true });
    await autostart.write(false, true);
    expect(await autostart.read()).toEqual({ state: 'off' });
  });

  it('is mended where the app was moved, and stays as hidden as it was', async () => {
    const { path, autostart } = await setUp();
    await createXdgAutostart(['/gone/klingel'], { XDG_CONFIG_HOME: join(path, '../..') }).write(true, true);
    await autostart.repair();
    expect(await readFile(path, 'utf8')).toContain(process.execPath);
    expect(await autostart.read()).toEqual({ state: 'on', hidden: true });
  });

  it.each([
    ['leads to a program that is there', `[Desktop Entry]\nType=Application\nExec=${process.execPath}\n`],
    ['is switched off', '[Desktop Entry]\nType=Application\nExec=/gone/klingel\nHidden=true\n'],
    ['finds its program by the path', '[Desktop Entry]\nType=Application\nExec=klingel\n'],
  ])('is left alone where its entry %s', async (_what, text) => {
    const { path, autostart } = await setUp();
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, text);
    await autostart.repair();
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('is not made by mending', async () => {
    const { autostart } = await setUp();
    await autostart.repair();
    expect(await autostart.read()).toEqual({ state: 'off' });
  });
});

describe('starting at login on Windows', () => {
  function setUp() {
    onPlatform('win32');
    const { app } = fakeElectron();
    app.isPackaged = true;
    return { app, autostart: createAutostart(app) };
  }

  it('is a command line of the app, hidden or not', async () => {
    const { app, autostart } = setUp();
    await autostart.write(true, true);
    expect(app.setLoginItemSettings).toHaveBeenCalledExactlyOnceWith({
      openAtLogin: true,
      path: process.execPath,
      args: ['--hidden'],
    });
  });

  it('quotes what has spaces', async () => {
    onPlatform('win32');
    const { app } = fakeElectron();
    app.isPackaged = true;
    app.switches = { 'user-data-dir': 'x' };
    app.getPath = () => 'C:\\my data';
    await createAutostart(app).write(true, false);
    expect(app.setLoginItemSettings.mock.calls[0]?.[0]).toMatchObject({
      args: ['"--user-data-dir=C:\\my data"'],
    });
  });

  it('is read as it is, switched off in the Task Manager, too', async () => {
    const { app, autostart } = setUp();
    expect(await autostart.read()).toEqual({ state: 'off' });
    Object.assign(app.loginItem, { openAtLogin: true, executableWillLaunchAtLogin: true });
    expect(await autostart.read()).toEqual({ state: 'on', hidden: true });
    app.loginItem.executableWillLaunchAtLogin = false;
    expect(await autostart.read()).toEqual({ state: 'notAllowed' });
  });
});

describe('starting at login on macOS', () => {
  it('is not for a copy that is not installed', async () => {
    onPlatform('darwin');
    const { app } = fakeElectron();
    const autostart = createAutostart(app);
    await autostart.write(true, true);
    expect(app.setLoginItemSettings).not.toHaveBeenCalled();
    expect(await autostart.read()).toEqual({ state: 'notPossible' });
  });

  it('may have to be allowed', async () => {
    onPlatform('darwin');
    const { app } = fakeElectron();
    app.isPackaged = true;
    const autostart = createAutostart(app);
    await autostart.write(true, true);
    expect(app.setLoginItemSettings).toHaveBeenCalledExactlyOnceWith({ openAtLogin: true });
    app.loginItem.openAtLogin = true;
    expect(await autostart.read()).toEqual({ state: 'on', hidden: true });
    app.loginItem.status = 'requires-approval';
    expect(await autostart.read()).toEqual({ state: 'notAllowed' });
  });
});
