import type { SystemState } from '../../../../contract/model/system-state.ts';
import { api } from '../../../api.ts';
import { onFocus } from '../../../ask/follow.ts';
import { useAnswer } from '../../../ask/use-answer.ts';
import { run } from '../../../store.ts';

/**
 * What only the system knows, asked anew when the window gets the focus: it may have been changed elsewhere.
 * @returns null until it has answered; and what gives a command that changes it
 */
export function useSystemState(): [SystemState | null, (change: Promise<SystemState>) => void] {
  const { value, change } = useAnswer<SystemState>({
    ask: () => api.getSystemState(),
    // What was said about the last change stays until the next one.
    merge: (next, known) => ({ ...next, failure: known.failure }),
    follow: onFocus,
  });
  const give = (command: Promise<SystemState>): void => {
    run(
      command.then((state) => {
        change(() => state);
      }),
    );
  };
  return [value ?? null, give];
}
