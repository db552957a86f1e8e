import { describe, expect, it } from 'vitest';
import { toAccelerator, type PressedKey } from '../../../../../renderer/features/settings/own/accelerator.ts';

const none: PressedKey = {
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
};

describe('keys pressed together', () => {
  it.each([
    [{ key: 'd', code: 'KeyD', ctrlKey: true, altKey: true }, 'Control+Alt+D'],
    [{ key: 'D', code: 'KeyD', ctrlKey: true, shiftKey: true }, 'Control+Shift+D'],
    // On a German keyboard Y and Z have changed places: what is printed counts.
    [{ key: 'z', code: 'KeyY', altKey: true }, 'Alt+Z'],
    // macOS makes another letter of it.
    [{ key: '∂', code: 'KeyD', altKey: true }, 'Alt+D'],
    [{ key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, 'Control+Shift+1'],
    [{ key: 'F9', code: 'F9', metaKey: true }, 'Super+F9'],
    [{ key: 'ArrowUp', code: 'ArrowUp', ctrlKey: true }, 'Control+Up'],
    [{ key: ' ', code: 'Space', ctrlKey: true, altKey: true }, 'Control+Alt+Space'],
  ])('%j are %s', (pressed, accelerator) => {
    expect(toAccelerator({ ...none, ...pressed })).toEqual({ accelerator });
  });

  it.each([
    [{ key: 'Control', code: 'ControlLeft', ctrlKey: true }, 'incomplete'],
    [{ key: 'd', code: 'KeyD' }, 'needsModifier'],
    [{ key: 'D', code: 'KeyD', shiftKey: true }, 'needsModifier'],
    [{ key: 'F9', code: 'F9' }, 'needsModifier'],
    [{ key: 'MediaPlay', code: 'MediaPlay', ctrlKey: true }, 'unsupported'],
    [{ key: 'ö', code: 'Semicolon', ctrlKey: true }, 'unsupported'],
  ] as const)('%j are no shortcut: %s', (pressed, why) => {
    expect(toAccelerator({ ...none, ...pressed })).toBe(why);
  });
});
