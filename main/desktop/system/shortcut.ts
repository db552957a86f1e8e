import type { ShortcutState } from '../../../contract/model/system-state.ts';

/** Keys of the whole system: Electron's `globalShortcut`. */
export interface GlobalKeys {
  /** @throws if there are no such keys */
  register: (accelerator: string, pressed: () => void) => boolean;
  unregister: (accelerator: string) => void;
}

/** The key that works while another program has the keyboard. */
export interface DialShortcut {
  /** Takes another one instead; where that does not work, the one before stays. Empty: none. */
  use: (accelerator: string) => ShortcutState;
  state: () => ShortcutState;
}

/** @param pressed called when somebody pressed it */
export function createDialShortcut(keys: GlobalKeys, pressed: () => void): DialShortcut {
  let current = '';
  let state: ShortcutState = 'none';

  const register = (accelerator: string): ShortcutState => {
    try {
      return keys.register(accelerator, pressed) ? 'active' : 'refused';
    } catch {
      return 'invalid';
    }
  };

  return {
    use(accelerator) {
      if (accelerator === current && state === 'active') return state;
      const next = accelerator === '' ? 'none' : register(accelerator);
      if (next === 'none' || next === 'active') {
        if (state === 'active') keys.unregister(current);
        [current, state] = [accelerator, next];
      } else if (state !== 'active') {
        [current, state] = [accelerator, next];
      }
      return next;
    },
    state: () => state,
  };
}
