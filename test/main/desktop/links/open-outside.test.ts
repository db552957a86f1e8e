import { describe, expect, it, vi } from 'vitest';
import { createOpenOutside } from '../../../../main/desktop/links/open-outside.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';
import { onPlatform } from '../../../support/unit/platform.ts';

function setUp() {
  const { shell } = fakeElectron();
  const openNumber = vi.fn(() => Promise.resolve());
  return { shell, openNumber, openOutside: createOpenOutside(shell, openNumber) };
}

describe('a link', () => {
  it.each([
    'https://example.com/?q=1',
    'mailto:emma@example.com',
    'http://localhost:3000/',
    'http://127.0.0.1/',
    'http://[::1]:8080/',
  ])('%s leaves the app', async (link) => {
    const { shell, openOutside } = setUp();
    await openOutside(link);
    expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith(link);
  });

  it.each([
    'http://example.com/',
    'http://localhost.example.com/',
    'http://127.0.0.1.example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-settings:',
    'app://klingel/index.html',
    'no link',
    '',
  ])('%s does not', async (link) => {
    const { shell, openNumber, openOutside } = setUp();
    await expect(openOutside(link)).rejects.toThrow('this link may not leave the app');
    expect(shell.openExternal).not.toHaveBeenCalled();
    expect(openNumber).not.toHaveBeenCalled();
  });

  it.each(['tel:+49301234', 'callto:+49301234', 'sip:emma@example.com'])(
    '%s leaves by the tool that says whether anything took it, on Linux',
    async (link) => {
      const { shell, openNumber, openOutside } = setUp();
      onPlatform('linux');
      await openOutside(link);
      expect(openNumber).toHaveBeenCalledExactlyOnceWith(link);
      expect(shell.openExternal).not.toHaveBeenCalled();
      onPlatform('win32');
      await openOutside(link);
      expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith(link);
    },
  );

  it('that nothing opens is an error', async () => {
    const { shell, openOutside } = setUp();
    shell.openExternal.mockRejectedValue(new Error('no program'));
    await expect(openOutside('https://example.com/')).rejects.toThrow('no program');
  });
});
