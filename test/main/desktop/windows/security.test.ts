import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { lockDown } from '../../../../main/desktop/windows/security.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';

class Page extends EventEmitter {
  readonly setWindowOpenHandler = vi.fn<(handler: () => { action: 'deny' }) => void>();
}

function setUp() {
  const { app, permissions } = fakeElectron();
  lockDown(app, permissions);
  const page = new Page();
  app.emit('web-contents-created', {}, page);
  return { page, permissions };
}

it.each(['will-navigate', 'will-attach-webview'])('no page gets through with %s', (event) => {
  const { page } = setUp();
  const preventDefault = vi.fn();
  page.emit(event, { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

it('no page opens windows', () => {
  const { page } = setUp();
  expect(page.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
});

it('no page gets a permission, asked for or looked up', () => {
  const { permissions } = setUp();
  const decide = vi.fn();
  permissions.setPermissionRequestHandler.mock.calls[0]?.[0]({}, 'media', decide);
  expect(decide).toHaveBeenCalledExactlyOnceWith(false);
  expect(permissions.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false);
});
