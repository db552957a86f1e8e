import { globalShortcut } from 'electron';
import type { ShortcutState } from '../../../contract/model/system-state.ts';

/** The key that works while another program has the keyboard. */
export interface DialShortcut {
  /** Takes another one instead; where that does not work, the one before stays. Empty: none. */
  use: (accelerator: string) => ShortcutState;
  state: () => ShortcutState;
}

/** @param pressed called when somebody pressed it */
export function createDialShortcut(pressed: () => void): DialShortcut {
  let current = '';
  let state: ShortcutState = 'none';

  const register = (accelerator: string): ShortcutState => {
    try {
      return globalShortcut.register(accelerator, pressed) ? 'active' : 'refused';
    } catch {
      return 'invalid';
    }
  };

  return {
    use(accelerator) {
      if (accelerator === current && state === 'active') return state;
      const next = accelerator === '' ? 'none' : register(accelerator);
      if (next === 'none' || next === 'active') {
        if (state === 'active') globalShortcut.unregister(current);
        [current, state] = [accelerator, next];
      } else if (state !== 'active') {
        [current, state] = [accelerator, next];
      }
      return next;
    },
    state: () => state,
  };
}
