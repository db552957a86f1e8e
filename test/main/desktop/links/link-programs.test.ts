import { expect, it } from 'vitest';
import { createLinkPrograms } from '../../../../main/desktop/links/link-programs.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';
import { onPlatform } from '../../../support/unit/platform.ts';

it.each([
  ['linux', false, 'notPackaged'],
  ['darwin', false, 'notPackaged'],
  ['win32', false, null],
  ['linux', true, null],
  ['darwin', true, null],
] as const)('on %s, installed: %s, links are blocked: %s', (platform, isPackaged, blocked) => {
  onPlatform(platform);
  const { app } = fakeElectron();
  app.isPackaged = isPackaged;
  expect(createLinkPrograms(app).blocked).toBe(blocked);
});

it.each(['darwin', 'win32'] as const)(
  '%s is asked and told by Electron, with the command of this app',
  async (platform) => {
    onPlatform(platform);
    const { app } = fakeElectron();
    app.isPackaged = true;
    app.getApplicationNameForProtocol.mockReturnValueOnce(' Softphone ');
    const programs = createLinkPrograms(app);
    expect(await programs.programFor('tel')).toBe('Softphone');
    expect(app.getApplicationNameForProtocol).toHaveBeenCalledWith('tel:');
    expect(await programs.programFor('tel')).toBeNull();
    expect(await programs.isOurs('sip')).toBe(false);
    await programs.set('sip', true);
    expect(app.setAsDefaultProtocolClient).toHaveBeenCalledExactlyOnceWith('sip', process.execPath, []);
    await programs.set('sip', false);
    expect(app.removeAsDefaultProtocolClient).toHaveBeenCalledExactlyOnceWith('sip', process.execPath, []);
  },
);
