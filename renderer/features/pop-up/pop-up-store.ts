import { create } from 'zustand';
import type { PopUps } from '../../../contract/model/pop-up.ts';

/** The pop-up window's state. */
export const usePopUps = create<PopUps>()(() => ({
  popUps: [],
  more: 0,
  ring: null,
  canMakeTickets: false,
}));
