import type { DialWayState } from '../../../contract/model/dialling.ts';
import { api } from '../../api.ts';
import { onFocus } from '../../ask/follow.ts';
import { useAnswer } from '../../ask/use-answer.ts';

/** The ways to dial as the system has them now; null until it has answered. Asked again when the window gets the focus. */
export function useDialWays(): DialWayState[] | null {
  return useAnswer({ ask: () => api.getDialWays(), follow: onFocus }).value ?? null;
}
