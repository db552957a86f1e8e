import { useEffect, useState } from 'react';
import type { SystemState } from '../../../contract/model/system-state.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

/**
 * What only the system knows, asked anew when the window gets the focus: it may have been changed elsewhere.
 * @returns null until it has answered; and what gives a command that changes it
 */
export function useSystemState(): [SystemState | null, (change: Promise<SystemState>) => void] {
  const [state, setState] = useState<SystemState | null>(null);
  const change = (command: Promise<SystemState>): void => {
    run(command.then(setState));
  };
  useEffect(() => {
    const ask = (): void => {
      run(
        api.getSystemState().then((next) => {
          // What was said about the last change stays until the next one.
          setState((known) => ({ ...next, failure: known?.failure ?? null }));
        }),
      );
    };
    ask();
    window.addEventListener('focus', ask);
    return () => {
      window.removeEventListener('focus', ask);
    };
  }, []);
  return [state, change];
}
