import { api } from './api.ts';
import { run, useApp } from './store.ts';
import { useNow } from './use-now.ts';

/** Whether calls are announced on this desktop, and the ways to change it. */
export interface Phone {
  state: 'on' | 'off' | 'quiet';
  /** When "do not disturb" ends, ISO 8601 in UTC; null where it is over or never began. */
  quietUntil: string | null;
  /** On ends "do not disturb" as well. */
  turn: (on: boolean) => void;
  /** @param until milliseconds of the epoch */
  beQuiet: (until: number) => void;
}

/** Follows the phone switch and the clock. */
export function usePhone(): Phone {
  const { phoneOn, doNotDisturbUntil } = useApp((state) => state.preferences);
  const now = useNow(doNotDisturbUntil !== null);
  const quietUntil =
    doNotDisturbUntil !== null && Date.parse(doNotDisturbUntil) > now ? doNotDisturbUntil : null;
  return {
    state: !phoneOn ? 'off' : quietUntil === null ? 'on' : 'quiet',
    quietUntil,
    turn(on) {
      run(api.savePreferences({ phoneOn: on, ...(on && { doNotDisturbUntil: null }) }));
    },
    beQuiet(until) {
      run(api.savePreferences({ phoneOn: true, doNotDisturbUntil: new Date(until).toISOString() }));
    },
  };
}
