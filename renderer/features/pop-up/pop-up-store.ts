import { create } from 'zustand';
import type { PopUps } from '../../../contract/ipc.ts';

/** The pop-up window's state. */
export const usePopUps = create<{ popUps: PopUps }>()(() => ({ popUps: { entries: [], more: 0 } }));
