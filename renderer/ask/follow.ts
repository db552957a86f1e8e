import type { NotificationName, Notifications } from '../../contract/notifications.ts';
import { api } from '../api.ts';
import { run } from '../store.ts';
import type { Follow } from './use-answer.ts';

/** @returns what asks again whenever main tells one of these */
export function onAny(...names: readonly NotificationName[]): Follow {
  return (askAgain) => {
    const ends = names.map((name) =>
      api.on(name, () => {
        askAgain();
      }),
    );
    return () => {
      for (const end of ends) end();
    };
  };
}

/** Asks again when the window gets the focus: what only the system knows may have been changed elsewhere. */
export const onFocus: Follow = (askAgain) => {
  window.addEventListener('focus', askAgain);
  return () => {
    window.removeEventListener('focus', askAgain);
  };
};

/**
 * Keeps a store as main has it, from now on and for good.
 * @param name the notification that tells how it is
 * @param ask asks how it is now; where main has told before the answer is there, that counts
 */
export function mirror<N extends NotificationName>(
  name: N,
  ask: () => Promise<Notifications[N]>,
  take: (state: Notifications[N]) => void,
): void {
  let isTold = false;
  api.on(name, (state) => {
    isTold = true;
    take(state);
  });
  run(
    ask().then((state) => {
      if (!isTold) take(state);
    }),
  );
}
