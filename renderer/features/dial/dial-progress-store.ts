import { create } from 'zustand';
import type { DialProgress } from '../../../contract/model/dialling.ts';
import { api } from '../../api.ts';
import { run } from '../../store.ts';

/** How the call goes on that sipgate was asked to start; null where there is none. */
export const useDialProgress = create<{ progress: DialProgress | null }>()(() => ({ progress: null }));

/** Keeps the store up to date from now on. */
export function followDialProgress(): void {
  const take = (progress: DialProgress | null): void => {
    useDialProgress.setState({ progress });
  };
  api.on('dialProgress', take);
  run(api.getDialProgress().then(take));
}
