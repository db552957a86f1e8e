import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPage } from '../../../../main/desktop/windows/windows.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function open(options = {}, search = '') {
  const fake = fakeElectron();
  openPage(fake.electron.windows, 'popup', options, search);
  const [window] = fake.windows;
  if (!window) throw new Error('no window was opened');
  return window;
}

describe('a window with one of our pages', () => {
  it('is hidden, sandboxed and isolated, whatever else it is to be', () => {
    const { options } = open({ width: 10, webPreferences: { backgroundThrottling: false } });
    expect(options).toMatchObject({ show: false, width: 10 });
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
    });
  });

  it('has the ground of the theme until its page has painted', () => {
    const fake = fakeElectron();
    openPage(fake.electron.windows, 'index', {});
    fake.can.isDark = true;
    openPage(fake.electron.windows, 'index', {});
    expect(fake.windows.map(({ options }) => options.backgroundColor)).toEqual(['#F7F8F8', '#0F1315']);
  });

  it('loads the built page, with what it shall know', () => {
    expect(open().urls).toEqual(['app://klingel/popup.html']);
    expect(open({}, 'writable').urls).toEqual(['app://klingel/popup.html?writable']);
  });

  it('loads the page that is being worked on from where that is served; an installed app never does', () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173');
    expect(open().urls).toEqual(['http://localhost:5173/popup.html']);
    const fake = fakeElectron();
    fake.app.isPackaged = true;
    openPage(fake.electron.windows, 'index', {});
    expect(fake.windows[0]?.urls).toEqual(['app://klingel/index.html']);
  });

  it('loads its page again, after a rest, when that has ended', () => {
    vi.useFakeTimers();
    const window = open();
    window.webContents.emit('render-process-gone');
    expect(window.urls).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(window.urls).toHaveLength(2);
  });

  it('is left alone when it is gone itself', () => {
    vi.useFakeTimers();
    const window = open();
    window.webContents.emit('render-process-gone');
    window.destroy();
    vi.advanceTimersByTime(1_000);
    expect(window.urls).toHaveLength(1);
  });
});
