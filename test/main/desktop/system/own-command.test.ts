import { afterEach, expect, it, vi } from 'vitest';
import { ownCommand } from '../../../../main/desktop/system/own-command.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('starts what is installed by its program alone', () => {
  const { app } = fakeElectron();
  app.isPackaged = true;
  expect(ownCommand(app)).toEqual({ program: process.execPath, args: [] });
});

it('starts the sources with their folder, on the same data, without the sandbox where that is off', () => {
  const { app } = fakeElectron();
  app.switches = { 'user-data-dir': 'somewhere', 'no-sandbox': '' };
  expect(ownCommand(app).args).toEqual([
    '/sources/klingel',
    '--user-data-dir=/home/emma/.config/Klingel',
    '--no-sandbox',
  ]);
});

it('starts an AppImage by its file', () => {
  vi.stubEnv('APPIMAGE', '/home/emma/Klingel.AppImage');
  const { app } = fakeElectron();
  app.isPackaged = true;
  expect(ownCommand(app).program).toBe('/home/emma/Klingel.AppImage');
});
