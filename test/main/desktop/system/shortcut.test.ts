import { describe, expect, it, vi } from 'vitest';
import { createDialShortcut } from '../../../../main/desktop/system/shortcut.ts';
import { fakeElectron } from '../../../support/unit/electron.ts';

function setUp() {
  const { keys } = fakeElectron();
  const pressed = vi.fn();
  return { keys, pressed, shortcut: createDialShortcut(keys, pressed) };
}

describe('the shortcut for dialling', () => {
  it('is none at first, and active once the system has given it', () => {
    const { keys, pressed, shortcut } = setUp();
    expect(shortcut.state()).toBe('none');
    expect(shortcut.use('Ctrl+D')).toBe('active');
    expect(shortcut.state()).toBe('active');
    keys.register.mock.calls[0]?.[1]();
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('is asked for once, however often it is wanted', () => {
    const { keys, shortcut } = setUp();
    shortcut.use('Ctrl+D');
    expect(shortcut.use('Ctrl+D')).toBe('active');
    expect(keys.register).toHaveBeenCalledOnce();
  });

  it('takes the place of the one before, which is free then', () => {
    const { keys, shortcut } = setUp();
    shortcut.use('Ctrl+D');
    shortcut.use('Ctrl+E');
    expect(keys.unregister).toHaveBeenCalledExactlyOnceWith('Ctrl+D');
  });

  it('that another program has leaves the one before as it is', () => {
    const { keys, shortcut } = setUp();
    shortcut.use('Ctrl+D');
    keys.register.mockReturnValueOnce(false);
    expect(shortcut.use('Ctrl+E')).toBe('refused');
    expect(shortcut.state()).toBe('active');
    expect(keys.unregister).not.toHaveBeenCalled();
  });

  it('that is none is said to be invalid, and can be tried again', () => {
    const { keys, shortcut } = setUp();
    keys.register.mockImplementationOnce(() => {
      throw new Error('conversion failure');
    });
    expect(shortcut.use('Banana')).toBe('invalid');
    expect(shortcut.state()).toBe('invalid');
    expect(shortcut.use('Ctrl+D')).toBe('active');
    expect(keys.unregister).not.toHaveBeenCalled();
  });

  it('is given back where none is wanted', () => {
    const { keys, shortcut } = setUp();
    shortcut.use('Ctrl+D');
    expect(shortcut.use('')).toBe('none');
    expect(keys.unregister).toHaveBeenCalledExactlyOnceWith('Ctrl+D');
    expect(shortcut.state()).toBe('none');
  });
});
