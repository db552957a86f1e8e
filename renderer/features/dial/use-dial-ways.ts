import { useEffect, useState } from 'react';
import type { DialWayState } from '../../../contract/model/dialling.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

/** The ways to dial as the system has them now; null until it has answered. HelpdeskResult again when the window gets the focus. */
export function useDialWays(): DialWayState[] | null {
  const [ways, setWays] = useState<DialWayState[] | null>(null);
  useEffect(() => {
    const ask = (): void => {
      run(api.getDialWays().then(setWays));
    };
    ask();
    window.addEventListener('focus', ask);
    return () => {
      window.removeEventListener('focus', ask);
    };
  }, []);
  return ways;
}
