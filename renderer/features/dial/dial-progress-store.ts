import { create } from 'zustand';
import type { DialProgress } from '../../../contract/model/dialling.ts';
import { api } from '../../api.ts';
import { mirror } from '../../ask/follow.ts';

/** How the call goes on that sipgate was asked to start; null where there is none. */
export const useDialProgress = create<{ progress: DialProgress | null }>()(() => ({ progress: null }));

/** Keeps the store up to date from now on. */
export function followDialProgress(): void {
  mirror(
    'dialProgress',
    () => api.getDialProgress(),
    (progress) => {
      useDialProgress.setState({ progress });
    },
  );
}
