import { describe, expect, it, vi } from 'vitest';
import { quitInOrder } from '../../../../main/desktop/system/quit-in-order.ts';
import { fakeElectron, type FakeApp } from '../../../support/unit/electron.ts';
import { forgetSignals } from '../../../support/unit/platform.ts';

/** The system asks the app to end; returns whether it does. */
function endIfAllowed(app: FakeApp): boolean {
  const preventDefault = vi.fn();
  app.emit('before-quit', { preventDefault });
  return preventDefault.mock.calls.length === 0;
}

function setUp() {
  forgetSignals();
  const { app } = fakeElectron();
  let settle: { resolve: () => void; reject: (error: Error) => void } | undefined;
  const stop = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        settle = { resolve, reject };
      }),
  );
  const letWindowsClose = vi.fn();
  quitInOrder(app, stop, letWindowsClose);
  return { app, stop, letWindowsClose, settle: () => settle };
}

describe('quitting', () => {
  it('waits until all is written, and then goes on by itself', async () => {
    const { app, stop, letWindowsClose, settle } = setUp();
    expect(endIfAllowed(app)).toBe(false);
    expect(letWindowsClose).toHaveBeenCalledOnce();
    expect(app.quit).not.toHaveBeenCalled();
    settle()?.resolve();
    await vi.waitFor(() => {
      expect(app.quit).toHaveBeenCalledOnce();
    });
    expect(endIfAllowed(app)).toBe(true);
    expect(stop).toHaveBeenCalledOnce();
  });

  it('stops once, however often it is asked for meanwhile', () => {
    const { app, stop } = setUp();
    expect([endIfAllowed(app), endIfAllowed(app)]).toEqual([false, false]);
    expect(stop).toHaveBeenCalledOnce();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('is what %s means', (signal) => {
    const { app } = setUp();
    process.listeners(signal).at(-1)?.(signal);
    expect(app.quit).toHaveBeenCalledOnce();
  });
});
